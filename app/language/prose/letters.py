"""The words for what a Word document holds besides a letter, and what to do about it in Word."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from app.language import Language
from app.language.prose import letters_cy, letters_en


class LetterTables(Protocol):
    """The words of one language."""

    LEFTOVERS: dict[str, str]
    PROPERTIES: dict[str, str]
    READ_IT: str
    IN_WORD: str


_TABLES: dict[Language, LetterTables] = {Language.EN: letters_en, Language.CY: letters_cy}
MOST_SHOWN = 20
"""Of the words of one kind."""
_LONGEST = 120
"""Characters of each."""


def leftover_words(
    kind: str,
    count: int,
    words: Iterable[str],
    properties: Iterable[tuple[str, str]],
    language: Language,
) -> str:
    """What was found of a kind, and what to do about it in Word.

    Args:
        kind: of what is left over.
        count: how many there are.
        words: what they say, each shown in its first characters.
        properties: names and values of what Word keeps of a document.
        language: of the words.

    Raises:
        KeyError: there is no such kind or property.
    """
    tables = _TABLES[language]
    named = [f"{tables.PROPERTIES[name]}: {value}" for name, value in properties]
    shown = [_short(each) for each in (*words, *named)]
    more = "; …" if len(shown) > MOST_SHOWN else ""
    said = "; ".join(shown[:MOST_SHOWN]) + more
    return tables.LEFTOVERS[kind].format(count=count, words=f" ({said})" if said else "")


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


def reading_words(language: Language) -> tuple[str, str]:
    """What only a person can do, and how the PDF is made then."""
    return _TABLES[language].READ_IT, _TABLES[language].IN_WORD
