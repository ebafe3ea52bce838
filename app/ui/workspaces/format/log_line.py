"""The line for the call log, which goes with the email and is never part of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.controls.plain_text import Label
from app.ui.controls.text_editors import BoxEditor
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

MOST_LINES = 3


class LogLine(QWidget):
    """Its text, and its own copy button.

    Attributes:
        copy_wanted: emitted with what is to be copied: the selected text, or nothing for all of it.
    """

    copy_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        title = Label(self.tr("Call log"))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        self.copy = QPushButton(self.tr("Copy line for the call log"))
        self.copy.setAutoDefault(True)
        self.text = BoxEditor(lines=1, most_lines=MOST_LINES)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Call log"))
        self.text.editing.leave = self._leave
        set_look(self.text, "quiet", True)
        line = QHBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.gap(8))
        layout.addLayout(line)
        line.addWidget(title, 1)
        line.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self.text)
        self.copy.clicked.connect(lambda: self.copy_wanted.emit(""))
        self.hide()

    def _leave(self, selected: str) -> bool:
        self.copy_wanted.emit(selected)
        return True

    def show_line(self, line: str) -> None:
        """Show another line; nothing takes no room."""
        if self.text.words() != line:
            self.text.show_words(line)
            self.text.set_caret(0)
        self.setVisible(bool(line))

    def chain(self) -> list[QWidget]:
        """What may take the focus."""
        return [self.copy, self.text]
