"""What is seen as a control can be pressed: nothing lies over it, and its own place is as large as it looks."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, path_of
from tests.ui.accessibility.room import LEAST_TARGET


def check_hits(parts: Parts) -> Iterator[Fault]:
    """A press in the middle of a control, or up to 12 pixels beside it, is for that control."""
    for widget in parts.controls:
        whole = widget.visibleRegion().boundingRect() == widget.rect()
        if not whole or not widget.isEnabled():
            continue
        for point in _points(widget.rect()):
            found = parts.window.childAt(widget.mapTo(parts.window, point))
            if found is None or not _of_one(widget, found):
                other = path_of(found) if found is not None else "nothing"
                yield Fault("target", path_of(widget), f"a press goes to {other}")
                break
            if isinstance(widget, QAbstractButton) and not widget.hitButton(point):
                yield Fault(
                    "target", path_of(widget), f"a press at {point.toTuple()} is for naught"
                )
                break


def _points(place: QRect) -> Iterator[QPoint]:
    """The middle, and the corners of the least target around it."""
    middle, reach = place.center(), LEAST_TARGET // 2 - 1
    yield middle
    for across in (-reach, reach):
        for down in (-reach, reach):
            point = middle + QPoint(across, down)
            if place.adjusted(1, 1, -1, -1).contains(point):
                yield point


def _of_one(widget: QWidget, found: QWidget) -> bool:
    return found is widget or widget.isAncestorOf(found)
