"""One piece of work beside the window at a time, which can be stopped and tells how far it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import AppError
from app.ui.state.background import Background
from app.ui.state.stoppable import Step, Stoppable

LOOK_MS = 100
"""So often it is looked how far it is."""
T = TypeVar("T")


class OneRun(QObject):
    """The work that is waited for; what came of one before is told to nobody.

    Attributes:
        progressed: emitted with how much of how much is done.
    """

    progressed = Signal(int, int)

    def __init__(self, owner: QObject, background: Background) -> None:
        super().__init__(owner)
        self._background = background
        self._run: Stoppable[Any] | None = None
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._on_look)

    @property
    def runs(self) -> bool:
        """Whether something is waited for."""
        return self._run is not None

    def begin(
        self,
        work: Callable[[Step], T],
        done: Callable[[T], object],
        failed: Callable[[AppError], object],
    ) -> None:
        """Begin it in the place of what runs; `done` gets what came of it, or `failed` why nothing did."""
        self.stop()
        run = self._run = Stoppable(work)
        self._look.start()

        def on_found(found: T | None) -> None:
            if self._ended(run) and found is not None:
                done(found)

        def on_failed(error: AppError) -> None:
            if self._ended(run):
                failed(error)

        self._background.run(run.do, on_found, on_failed)

    def stop(self) -> None:
        """Wait for nothing any more; what runs ends after the piece of work that it is at."""
        if self._run is not None:
            self._run.stopped = True
        self._run = None
        self._look.stop()

    def _ended(self, run: Stoppable[T]) -> bool:
        """Whether this is the one that was waited for."""
        if run is not self._run:
            return False
        self._run = None
        self._look.stop()
        return True

    def _on_look(self) -> None:
        if self._run is not None:
            self.progressed.emit(self._run.progress.done, self._run.progress.whole)
