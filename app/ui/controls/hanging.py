"""Lines that go on below their words, not below the number or the sign that they begin with."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)

from app.ui.controls.plain_text import Label
from app.ui.controls.reading_text import SelectableLabel

_SIGN = re.compile(r"(?:[^\w\s]|\d{1,3}\.) ")


def sign_of(line: str) -> str:
    """The number or the sign that a line begins with, with the blank after it; nothing where there is none."""
    found = _SIGN.match(line)
    return found[0] if found else ""


class SignedLabel(Label):
    """One such line. Listeners hear it as one."""

    def __init__(self, sign: str, words: str) -> None:
        super().__init__(words)
        self._sign = sign
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(self.text())
        self._make_room()

    def text(self) -> str:
        """The sign and the words."""
        return f"{self._sign} {super().text()}"

    def _make_room(self) -> None:
        self.setContentsMargins(self.fontMetrics().horizontalAdvance(f"{self._sign} "), 0, 0, 0)

    def changeEvent(self, event: QEvent) -> None:
        """A larger sign pushes the words further to the right."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign beside the first line."""
        super().paintEvent(event)
        painter = QPainter(self)
        colours, role, flags = self.palette(), self.foregroundRole(), Qt.AlignmentFlag.AlignTop
        self.style().drawItemText(painter, self.rect(), flags, colours, True, self._sign, role)
        painter.end()


class HangingLabel(SelectableLabel):
    """Several lines, of which some are such; the words can be selected."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setText(words)

    def setText(self, words: str) -> None:
        """Show these words."""
        super().setText(words)
        self._hang()

    def changeEvent(self, event: QEvent) -> None:
        """A larger sign pushes the words further to the right."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._hang()

    def _hang(self) -> None:
        # Qt puts new words into its document when it is asked how high they are, and not before.
        self.heightForWidth(self.width())
        document = self.findChild(QTextDocument)
        if document is not None:
            _hang_all(document, self.fontMetrics())
            self.updateGeometry()


def _hang_all(document: QTextDocument, metrics: QFontMetrics) -> None:
    block = document.begin()
    while block.isValid():
        _hang_one(block, metrics)
        block = block.next()


def _hang_one(block: QTextBlock, metrics: QFontMetrics) -> None:
    room = metrics.horizontalAdvance(sign_of(block.text()))
    looks = block.blockFormat()
    if looks.leftMargin() != room:
        looks.setLeftMargin(room)
        looks.setTextIndent(-room)
        QTextCursor(block).setBlockFormat(looks)
