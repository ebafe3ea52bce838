"""The order of reading: in the tree of assistive technology, and from stop to stop by Tab."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QTabBar, QWidget

from app.ui.preview.in_place import PlaceEditor
from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.focus import out_of_view
from tests.ui.accessibility.parts import Parts, access, children, path_of, place_in
from tests.ui.accessibility.rings import amiss_with_ring

MOST_STOPS = 400
WITHOUT_PLACE = {
    QAccessible.Role.Grip,
    QAccessible.Role.ScrollBar,
    QAccessible.Role.Separator,
    QAccessible.Role.TitleBar,
}


def stands_before(second: QRect, first: QRect) -> bool:
    """Whether what comes second is read first: it is above, or in the same line at the left."""
    if second.isEmpty() or first.isEmpty():
        return False
    beside = min(first.bottom(), second.bottom()) - max(first.top(), second.top())
    if beside > min(first.height(), second.height()) / 2:
        return second.right() <= first.left() + 2
    return second.bottom() <= first.top() + 2 and second.left() < first.right()


def check_tree_order(parts: Parts) -> Iterator[Fault]:
    """What stands in something comes in the order in which it is read."""
    todo = [access(parts.window)]
    while todo:
        parent = todo.pop()
        inside = [each for each in children(parent) if each.role() not in WITHOUT_PLACE]
        todo += inside
        owner = parent.object()
        if not isinstance(owner, QWidget) or (owner.layout() is None and len(inside) < 2):
            continue
        for first, second in itertools.pairwise(inside):
            one, other = first.object(), second.object()
            if not isinstance(one, QWidget) or not isinstance(other, QWidget):
                continue
            if stands_before(place_in(parts.window, other), place_in(parts.window, one)):
                yield Fault("tree order", path_of(owner), f"{path_of(one)} before {path_of(other)}")


Hidden = dict[QWidget, str]
"""Stops that aren't in view when Tab comes to them, and how much of each is; or whose ring is amiss, and how."""


def tab_round(
    window: QWidget,
    key: Qt.Key = Qt.Key.Key_Tab,
    hidden: Hidden | None = None,
    rings: Hidden | None = None,
) -> tuple[list[QWidget], bool]:
    """Every stop from where the focus is until it is back there; whether it came back."""
    start = QApplication.focusWidget()
    if start is None or not window.isAncestorOf(start):
        return [], False
    stops = [start]
    while len(stops) < MOST_STOPS:
        QTest.keyClick(stops[-1], key)
        QCoreApplication.processEvents()
        now = QApplication.focusWidget()
        if now is start:
            return stops, True
        if now is None or now in stops:
            return stops, False
        stops.append(now)
        if hidden is not None and (much := out_of_view(now)):
            hidden[now] = much
        if rings is not None and (amiss := amiss_with_ring(window, now)):
            rings[now] = amiss
    return stops, False


def check_tab(parts: Parts) -> Iterator[Fault]:
    """Tab comes to everything once, in the order of reading, and back; Shift+Tab goes the same way home."""
    if not _can_begin(parts):
        return
    hidden: Hidden = {}
    rings: Hidden = {}
    there, came_back = tab_round(parts.window, hidden=hidden, rings=rings)
    if not all(each.isVisible() for each in parts.stops):
        # At a stop something came into view in the place of others, as a template does at its row.
        there, came_back = tab_round(parts.window, hidden=hidden, rings=rings)
    for widget, amiss in rings.items():
        yield Fault("ring", path_of(widget), amiss)
    for widget, much in hidden.items():
        yield Fault("focus in view", path_of(widget), much)
    if not came_back:
        last = QApplication.focusWidget()
        yield Fault("trap", path_of(last) if last is not None else "", "Tab doesn't come back")
        return
    back, _ = tab_round(parts.window, Qt.Key.Key_Backtab)
    if back != [there[0], *reversed(there[1:])]:
        yield Fault("trap", path_of(there[0]), "Shift+Tab goes another way than Tab")
    for widget in parts.stops:
        if widget not in there and widget.isVisible() and not _by_arrows(widget):
            yield Fault("unreachable", path_of(widget), "Tab never comes to it")
    yield from _against_reading(parts.window, there)


def _can_begin(parts: Parts) -> bool:
    """Have the focus at a stop in view, where Tab goes anywhere."""
    if isinstance(parts.window, QMenu) or not parts.stops:
        return False
    here = QApplication.focusWidget()
    if isinstance(here, PlaceEditor):
        # Tab ends the writing, and what is written in goes.
        return False
    if here not in parts.stops or here not in parts.widgets:
        in_view = [each for each in parts.stops if each in parts.widgets] or parts.stops
        in_view[0].setFocus(Qt.FocusReason.TabFocusReason)
    return True


def _against_reading(window: QWidget, there: list[QWidget]) -> Iterator[Fault]:
    """Where Tab goes against the order of reading, but for the one step from the last stop to the first."""
    against = []
    for first, second in itertools.pairwise([*there, there[0]]):
        one, other = _branches(window, first, second)
        if stands_before(other, one):
            depth = _shared(_way(first), _way(second))
            against.append((depth, other.top(), other.left(), first, second))
    against.sort(key=lambda each: each[:3])
    for *_, first, second in against[1:]:
        yield Fault("tab order", path_of(second), f"after {path_of(first)}")


def _branches(window: QWidget, first: QWidget, second: QWidget) -> tuple[QRect, QRect]:
    """Where the parts stand in which the two are, of the innermost that has both."""
    ways = [_way(first), _way(second)]
    shared = _shared(*ways)
    places = [place_in(window, way[min(shared, len(way) - 1)]) for way in ways]
    return places[0], places[1]


def _shared(way: list[QWidget], other: list[QWidget]) -> int:
    return sum(1 for one, two in zip(way, other, strict=False) if one is two)


def _way(widget: QWidget) -> list[QWidget]:
    """From the window down to a widget."""
    way: list[QWidget] = []
    step: QWidget | None = widget
    while step is not None:
        way.append(step)
        step = None if step.isWindow() else step.parentWidget()
    return way[::-1]


def _by_arrows(widget: QWidget) -> bool:
    """Whether arrow keys lead to it, as in a group of which one is chosen."""
    grouped = isinstance(widget, QAbstractButton) and (
        widget.group() is not None or widget.autoExclusive()
    )
    return grouped or isinstance(widget, QTabBar)
