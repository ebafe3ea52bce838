"""Faults in the order of reading, and on the way of Tab."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.controls.scrolling import UprightScroll
from app.ui.controls.text_editors import BoxEditor
from app.ui.shell.main_window import MainWindow
from tests.ui.accessibility.seed import Seed, Undo, added, copy_button, patched, plain, radio


def _trap(window: MainWindow) -> Undo:
    editor = window.compose.form.findChildren(BoxEditor)[0]
    editor.setTabChangesFocus(False)
    return partial(editor.setTabChangesFocus, True)


def _unordered(window: MainWindow) -> Undo:
    QWidget.setTabOrder(copy_button(window), radio(window))
    return window.arrange_tab_order


class _Passing(QPushButton):
    """Gives the focus on at once."""

    to: QWidget

    def focusInEvent(self, _event: QFocusEvent) -> None:  # noqa: N802
        self.to.setFocus()


def _skipped(window: MainWindow) -> Undo:
    button = _Passing("Never", window.compose.copy_bar)
    button.to = window.switch.chain()[0]
    return added(button)


def _reversed(window: MainWindow) -> Undo:
    bar = window.compose.copy_bar
    bar.subject.raise_()
    return bar.message.raise_


def _jumps_away(self: UprightScroll, _widget: QWidget) -> None:
    bar = self.verticalScrollBar()
    bar.setValue(bar.maximum() if bar.value() < bar.maximum() / 2 else 0)


SEEDS: tuple[Seed, ...] = (
    Seed("a trap", "trap", plain(_trap)),
    Seed("an order of Tab that isn’t arranged", "tab order", plain(_unordered)),
    Seed("a button that Tab passes", "unreachable", plain(_skipped)),
    Seed("a reversed tree", "tree order", plain(_reversed)),
    Seed(
        "a focus that is scrolled away",
        "focus in view",
        patched(UprightScroll, "_show", _jumps_away),
    ),
)
