"""Paints folders and templates: the title, wrapped where it must, and its marks as small pills."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from app.ui.style.icons import paint_icon
from app.ui.style.theme import Theme
from app.ui.templates.model import TemplateModel
from app.ui.templates.row import Row, TitleMark

Index = QModelIndex | QPersistentModelIndex
BOLT = 11
MOST_SIZES = 5_000
"""So many sizes of rows are known at once."""
SMALL = 0.86
"""The marks beside the titles."""
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class TemplateDelegate(QStyledItemDelegate):
    """Paints the tree of one view, whose width decides where titles wrap."""

    def __init__(self, view: QTreeView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        model = view.model()
        if not isinstance(model, TemplateModel):
            raise TypeError(model)
        self._model = model
        self._theme = theme
        self._sizes: dict[tuple[object, ...], tuple[QSize, object]] = {}
        self._lines: dict[tuple[object, ...], tuple[int, int, object]] = {}
        self._measured_for: tuple[int, float] | None = None
        self._metrics: dict[tuple[float, bool], QFontMetrics] = {}
        self._widths: dict[str, int] = {}
        theme.changed.connect(self._forget_sizes)

    def _forget_sizes(self) -> None:
        self._sizes.clear()
        self._lines.clear()
        self._metrics.clear()
        self._widths.clear()

    def _of_font(self, factor: float = 1.0, *, bold: bool = False) -> QFontMetrics:
        """Measures text in a font of the theme."""
        key = factor, bold
        if key not in self._metrics:
            self._metrics[key] = QFontMetrics(self._theme.font(factor, bold=bold))
        return self._metrics[key]

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the title and the marks need at the view's width, and never less than 24 pixels.

        Views ask again and again, nine times for each row until a window stands; it is measured once, when it is seen.
        """
        width = max(self._theme.space(80), self._view.viewport().width())
        if not self._view.isVisible():
            return QSize(width, self._theme.space(28))
        measured_for = width, self._theme.scale
        if measured_for != self._measured_for:
            self._measured_for = measured_for
            self._sizes.clear()
        # The same template among the hits of the next key is as high as it was.
        item, key = self._model.looks(index)
        known = self._sizes.get(key)
        if known is None:
            if len(self._sizes) > MOST_SIZES:
                self._sizes.clear()
                self._lines.clear()
            # With what it is of, so that nothing else ever has that id.
            # What was measured for another width counts where a title stands alone in one line in both.
            least, height, _ = self._lines.get(key, (width + 1, 0, item))
            size = QSize(width, height) if width >= least else self._measured(index, width)
            known = self._sizes[key] = size, item
        return known[0]

    def _measured(self, index: Index, width: int) -> QSize:
        space = self._theme.space
        row = self._model.row(index)
        title, marks = self._places(row, width)
        bottom = max([title.bottom(), *(mark.bottom() for mark, _ in marks)])
        height = max(space(28), bottom + space(6))
        if not marks and title.height() <= self._of_font(bold=row.is_bold).height():
            item, key = self._model.looks(index)
            self._lines[key] = title.right() + 2 + space(8), height, item
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        theme, rect, row = self._theme, option.rect, self._model.row(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_background(painter, option, index, chosen=row.chosen)
        title, marks = self._places(row, self._view.viewport().width())
        painter.translate(0, rect.top())
        if row.is_folder:
            self._paint_arrow(painter, index, title)
        painter.setFont(theme.font(bold=row.is_bold))
        painter.setPen(theme.color("secondary" if row.is_folder else "text"))
        painter.drawText(title.adjusted(self._lead(row), 0, 0, 0), _WRAP, row.title)
        if row.is_folder and row.favourite:
            side = title.height() - 4
            star = QRectF(title.left(), title.top() + 2, side, side)
            paint_icon(painter, "star", star.adjusted(1, 1, -1, -1), theme.color("secondary"))
        painter.setFont(theme.font(SMALL))
        for place, mark in marks:
            if mark.kind == "star":
                paint_icon(painter, "star", _square(place), theme.color("secondary"))
            else:
                self._paint_mark(painter, place, mark)
        painter.restore()

    def _paint_background(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, *, chosen: bool
    ) -> None:
        theme = self._theme
        current = self._view.selectionModel().isSelected(index)
        hovered = self._view.viewport().underMouse() and _is_hovered(option)
        place = QRectF(option.rect).adjusted(1, 1, -1, -1)
        radius = theme.space(6)
        if chosen or current or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("chosen" if chosen or current else "hover"))
            painter.drawRoundedRect(place, radius, radius)
        if chosen:
            painter.setBrush(theme.color("accent"))
            bar = QRectF(place.left(), place.top() + 3, theme.space(3), place.height() - 6)
            painter.drawRoundedRect(bar, 1, 1)
        if current:
            # Enter in the search adds it: it is seen in colours, too, that have no tint for it.
            painter.setBrush(Qt.BrushStyle.NoBrush)
            wide = theme.gap(2 if self._view.hasFocus() else 1)
            painter.setPen(QPen(theme.color("accent"), wide))
            # On whole pixels: half of each of two would be pale.
            inside = 1 + wide % 2 / 2
            edge = place.adjusted(inside, inside, -inside, -inside)
            painter.drawRoundedRect(edge, radius, radius)

    def _paint_arrow(self, painter: QPainter, index: Index, title: QRect) -> None:
        size = float(self._theme.space(4))
        middle = QPointF(title.left() - 2.6 * size, title.top() + self._of_font().height() / 2)
        if self._view.isExpanded(self._view.model().index(index.row(), 0, index.parent())):
            points = [(-size, -size * 0.6), (size, -size * 0.6), (0, size * 0.8)]
        else:
            points = [(-size * 0.6, -size), (-size * 0.6, size), (size * 0.8, 0)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("secondary"))
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in points]))

    def _paint_mark(self, painter: QPainter, place: QRect, mark: TitleMark) -> None:
        theme = self._theme
        if mark.kind != "folder":
            painter.setPen(QPen(theme.color("line"), 1))
            painter.setBrush(theme.color("card"))
            half = place.height() / 2
            painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), half, half)
        painter.setPen(theme.color("secondary"))
        if mark.kind == "fast-track":
            side = theme.space(BOLT)
            top = place.center().y() + 1 - side / 2
            bolt = QRectF(place.left() + theme.space(7), top, side, side)
            paint_icon(painter, "fast-track", bolt, theme.color("secondary"))
            place = place.adjusted(side + theme.space(2), 0, 0, 0)
        line = painter.fontMetrics().height()
        if place.height() > line + theme.space(4):
            painter.drawText(place.adjusted(0, theme.space(2), 0, 0), _WRAP, mark.words)
        else:
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), mark.words)

    # --- where things stand in a row of this width; the same for size and painting

    def _places(self, row: Row, width: int) -> tuple[QRect, list[tuple[QRect, TitleMark]]]:
        space = self._theme.space
        left = space(12) if row.folder else space(22) + row.depth * space(8)
        right, top = width - space(8), space(6)
        metrics = self._of_font(bold=row.is_bold)
        room = max(space(60), right - left) - self._lead(row)
        whole = QRect(left, top, room, 10_000)
        found = self._marks(row)
        beside = sum(width for _, width in found) + space(4) * len(found)
        fits, title = False, QRect()
        if found and beside + space(60) <= room:
            narrow = QRect(left, top, max(space(60), room - beside - space(4)), 10_000)
            title = metrics.boundingRect(narrow, _WRAP, row.title)
            # A column of single words beside the name of a folder reads worse than the folder below a title.
            fits = title.width() <= narrow.width() and (
                title.height() <= metrics.height()
                or title.height() <= metrics.boundingRect(whole, _WRAP, row.title).height()
                or (title.height() <= 2 * metrics.lineSpacing() and 2 * beside <= room)
            )
        if not fits:
            title = metrics.boundingRect(whole, _WRAP, row.title)
        title.setWidth(title.width() + 2 + self._lead(row))
        if not found:
            return title, []
        small = self._of_font(SMALL)
        height = small.height() + space(4)
        x = right - beside + space(4) if fits else left
        y = top + (metrics.height() - height) // 2 if fits else title.bottom() + space(3)
        marks: list[tuple[QRect, TitleMark]] = []
        for mark, each in found:
            if not fits and left < x and x + each > right:
                x, y = left, y + height + space(3)
            if each > room:
                # Only the names of folders are as long; what follows stands below them.
                lines = small.boundingRect(QRect(0, 0, room, 10_000), _WRAP, mark.words).height()
                marks.append((QRect(x, y, room, lines + space(4)), mark))
                x, y = left, y + lines + space(4)
                continue
            marks.append((QRect(x, y, each, height), mark))
            x += each + space(4)
        return title, marks

    def _lead(self, row: Row) -> int:
        """Room before a title for the star of the favourites' folder."""
        leads = row.is_folder and row.favourite
        return self._of_font().height() + self._theme.space(2) if leads else 0

    def _width(self, words: str) -> int:
        """How wide the words of a mark are: those of folders and most marks stand in many rows."""
        width = self._widths.get(words)
        if width is None:
            if len(self._widths) > MOST_SIZES:
                self._widths.clear()
            width = self._widths[words] = self._of_font(SMALL).horizontalAdvance(words)
        return width

    def _marks(self, row: Row) -> list[tuple[TitleMark, int]]:
        """What stands beside a title, with its widths."""
        space = self._theme.space
        marks: list[tuple[TitleMark, int]] = []
        if row.folder:
            marks.append((TitleMark("folder", row.folder), self._width(row.folder)))
        if row.favourite and not row.is_folder and not row.in_favourites:
            marks.append((TitleMark("star", ""), space(14)))
        for mark in row.marks:
            bolt = space(BOLT + 2) if mark.kind == "fast-track" else 0
            marks.append((mark, self._width(mark.words) + space(14) + bolt))
        return marks


def _is_hovered(option: QStyleOptionViewItem) -> bool:
    # Qt's styles take long to be made known to Python: not before a mouse is over a row.
    from PySide6.QtWidgets import QStyle  # noqa: PLC0415

    return bool(option.state & QStyle.StateFlag.State_MouseOver)


def _square(place: QRect) -> QRectF:
    """The square in the middle of a place."""
    side = float(min(place.width(), place.height()))
    square = QRectF(0, 0, side, side)
    square.moveCenter(QRectF(place).center())
    return square
