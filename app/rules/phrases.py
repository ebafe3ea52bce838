"""Finds words and runs of words: whole ones, in any case, however many rules list them.

An index by the first two words costs little for each word of a text, whatever the number of entries.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from app.rules.analysed_text import ATOM, Seen
from app.rules.folding import folded, plain_of

MOST_REMEMBERED = 4096
"""Entries that needn't be taken apart again when a pack is read anew: a few times those of the shipped pack."""


class _Entry(NamedTuple):
    """An entry: its words and signs, whether a blank stands before each, and its form for `case`."""

    source: str
    atoms: tuple[str, ...]
    spaced: tuple[bool, ...]
    plain: tuple[str, ...]


class Phrases:
    """The entries of one list.

    Attributes:
        exact: capitals count.
        beginnings: the first word, or the first two, of each entry.
    """

    def __init__(self, entries: Iterable[str], *, exact: bool = False) -> None:
        self.exact = exact
        self._by_beginning: dict[tuple[str, ...], list[_Entry]] = {}
        for source in entries:
            entry = _entry(source)
            if entry.atoms:
                self._by_beginning.setdefault(entry.atoms[:2], []).append(entry)
        for each in self._by_beginning.values():
            each.sort(key=lambda entry: (len(entry.atoms), len(entry.source)), reverse=True)
        self.beginnings = frozenset(self._by_beginning)

    def find(self, seen: Seen) -> Iterator[tuple[int, int, str]]:
        """Yield start, end and entry: the longest at each place, none overlapping."""
        there = self.beginnings & seen.beginnings
        if not there:
            return
        _, starts, ends = seen.atoms
        # Of two entries that begin at one word, that with more words comes first.
        candidates = sorted(
            (index, -len(beginning), beginning)
            for beginning in there
            for index in seen.places[beginning]
        )
        skip_to = 0
        for index, _, beginning in candidates:
            if index < skip_to:
                continue
            for entry in self._by_beginning[beginning]:
                if self._fits(entry, seen, index):
                    skip_to = index + len(entry.atoms)
                    yield starts[index], ends[skip_to - 1], entry.source
                    break

    def _fits(self, entry: _Entry, seen: Seen, at: int) -> bool:
        words, starts, ends = seen.atoms
        last = at + len(entry.atoms) - 1
        if last >= len(words) or tuple(words[at : last + 1]) != entry.atoms:
            return False
        for offset in range(1, len(entry.atoms)):
            here = at + offset
            if (starts[here] > ends[here - 1]) != entry.spaced[offset]:
                return False
        plain = seen.plain
        if self.exact and entry.plain != tuple(
            plain[starts[here] : ends[here]] for here in range(at, last + 1)
        ):
            return False
        return _is_whole(plain, starts[at], ends[last])


@lru_cache(MOST_REMEMBERED)
def _entry(source: str) -> _Entry:
    plain = plain_of(source.strip())
    found = list(ATOM.finditer(folded(plain)))
    spaced = [False] + [after.start() > before.end() for before, after in pairwise(found)]
    return _Entry(
        source,
        tuple(each.group() for each in found),
        tuple(spaced[: len(found)]),
        tuple(plain[each.start() : each.end()] for each in found),
    )


def _is_whole(plain: str, start: int, end: int) -> bool:
    """Whether no part of a longer word is cut: “info” isn’t in “info-pack”, nor “can” in “can't”."""
    if plain[start].isalnum() and start and plain[start - 1] in "-'_":
        joined = plain[start - 1] == "_" or plain[max(0, start - 2)].isalnum()
        if joined and start > 1:
            return False
    if plain[end - 1] == "/" and plain[end : end + 1].isalnum():
        return False  # “w/” isn’t in “w/end”
    if plain[end - 1].isalnum() and plain[end : end + 1] in ("-", "'", "_"):
        sign, after = plain[end], plain[end + 1 : end + 2]
        if sign == "_" or (sign == "-" and after.isalnum()):
            return False
        return not (sign == "'" and after in ("t", "T") and not plain[end + 2 : end + 3].isalnum())
    return True
