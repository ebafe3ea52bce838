"""What is told of a control’s state is what is seen of it: chosen, greyed out, only to be read, open, focused."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTextEdit,
    QWidget,
)

from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, access, path_of, words_on

CLOSED, OPEN = "▸", "▾"
"""Signs on what opens a part of a window."""


def check_states(parts: Parts) -> Iterator[Fault]:
    """Each state that can be seen is told as it is."""
    for widget in dict.fromkeys([*parts.controls, *parts.stops]):
        told = access(widget).state()
        for name, is_so in _seen(widget):
            if bool(getattr(told, name)) != is_so:
                words = "isn’t told" if is_so else "is told and isn’t so"
                yield Fault("state", path_of(widget), f"{name} {words}")
        sign = words_on(widget)[:1] if isinstance(widget, QPushButton) else ""
        if sign in {CLOSED, OPEN} and bool(told.checked) != (sign == OPEN):
            yield Fault("state", path_of(widget), f"looks {sign}, and checked is {told.checked}")
    for widget in parts.shown:
        if isinstance(widget, QTabBar):
            yield from _check_tabs(widget)
        elif isinstance(widget, QMenu):
            yield from _check_lines(widget)


def _seen(widget: QWidget) -> Iterator[tuple[str, bool]]:
    """States as they are seen or felt, by the names that they are told by."""
    yield "disabled", not widget.isEnabled()
    if widget.isEnabled():
        yield "focusable", widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        yield "focused", widget.hasFocus()
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        yield "checked", widget.isChecked()
    if isinstance(widget, QPushButton):
        yield "defaultButton", widget.isDefault()
        yield "hasPopup", widget.menu() is not None
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        # Of a line, Qt tells that it is one to write in, whether it may be changed or not.
        yield "editable", isinstance(widget, QLineEdit) or not widget.isReadOnly()
        yield "readOnly", widget.isReadOnly()
    if isinstance(widget, QLineEdit):
        yield "passwordEdit", widget.echoMode() != QLineEdit.EchoMode.Normal
    if isinstance(widget, QComboBox):
        yield "expanded", widget.view().isVisible()


def _check_tabs(bar: QTabBar) -> Iterator[Fault]:
    told = access(bar)
    for at in range(bar.count()):
        tab = told.child(at)
        if tab is not None and bool(tab.state().selected) != (at == bar.currentIndex()):
            yield Fault("state", path_of(bar), f"the tab ‘{bar.tabText(at)}’: selected")


def _check_lines(menu: QMenu) -> Iterator[Fault]:
    told = access(menu)
    for at, action in enumerate(menu.actions()):
        line = told.child(at)
        if line is None or line.role() == QAccessible.Role.Separator:
            continue
        state = line.state()
        if action.isCheckable() and bool(state.checked) != action.isChecked():
            yield Fault("state", path_of(menu), f"the line ‘{action.text()}’: checked")
        if bool(state.disabled) == action.isEnabled():
            yield Fault("state", path_of(menu), f"the line ‘{action.text()}’: disabled")
