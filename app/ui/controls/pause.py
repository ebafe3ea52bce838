"""What is done once, after a while in which nothing more has happened: not at each letter, move or change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 700
"""Longer than between two letters of whoever types slowly, shorter than anybody waits for an answer."""


class Pause(QTimer):
    """Begins anew at each `start`, and does it once when it has passed.

    Args:
        parent: whose it is; where that goes first, nothing is done.
        act: what to do.
        after: milliseconds; 0 is once the events at hand are over, however often they asked for it.
    """

    def __init__(self, parent: QObject, act: Callable[[], object], after: int = PAUSE_MS) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(after)
        self.timeout.connect(act)
