"""What knows how words are spelled; `app.storage` implements it with dictionaries."""

from __future__ import annotations

from typing import Protocol

from app.language import Language


class Speller(Protocol):
    """A dictionary for each language."""

    def knows(self, word: str, language: Language) -> bool:
        """Whether the word is spelled right. Without a dictionary for the language, every word is."""

    def suggest(self, word: str, language: Language) -> tuple[str, ...]:
        """Return words that may have been meant, the likeliest first. Slow: not for a check."""
