"""A row of words that is pressed as a whole and leads somewhere: it wraps, and Enter presses it as Space does."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.ui.style.theme import Theme

SIDE = 12
"""Left and right of the words, as designed."""


class RowButton(QAbstractButton):
    """What is painted, and how high that is at a width, each kind of row says for itself."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Painted anew when the mouse comes and when it goes.
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def room(self, width: int) -> int:
        """How wide the words may be in a row of this width."""
        space = self._theme.space
        return max(space(60), width - 2 * space(SIDE))

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
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """A comfortable width."""
        width = self._theme.space(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(self._theme.space(120), self._theme.space(28))

    def paint_ground(self, painter: QPainter, role: str) -> None:
        """Paint what the words lie on."""
        space = self._theme.space
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(role))
        painter.drawRoundedRect(self.rect(), space(6), space(6))
