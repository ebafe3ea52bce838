"""From one message, script or note of a customer to another: turned to, closed, copied."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.ui.message.sheet_tabs import words_of_sheets
from app.ui.state.controller import Controller
from app.ui.workspaces.compose.layouts import Layouts
from app.ui.workspaces.compose.panes import Panes


class Sheets(QObject):
    """The sheets of the case in front.

    Attributes:
        layouts: what shows them.
        reading: the pane of the one in front.
        go_on: leads to what is to be done next with the sheet in front.
    """

    def __init__(
        self,
        controller: Controller,
        panes: Panes,
        layouts: Layouts,
        go_on: Callable[[], None],
    ) -> None:
        super().__init__(layouts)
        self._controller = controller
        self._form, self.reading, self._beside = panes.form, panes.reading, panes.beside
        self._bar = panes.reading.copy_bar
        self.layouts = layouts
        self.go_on = go_on
        self.reading.sheet_line.wanted.connect(controller.show_sheet)
        self.reading.sheet_line.close_wanted.connect(self.close_front)
        self._beside.sheet_wanted.connect(self.turn_to)
        self._beside.close_wanted.connect(self.close)
        self._beside.question_wanted.connect(self._on_question_wanted)
        self._beside.note_wanted.connect(self._on_note_wanted)

    @property
    def several(self) -> bool:
        """Whether there is more than one."""
        return len(self._controller.desk.case.sheets) > 1

    def go_by(self, by: int) -> None:
        """Turn to the next sheet (1) or the one before (-1); where there is only one, to the next pane."""
        if not self.several:
            self.layouts.go_by(by)
            return
        ids = [each.id for each in self._controller.desk.case.sheets]
        here = ids.index(self._controller.desk.front_sheet)
        focus = QApplication.focusWidget()
        was_read = focus is not None and self.reading.scroll_area.isAncestorOf(focus)
        self._controller.show_sheet(ids[(here + by) % len(ids)])
        if was_read or self.layouts.pane == "preview":
            self.reading.take_focus()
        else:
            self.go_on()

    def turn_to(self, sheet: int) -> None:
        """Go on with a sheet."""
        self._controller.show_sheet(sheet)
        self.go_on()

    def close_front(self) -> None:
        """Take the sheet in front away."""
        self.close(self._controller.desk.front_sheet)

    def close(self, sheet: int) -> None:
        """Take a sheet away, and say how it comes back."""
        if not self.several:
            return
        name = next(e.name for e in words_of_sheets(self._controller) if e.sheet == sheet)
        self._controller.close_sheet(sheet)
        self.go_on()
        words = self.tr("{0} closed. Ctrl+Shift+B brings it back (10 minutes).")
        self._bar.say(words.format(name))

    # --- copying, wherever the focus is

    def copy_next(self) -> None:
        """Copy what is for the customer; where a script is in front, of the message beside it."""
        standing = self._controller.standing
        if standing.next_part is None:
            sent = [each for each in standing.beside if each.chosen and each.sent]
            open_ones = [each for each in sent if not each.is_copied()]
            if sent:
                self._bring((open_ones or sent)[-1].desk.front_sheet)
        self._bar.copy_next()

    def copy_note(self) -> None:
        """Copy the case note: that of what is in front or, where that has none, of what lies beside it."""
        self._bring_note()
        self._bar.copy_note()

    def copy_log(self, lines: str) -> None:
        """Copy lines of the log of calls, and that case note below them."""
        self._bring_note()
        self._bar.copy_log(lines)

    def _bring_note(self) -> None:
        standing = self._controller.standing
        if standing.next_note is None:
            noted = [each for each in standing.beside if each.next_note is not None]
            if noted:
                self._bring(noted[-1].desk.front_sheet)

    def _bring(self, sheet: int) -> None:
        """Have the sheet in front of which something is copied; where what had the focus goes, it goes to copying."""
        left = self._form.has_focus() or self.reading.has_focus()
        self._controller.show_sheet(sheet)
        if left:
            self.reading.lead_to_copying()

    def _on_question_wanted(self, sheet: int, entry: str, question: str) -> None:
        self._controller.show_sheet(sheet)
        self.reading.preview.gap_activated.emit(entry, question)

    def _on_note_wanted(self, sheet: int) -> None:
        self._bring(sheet)
        self._bar.copy_note()
