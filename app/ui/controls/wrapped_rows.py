"""Rows of a list whose words wrap: each as high as its words are there. Qt leaves the last of them out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

_MOST = 100_000


class WrappedRows(QStyledItemDelegate):
    """Measures a row at the width that its words have when it is painted."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as all of the words."""
        there = QStyleOptionViewItem(option)
        self.initStyleOption(there, index)
        there.widget = self._view
        room = self._view.viewport().width() - 2 * self._view.spacing()
        there.rect = QRect(0, 0, max(1, room), _MOST)
        style, part = self._view.style(), QStyle.SubElement.SE_ItemViewItemText
        words = style.subElementRect(part, there, self._view)
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, self._view) + 1
        width = max(1, words.width() - 2 * margin)
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
        text = there.fontMetrics.boundingRect(QRect(0, 0, width, _MOST), flags, there.text)
        around = _MOST - words.height()
        return QSize(room, text.height() + around + 1)


def wrap_rows(view: QListView) -> None:
    """Have the rows of a list wrap, whole, and follow its width; it never scrolls sideways."""
    view.setWordWrap(True)
    view.setTextElideMode(Qt.TextElideMode.ElideNone)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setItemDelegate(WrappedRows(view))
