"""What is chosen, and what can't be pressed now, looks otherwise than the rest to whoever sees no colours."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QModelIndex, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QListView,
    QTabBar,
    QTreeView,
    QWidget,
)

from app.ui.cases.tabs import CaseTabs
from app.ui.controls.row_button import RowButton
from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, path_of, place_in
from tests.ui.accessibility.pixels import changed, contrast, picture_of

LEAST_CHANGE, LEAST_POINTS = 3.0, 12
LEAST_GREYING = 1.3
"""What can’t be pressed may be fainter; it only mustn’t be the same."""
EDGE = 8
"""Pixels at the left of a row: a mark beside its words stands there."""


def check_tabs(parts: Parts, seen: set[object], setting: str) -> Iterator[Fault]:
    """The tab in front differs in lightness from the same one behind."""
    for bar in parts.widgets:
        kind = (setting, "tabs", bar.objectName())
        # The tabs of the cases paint the one in front whatever Qt has for its current one.
        plain = isinstance(bar, QTabBar) and not isinstance(bar, CaseTabs)
        if not isinstance(bar, QTabBar) or not plain or bar.count() < 2 or kind in seen:
            continue
        if not parts.window.rect().contains(place_in(parts.window, bar)):
            continue
        seen.add(kind)
        before, after = _turned(parts.window, bar)
        points = changed(before, after, LEAST_CHANGE)
        if points < LEAST_POINTS:
            yield Fault("colour alone", path_of(bar), f"{points} pixels tell the tab in front")


def _turned(window: QWidget, bar: QTabBar) -> tuple[QImage, QImage]:
    """A picture of tabs, and one with another in front; nothing else hears of it."""
    was = bar.currentIndex()
    others = [at for at in range(bar.count()) if at != was and bar.isTabVisible(at)]
    quiet = bar.blockSignals(True)
    place, focused = place_in(window, bar), bar.hasFocus()
    if focused:
        # Its ring would go along.
        bar.clearFocus()
    before = picture_of(window, place)
    bar.setCurrentIndex(others[0] if others else was)
    after = picture_of(window, place)
    bar.setCurrentIndex(was)
    bar.blockSignals(quiet)
    if focused:
        bar.setFocus(Qt.FocusReason.OtherFocusReason)
    return before, after


def check_greyed(parts: Parts, seen: set[object], setting: str) -> Iterator[Fault]:
    """A button that can't be pressed looks otherwise than the same one that can."""
    for button in parts.controls:
        looks = [button.property(each) for each in ("filled", "small", "tone", "segment", "day")]
        kind = (setting, "greyed", type(button).__name__, *map(str, looks))
        if (
            not isinstance(button, QAbstractButton)
            or isinstance(button, RowButton)  # it leads somewhere as long as it is there
            or kind in seen
            or button.hasFocus()
            or not button.isEnabled()
            or button.visibleRegion().isEmpty()
        ):
            continue
        seen.add(kind)
        before = picture_of(button)
        button.setEnabled(False)
        QCoreApplication.processEvents()
        after = picture_of(button)
        button.setEnabled(True)
        if before.size() == after.size() and not before.isNull():
            points = changed(before, after, LEAST_GREYING)
            if points < LEAST_POINTS:
                yield Fault("greyed", path_of(button), f"{points} pixels tell that it can’t be")


def check_rows(parts: Parts) -> Iterator[Fault]:
    """The row that is chosen in a list has another ground, or a mark before it."""
    for view in parts.widgets:
        if not isinstance(view, QListView | QTreeView):
            continue
        row = view.currentIndex()
        model = view.selectionModel()
        if model is None or not row.isValid() or not model.isSelected(row):
            continue
        place = _in_view(view, row)
        others = [_in_view(view, row.siblingAtRow(row.row() + step)) for step in (1, -1)]
        other = next((each for each in others if each.size() == place.size()), QRect())
        if place.isEmpty() or other.isEmpty():
            continue
        found = _apart(parts, view.viewport(), place, other)
        if found < LEAST_CHANGE:
            yield Fault("colour alone", path_of(view), f"{found:.2f}:1 ‘{row.data()}’")


def _in_view(view: QAbstractItemView, row: QModelIndex) -> QRect:
    """Where a row is seen whole."""
    place = view.visualRect(row)
    whole = row.isValid() and view.viewport().rect().contains(place)
    return place if whole else QRect()


def _apart(parts: Parts, seen: QWidget, one: QRect, other: QRect) -> float:
    """How far the beginnings of two rows stand apart, point by point."""
    strips = [
        parts.picture_in(seen, QRect(each.left(), each.center().y(), EDGE, 1))
        for each in (one, other)
    ]
    return max(contrast(strips[0].pixel(at, 0), strips[1].pixel(at, 0)) for at in range(EDGE))
