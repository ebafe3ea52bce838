"""A window says what it is, begins somewhere, and a dialog is answered by Enter and left by Escape."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid

from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.looks import settle
from tests.ui.accessibility.parts import Parts, path_of


def check_titles(parts: Parts) -> Iterator[Fault]:
    """A window has a title of its own, which says more than the name of a class."""
    window = parts.window
    if not isinstance(window, QDialog | QMainWindow):
        return
    title = window.windowTitle().replace("[*]", "").strip()
    if not any(each.isalpha() for each in title):
        yield Fault("title", path_of(window), f"‘{title}’")
    owner = window.parentWidget()
    if owner is not None and title and title == owner.window().windowTitle():
        yield Fault("title", path_of(window), f"‘{title}’ is what the window under it says, too")


def check_start(parts: Parts) -> Iterator[Fault]:
    """The focus is somewhere in a window that has stops, and in it alone."""
    window = parts.window
    if not isinstance(window, QDialog | QMainWindow) or not parts.stops:
        return
    focus = QApplication.focusWidget()
    if focus is None or (focus is not window and not window.isAncestorOf(focus)):
        yield Fault("start", path_of(window), f"the focus is at {focus and path_of(focus)}")


def check_default(parts: Parts) -> Iterator[Fault]:
    """Where something is asked on a line, Enter answers: one button takes it."""
    window = parts.window
    if not isinstance(window, QDialog):
        return
    buttons = [each for each in parts.shown if isinstance(each, QPushButton)]
    asked = any(
        isinstance(each, QLineEdit) and not each.isReadOnly() and each.parentWidget() is not None
        for each in parts.controls
    )
    if asked and buttons and not any(each.isDefault() for each in buttons):
        yield Fault("default", path_of(window), "no button takes Enter")


def check_escape(window: QWidget) -> Iterator[Fault]:
    """Escape leaves a dialog or a menu; it is closed then."""
    if not isinstance(window, QDialog | QMenu) or not window.isVisible():
        return
    focus = QApplication.focusWidget()
    QTest.keyClick(focus if focus and window.isAncestorOf(focus) else window, Qt.Key.Key_Escape)
    settle()
    # One that nobody needs any more is gone by then.
    if isValid(window) and window.isVisible():
        yield Fault("escape", path_of(window), "Escape doesn’t leave it")
