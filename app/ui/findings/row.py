"""What one finding says, in a row that leads to its place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.ui.state.finding_words import FindingWords
from app.ui.style.theme import Theme


class FindingRow(QAbstractButton):
    """Sign, severity, what and why; pressing it leads to the place. The tint is the line's."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = FindingWords()
        self._heights: dict[int, int] = {}
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._write)

    def show_words(self, words: FindingWords) -> None:
        """Say this; nothing happens when it says so already."""
        if words == self._words:
            return
        self._words = words
        self.setAccessibleName(f"{words.severity}: {words.what}" if words.severity else words.what)
        self.setAccessibleDescription(words.reason_and_source)
        self.setToolTip(words.source)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads there, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the words need."""
        if width not in self._heights:
            space = self._theme.space
            self._document.setTextWidth(max(space(60), width - 2 * space(12)))
            height = round(self._document.size().height())
            self._heights[width] = max(space(28), height + 2 * space(6))
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """A comfortable width."""
        width = self._theme.space(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(self._theme.space(120), self._theme.space(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words."""
        space = self._theme.space
        painter = QPainter(self)
        if self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("hover"))
            painter.drawRoundedRect(self.rect(), space(6), space(6))
        self._document.setTextWidth(max(space(60), self.width() - 2 * space(12)))
        painter.translate(space(12), space(6))
        self._document.drawContents(painter)
        painter.end()
