"""Work in a thread that tells how far it is, and that the window stops where nobody waits for it any more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from app.ui.state.reading_progress import ReadingProgress

T = TypeVar("T")
Step = Callable[[int, int], None]
"""Told after each piece of work how much of how much is done."""


class _StoppedError(Exception):
    """Nobody waits for the outcome any more."""


class Stoppable(Generic[T]):
    """One such work: stepped in the thread, looked at and stopped by the window.

    Attributes:
        progress: how far it is.
        stopped: it is to end after the piece that it is at.
    """

    def __init__(self, act: Callable[[Step], T]) -> None:
        self._act = act
        self.progress = ReadingProgress()
        self.stopped = False

    def do(self) -> T | None:
        """Do it; None where it was stopped."""
        try:
            self._step(0, 0)
            return self._act(self._step)
        except _StoppedError:
            return None

    def _step(self, done: int, whole: int) -> None:
        if self.stopped:
            raise _StoppedError
        self.progress.tell(done, whole)
