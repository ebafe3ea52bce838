"""What doesn't fit is scrolled in one way: no text goes sideways, and no bar stands right beside another."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractScrollArea, QPlainTextEdit, QScrollBar, QTextEdit, QWidget

from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, path_of

LARGE = 0.8
"""Of the height of what scrolls around it: so much of it takes every turn of the wheel."""


def check_bars(parts: Parts) -> Iterator[Fault]:
    """No text scrolls sideways; what scrolls within what scrolls leaves room beside it."""
    for area in parts.widgets:
        if not isinstance(area, QAbstractScrollArea):
            continue
        if isinstance(area, QTextEdit | QPlainTextEdit) and _moves(area.horizontalScrollBar()):
            yield Fault("scroll bar", path_of(area), "a text scrolls sideways")
        around = _around(area)
        if around is None or not _moves(area.verticalScrollBar()):
            continue
        high, room = area.viewport().height(), around.viewport().height()
        if _moves(around.verticalScrollBar()) and high > room * LARGE:
            yield Fault("scroll bar", path_of(area), f"{high} of {room} pixels scroll within")


def _moves(bar: QScrollBar) -> bool:
    return bar.isVisible() and bar.minimum() < bar.maximum()


def _around(area: QWidget) -> QAbstractScrollArea | None:
    step = area.parentWidget()
    while step is not None and not step.isWindow():
        if isinstance(step, QAbstractScrollArea):
            return step
        step = step.parentWidget()
    return None
