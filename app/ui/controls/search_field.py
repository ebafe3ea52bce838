"""The search field and the button that looks like it: a magnifier before the words, and the key in a small box."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.controls.text_editors import LineEditor
from app.ui.style.icons import paint_icon
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

KEY = "Ctrl F"
MOST_SOUGHT = 200
"""Letters of a search; titles have fewer."""
ICON, EDGE = 16, 12


class _Marks:
    """Magnifier and key of one field."""

    def __init__(self, field: QWidget, theme: Theme) -> None:
        self._field = field
        self._theme = theme

    @property
    def left(self) -> int:
        """Where the words begin."""
        return self._theme.gap(EDGE) + self._theme.space(ICON) + self._theme.gap(8)

    @property
    def right(self) -> int:
        """How much the key takes; nothing where there is little room."""
        key = self._key_width() + 2 * self._theme.gap(8)
        return key if self._field.width() >= self._theme.space(200) else 0

    def _key_width(self) -> int:
        metrics = QFontMetrics(self._theme.font(0.9))
        return metrics.horizontalAdvance(KEY) + 2 * self._theme.gap(6)

    def paint(self, painter: QPainter) -> None:
        """Paint both."""
        theme, field = self._theme, self._field
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.space(ICON)
        top = (field.height() - side) / 2
        place = QRectF(theme.gap(EDGE), top, side, side)
        paint_icon(painter, "search", place, theme.color("text"))
        if not self.right:
            return
        painter.setFont(theme.font(0.9))
        width = self._key_width()
        height = painter.fontMetrics().height() + theme.gap(2)
        left = field.width() - theme.gap(8) - width
        box = QRectF(left, (field.height() - height) / 2, width, height).adjusted(
            0.5, 0.5, -0.5, -0.5
        )
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, theme.gap(4), theme.gap(4))
        painter.setPen(theme.color("secondary"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), KEY)


EDGE_LINE, BESIDE_CARET = 2, 2
"""Pixels at either end of a field."""


class HintedField(LineEditor):
    """Has several ways of saying what is typed in it, and shows the longest that has room."""

    _hints: tuple[str, ...] = ("",)

    def __init__(self, theme: Theme, *, most: int) -> None:
        super().__init__(most=most)
        self._theme = theme

    def set_hints(self, *hints: str) -> None:
        """Show the first of these that has room while nothing is typed; else the last, cut."""
        self._hints = hints
        # Whoever listens is told all of it: what has room may say no more than the name.
        self.setAccessibleDescription(hints[0])
        self._fit()

    def _fit(self) -> None:
        margins = self.textMargins()
        # Edge and padding, as the style sheet has them, and what Qt keeps free beside the caret. Asked for the style
        # itself, Qt would make all its enumerations at a start.
        around = 2 * (EDGE_LINE + self._theme.gap(8) + BESIDE_CARET)
        room = self.width() - around - margins.left() - margins.right()
        fitting = (
            each for each in self._hints if self.fontMetrics().horizontalAdvance(each) <= room
        )
        self.setPlaceholderText(next(fitting, self._hints[-1]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another one may have room."""
        super().resizeEvent(event)
        self._fit()


class SearchField(HintedField):
    """Where a template is looked for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, most=MOST_SOUGHT)
        self._marks = _Marks(self, theme)
        set_look(self, "search", True)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """The key may have room, or no longer."""
        beside = self._theme.gap(8) + 2
        right = max(0, self._marks.right - beside)
        self.setTextMargins(self._marks.left - beside, 0, right, 0)
        super()._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks over the field."""
        super().paintEvent(event)
        painter = QPainter(self)
        self._marks.paint(painter)
        painter.end()


class Seeker(QPushButton):
    """Looks like the search field and leads to it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._marks = _Marks(self, theme)
        self._words = self.tr("Find a template, or browse")
        self.setAutoDefault(True)
        self.setAccessibleName(self._words)
        self.setAccessibleDescription(KEY)
        set_look(self, "seeker", True)

    def sizeHint(self) -> QSize:
        """As wide as its words and as high as the style says."""
        width = self._marks.left + self.fontMetrics().horizontalAdvance(self._words)
        return QSize(width + self._theme.gap(EDGE), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The words are cut where there is no room for them."""
        return QSize(self._theme.space(120), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, its words and the marks."""
        super().paintEvent(event)
        theme, metrics = self._theme, self.fontMetrics()
        painter = QPainter(self)
        self._marks.paint(painter)
        painter.setFont(self.font())
        painter.setPen(theme.color("secondary"))
        left, size = self._marks.left, theme.space(3.5)
        room = self.width() - left - max(self._marks.right, theme.gap(EDGE)) - 4 * size
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, max(0, room))
        place = QRectF(left, 0, room + 2, self.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), words)
        middle = QPointF(left + metrics.horizontalAdvance(words) + 2.5 * size, self.height() / 2)
        points = [(-size, -size * 0.5), (size, -size * 0.5), (0, size * 0.8)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("secondary"))
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in points]))
        painter.end()
