"""Tells in the title of a window how many calls are due: no name, no sound, and nothing over other windows."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.language.prose.calls import calls_due_words
from app.session.calls_due import due_calls
from app.session.change import Change
from app.ui.cases.due import due_of
from app.ui.shell.window_title import window_title
from app.ui.state.controller import Controller
from app.ui.state.minutes import Minutes


class DueInTitle(QObject):
    """Looks at the clock as long as a call is to be made in an open case."""

    def __init__(self, window: QWidget, controller: Controller) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._minutes = Minutes(controller.now, self)
        self._minutes.passed.connect(self._refresh)
        controller.changed.connect(self._on_changed)
        self._refresh()

    def _on_changed(self, change: Change) -> None:
        if change & (Change.CASES | Change.CALLS | Change.PACK):
            self._refresh()

    def _refresh(self) -> None:
        controller = self._controller
        desk = controller.desk
        self._minutes.run(any(due_of(each, controller) for each in desk.cases))
        due = len(due_calls(desk, controller.pack.info.calls, controller.now()))
        told = calls_due_words(due, controller.interface) if due else ""
        if self._window.windowTitle() != window_title(told):
            self._window.setWindowTitle(window_title(told))
