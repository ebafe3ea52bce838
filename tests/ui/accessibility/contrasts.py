"""Text and the edges of fields stand out from what is behind them, measured on pixels."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QTreeView,
    QWidget,
)

from app.ui.controls.choice_button import CheckChoice, RadioChoice
from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.names import SIGNS
from tests.ui.accessibility.parts import Parts, path_of
from tests.ui.accessibility.pixels import contrast, line_contrasts

LEAST_TEXT, LEAST_EDGE = 4.5, 3.0
LEAST_SIDE = 6
_STEP = 12
"""Pixels: no row is lower."""
_SCROLLING = (QTextEdit, QPlainTextEdit)
_FRAMED = (QLineEdit, QPlainTextEdit, QComboBox)


def check_contrasts(parts: Parts) -> Iterator[Fault]:
    """Each line of text has 4.5:1, each edge of a field 3:1."""
    for widget in parts.widgets:
        for words, place in _texts(widget):
            yield from _check_text(parts, widget, words, place)
        yield from _check_edge(parts.window, widget, parts.picture)


def _check_text(parts: Parts, widget: QWidget, words: str, place: QRect) -> Iterator[Fault]:
    shown = place & widget.visibleRegion().boundingRect()
    if shown.width() < LEAST_SIDE or shown.height() < LEAST_SIDE:
        return
    scrolls = isinstance(widget.parentWidget(), _SCROLLING)
    if scrolls and shown.height() < widget.fontMetrics().height():
        return  # a slice of one line
    found = line_contrasts(parts.picture_in(widget, shown), scrolls=scrolls)
    least = LEAST_EDGE if set(words) <= SIGNS else LEAST_TEXT
    if found and min(found) < least:
        yield Fault("text contrast", path_of(widget), f"{min(found):.2f}:1 ‘{words[:30]}’")


def _texts(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    """Each text of a widget that isn't greyed out, and the inside of where it stands."""
    # Within the frame and its round corners, which grow with the text.
    edge = max(4, widget.fontMetrics().height() // 4)
    inside = widget.rect().adjusted(edge, edge, -edge, -edge)
    if not widget.isEnabled():
        return
    if isinstance(widget, RadioChoice | CheckChoice):
        yield widget.text(), widget.rect().adjusted(widget.text_left, 1, -1, -1)
    elif isinstance(widget, QAbstractButton):
        # Where it paints its words itself, it has none to Qt.
        if widget.text() or widget.icon().isNull():
            yield widget.text() or widget.accessibleName(), inside
    elif isinstance(widget, QLabel):
        if widget.text():
            # Beside the line that some notes have at their left.
            yield widget.text(), widget.contentsRect().adjusted(6, 2, -6, -2)
    elif isinstance(widget, QLineEdit):
        words = widget.text() or widget.placeholderText()
        if words:
            yield words, inside
    elif isinstance(widget, QComboBox):
        yield widget.currentText(), inside
    else:
        yield from _items(widget)


def _items(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    """Each text of what shows several."""
    viewport = widget.parentWidget()
    if isinstance(widget, QTabBar):
        for at in range(widget.count()):
            if widget.isTabEnabled(at) and widget.isTabVisible(at):
                yield widget.tabText(at), widget.tabRect(at).adjusted(4, 4, -4, -6)
    elif isinstance(widget, QMenu):
        for action in widget.actions():
            if action.isEnabled() and not action.isSeparator():
                yield action.text(), widget.actionGeometry(action).adjusted(3, 3, -3, -3)
    elif isinstance(viewport, QTreeView | QListView) and widget is viewport.viewport():
        yield from _rows(viewport)
    elif isinstance(viewport, QTextEdit | QPlainTextEdit) and widget is viewport.viewport():
        words = viewport.toPlainText() or viewport.placeholderText()
        if words:
            yield words, widget.rect().adjusted(8, 4, -8, -4)


def _rows(view: QAbstractItemView) -> Iterator[tuple[str, QRect]]:
    """Each row in view."""
    middle = view.viewport().width() // 2
    for at in range(0, view.viewport().height(), _STEP):
        index = view.indexAt(QPoint(middle, at))
        place = view.visualRect(index)
        if index.isValid() and place.top() >= at - _STEP:
            yield str(index.data()), place.adjusted(6, 4, -6, -4)


def _check_edge(window: QWidget, widget: QWidget, image: QImage) -> Iterator[Fault]:
    """The frame of a field, and the mark of a choice, against what is around."""
    place = widget.rect() & widget.visibleRegion().boundingRect()
    if place.size() != widget.size() or not widget.isEnabled():
        return
    corner = widget.mapTo(window, QPoint())
    if isinstance(widget, RadioChoice | CheckChoice):
        mark = QRect(corner, place.size()).adjusted(0, 0, widget.text_left - widget.width(), 0)
        line = [mark.left() + at for at in range(mark.width())]
        best = _most(
            image, line, corner.y() + min(widget.height(), widget.fontMetrics().height()) // 2 + 5
        )
    elif isinstance(widget, _FRAMED) and not isinstance(widget.parentWidget(), QComboBox):
        if isinstance(widget, QLineEdit | QPlainTextEdit) and widget.isReadOnly():
            return
        line = [corner.x() + at for at in range(-3, 6)]
        best = _most(image, line, corner.y() + widget.height() // 2)
    else:
        return
    if best < LEAST_EDGE:
        yield Fault("edge contrast", path_of(widget), f"{best:.2f}:1")


def _most(image: QImage, line: list[int], y: int) -> float:
    """How far the colours along a line stand from the first of them."""
    points = [image.pixel(x, y) for x in line if image.valid(x, y)]
    return max((contrast(points[0], each) for each in points), default=21.0)
