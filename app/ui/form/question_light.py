"""The light on a question whose paragraph is being read: a tint and a bar at its side, beneath its words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.style.theme import Theme

BAR = 3
REACH = 8


class QuestionLight(QWidget):
    """Lies on the card beneath one row, and goes with it."""

    def __init__(self, row: QWidget, theme: Theme) -> None:
        super().__init__(row.parentWidget())
        self._row = row
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.installEventFilter(self)
        self._follow()
        self.lower()
        self.show()

    def put_out(self) -> None:
        """Go."""
        self.hide()
        self.deleteLater()

    def _follow(self) -> None:
        side, up = self._theme.space(REACH), self._theme.space(4)
        self.setGeometry(self._row.geometry().adjusted(-side, -up, side, up))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay with the row, and leave with it."""
        kind = event.type()
        if kind in {QEvent.Type.Move, QEvent.Type.Resize}:
            self._follow()
        elif kind == QEvent.Type.Hide and self._row.isHidden():
            self.put_out()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint tint and bar."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("lit"))
        bar = self.rect()
        bar.setWidth(self._theme.space(BAR))
        painter.fillRect(bar, self._theme.color("accent"))
        painter.end()
