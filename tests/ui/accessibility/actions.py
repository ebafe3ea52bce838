"""What can be pressed can be pressed by assistive technology, and does something."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import SIGNAL, QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialogButtonBox,
    QMenu,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, access, path_of

_PRESSED = ("clicked()", "clicked(bool)", "toggled(bool)", "pressed()", "released()")
_IN_GROUP = (
    "buttonClicked(QAbstractButton*)",
    "idClicked(int)",
    "buttonToggled(QAbstractButton*,bool)",
    "idToggled(int,bool)",
)
_OF_LINE = ("triggered()", "triggered(bool)", "toggled(bool)")


def check_actions(parts: Parts) -> Iterator[Fault]:
    """Each control offers what can be done with it."""
    for widget in dict.fromkeys([*parts.controls, *parts.stops]):
        if not widget.isEnabled():
            continue
        told = access(widget).actionInterface()
        offered = set(told.actionNames()) if told is not None else set()
        missing = _wanted(widget) - offered
        if missing:
            yield Fault("action", path_of(widget), f"doesn’t offer {sorted(missing)}")


def _wanted(widget: QWidget) -> set[str]:
    """The actions that assistive technology looks for."""
    if isinstance(widget, QAbstractButton):
        return {"Toggle"} if widget.isCheckable() else {"Press"}
    if isinstance(widget, QComboBox):
        return {"ShowMenu"}
    return set()


def check_effects(parts: Parts) -> Iterator[Fault]:
    """Somebody listens to each button, and to each line of a menu of the window."""
    for widget in parts.controls:
        if isinstance(widget, QAbstractButton) and not _is_heard(widget):
            yield Fault("no effect", path_of(widget), "nobody hears that it is pressed")
        if isinstance(widget, QPushButton | QToolButton) and widget.menu() is not None:
            yield from _check_menu(widget.menu())


def _check_menu(menu: QMenu) -> Iterator[Fault]:
    for action in menu.actions():
        if not action.isSeparator() and not _receives(action, _OF_LINE) and not action.menu():
            yield Fault("no effect", path_of(menu), f"nobody hears of ‘{action.text()}’")


def _is_heard(button: QAbstractButton) -> bool:
    group = button.group()
    parent = button.parentWidget()
    return (
        _receives(button, _PRESSED)
        or (group is not None and _receives(group, _IN_GROUP))
        or (isinstance(button, QPushButton | QToolButton) and button.menu() is not None)
        or isinstance(parent, QDialogButtonBox | QTabBar)
        or isinstance(button, QRadioButton)
    )


def _receives(sender: QObject, signals: tuple[str, ...]) -> bool:
    return any(sender.receivers(SIGNAL(each)) for each in signals)
