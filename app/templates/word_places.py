"""Where words are in templates: many templates in one number each, and what of them was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import overload

from app.templates.model import Head

Places = dict[int, int]
"""Where a word is: for what it costs to be found so, the templates, each a bit of one number.

Ten thousand templates are 1,250 bytes, and to have those of thousands of words together takes no loop over them.
"""

CHANGED = -1
_DENSE = 16
"""Where one in so many numbers is set, all are written as digits."""
_ONE = ord("1")


class WordPlaces(Sequence[Places]):
    """Where each word is."""

    def __init__(self, places: Sequence[Places]) -> None:
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, at: int) -> Places:  # type: ignore[override]  # nobody asks for a slice
        return self._places[at]

    def together(self, words: Iterable[int]) -> Places:
        """Where any of these words is."""
        places: Places = {}
        for each in words:
            note(places, self[each], 0)
        return places

    def beginning(self, _form: str, words: range) -> Places:
        """Where any word is that begins with a form, which is where these are."""
        return self.together(words)


class ChangedPlaces(WordPlaces):
    """Where words are, some of which were where they are before something changed.

    Attributes:
        before: where words were.
        was: for each word its number among these; `CHANGED` for one that is somewhere else now, or is new.
    """

    def __init__(
        self, before: WordPlaces, was: Sequence[int], changed: Mapping[int, Places]
    ) -> None:
        self.before, self.was = before, was
        self._changed = changed

    def __len__(self) -> int:
        return len(self.was)

    def __getitem__(self, at: int) -> Places:  # type: ignore[override]  # nobody asks for a slice
        was = self.was[at]
        return self._changed[at] if was == CHANGED else self.before[was]

    def together(self, words: Iterable[int]) -> Places:
        """Where any of these words is: those that are where they were, all at once."""
        words = tuple(words)
        stay = (self.was[each] for each in words if self.was[each] != CHANGED)
        places = self.before.together(stay)
        for each in words:
            if self.was[each] == CHANGED:
                note(places, self._changed[each], 0)
        return places

    def __iter__(self) -> Iterator[Places]:
        return map(self.__getitem__, range(len(self)))


class Hits(Sequence[Head]):
    """What was found, best first; equal to a tuple of the same."""

    def __init__(self, heads: Sequence[Head], found: list[int]) -> None:
        """Take what was found: for each rank the templates as bits, as in `Places`. No template has two ranks."""
        self._heads, self._found = heads, found
        self._count = sum(each.bit_count() for each in found)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Head]:
        return (self._heads[each] for bits in self._found for each in numbers_of(bits))

    @overload
    def __getitem__(self, at: int) -> Head: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Head, ...]: ...
    def __getitem__(self, at: int | slice) -> Head | tuple[Head, ...]:
        if isinstance(at, slice):
            return tuple(islice(self, *at.indices(self._count)))
        return next(islice(self, range(self._count)[at], None))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


def note(places: Places, found: Places, kind: int) -> None:
    """Add to places what was found, each at what it costs to be found so (`kind`) besides."""
    for field, bits in found.items():
        places[field + kind] = places.get(field + kind, 0) | bits


def bits_of(numbers: Sequence[int]) -> int:
    """Numbers as the bits that are set."""
    if not numbers:
        return 0
    most = max(numbers)
    if len(numbers) * _DENSE > most:
        # A digit for each is written in a third of the time.
        digits = bytearray(b"0") * (most + 1)
        for number in numbers:
            digits[most - number] = _ONE
        return int(digits, 2)
    bits = bytearray(most // 8 + 1)
    for number in numbers:
        bits[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(bits, "little")


def numbers_of(bits: int) -> Iterator[int]:
    """The bits that are set, from the lowest."""
    digits = bin(bits)[:1:-1]
    at = digits.find("1")
    while at >= 0:
        yield at
        at = digits.find("1", at + 1)
