"""What one finding says, in a row that leads to its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import (
    QBrush,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
)

from app.ui.controls.plain_text import Document, set_tip
from app.ui.controls.row_button import SIDE, RowButton
from app.ui.state.finding_words import FindingWords
from app.ui.style.theme import Theme


class FindingRow(RowButton):
    """Sign, severity, what and why; pressing it leads to the place. The tint is the line's.

    Attributes:
        hovered: emitted when the mouse comes or goes.
    """

    hovered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._words = FindingWords()
        self._heights: dict[int, int] = {}
        self._document = Document(self)
        self._document.setDocumentMargin(0)
        theme.changed.connect(self._write)

    def show_words(self, words: FindingWords) -> None:
        """Say this; nothing happens when it says so already."""
        if words == self._words:
            return
        self._words = words
        self.setAccessibleName(f"{words.severity}: {words.what}" if words.severity else words.what)
        self.setAccessibleDescription(words.reason_and_source)
        set_tip(self, words.source)
        self._write()

    def _write(self) -> None:
        """Write the words anew, in the colours and the size in use."""
        words, theme = self._words, self._theme
        self._document.clear()
        self._heights.clear()
        self._document.setDefaultFont(theme.font())
        cursor = QTextCursor(self._document)
        if words.severity:
            label = QTextCharFormat()
            label.setFont(theme.font(bold=True))
            label.setForeground(QBrush(theme.color(words.role)))
            cursor.insertText(f"{words.sign}\u00a0{words.severity}", label)
        plain, quiet = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(QBrush(theme.color("text")))
        quiet.setForeground(QBrush(theme.color("secondary")))
        cursor.insertText(f"  {words.what}" if words.severity else words.what, plain)
        reason = "" if words.brief else words.reason
        rest = " ".join(each for each in (reason, words.line) if each)
        if rest:
            cursor.insertText(f" {rest}", quiet)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """As high as the words need."""
        if width not in self._heights:
            space = self._theme.space
            self._document.setTextWidth(self.room(width))
            height = round(self._document.size().height())
            self._heights[width] = max(space(28), height + 2 * space(6))
        return self._heights[width]

    def event(self, event: QEvent) -> bool:
        """The mouse comes or goes."""
        done = super().event(event)
        if event.type() in {QEvent.Type.Enter, QEvent.Type.Leave}:
            self.hovered.emit()
        return done

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words."""
        space = self._theme.space
        painter = QPainter(self)
        self._document.setTextWidth(self.room(self.width()))
        painter.translate(space(SIDE), space(6))
        self._document.drawContents(painter)
        painter.end()
