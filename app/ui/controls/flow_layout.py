"""Lays out choices and buttons: in a row where they fit, else in two columns, else in one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem

MOST_WIDTH = 1_000_000
"""No row is as wide: what needs it stands in a row of its own."""


class FlowLayout(QLayout):
    """One row, two columns or one column, whichever is the first with room.

    Args:
        gaps: gives the space between columns and between rows, at the text size in use.
        column: gives the least width of one of two columns.
        in_row: at most so many stand in a row; more are better read in columns.
    """

    def __init__(
        self,
        gaps: Callable[[], tuple[int, int]],
        column: Callable[[], int],
        *,
        in_row: int = 4,
    ) -> None:
        super().__init__()
        self._gaps = gaps
        self._column = column
        self._in_row = in_row
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Add an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at `index`."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item at `index` out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at this width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one row."""
        shown = self._shown()
        widths = [item.sizeHint().width() for item in shown]
        width = sum(widths) + self._gaps()[0] * max(0, len(shown) - 1)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """One column of the widest that doesn't wrap."""
        shown = self._shown()
        return QSize(max((item.minimumSize().width() for item in shown), default=0), 0)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items, or only measure; return the height."""
        shown = self._shown()
        across, _ = self._gaps()
        widths = [item.sizeHint().width() for item in shown]
        if len(shown) <= self._in_row and sum(widths) + across * (len(shown) - 1) <= rect.width():
            return self._place_rows(rect, [shown], widths, move=move)
        columns = 2 if rect.width() >= 2 * self._column() + across else 1
        width = (rect.width() - across * (columns - 1)) // columns
        rows = [shown[at : at + columns] for at in range(0, len(shown), columns)]
        return self._place_rows(rect, rows, [width] * columns, move=move)

    def _place_rows(
        self, rect: QRect, rows: list[list[QLayoutItem]], widths: list[int], *, move: bool
    ) -> int:
        across, down = self._gaps()
        y = rect.top()
        for row in rows:
            heights = [_height(item, width) for item, width in zip(row, widths, strict=False)]
            x = rect.left()
            for item, width, height in zip(row, widths, heights, strict=False):
                if move:
                    item.setGeometry(QRect(x, y, width, height))
                x += width + across
            y += max(heights, default=0) + down
        return max(0, y - rect.top() - down)


class WrappingLayout(FlowLayout):
    """As many in a row as fit, each as wide as it wishes, on one middle line; in the next row it goes on.

    Args:
        gaps: gives the space between neighbours and between rows, at the text size in use.
        parted: where all stand in one row, the last stands at its end.
    """

    def __init__(self, gaps: Callable[[], tuple[int, int]], *, parted: bool = False) -> None:
        super().__init__(gaps, lambda: MOST_WIDTH)
        self._parted = parted

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items, or only measure; return the height."""
        across, down = self._gaps()
        rows = self._rows(rect.width(), across)
        y = rect.top()
        for row in rows:
            heights = [_height(item, width) for item, width in row]
            x = rect.left()
            for place, (item, width) in enumerate(row, 1):
                if self._parted and len(rows) == 1 and 1 < place == len(row):
                    x = rect.left() + rect.width() - width
                if move:
                    height = heights[place - 1]
                    lower = (max(heights) - height) // 2
                    item.setGeometry(QRect(x, y + lower, width, height))
                x += width + across
            y += max(heights) + down
        return max(0, y - rect.top() - down)

    def _rows(self, room: int, across: int) -> list[list[tuple[QLayoutItem, int]]]:
        """What stands in each row, with its width."""
        rows: list[list[tuple[QLayoutItem, int]]] = []
        left = -1
        for item in self._shown():
            width = min(_wish(item), room)
            if width > left:
                rows.append([])
                left = room
            rows[-1].append((item, width))
            left -= width + across
        return rows


def _wish(item: QLayoutItem) -> int:
    """How wide it would be in one line: what a label that wraps wishes is a block of several."""
    label = item.widget()
    if not isinstance(label, QLabel) or not label.wordWrap():
        return item.sizeHint().width()
    metrics = label.fontMetrics()
    return max(metrics.horizontalAdvance(line) for line in label.text().split("\n")) + 1


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
