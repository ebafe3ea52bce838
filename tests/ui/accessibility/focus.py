"""Where the focus is can be seen: by pixels, and in view."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from app.ui.style.focus_ring import OWN_RING
from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, path_of
from tests.ui.accessibility.pixels import changed, picture_of

ROOM = 8
"""Pixels around a widget in which its ring may stand, at the usual size of text."""
LEAST_CHANGE = 3.0
"""So far stand the colours apart, of a pixel with the focus and without it."""


def check_focus(parts: Parts, seen: set[object], setting: str) -> Iterator[Fault]:
    """With the focus, each kind of stop changes by at least one pixel along its edge, at 3:1, and is in view.

    Args:
        parts: the window.
        seen: the kinds that were looked at; each is looked at once in a setting.
        setting: the colours and the size of text.
    """
    before = QApplication.focusWidget()
    for widget in parts.stops:
        kind = (setting, *_kind(widget))
        if kind in seen:
            continue
        seen.add(kind)
        # What marks it may stand in the window, over what is looked at.
        yield from _look_at(parts.window.window(), widget)
    if before is not None:
        before.setFocus(Qt.FocusReason.OtherFocusReason)


def _kind(widget: QWidget) -> tuple[object, ...]:
    """What it looks like: of two alike only one is looked at."""
    looks = ("tone", "filled", "small", "tight", "segment", "quiet", "search", "seeker", "strong")
    parent = widget.parentWidget()
    chosen = bool(getattr(widget, "isChecked", lambda: False)())
    return (
        type(widget).__name__,
        widget.objectName(),
        type(parent).__name__,
        chosen,
        *(widget.property(each) for each in looks),
    )


def _look_at(window: QWidget, widget: QWidget) -> Iterator[Fault]:
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QCoreApplication.processEvents()
    if QApplication.focusWidget() is not widget or not widget.isVisible():
        return
    mark = _marked(widget)
    around = (
        QRect(widget.mapTo(window, mark.topLeft()), mark.size()).adjusted(-ROOM, -ROOM, ROOM, ROOM)
        & window.rect()
    )
    if around.isEmpty():
        return
    with_focus = picture_of(window, around)
    widget.clearFocus()
    QCoreApplication.processEvents()
    without = picture_of(window, around)
    perimeter = 2 * (mark.width() + mark.height())
    points = changed(without, with_focus, LEAST_CHANGE)
    if points < perimeter:
        yield Fault("focus", path_of(widget), f"{points} of {perimeter} pixels change by 3:1")


def _marked(widget: QWidget) -> QRect:
    """What of a widget shows that it has the focus."""
    if isinstance(widget, QAbstractItemView) and widget.property(OWN_RING):
        return widget.visualRect(widget.currentIndex())
    if isinstance(widget, QTabBar) and widget.property(OWN_RING):
        return widget.tabRect(widget.currentIndex())
    if widget.property(OWN_RING):
        # A mark beside words: a part of the widget, as high as a line.
        side = min(widget.width(), round(widget.fontMetrics().height() * 0.85))
        return QRect(0, 0, side, side)
    if isinstance(widget, QAbstractScrollArea):
        return widget.rect() & _in_view(widget)
    return widget.rect()


def _in_view(widget: QWidget) -> QRect:
    return widget.visibleRegion().boundingRect()


def out_of_view(widget: QWidget) -> str:
    """How much of a widget is out of view, where it would have the room."""
    area = _area_of(widget)
    seen = _in_view(widget)
    if isinstance(widget, QTextEdit | QPlainTextEdit) and widget.isReadOnly():
        high = min(widget.height(), area.viewport().height() if area is not None else 10_000)
        return "" if 2 * seen.height() >= high else f"{seen.height()} of {high}"
    inner = _working_place(widget)
    if inner.isValid():
        return "" if seen.intersects(inner) else f"{inner.getRect()} isn’t in {seen.getRect()}"
    if area is None:
        whole = widget.rect()
    else:
        most = area.viewport().size()
        whole = QRect(widget.rect().topLeft(), widget.size().boundedTo(most))
    if seen.height() + 2 < whole.height() or seen.width() + 2 < whole.width():
        return f"{seen.width()} × {seen.height()} of {widget.width()} × {widget.height()} in view"
    return ""


def _working_place(widget: QWidget) -> QRect:
    """Where one works in something that scrolls by itself: its row or its caret; invalid in all else."""
    if isinstance(widget, QAbstractItemView):
        place = widget.visualRect(widget.currentIndex())
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        place = widget.cursorRect()
    else:
        return QRect()
    return place.translated(widget.viewport().mapTo(widget, QPoint()))


def _area_of(widget: QWidget) -> QAbstractScrollArea | None:
    step = widget.parentWidget()
    while step is not None:
        if isinstance(step, QAbstractScrollArea):
            return step
        step = step.parentWidget()
    return None
