"""What is found and what is done about it, from one side of the window to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.findings import Finding
from app.ui.findings.field_marks import FieldMarks
from app.ui.findings.field_menu import FieldMenu
from app.ui.state.finding_words import words_of
from app.ui.style.theme import Theme

if TYPE_CHECKING:
    from app.ui.shell.main_window import MainWindow


class Mending(QObject):
    """Joins list, preview and fields of one window.

    Attributes:
        fields: the underlines where the officer types.
        menu: the menu of those fields.
    """

    def __init__(self, window: MainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        controller, reading = window.controller, window.reading
        self.fields = FieldMarks(controller, reading.settled, window.form, theme)
        self.menu = FieldMenu(controller, self.fields, reading.findings, theme)
        self.menu.told.connect(window.copy_bar.say)
        self.menu.failed.connect(window.tell)
        reading.marks.activated.connect(window.lead_to)
        reading.marks.reached.connect(self._on_reached)
        reading.findings.spelling_wanted.connect(self.menu.open_spelling)
        reading.findings.translation_wanted.connect(self.copy_for_translation)

    def copy_for_translation(self) -> None:
        """Copy what still needs its Welsh, for a translator."""
        window = self._window
        controller = window.controller
        text = controller.standing.for_translation(controller.interface)
        window.copy_bar.copy_for_translation(text)

    def _on_reached(self, finding: Finding | None) -> None:
        """Say in the status bar what the caret stands in."""
        bar = self._window.statusBar()
        if finding is None:
            bar.clearMessage()
            return
        words = words_of(finding, self._window.controller.interface, "")
        bar.showMessage(f"{words.sign} {words.spoken}")
