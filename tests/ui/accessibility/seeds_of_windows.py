"""Faults in how a window is worked with: keys, presses, bars, pictures, words of the other language."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QKeySequence, QPixmap, QRegion, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStyle,
    QWidget,
)

from app.ui.controls import told_roles
from app.ui.controls.heading import Heading
from app.ui.shell.main_window import MainWindow
from tests.ui.accessibility.seed import Plant, Seed, Undo, added, copy_button, plain


def _key_twice(window: MainWindow) -> Undo:
    taken = next(each for each in window.menus.action("undo").shortcuts())
    return _shortcut(window, QKeySequence(taken))


def _key_of_menu(window: MainWindow) -> Undo:
    menu = QKeySequence.mnemonic(window.menuBar().actions()[0].text())
    return _shortcut(window, menu)


def _shortcut(window: MainWindow, key: QKeySequence) -> Undo:
    made = QShortcut(key, window.compose.copy_bar)

    def undo() -> None:
        made.setEnabled(False)
        made.deleteLater()

    return undo


def _untitled(window: MainWindow) -> Undo:
    before = window.windowTitle()
    window.setWindowTitle("[*] –")
    return lambda: window.setWindowTitle(before)


def _glass(window: MainWindow) -> Undo:
    """Nothing is seen of it, and it takes each press."""
    button = copy_button(window)
    glass = QWidget(button.parentWidget())
    glass.setGeometry(button.geometry())
    glass.raise_()
    return added(glass)


def _small_inside(window: MainWindow) -> Undo:
    """A button that looks large and can be pressed in its middle."""
    button = copy_button(window)
    middle = button.rect().center() - QPoint(8, 8)
    button.setMask(QRegion(middle.x(), middle.y(), 16, 16))
    return button.clearMask


class _InTheMiddle(QPushButton):
    """Takes a press in its middle alone."""

    def hitButton(self, point: QPoint) -> bool:  # noqa: N802
        return (point - self.rect().center()).manhattanLength() < 8


def _deaf_edge(window: MainWindow) -> Undo:
    button = _InTheMiddle("Send it", window.compose.copy_bar)
    button.resize(120, 40)
    button.raise_()
    return added(button)


def _picture(window: MainWindow) -> Undo:
    label = QLabel(window.compose.copy_bar)
    picture = QPixmap(40, 40)
    picture.fill(QColor("#000000"))
    label.setPixmap(picture)
    return added(label)


def _sign_without_tip(window: MainWindow) -> Undo:
    button = QPushButton(window.compose.copy_bar)
    button.setIcon(QApplication.style().standardIcon(QStyle.StandardPixmap.SP_TrashIcon))
    button.setAccessibleName("Take it away")
    return added(button)


def _sideways(window: MainWindow) -> Undo:
    box = QPlainTextEdit("One line that is far longer than there is room for it. " * 9)
    box.setParent(window.compose.copy_bar)
    box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    box.resize(200, 60)
    return added(box)


def _bar_in_bar(window: MainWindow) -> Undo:
    outer = QScrollArea(window.compose.copy_bar)
    inner = QPlainTextEdit("A line.\n" * 90)
    inner.setFixedHeight(200)
    outer.setWidget(inner)
    outer.resize(300, 180)
    outer.raise_()
    return added(outer)


class _Alone(told_roles._Told):
    """Tells of nothing within it."""

    def childCount(self) -> int:  # noqa: N802
        return 0


class _Box(QWidget):
    """A part of our own."""


def _apart(window: MainWindow) -> Undo:
    told_roles.tell_as(QAccessible.Role.Grouping, _Box.__name__)
    box = _Box(window.compose.copy_bar)
    QPushButton("Send", box)
    undo = added(box)

    def undo_all() -> None:
        undo()
        del told_roles._ROLES[_Box.__name__]

    return undo_all


def _alone(window: MainWindow) -> Undo:
    before = told_roles._Told
    told_roles._Told = _Alone  # type: ignore[misc]
    undo = _apart(window)

    def undo_all() -> None:
        undo()
        told_roles._Told = before  # type: ignore[misc]

    return undo_all


def _worded(text: str, told: str = "") -> Plant:
    def act(window: MainWindow) -> Undo:
        button = copy_button(window)
        before = button.text(), button.accessibleName()
        button.setText(text)
        button.setAccessibleName(told or text)

        def undo() -> None:
            button.setText(before[0])
            button.setAccessibleName(before[1])

        return undo

    return plain(act)


def _blank_heading(window: MainWindow) -> Undo:
    heading = next(each for each in window.findChildren(Heading) if each.isVisible())
    before = heading.text()
    heading.setText(" ")
    return lambda: heading.setText(before)


def _nowhere(window: MainWindow) -> Undo:
    focus = QApplication.focusWidget()
    assert focus is not None
    focus.clearFocus()
    return lambda: focus.setFocus(Qt.FocusReason.OtherFocusReason)


SEEDS: tuple[Seed, ...] = (
    Seed("a key for two things", "shortcut", plain(_key_twice)),
    Seed("a key that opens a menu, too", "shortcut", plain(_key_of_menu)),
    Seed("a window without a title", "title", plain(_untitled)),
    Seed("a focus that is nowhere", "start", plain(_nowhere)),
    Seed("a pane of glass over a button", "target", plain(_glass)),
    Seed("a button of which 16 pixels can be pressed", "target", plain(_small_inside)),
    Seed("a button that is deaf at its edge", "target", plain(_deaf_edge)),
    Seed("a picture that nobody tells", "picture", plain(_picture)),
    Seed("a sign that nobody explains", "picture", plain(_sign_without_tip)),
    Seed("a text that scrolls sideways", "scroll bar", plain(_sideways)),
    Seed("a bar within a bar", "scroll bar", plain(_bar_in_bar)),
    Seed("a button that isn’t in the tree", "in tree", plain(_alone)),
    Seed("a button in Welsh", "other language", _worded("Copïo neges yr e-bost")),
    Seed(
        "a name in Welsh", "other language", _worded("Copy email message", "Copïo neges yr e-bost")
    ),
    Seed("a heading that says nothing", "heading", plain(_blank_heading)),
)
