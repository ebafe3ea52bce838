"""Positions: findings count code points, Qt counts UTF-16 units, where a character beyond the first plane takes two."""

from __future__ import annotations


def to_qt(text: str, position: int) -> int:
    """A position in UTF-16 units; `text` is where it is counted in code points."""
    before = text[:position]
    return len(before) + sum(letter > "\uffff" for letter in before)


def from_qt(text: str, units: int) -> int:
    """A position in code points, of one in UTF-16 units; from between two halves, before the character."""
    at = 0
    for place, letter in enumerate(text):
        at += 2 if letter > "\uffff" else 1
        if at > units:
            return place
    return len(text)
