"""Faults of dialogs and menus, each put into one, and seen there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from app.ui.style.theme import Theme
from tests.ui.accessibility import checker
from tests.ui.accessibility.checker import Checker
from tests.ui.accessibility.looks import settle


class _Asked(QDialog):
    """Asks for a name."""

    leaves = True

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setWindowTitle("A name")
        self.line, self.yes = QLineEdit(), QPushButton("Call it so")
        self.line.setAccessibleName("What shall it be called?")
        self.yes.clicked.connect(self.accept)
        self.yes.setDefault(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        layout.addWidget(self.yes)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if self.leaves:
            super().keyPressEvent(event)


def _no_default(dialog: _Asked) -> None:
    dialog.yes.setDefault(False)
    dialog.yes.setAutoDefault(False)


def _no_title(dialog: _Asked) -> None:
    dialog.setWindowTitle("")


def _no_focus(dialog: _Asked) -> None:
    dialog.line.clearFocus()


IN_DIALOGS: dict[str, Callable[[_Asked], None]] = {
    "default": _no_default,
    "title": _no_title,
    "start": _no_focus,
}


@pytest.mark.parametrize("check", IN_DIALOGS)
def test_what_is_amiss_in_a_dialog_is_seen(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, check: str
) -> None:
    dialog = _Asked(theme)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.activateWindow()
    dialog.line.setFocus()
    settle()
    assert not Checker().look_for(check, dialog)
    IN_DIALOGS[check](dialog)
    settle()
    assert Checker().look_for(check, dialog)
    # A check that is taken away misses what it is there for.
    monkeypatch.setattr(checker, "CHECKS", {})
    assert not Checker().look_for(check, dialog)


def test_a_dialog_that_escape_does_not_leave_is_seen(theme: Theme, qtbot: QtBot) -> None:
    dialog = _Asked(theme)
    qtbot.addWidget(dialog)
    dialog.leaves = False
    dialog.open()
    settle()
    assert [each.check for each in Checker().leave(dialog, "", "")] == ["escape"]
    dialog.leaves = True
    assert not Checker().leave(dialog, "", "")
    assert not dialog.isVisible()


PALE_TICK = (
    "QMenu { background: #ffffff; } QMenu::item { padding: 4px 8px 4px 32px; }"
    "QMenu::indicator:checked { background: #c4c4c4; width: 12px; height: 12px; }"
)


def test_a_pale_tick_in_a_menu_is_seen(theme: Theme, qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    for words in ("&One thing", "&Another thing"):
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(True)
    menu.popup(menu.pos())
    settle()
    assert not Checker().look_for("mark contrast", menu)
    menu.setStyleSheet(PALE_TICK)
    settle()
    assert Checker().look_for("mark contrast", menu)
    assert not Checker().leave(menu, "", "")
