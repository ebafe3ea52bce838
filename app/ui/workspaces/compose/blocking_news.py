"""Tells once, after a pause, that something stops the copy now, or that nothing does any longer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.session.change import Change
from app.ui.controls.announcing import announce
from app.ui.controls.pause import Pause
from app.ui.state.controller import Controller

PAUSE = 1500
"""Milliseconds without a change; no keystroke is ever announced."""


class BlockingNews(QObject):
    """Listens to the message, and announces `words` for a widget; they are in the status line too."""

    def __init__(self, controller: Controller, owner: QWidget, words: Callable[[], str]) -> None:
        super().__init__(owner)
        self._controller = controller
        self._owner = owner
        self._words = words
        # An empty message can't be copied, and nobody needs to be told.
        self._stopped = True
        self._pause = Pause(self, self._tell, after=PAUSE)
        controller.changed.connect(self._on_changed)

    def _on_changed(self, change: Change) -> None:
        if change & Change.ANOTHER_MESSAGE:
            # It can't be copied yet.
            self._stopped = True
        self._pause.start()

    def _tell(self) -> None:
        chosen = bool(self._controller.session.draft.entries)
        stopped = not chosen or bool(self._controller.message.blocking)
        if stopped != self._stopped:
            self._stopped = stopped
            if chosen:
                announce(self._owner, self._words())
