"""What a seed is: a fault that is put into a window and taken out again; and where in a window it is put."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.ui.controls.choice_button import RadioChoice
from app.ui.controls.heading import Heading
from app.ui.controls.told_roles import LEVEL
from app.ui.form.typed_field import TypedField
from app.ui.shell.main_window import MainWindow
from tests.ui.accessibility.parts import access

Undo = Callable[[], object]
Plant = Callable[[MainWindow], AbstractContextManager[None]]


@dataclass(frozen=True)
class Seed:
    """One fault.

    Attributes:
        name: what is wrong.
        check: what has to find it.
        plant: puts it in for a while.
        from_text: the least size of text at which it is a fault.
    """

    name: str
    check: str
    plant: Plant
    from_text: int = 100


def plain(act: Callable[[MainWindow], Undo]) -> Plant:
    """A fault that is put in by a call, which gives what takes it out."""

    @contextmanager
    def plant(window: MainWindow) -> Iterator[None]:
        undo = act(window)
        yield
        undo()

    return plant


def patched(owner: object, name: str, value: object) -> Plant:
    """A fault in the code."""

    @contextmanager
    def plant(_window: MainWindow) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(owner, name, value)
            yield

    return plant


# --- where they are put


def drop(widget: QWidget) -> None:
    """Take a widget away at once."""
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete.value)


def added(widget: QWidget) -> Undo:
    """Show what was made, until it is taken away again."""
    widget.show()
    return partial(drop, widget)


def copy_button(window: MainWindow) -> QPushButton:
    return window.compose.copy_bar.message


def radio(window: MainWindow) -> RadioChoice:
    radios = window.compose.form.findChildren(RadioChoice)
    return next(each for each in radios if each.isVisible())


def editor_of(window: MainWindow) -> QWidget:
    fields = window.compose.form.findChildren(TypedField)
    return next(iter(fields[0].editors.values()))


def remove_button(window: MainWindow) -> QPushButton:
    header = next(each.header for each in window.compose.form.cards.values() if each.header)
    return header.buttons[-1]


def a_label(window: MainWindow) -> QLabel:
    labels = [*window.compose.form.findChildren(QLabel), *window.findChildren(QLabel)]
    return next(each for each in labels if each.isVisible() and len(each.text()) > 12)


def group_of(window: MainWindow) -> QWidget:
    step: QWidget | None = radio(window).parentWidget()
    while step is not None and access(step).role() != QAccessible.Role.Grouping:
        step = step.parentWidget()
    assert step is not None
    return step


def heading_of_pane(window: MainWindow) -> QLabel:
    return _heading_of(window, 1)


def heading_of_card(window: MainWindow) -> QLabel:
    return _heading_of(window, 2)


def _heading_of(window: MainWindow, level: int) -> QLabel:
    headings = window.compose.form.findChildren(Heading)
    return next(each for each in headings if each.isVisible() and each.property(LEVEL) == level)
