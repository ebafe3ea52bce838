"""The line for the log of calls back, in the form that the wording gives."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.calls.card import CallCard, Lines, press_button
from app.ui.style.theme import Theme


class LogCard(CallCard):
    """What is written there.

    Attributes:
        copy_wanted: emitted when it is to be copied.
        all_wanted: emitted when the lines of all calls and the case note are to be copied.
    """

    copy_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("", theme)
        self.name_it(self.tr("Call back log"))
        self.line = Lines()
        self.copy_button = press_button(self.tr("Copy the line for the log"))
        self.all_button = press_button(self.tr("Copy the whole log and the case note"))
        self.add(self.line)
        self.add_buttons(self.copy_button, self.all_button)
        self.copy_button.clicked.connect(self.copy_wanted)
        self.all_button.clicked.connect(self.all_wanted)

    def show_line(self, words: str) -> None:
        """Show the line; the card is there as long as there is one."""
        self.line.show_lines(words)
        self.setVisible(bool(words))

    def chain(self) -> list[QWidget]:
        """What may take the focus, in order."""
        return [self.copy_button, self.all_button]
