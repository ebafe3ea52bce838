"""Words as they are compared, and lists of words that count as known."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from app.language import Language
from app.language.mutation import search_forms

_IGNORED = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
"""What can't be seen within a word: the soft hyphen, and what has no width."""
_STRAIGHT = {ord("’"): "'", ord("‘"): "'", ord("ʼ"): "'", ord("‑"): "-", ord("‐"): "-"}
_SIMPLER = _IGNORED | _STRAIGHT


def simple_word(word: str) -> str:
    """A word as dictionaries write it: composed letters, straight apostrophes, nothing that can't be seen."""
    return word if word.isascii() else unicodedata.normalize("NFC", word.translate(_SIMPLER))


class WordList:
    """Words that count as known in one language.

    A word in small letters may be written with capitals too; any other only as it stands, or all in capitals. In Welsh
    the mutated forms count as well.
    """

    def __init__(self, words: Iterable[str], language: Language) -> None:
        self.words = frozenset(simple_word(word) for word in words)
        self._forms = self.words | {word.upper() for word in self.words}
        self._mutates = language is Language.CY

    def holds(self, word: str) -> bool:
        """Whether a simplified word counts as known."""
        if not self._forms:
            return False
        if word in self._forms or word.lower() in self._forms:
            return True
        return self._mutates and self._holds_radical(word)

    def _holds_radical(self, word: str) -> bool:
        """Whether the word is a mutated form of one in the list."""
        capital = word[:1].isupper()
        return any(
            form in self._forms or (capital and form.capitalize() in self._forms)
            for form in search_forms(word.lower())
        )


def listed_words(text: str) -> list[str]:
    """The words of a shipped list: one a line; lines with `#` are for people."""
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and line[0] != "#"]
