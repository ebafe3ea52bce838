"""Tells when the clock shows another minute, as long as somebody looks at it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

A_MINUTE = 60


class Minutes(QObject):
    """Ticks just after each full minute; after a sleep of the machine, as soon as it wakes.

    Attributes:
        passed: emitted with each minute.
    """

    passed = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_passed)

    @property
    def runs(self) -> bool:
        """Whether it ticks."""
        return self._timer.isActive()

    def run(self, wanted: bool) -> None:
        """Begin or stop."""
        if not wanted:
            self._timer.stop()
        elif not self._timer.isActive():
            self._wait()

    def _wait(self) -> None:
        now = self._clock()
        # A moment more: a timer may be early, and the minute is to be another one.
        self._timer.start((A_MINUTE - now.second) * 1000 - now.microsecond // 1000 + 20)

    def _on_passed(self) -> None:
        self._wait()
        self.passed.emit()
