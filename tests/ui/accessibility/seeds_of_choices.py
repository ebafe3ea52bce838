"""Faults in what shows where one is: rings, what is chosen, what can’t be pressed, and what a field asks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QWidget

from app.ui.shell.main_window import MainWindow
from app.ui.style.focus_ring import FocusRing
from tests.ui.accessibility.seed import Plant, Seed, Undo, added, patched, plain

ALIKE = "background: #ffffff; color: #000000; border: 1px solid #000000; font-weight: 400; padding: 4px;"


def _styled(find: Callable[[MainWindow], QWidget], style: str) -> Plant:
    def act(window: MainWindow) -> Undo:
        widget = find(window)
        widget.setStyleSheet(style)
        return lambda: widget.setStyleSheet("")

    return plain(act)


def _below(self: FocusRing) -> None:
    self.lower()


def _stays(self: FocusRing) -> None:
    self.setGeometry(0, 0, 40, 40)


def _list(window: MainWindow) -> Undo:
    rows = QListWidget(window.compose.copy_bar)
    rows.addItems(["One thing", "Another thing", "Something else"])
    rows.setStyleSheet(
        "QListWidget { background: #ffffff; }"
        "QListWidget::item, QListWidget::item:selected"
        " { color: #000000; background: #ffffff; border: none; padding-left: 20px; }"
        "QListWidget::item:selected { color: #7a0000; }"
    )
    rows.setCurrentRow(1)
    rows.resize(200, 160)
    rows.raise_()
    return added(rows)


def _only_a_hint(window: MainWindow) -> Undo:
    line = QLineEdit(window.compose.copy_bar)
    line.setPlaceholderText("Favourite colour")
    line.setAccessibleName("Favourite colour")
    return added(line)


def _grey_alike(window: MainWindow) -> Undo:
    button = QPushButton("Send it", window.compose.copy_bar)
    button.setStyleSheet(f"QPushButton, QPushButton:disabled {{ {ALIKE} }}")
    # Its kind isn't looked at yet.
    button.setProperty("day", "plain")
    button.resize(120, 40)
    button.raise_()
    return added(button)


SEEDS: tuple[Seed, ...] = (
    Seed("a ring below its neighbours", "ring", patched(FocusRing, "raise_", _below)),
    Seed("a ring that stays behind", "ring", patched(FocusRing, "_follow", _stays)),
    Seed(
        "a tab in front by its colour alone",
        "colour alone",
        _styled(
            lambda window: window.switch.tabs.tabs,
            f"QTabBar::tab, QTabBar::tab:selected {{ {ALIKE} }}"
            "QTabBar::tab:selected { color: #400000; }",
        ),
    ),
    Seed("a row that only its colour chooses", "colour alone", plain(_list)),
    Seed("a button that is greyed and looks alike", "greyed", plain(_grey_alike)),
    Seed("a field with a hint alone", "shown label", plain(_only_a_hint)),
)
