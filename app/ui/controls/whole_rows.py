"""Where to scroll so that nothing is cut at the upper edge of the view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

STEP = 24
"""Pixels between the places at which it is asked what stands there; every control is wider."""

CutAt = Callable[[int], "tuple[int, int] | None"]
"""Gives from where to where reaches what is cut at a height; None where nothing is."""


def uncut(at: int, least: int, most: int, air: int, cut_at: CutAt, *, easy: int = 0) -> int:
    """The nearest place at which nothing is cut: above, where there is room for it, or below.

    Args:
        at: where it would be scrolled to.
        least: not above this, so that what it is scrolled for stays in view.
        most: not below this, for the same.
        air: how much is left free above what is whole again, unless that cuts something else.
        cut_at: tells what is cut.
        easy: air alone is no reason to come nearer to `least` than this.
    """
    if cut_at(at) is None:
        return at
    up = _follow(at, cut_at, lambda cut: cut[0], lambda place: place >= least)
    if up is not None:
        airy = (max(min(up, least + easy), up - each) for each in (air, air // 2, 0))
        return next(place for place in airy if cut_at(place) is None)
    down = _follow(at, cut_at, lambda cut: cut[1], lambda place: place <= most)
    return at if down is None else down


def _follow(
    at: int, cut_at: CutAt, edge: Callable[[tuple[int, int]], int], fits: Callable[[int], bool]
) -> int | None:
    """From edge to edge, as long as that fits: a row may hold things of several heights."""
    while fits(at):
        cut = cut_at(at)
        if cut is None:
            return at
        at = edge(cut)
    return None


def cut_in(content: QWidget, at: int) -> tuple[int, int] | None:
    """From where to where reaches what is cut at a height of what scrolls."""
    cut = cut_at(content, at)
    tops = [_top_of(each, content) for each in cut]
    bottoms = [top + each.height() for top, each in zip(tops, cut, strict=True)]
    return (min(tops), max(bottoms)) if cut else None


def cut_at(content: QWidget, at: int) -> list[QWidget]:
    """What is cut there; what holds other things may well be."""
    cut: list[QWidget] = []
    for across in range(STEP // 2, content.width(), STEP):
        found = content.childAt(QPoint(across, at))
        if found is None or found.layout() is not None:
            continue
        around = found.parentWidget()
        if isinstance(around, QAbstractScrollArea):
            found = around
        top = _top_of(found, content)
        if found not in cut and top < at < top + found.height():
            cut.append(found)
    return cut


def _top_of(widget: QWidget, content: QWidget) -> int:
    return widget.mapTo(content, QPoint(0, 0)).y()
