"""A list that opens over a window: the row that Enter takes is told from the rest, and each row can be read whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtWidgets import QAbstractItemView

from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, path_of
from tests.ui.accessibility.pixels import contrast, picture_of

LEAST = 3.0


def check_open_lists(parts: Parts) -> Iterator[Fault]:
    """The current row of an open list has another ground, at 3:1."""
    for view in parts.shown:
        if not isinstance(view, QAbstractItemView):
            continue
        current = view.currentIndex()
        place = _in_view(view, current)
        others = [_in_view(view, current.siblingAtRow(current.row() + step)) for step in (1, -1)]
        other = next((each for each in others if not each.isEmpty()), QRect())
        if place.isEmpty() or other.isEmpty():
            continue
        found = contrast(_ground(view, place), _ground(view, other))
        if found < LEAST:
            yield Fault("current row", path_of(view), f"{found:.2f}:1 ‘{current.data()}’")


def _in_view(view: QAbstractItemView, row: QModelIndex) -> QRect:
    """Where a row is seen; nothing where it isn't there, or not as high as it is."""
    place = view.visualRect(row)
    seen = place & view.viewport().rect()
    return seen if row.isValid() and seen.height() == place.height() else QRect()


def _ground(view: QAbstractItemView, place: QRect) -> int:
    """The colour that most of a row has."""
    points = memoryview(picture_of(view.viewport(), place).constBits()).cast("I")
    return Counter(points).most_common(1)[0][0]
