"""The dictionary as the officer uses it: it suggests words when asked, and learns the officer's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from app.language import Language


class Dictionary(Protocol):
    """Suggests words, and learns."""

    def suggest(self, word: str, language: Language) -> tuple[str, ...]:
        """Return words that may have been meant, the likeliest first."""

    def add_word(self, word: str, language: Language) -> None:
        """Add a word to the officer's own.

        Raises:
            AppError: when it can't be kept.
        """

    def words(self) -> Mapping[Language, frozenset[str]]:
        """Return the officer's own words.

        Raises:
            AppError: when they can't be read.
        """

    def remove_word(self, word: str, language: Language) -> None:
        """Take a word out of the officer's own.

        Raises:
            AppError: when that can't be kept.
        """


class Learning:
    """A dictionary whose learning makes everything be looked at anew.

    Args:
        words: knows, suggests and keeps words.
        forget: forgets what was checked with the words as they were.
    """

    def __init__(self, words: Dictionary, forget: Callable[[], None]) -> None:
        self._words = words
        self._forget = forget

    def suggest(self, word: str, language: Language) -> tuple[str, ...]:
        """Return words that may have been meant, the likeliest first."""
        return self._words.suggest(word, language)

    def add_word(self, word: str, language: Language) -> None:
        """Add a word to the officer's own. Raises AppError when it can't be kept."""
        self._words.add_word(word, language)
        self._forget()

    def words(self) -> Mapping[Language, frozenset[str]]:
        """Return the officer's own words. Raises AppError when they can't be read."""
        return self._words.words()

    def remove_word(self, word: str, language: Language) -> None:
        """Take a word out of the officer's own. Raises AppError when that can't be kept."""
        self._words.remove_word(word, language)
        self._forget()
