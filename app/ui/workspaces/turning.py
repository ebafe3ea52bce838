"""From one customer to another: nothing of the last one stays on the clipboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.session.change import Change
from app.ui.controls.clipboard import Copier
from app.ui.message.clipboard_line import ClipboardLine
from app.ui.state.controller import Controller
from app.ui.state.preferences import Preferences
from app.ui.workspaces.cases import BACK


class Turning(QObject):
    """Takes our text off the clipboard when another case comes to the front, and says whose it was.

    It is one customer in all workspaces: wherever the officer turns to another, what any of them copied goes.
    """

    def __init__(
        self,
        controller: Controller,
        copier: Copier,
        line: Callable[[], ClipboardLine],
        preferences: Preferences,
        owner: QObject,
    ) -> None:
        """Watch the cases; `line` says it where the officer is."""
        super().__init__(owner)
        self._preferences = preferences
        self._controller = controller
        self._copier = copier
        self._line = line
        self._whose = controller.desk.front
        controller.changed.connect(self._on_changed)
        preferences.changed.connect(self._keep_for)
        self._keep_for()

    def _keep_for(self) -> None:
        self._copier.keep_for(self._preferences.settings.clipboard_minutes)

    def _on_changed(self, change: Change) -> None:
        whose, self._whose = self._whose, self._controller.desk.front
        if not change & Change.ANOTHER_CUSTOMER or whose == self._whose:
            return
        pasted = self._copier.may_have_been_pasted
        if self._copier.clear_ours():
            self._line().say_taken_off(whose, "" if pasted else self._way_back(whose))
        else:
            self._line().show_words("")

    def _way_back(self, whose: str) -> str:
        """The key that brings a case back: of undo after a copy, of *Bring back* after a finish, else of its letter."""
        desk = self._controller.desk
        if desk.case.before is not None and desk.case.before.case.letter == whose:
            return self.tr("Ctrl+Z")
        if whose in {each.letter for each in desk.cases}:
            return self.tr("Alt+C, then {0}").format(whose)
        return BACK if desk.held is not None and desk.held.case.letter == whose else ""
