"""A text under its name, told in the language that it is in: the window around it may be in another."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.controls.plain_text import Label
from app.ui.controls.reading_text import SelectableLabel
from app.ui.style.look import set_look
from app.ui.style.theme import Theme


class NamedText(QWidget):
    """It can be read by keyboard, and selected.

    Attributes:
        words: the text.
    """

    def __init__(self, name: str, text: str, locale: QLocale, theme: Theme) -> None:
        super().__init__()
        label = Label(name)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        self.words = SelectableLabel(text)
        self.words.setLocale(locale)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setMinimumWidth(theme.space(120))
        # Whoever comes to it by Tab hears no label before it.
        self.words.setAccessibleName(f"{name}: {text}")
        set_look(self.words, "peek", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(4))
        column.addWidget(label)
        column.addWidget(self.words, 1)
