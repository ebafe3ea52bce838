"""The tree of assistive technology in the order of reading.

Qt tells what stands in a widget in the order in which it is painted: what came later comes last, and a splitter puts
its first pane last.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QGridLayout,
    QLayout,
    QMainWindow,
    QMenuBar,
    QSplitter,
    QWidget,
)

from app.ui.controls.beside_menus import BesideMenus


def tell_in_reading_order(root: QWidget) -> None:
    """Have everything below a widget told in the order of its layouts; what lies over the rest stays there."""
    for parent in (root, *root.findChildren(QWidget)):
        wanted = [each for each in _in_order(parent) if each.parent() is parent]
        if len(wanted) > 1:
            _raise_in_order(parent, wanted)


def tab_in_reading_order(parent: QWidget) -> None:
    """Have Tab go through what stands in a row as it is read, whatever came first."""
    stops = [each for each in _in_order(parent) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _in_order(parent: QWidget) -> Iterator[QWidget]:
    if isinstance(parent, QMainWindow):
        bar = parent.menuWidget()
        room = bar.cornerWidget() if isinstance(bar, QMenuBar) else None
        beside = room.guest if isinstance(room, BesideMenus) else None
        whole = (bar, beside, parent.centralWidget(), parent.statusBar())
        yield from (each for each in whole if each is not None)
    elif isinstance(parent, QSplitter):
        places = range(parent.count())
        # What is dragged lies over what it divides.
        parts = (*map(parent.widget, places), *map(parent.handle, places))
        yield from (each for each in parts if each is not None)
    elif (layout := parent.layout()) is not None:
        yield from _widgets_in(
            layout, [each for each in parent.children() if isinstance(each, QWidget)]
        )


def _widgets_in(layout: QLayout, known: list[QWidget]) -> Iterator[QWidget]:
    """The widgets of a layout and of those in it. Its items are never asked for: Qt takes them away under Python."""
    inner = [each for each in layout.children() if isinstance(each, QLayout)]
    parts: list[QWidget | QLayout] = [*known, *inner]
    here = [(_place(layout, at), each) for each in parts if (at := layout.indexOf(each)) >= 0]
    for _, each in sorted(here, key=itemgetter(0)):
        if isinstance(each, QLayout):
            yield from _widgets_in(each, known)
        else:
            yield each


def _place(layout: QLayout, at: int) -> tuple[int, int]:
    """Row and column of what is in a layout."""
    if isinstance(layout, QGridLayout):
        place: tuple[int, int, int, int] = layout.getItemPosition(at)  # type: ignore[assignment]
        return place[:2]
    if isinstance(layout, QFormLayout):
        row: tuple[int, QFormLayout.ItemRole] = layout.getItemPosition(at)  # type: ignore[assignment]
        return row[0], row[1].value
    return at, 0


def _raise_in_order(parent: QWidget, wanted: list[QWidget]) -> None:
    children = [each for each in parent.children() if isinstance(each, QWidget)]
    known = {id(each) for each in wanted}
    if [id(each) for each in children if id(each) in known] == [id(each) for each in wanted]:
        return
    last = max(place for place, each in enumerate(children) if id(each) in known)
    for each in (*wanted, *children[last + 1 :]):
        if not each.isWindow():
            each.raise_()
