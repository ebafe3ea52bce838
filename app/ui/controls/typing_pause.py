"""A moment without a key: what follows from typing is told then, once, and not at each letter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 700
"""Longer than between two letters of whoever types slowly, shorter than anybody waits for an answer."""


class TypingPause(QTimer):
    """Begins anew with each key, by `start`."""

    def __init__(self, parent: QObject, act: Callable[[], object], after: int = PAUSE_MS) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(after)
        self.timeout.connect(act)
