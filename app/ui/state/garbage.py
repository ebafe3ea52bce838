"""When Python looks through everything for what can go: while nobody does anything, never between two keys."""

from __future__ import annotations

import gc

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.ui.controls.soon import soon
from app.ui.state.controller import Controller

QUIET_MS = 3000
"""So long nothing may have changed: who types pauses for less. It takes as long as a few frames."""
NEW = 1
"""Generations of the collector up to this one hold what was made lately."""


class IdleGarbage(QTimer):
    """Has the collector look once after each time of work, and at what was made for a window once that is painted.

    Nearly all of that stays. The collector would go through it at one of the first keys, which would wait for it.
    """

    def __init__(self, controller: Controller, window: QWidget, quiet: int = QUIET_MS) -> None:
        super().__init__(controller)
        self.setSingleShot(True)
        self.setInterval(quiet)
        self.timeout.connect(self._collect)
        controller.changed.connect(lambda _change: self.start())
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        """Note that a window is painted now."""
        if event.type() in (QEvent.Type.UpdateRequest, QEvent.Type.Paint):
            window.removeEventFilter(self)
            soon(self, lambda: gc.collect(NEW))
        return False

    def _collect(self) -> None:
        if gc.isenabled():
            gc.collect()
        else:
            self.start()  # something is being done beside the window's thread, which holds it back
