"""What two states of a text don't have in common, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

import msgspec


class ParagraphChanges(msgspec.Struct, frozen=True):
    """What is different.

    Attributes:
        now: paragraphs that are new or read otherwise.
        gone: paragraphs in whose place nothing stands.
        first: where the first of them is or was, in the text as it is now.
    """

    now: tuple[str, ...]
    gone: tuple[str, ...]
    first: int


def paragraph_changes(before: Sequence[str], after: Sequence[str]) -> ParagraphChanges | None:
    """Compare two texts; None where they are the same.

    >>> paragraph_changes(("Dear Ann", "It is late."), ("Dear Ann", "It is here.", "Bye"))
    ParagraphChanges(now=('It is here.', 'Bye'), gone=(), first=1)
    """
    now: list[str] = []
    gone: list[str] = []
    places: list[int] = []
    compared = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, at, to in compared.get_opcodes():
        if kind == "equal":
            continue
        places.append(at)
        now += after[at:to]
        if kind == "delete":
            gone += before[start:end]
    if not places:
        return None
    return ParagraphChanges(tuple(now), tuple(gone), min(places))
