"""Which stretches of a text are taken, so that no two overlap; as quick for a thousand as for one."""

from __future__ import annotations

from collections.abc import Iterable


class Taken:
    """The stretches of one text that are taken."""

    def __init__(self, length: int, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._taken = bytearray(length)
        for start, end in spans:
            self.take(start, end)

    def take(self, start: int, end: int) -> None:
        """Take a stretch."""
        self._taken[start:end] = b"\1" * (end - start)

    def touches(self, start: int, end: int) -> bool:
        """Whether anything of a stretch is taken."""
        return self._taken.find(1, start, end) >= 0
