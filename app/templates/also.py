"""`{{ also }}`: says *also* (*hefyd*) where something stands before in the slot; elsewhere it goes, with its blank.

A text that holds it becomes two when the pack is read, as if its author had written `also:` with one word more.
"""

from __future__ import annotations

import re

from app.language import Language
from app.language.pack_words import ALSO
from app.source.problems import Problems
from app.source.tree import Scalar
from app.templates.model import LineWords, Words
from app.templates.wording import (
    Line,
    Literal,
    NumberForms,
    lines_of,
    replace_values,
    values_of,
)

NAME = "also"
_TAG = re.compile(r"\{\{\s*also\s*\}\}")
_BLANK_AND_TAG = re.compile(rf"\s?{_TAG.pattern}")
_BEGINS = re.compile(r"(?:\A|[.:!?]|(?<!endif )%\})\s*\Z")
"""What stands before the beginning of a sentence, where *also* would need a capital."""


def says_also(line: Line) -> bool:
    """Whether the value stands in a line that was read."""
    return NAME in values_of(line)


def check_also(scalar: Scalar, problems: Problems, *, allowed: bool) -> None:
    """It stands in a sentence, after a blank, and only where something can stand before it in its slot."""
    for found in _TAG.finditer(scalar.text):
        before = scalar.text[: found.start()]
        place = scalar.locate(found.start())
        if not allowed:
            problems.add(place, "also-not-here")
        elif not before[-1:].isspace() or _BEGINS.search(before):
            problems.add(place, "also-begins")


def split_line(pair: LineWords | None) -> tuple[LineWords | None, LineWords | None]:
    """A line as it begins its slot, and as it goes on in it; None for the latter where it is the same."""
    if pair is None or not says_also(pair.en):
        return pair, None
    first = LineWords(_without(pair.en), None if pair.cy is None else _without(pair.cy))
    later = LineWords(
        _with(pair.en, Language.EN), None if pair.cy is None else _with(pair.cy, Language.CY)
    )
    return first, later


def split_words(words: Words | None) -> tuple[Words | None, Words | None]:
    """Paragraphs as they begin their slot, and as they go on in it; None for the latter where they are the same."""
    if words is None or not _any_says_also(words.en):
        return words, None
    first = Words(
        words.en.mapped(_without), None if words.cy is None else words.cy.mapped(_without)
    )
    later = Words(
        words.en.mapped(lambda line: _with(line, Language.EN)),
        None if words.cy is None else words.cy.mapped(lambda line: _with(line, Language.CY)),
    )
    return first, later


def _any_says_also(forms: NumberForms) -> bool:
    return any(says_also(line) for wording in forms.all() for line in lines_of(wording))


def _without(line: Line) -> Line:
    return replace_values(line, lambda name: () if name == NAME else None)


def _with(line: Line, language: Language) -> Line:
    return replace_values(
        line, lambda name: (Literal(ALSO.get(language)),) if name == NAME else None
    )


def split_texts(texts: list[tuple[Language, str]]) -> list[tuple[Language, str]]:
    """The texts of a phrase as an author would write them out: first without the value, then those with the word."""
    first = [(language, _BLANK_AND_TAG.sub("", text)) for language, text in texts]
    later = [
        (language, _TAG.sub(ALSO.get(language), text))
        for language, text in texts
        if _TAG.search(text)
    ]
    return first + later
