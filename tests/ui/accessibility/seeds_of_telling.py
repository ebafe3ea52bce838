"""Faults in what is told beside names: states, values, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtGui import QAccessible, QAccessibleValueInterface
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QWidget,
)
from shiboken6 import Shiboken

from app.ui.controls import told_roles
from app.ui.controls.fold import Fold
from app.ui.shell.main_window import MainWindow
from tests.ui.accessibility.seed import Plant, Seed, Undo, added, plain

_Role = QAccessible.Role


class _Mute(told_roles._Told):
    """Tells nothing of its state."""

    def state(self) -> QAccessible.State:
        return QAccessible.State()


class _WithoutValue(told_roles._Told):
    """Tells no words as its value."""

    def text(self, kind: QAccessible.Text) -> str:
        return "" if kind == QAccessible.Text.Value else super().text(kind)


class _Behind(QAccessibleValueInterface):
    """A value that nobody brings up to date."""

    def currentValue(self) -> int:  # noqa: N802
        return 0

    def minimumValue(self) -> int:  # noqa: N802
        return 0

    def maximumValue(self) -> int:  # noqa: N802
        return 100


_BEHIND = _Behind()


class _LeftBehind(told_roles._Told):
    """Tells a value that it had once."""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Shiboken.VoidPtr:  # type: ignore[override]
        if kind == QAccessible.InterfaceType.ValueInterface:
            return Shiboken.VoidPtr(Shiboken.getCppPointer(_BEHIND)[0])
        return super().interface_cast(kind)


def _told_by(
    made: Callable[[QWidget], QWidget], role: QAccessible.Role, telling: type[told_roles._Told]
) -> Plant:
    """A widget that tells of itself in its own way."""

    @contextmanager
    def plant(window: MainWindow) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            # Before it is made: where somebody listens already, making it tells of it.
            patch.setattr(told_roles, "_Told", telling)
            for each in _OURS:
                told_roles.tell_as(role, each.__name__)
            widget = made(window.compose.copy_bar)
            widget.setAccessibleName("Something else")
            undo = added(widget)
            yield
            undo()
            for each in _OURS:
                del told_roles._ROLES[each.__name__]

    return plant


class _Button(QPushButton):
    """A button of our own."""


class _Line(QLineEdit):
    """A line of our own."""


class _Box(QComboBox):
    """A list to choose from of our own."""


class _Bar(QProgressBar):
    """A bar of our own."""


_OURS = (_Button, _Line, _Box, _Bar)


def _chosen(parent: QWidget) -> QWidget:
    button = _Button("Both", parent)
    button.setCheckable(True)
    button.setChecked(True)
    return button


def _greyed(parent: QWidget) -> QWidget:
    button = _Button("Both", parent)
    button.setEnabled(False)
    return button


def _only_read(parent: QWidget) -> QWidget:
    line = _Line("Both", parent)
    line.setReadOnly(True)
    return line


def _box(parent: QWidget) -> QWidget:
    box = _Box(parent)
    box.addItems(["One thing", "Another thing"])
    return box


def _bar(parent: QWidget) -> QWidget:
    bar = _Bar(parent)
    bar.setValue(40)
    return bar


def _nameless_bar(window: MainWindow) -> Undo:
    return added(QProgressBar(window.compose.copy_bar))


def _looks_open(window: MainWindow) -> Undo:
    fold = next(each for each in window.findChildren(Fold) if not each.isHidden())
    before = fold.text()
    signs = {"▸": "▾", "▾": "▸"}
    fold.setText(signs[before[0]] + before[1:])
    return lambda: fold.setText(before)


def _unheard(window: MainWindow) -> Undo:
    return added(QPushButton("Send", window.compose.copy_bar))


def _plain_button(parent: QWidget) -> QWidget:
    return _Button("Send", parent)


SEEDS: tuple[Seed, ...] = (
    Seed("a choice that isn’t told as chosen", "state", _told_by(_chosen, _Role.CheckBox, _Mute)),
    Seed("a grey button told as any other", "state", _told_by(_greyed, _Role.Button, _Mute)),
    Seed(
        "a text to be read told as one to write in",
        "state",
        _told_by(_only_read, _Role.EditableText, _Mute),
    ),
    Seed("a part that looks open and is closed", "state", plain(_looks_open)),
    Seed(
        "a bar that tells no value",
        "value",
        _told_by(_bar, _Role.ProgressBar, told_roles._Told),
    ),
    Seed("a value that stays behind", "value", _told_by(_bar, _Role.ProgressBar, _LeftBehind)),
    Seed("a bar of nobody knows what", "value", plain(_nameless_bar)),
    Seed("a list that tells no choice", "value", _told_by(_box, _Role.ComboBox, _WithoutValue)),
    Seed(
        "a button without a press",
        "action",
        _told_by(_plain_button, _Role.Button, told_roles._Told),
    ),
    Seed("a button that does nothing", "no effect", plain(_unheard)),
)
