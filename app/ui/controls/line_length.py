"""How long the lines of what is read are at most."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTextEdit, QWidget

from app.ui.controls.pause import Pause
from app.ui.style.theme import Theme

ANY_WIDTH = (1 << 24) - 1
"""Qt's own most: no limit."""


def limit_lines(text: QTextEdit, theme: Theme) -> None:
    """Break lines where the officer wants it, or at the edge where that comes first."""
    most = theme.most_width(text.document().defaultFont())
    room = text.viewport().width()
    wanted = QTextEdit.LineWrapMode
    mode = wanted.FixedPixelWidth if 0 < most < room else wanted.WidgetWidth
    if mode is wanted.FixedPixelWidth:
        text.setLineWrapColumnOrWidth(most)
    if text.lineWrapMode() is not mode:
        text.setLineWrapMode(mode)


class LimitedLines(QObject):
    """Keeps the lines of a text so, in whatever width and size."""

    def __init__(self, text: QTextEdit, theme: Theme) -> None:
        # Of the text nothing but its being the parent is known: held here, it would outlive its window with its words.
        super().__init__(text)
        self._theme = theme
        # A timer of its own: what is called once by another would be held for good where the text goes first.
        self._soon = Pause(self, self._limit, after=0)
        theme.changed.connect(self._limit)
        text.installEventFilter(self)

    def _limit(self) -> None:
        text = self.parent()
        if isinstance(text, QTextEdit):
            limit_lines(text, self._theme)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """It has another width."""
        if event.type() == QEvent.Type.Resize:
            # Once it has: the room inside is known only then.
            self._soon.start()
        return False


class LimitedWidth(QObject):
    """Has questions be no wider than lines may be, and their answers as far apart as lines are."""

    def __init__(self, content: QWidget, theme: Theme) -> None:
        super().__init__(content)
        self._content = content
        self._theme = theme
        self._comfort = theme.comfort
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        most = self._theme.most_width(self._theme.font())
        self._content.setMaximumWidth(most or ANY_WIDTH)
        if self._comfort != self._theme.comfort:
            self._comfort = self._theme.comfort
            for widget in self._content.findChildren(QWidget):
                if (layout := widget.layout()) is not None:
                    layout.invalidate()
                    widget.updateGeometry()
