"""What was read from a file: text, lists and groups, each with its place.

Nothing here has a type yet: every scalar is the text that the author wrote, so `no`, `012` and
`2026-01-01` stay what they are. A shape (`app.source.shapes`) decides what they mean.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TypeAlias

import msgspec

from app.source.problems import Place

Run: TypeAlias = tuple[int, int, int]
"""From this offset in a text, its characters stand at this line and column and those after it."""


class Scalar(msgspec.Struct, frozen=True):
    """A piece of text.

    Attributes:
        text: what it says, without quotes, escapes and indentation.
        place: where the text begins: after an opening quote, and below a `|`.
        style: `plain`, `single`, `double`, `literal` or `folded`.
        comment: the comment after a plain scalar on its line, from the `#`; otherwise empty.
        runs: where its characters stand; empty when they all follow each other on one line, and
            None when only the beginning is known.
    """

    text: str
    place: Place
    style: str = "plain"
    comment: str = ""
    runs: tuple[Run, ...] | None = ()

    def locate(self, offset: int) -> Place:
        """Return the place of the character at `offset`, or the beginning if it isn't known."""
        if self.runs is None:
            return self.place
        offset = max(0, min(offset, len(self.text)))
        if not self.runs:
            return Place(self.place.file, self.place.line, self.place.column + offset)
        index = bisect_right(self.runs, offset, key=lambda run: run[0]) - 1
        begins, line, column = self.runs[max(0, index)]
        return Place(self.place.file, line, column + offset - begins)


def part_of(scalar: Scalar, start: int, end: int) -> Scalar:
    """Return a part of a text without the blanks round it; its characters stand where they stood."""
    text = scalar.text[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    runs = scalar.runs
    if runs:
        begins = scalar.locate(start)
        later = (
            (offset - start, line, column)
            for offset, line, column in runs
            if start < offset < start + len(text)
        )
        runs = ((0, begins.line, begins.column), *later)
    return Scalar(text, scalar.locate(start), scalar.style, "", runs)


class KeyedNode(msgspec.Struct, frozen=True):
    """A key with its value."""

    key: Scalar
    value: Node


class Mapping(msgspec.Struct, frozen=True):
    """A group of entries; `flow` is the form with braces. No key stands in it twice."""

    place: Place
    entries: tuple[KeyedNode, ...]
    flow: bool = False

    def get(self, name: str) -> KeyedNode | None:
        """Return the entry whose key is `name`."""
        return next((entry for entry in self.entries if entry.key.text == name), None)


class Sequence(msgspec.Struct, frozen=True):
    """A list; `flow` is the form with square brackets."""

    place: Place
    items: tuple[Node, ...]
    flow: bool = False


Node: TypeAlias = Scalar | Mapping | Sequence
