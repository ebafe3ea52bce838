"""Reads the keys that a kind of rule has for itself."""

from __future__ import annotations

import re
from typing import Any

from app.rules.patterns import MAX_LENGTH, PatternError, compiled
from app.source.kinds import Record
from app.source.problems import Problems
from app.source.scalar_kinds import Wording
from app.source.shapes import Field, Flag, ListOf
from app.source.tree import Scalar

Own = dict[str, Any]
"""Values of a rule’s own fields, by name."""

TEXTS = ListOf(Wording(), 1)
SHORTENED = Field(
    "shortened",
    Flag(),
    "The words are shortened: a stop after one goes with it, but at the end of a sentence.",
)
CASE = Field("case", Flag(), "Whether capitals count.")

_LOOKAROUND = re.compile(r"\(\?(?:<?[=!])")
_BACKREFERENCE = re.compile(r"\\[1-9]|\(\?P=\w+\)|\\k<\w+>")
_TOO_LARGE = ("pattern too large", "repetition size")


def texts(record: Record, key: str) -> tuple[str, ...]:
    """Return a list of words, as the author wrote them."""
    return tuple(scalar.text.strip() for scalar in record.scalars(key))


def one_of(record: Record, keys: tuple[str, ...], problems: Problems) -> bool:
    """Whether just one of these keys is there; a problem where it isn't so."""
    there = [key for key in keys if record.wrote(key)]
    if len(there) == 1:
        return True
    place = record.place_of(there[1]) if there else record.place
    problems.add(place, "one-of-keys", allowed=", ".join(keys))
    return False


def pattern(record: Record, key: str, problems: Problems) -> str:
    """Return a pattern that RE2 takes; empty where it is refused, with the reason."""
    scalar = record.scalar(key)
    return "" if scalar is None else checked_pattern(scalar, problems)


def pattern_list(record: Record, key: str, problems: Problems) -> tuple[str, ...]:
    """Return those patterns of a list that RE2 takes."""
    checked = [checked_pattern(scalar, problems) for scalar in record.scalars(key)]
    return tuple(source for source in checked if source)


def checked_pattern(scalar: Scalar, problems: Problems) -> str:
    """Return the pattern, or nothing where RE2 refuses it; the problem says why."""
    source = scalar.text
    if len(source) > MAX_LENGTH:
        problems.add(scalar.place, "pattern-too-long", most=MAX_LENGTH, found=len(source))
        return ""
    try:
        ready = compiled(source)
    except PatternError as error:
        _refuse(scalar, str(error), problems)
        return ""
    if ready.fullmatch(b"") is not None:
        problems.add(scalar.place, "pattern-finds-nothing")
        return ""
    return source


def _refuse(scalar: Scalar, reason: str, problems: Problems) -> None:
    """Say which part RE2 refuses, and why."""
    for code, form in (
        ("pattern-lookaround", _LOOKAROUND),
        ("pattern-backreference", _BACKREFERENCE),
    ):
        if found := form.search(scalar.text):
            place = scalar.locate(found.start())
            problems.add(place, code, construct=found.group())
            return
    if any(each in reason for each in _TOO_LARGE):
        problems.add(scalar.place, "pattern-too-large")
    else:
        problems.add(scalar.place, "pattern-not-read", detail=reason)
