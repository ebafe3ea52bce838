"""Templates that have other numbers than before, because some came or went: where words are moves with them."""

from __future__ import annotations

from collections.abc import Sequence

from app.templates.word_places import Places

MOST_STRETCHES = 40
"""Where more move apart from each other, taking all in anew takes no longer."""


class Moves:
    """From the numbers that templates had to those that they have.

    Attributes:
        was: for each template its number before; -1 for one that wasn't there.
        are_none: whether all have the numbers that they had.
        are_few: whether following them takes less time than beginning anew.
    """

    def __init__(self, was: Sequence[int], count: int) -> None:
        """Take the numbers before, of `count` templates that there were then."""
        self.was = was
        # Templates next to each other mostly stay so: where they began, where they begin now, how many they are.
        stretches: list[tuple[int, int, int]] = []
        for now, before in enumerate(was):
            if before < 0:
                continue
            if stretches:
                began, begins, length = stretches[-1]
                if (before, now) == (began + length, begins + length):
                    stretches[-1] = began, begins, length + 1
                    continue
            stretches.append((before, now, 1))
        self.are_none = stretches == [(0, 0, count)] and len(was) == count
        self.are_few = len(stretches) <= MOST_STRETCHES
        self._moved = [(began, (1 << length) - 1, begins) for began, begins, length in stretches]

    def places(self, places: Places) -> Places:
        """Where a word is now, of the templates that stayed; a cost for which none is left isn't there."""
        if self.are_none:
            return places
        return {cost: moved for cost, bits in places.items() if (moved := self._bits(bits))}

    def _bits(self, bits: int) -> int:
        moved = 0
        for began, mask, begins in self._moved:
            moved |= (bits >> began & mask) << begins
        return moved
