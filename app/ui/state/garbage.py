"""When Python looks through everything for what can go: while nobody does anything, never between two keys."""

from __future__ import annotations

import gc

from PySide6.QtCore import QTimer

from app.ui.state.controller import Controller

QUIET_MS = 3000
"""So long nothing may have changed: who types pauses for less. It takes as long as a few frames."""


class IdleGarbage(QTimer):
    """Has the collector look once after each time of work."""

    def __init__(self, controller: Controller, quiet: int = QUIET_MS) -> None:
        super().__init__(controller)
        self.setSingleShot(True)
        self.setInterval(quiet)
        self.timeout.connect(self._collect)
        controller.changed.connect(lambda _change: self.start())

    def _collect(self) -> None:
        if gc.isenabled():
            gc.collect()
        else:
            self.start()  # something is being done beside the window's thread, which holds it back
