"""What goes with the message and is never part of it, such as a case note: its text and its own copy button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.compose.companions import Companion
from app.ui.controller import Controller
from app.ui.preview import Preview
from app.ui.theme import Theme

HEIGHT = 110


class CompanionSection(QWidget):
    """One companion.

    Attributes:
        copy_wanted: emitted with the companion, and the selected text or nothing for all of it.
    """

    copy_wanted = Signal(object, str)
    gap_activated = Signal(str, str)

    def __init__(self, controller: Controller, theme: Theme) -> None:
        super().__init__()
        self._controller = controller
        self._companion: Companion | None = None
        self._title = QLabel(self.tr("Case note"))
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self.copy_button = QPushButton(self.tr("Copy case note"))
        self.copy_button.setAutoDefault(False)
        self.text = Preview(theme)
        self.text.setObjectName("note")
        self.text.setAccessibleName(self.tr("Case note"))
        self.text.setFixedHeight(theme.space(HEIGHT))
        line = QHBoxLayout()
        line.addWidget(self._title, 1)
        line.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(8))
        layout.addLayout(line)
        layout.addWidget(self.text)
        self.copy_button.clicked.connect(lambda: self.copy_wanted.emit(self._companion, ""))
        self.text.copy_requested.connect(lambda text: self.copy_wanted.emit(self._companion, text))
        self.text.gap_activated.connect(self.gap_activated)

    def show_companion(self, companion: Companion) -> None:
        """Show it as it is composed now."""
        self._companion = companion
        self.text.show_message(companion.message)

    def chain(self) -> list[QWidget]:
        """What may take the focus, in order."""
        return [self.copy_button, self.text]
