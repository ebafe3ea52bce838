"""A signal that tells its listeners in another order than they came, and everything that is to be seen of a window."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from app.ui.controls.text_editors import BoxEditor, LineEditor
from app.ui.shell.main_window import MainWindow

Slot = Callable[..., object]
Order = Callable[[list[Slot]], list[Slot]]


class Told:
    """Stands in for a signal."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._slots: list[Slot] = []

    def connect(self, slot: Slot) -> Slot:
        """Tell a listener too."""
        self._slots.append(slot)
        return slot

    def disconnect(self, slot: Slot) -> None:
        """Tell a listener no more."""
        self._slots.remove(slot)

    def emit(self, *values: object) -> None:
        """Tell all listeners that there still are, as Qt does: each as much as it takes."""
        for slot in self._order(self._slots):
            owner = getattr(slot, "__self__", None)
            if isinstance(slot, SignalInstance):
                slot.emit(*values)
            elif not isinstance(owner, QObject) or isValid(owner):
                slot(*values[: len(inspect.signature(slot).parameters)])


_TIME = re.compile(r"\b\d\d:\d\d\b")
"""Of the wall, which goes on while a test runs."""


def seen(window: MainWindow) -> list[str]:
    """What an officer sees and hears of a window, one line for each thing."""
    lines = [_TIME.sub("00:00", line) for widget in _visible(window) for line in _of(widget)]
    lines += [
        f"{action.text()} {action.isEnabled()} {action.isChecked()}"
        for action in window.findChildren(QAction)
        if action.text()
    ]
    fields = window.compose.mending.fields
    editors = window.compose.form.findChildren(LineEditor) + window.compose.form.findChildren(
        BoxEditor
    )
    lines += [
        f"{mark.start}-{mark.end} {mark.finding.rule}"
        for editor in editors
        for mark in fields.marks_of(editor)
    ]
    return lines + [f"stop: {widget.accessibleName()}" for widget in window.compose.layouts.chain()]


def _visible(window: MainWindow) -> Iterator[QWidget]:
    return (each for each in window.findChildren(QWidget) if each.isVisible())


def _of(widget: QWidget) -> Iterator[str]:
    looks = [f"{name}={widget.property(name)}" for name in ("tone", "filled", "tight", "told")]
    name = type(widget).__name__
    heard = f"{widget.accessibleName()} | {widget.accessibleDescription()}"
    yield f"{name} {_said(widget)} | {heard} | {' '.join(looks)} | {widget.isEnabled()}"
    if isinstance(widget, QTextEdit):
        for each in widget.extraSelections():
            cursor: Any = each.cursor
            yield f"  marked {cursor.selectionStart()}-{cursor.selectionEnd()}"


def _said(widget: QWidget) -> str:
    match widget:
        case QLabel() | QLineEdit():
            return widget.text()
        case QAbstractButton():
            return f"{widget.text()} {widget.isChecked()}"
        case QTextEdit() | QPlainTextEdit():
            return widget.toPlainText()
        case QComboBox():
            return str([widget.itemText(at) for at in range(widget.count())]) + widget.currentText()
        case QTabBar():
            return str([widget.tabText(at) for at in range(widget.count())])
        case _:
            return ""
