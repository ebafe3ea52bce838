"""The line of tabs over the message, and the button that closes what is in front."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.ui.message.sheet_tabs import SheetTabs, name_in_front, words_of_sheets
from app.ui.state.controller import Controller
from app.ui.style.look import set_look
from app.ui.style.theme import Theme


class SheetLine(QWidget):
    """There while the case holds more than one, and no other pane shows the others.

    Attributes:
        tabs: one for each sheet of the case.
        wanted: emitted with the sheet that the officer turned to here.
        close_wanted: emitted when the one in front is to be closed.
        arranged: emitted when the line came or went.
        elsewhere: whether another pane shows the others.
    """

    wanted = Signal(int)
    close_wanted = Signal()
    arranged = Signal()

    def __init__(self, controller: Controller, theme: Theme) -> None:
        super().__init__()
        self._controller = controller
        self.elsewhere = False
        self.tabs = SheetTabs()
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setAutoDefault(True)
        set_look(self.close_button, "small", True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.gap(12))
        line.addWidget(self.tabs, 1)
        line.addWidget(self.close_button)
        self.tabs.wanted.connect(self.wanted)
        self.close_button.clicked.connect(self.close_wanted)
        self.hide()

    def show_elsewhere(self, elsewhere: bool) -> None:
        """Whether another pane shows what else the case holds."""
        self.elsewhere = elsewhere
        self.refresh()

    def refresh(self) -> None:
        """Show what the case holds now."""
        sheets = words_of_sheets(self._controller)
        self.tabs.show_sheets(sheets, self._controller.desk.front_sheet)
        words = self.tr("Close: {0}").format(name_in_front(self._controller))
        self.close_button.setAccessibleName(words)
        wanted = len(sheets) > 1 and not self.elsewhere
        if self.isHidden() == wanted:
            self.setVisible(wanted)
            self.arranged.emit()

    def chain(self) -> list[QWidget]:
        """What may take the focus, in order."""
        return [self.tabs, self.close_button]
