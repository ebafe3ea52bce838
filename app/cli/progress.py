"""How far something is, on one line of a terminal; nothing where standard error is none."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

LARGE = 200
"""Packs of so many templates take seconds to read; what takes less needs no line."""


class ProgressLine:
    """A line that is written over and over, and taken away at the end."""

    def __init__(self, words: str) -> None:
        self._words, self._shown = words, -1
        self._is_shown = sys.stderr is not None and sys.stderr.isatty()

    def show(self, done: int, every: int) -> None:
        """So much of it all is done."""
        percent = 100 * done // max(every, 1)
        if percent != self._shown:
            self._shown = percent
            self._write(f"\r{self._words}: {percent} %")

    def end(self) -> None:
        """Take the line away again."""
        if self._shown >= 0:
            self._write("\r\033[K")

    def _write(self, text: str) -> None:
        if self._is_shown:
            with suppress(OSError):
                print(text, end="", file=sys.stderr, flush=True)


@contextmanager
def pack_progress() -> Iterator[ProgressLine]:
    """A line for the reading of a pack, which is taken away whatever ends the reading."""
    line = _OfLargePacks("Reading the pack")
    try:
        yield line
    finally:
        line.end()


class _OfLargePacks(ProgressLine):
    def show(self, done: int, every: int) -> None:
        """Nothing of a pack that is read at once."""
        if every >= LARGE:
            super().show(done, every)
