"""Two texts held against each other, line by line and word by word: what of each isn't in the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

import msgspec

MOST_WORDS = 1_000
"""Of a line, and lines of a text: what is longer is marked whole, as comparing takes the square of it."""
_LEAST_ALIKE = 0.4
"""Lines that have less in common are two lines, and not one that was changed."""
_WORD = re.compile(r"\s+|[^\s\w]|\w+")

Pieces = tuple[tuple[str, bool], ...]
"""Words, each with whether the other text hasn't them."""


class ComparedLine(msgspec.Struct, frozen=True):
    """A line of one text.

    Attributes:
        differs: the other text hasn't this line.
    """

    pieces: Pieces
    differs: bool = False

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(words for words, _ in self.pieces)


Sides = tuple[tuple[ComparedLine, ...], tuple[ComparedLine, ...]]


def compared(before: Sequence[str], after: Sequence[str]) -> Sides:
    """Hold two texts against each other.

    >>> before, after = compared(["Dear customer", "We rang."], ["Dear customer", "We rang twice."])
    >>> before[0].differs, after[1].differs
    (False, True)
    >>> [words for words, marked in after[1].pieces if marked]
    [' twice']
    """
    one: list[ComparedLine] = []
    other: list[ComparedLine] = []
    for same, old, new in _runs(before, after):
        if same:
            one += [ComparedLine(((line, False),)) for line in old]
            other += [ComparedLine(((line, False),)) for line in new]
            continue
        pairs = [_words(*pair) for pair in zip(old, new, strict=False)]
        one += [ComparedLine(pieces, differs=True) for pieces, _ in pairs]
        other += [ComparedLine(pieces, differs=True) for _, pieces in pairs]
        one += [_whole(line) for line in old[len(pairs) :]]
        other += [_whole(line) for line in new[len(pairs) :]]
    return tuple(one), tuple(other)


def _runs(
    before: Sequence[str], after: Sequence[str]
) -> list[tuple[bool, Sequence[str], Sequence[str]]]:
    """The texts in runs that are the same in both, and that aren't."""
    if max(len(before), len(after)) > MOST_WORDS:
        return [(before == after, before, after)]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return [(tag == "equal", before[i:j], after[k:m]) for tag, i, j, k, m in matcher.get_opcodes()]


def _words(old: str, new: str) -> tuple[Pieces, Pieces]:
    """Both lines in words, with those marked that are in one alone."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    whole = ((old, True),), ((new, True),)
    if max(len(before), len(after)) > MOST_WORDS:
        return whole
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < _LEAST_ALIKE:
        return whole
    one, other = [], []
    for tag, i, j, k, m in matcher.get_opcodes():
        one.append(("".join(before[i:j]), tag != "equal"))
        other.append(("".join(after[k:m]), tag != "equal"))
    return tuple(filter(_said, one)), tuple(filter(_said, other))


def _said(piece: tuple[str, bool]) -> bool:
    return bool(piece[0])


def _whole(line: str) -> ComparedLine:
    return ComparedLine(((line, True),), differs=True)
