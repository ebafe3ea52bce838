"""A card of the panel, and the lines that are read on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from app.ui.calls.column import Column
from app.ui.controls.flow_layout import WrappingLayout
from app.ui.controls.heading import Heading
from app.ui.controls.plain_text import Label
from app.ui.controls.wrapping_button import WrappingButton
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

_SIGNS = {"good": "✓ ", "confirm": "! ", "must": "! "}
"""Beside the colour of a tone, which not everybody sees."""


class Lines(Label):
    """Sentences, each on a line of its own; not there where there are none.

    Attributes:
        words: what is said, without the sign of its tone.
    """

    def __init__(self, look: str = "") -> None:
        super().__init__()
        self.words = self._tone = ""
        self.setWordWrap(True)
        if look == "quiet":
            set_look(self, "quiet", True)
        elif look:
            self.show_tone(look)
        self.hide()

    def show_tone(self, tone: str) -> None:
        """Say it so."""
        self._tone = tone
        set_look(self, "tone", tone)

    def show_lines(self, *lines: str) -> None:
        """Say this."""
        self.words = "\n".join(line for line in lines if line)
        sign = _SIGNS.get(self._tone, "") if self.words else ""
        if self.text() != sign + self.words:
            self.setText(sign + self.words)
        if self.isHidden() == bool(self.words):
            self.setVisible(bool(self.words))


class CallCard(QFrame):
    """A frame with a heading.

    Attributes:
        heading: what stands at its top.
    """

    def __init__(self, title: str, theme: Theme) -> None:
        super().__init__()
        set_look(self, "card", True)
        self.setAccessibleName(title)
        gap = theme.gap
        self._theme = theme
        self.heading = Heading(title, theme, 1.0, level=2)
        self.heading.setWordWrap(True)
        self._rows = Column(theme, self)
        self._rows.setContentsMargins(gap(12), gap(12), gap(12), gap(12))
        self._rows.put(self.heading)

    def name_it(self, title: str) -> None:
        """Have another heading."""
        self.heading.setText(title)
        self.setAccessibleName(title)

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        return []

    def add(self, *widgets: QWidget) -> None:
        """Put these below what is there."""
        self._rows.put(*widgets)

    def add_named(self, name: QWidget, field: QWidget) -> None:
        """Put a field and its name below what is there."""
        self._rows.put_named(name, field)

    def add_buttons(self, *buttons: QPushButton) -> QWidget:
        """Put buttons into a row that wraps, and return the row."""
        row = QWidget()
        flow = WrappingLayout(lambda: (self._theme.gap(8), self._theme.gap(6)))
        row.setLayout(flow)
        for each in buttons:
            flow.addWidget(each)
        self._rows.put(row)
        return row


def press_button(words: str, *, small: bool = True) -> QPushButton:
    """A button that Enter presses too."""
    button = WrappingButton(words)
    button.setAutoDefault(True)
    set_look(button, "small", small)
    return button


def named_by(words: str, field: QWidget) -> Label:
    """The name above a field, which is also what is heard of it."""
    label = Label(words)
    label.setWordWrap(True)
    label.setBuddy(field)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft)
    field.setAccessibleName(words)
    return label
