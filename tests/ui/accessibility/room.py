"""Everything has the room that it needs: no cut words, no small targets, nothing over another or outside."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import CONTROLS, Parts, path_of, place_in

LEAST_TARGET = 24
MOST_ROWS = 8
SHOWN = 1
"""A pixel that a rounded length may be off."""
OVER = 3
"""Pixels by which two edges may meet."""
ARROW = 24
"""Pixels beside the words of a list to choose from."""
ELIDED = "…"


def check_cut(parts: Parts) -> Iterator[Fault]:
    """Words have the room that they need."""
    for label in parts.labels:
        needs = _needed_by(label)
        if needs and label.size().expandedTo(needs) != label.size():
            yield Fault("cut", path_of(label), _sizes(label.size(), needs))
    for widget in parts.controls:
        if isinstance(widget, QAbstractButton):
            needs = _needed_by_button(widget)
        elif isinstance(widget, QComboBox):
            words = widget.fontMetrics().horizontalAdvance(widget.currentText())
            needs = QSize(words + ARROW, widget.fontMetrics().height())
        elif isinstance(widget, QLineEdit):
            needs = QSize(0, widget.minimumSizeHint().height() - SHOWN)
        elif isinstance(widget, QTabBar):
            yield from _check_tabs(widget)
            continue
        else:
            continue
        if widget.size().expandedTo(needs) != widget.size():
            yield Fault("cut", path_of(widget), _sizes(widget.size(), needs))


def _needed_by(label: QLabel) -> QSize:
    if label.wordWrap():
        return QSize(0, label.heightForWidth(label.width()) - SHOWN)
    needs = label.sizeHint()
    return QSize(needs.width() - SHOWN, needs.height() - 2 * SHOWN)


def _needed_by_button(button: QAbstractButton) -> QSize:
    if button.hasHeightForWidth():
        return QSize(0, button.heightForWidth(button.width()) - SHOWN)
    least = button.minimumSizeHint()
    return QSize(least.width() - SHOWN, least.height() - SHOWN)


def _check_tabs(bar: QTabBar) -> Iterator[Fault]:
    for at in range(bar.count()):
        words = bar.tabText(at)
        if bar.isTabVisible(at) and bar.tabRect(at).width() < bar.fontMetrics().horizontalAdvance(
            words.replace("&", "")
        ):
            yield Fault("cut", path_of(bar), f"the tab ‘{words}’ has {bar.tabRect(at).width()} px")


def _sizes(has: QSize, needs: QSize) -> str:
    return f"has {has.width()} × {has.height()}, needs {needs.width()} × {needs.height()}"


def check_elided(parts: Parts) -> Iterator[Fault]:
    """No text ends in dots for want of room where it can't be had whole."""
    for label in parts.labels:
        if label.text().endswith(ELIDED) and len(label.toolTip()) > len(label.text()):
            yield Fault("elided", path_of(label), label.text())


def check_targets(parts: Parts) -> Iterator[Fault]:
    """What is pressed is at least 24 pixels in both directions."""
    for widget in parts.controls:
        places = [widget.rect()]
        if isinstance(widget, QTabBar):
            places = [widget.tabRect(at) for at in range(widget.count()) if widget.isTabVisible(at)]
        elif isinstance(widget, QHeaderView):
            continue
        elif isinstance(widget, QAbstractItemView):
            places = list(_rows(widget))
        for place in places:
            if min(place.width(), place.height()) < LEAST_TARGET and widget.isEnabled():
                yield Fault("target", path_of(widget), f"{place.width()} × {place.height()}")


def _rows(view: QAbstractItemView) -> Iterator[QRect]:
    """The first rows of a list or a tree, where they are pressed."""
    model, top = view.model(), view.rootIndex()
    for at in range(min(model.rowCount(top), MOST_ROWS)) if model is not None else ():
        place = view.visualRect(model.index(at, 0, top))
        if place.isValid():
            yield place


def check_outside(parts: Parts) -> Iterator[Fault]:
    """Nothing that is read or pressed stands out of its window at a side, or can't be scrolled into view."""
    for widget in [*parts.controls, *parts.labels]:
        place = place_in(parts.window, widget)
        if place.left() < -SHOWN or place.right() > parts.window.width() + SHOWN:
            yield Fault("outside", path_of(widget), f"{place.left()} to {place.right()}")


def check_overlaps(parts: Parts) -> Iterator[Fault]:
    """No two things to be read or pressed stand over one another."""
    leaves = [
        (each, _seen_at(parts.window, each))
        for each in parts.widgets
        if isinstance(each, (QLabel, *CONTROLS)) and not _is_empty(each)
    ]
    leaves = [(each, place) for each, place in leaves if not place.isEmpty()]
    leaves.sort(key=lambda each: each[1].top())
    for at, (one, place) in enumerate(leaves):
        for other, its in itertools.islice(leaves, at + 1, None):
            if its.top() > place.bottom() - OVER:
                break
            shared = place & its
            if (
                min(shared.width(), shared.height()) > OVER
                and not one.isAncestorOf(other)
                and not other.isAncestorOf(one)
            ):
                yield Fault("overlap", path_of(one), f"{path_of(other)}: {shared.getRect()}")


def _is_empty(widget: QWidget) -> bool:
    return isinstance(widget, QLabel) and not widget.text() and widget.pixmap().isNull()


def _seen_at(window: QWidget, widget: QWidget) -> QRect:
    seen = widget.visibleRegion().boundingRect()
    return seen.translated(widget.mapTo(window, QPoint()))


def texts_in(parts: Parts) -> int:
    """How many texts a window shows."""
    kinds = (QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit)
    return len(parts.labels) + sum(isinstance(each, kinds) for each in parts.controls)
