"""The page of keys: complete, searched, and walked line by line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.dialogs.keys import keys_lines
from app.ui.dialogs.keys_window import KeysDialog
from app.ui.shell.main_window import MainWindow
from tests.ui.conftest import Opened
from tests.ui.driving import ALT, CTRL, clipboard_text, focused, press, type_text

Key = Qt.Key


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> KeysDialog:
    press(Key.Key_F1)
    (found,) = window.findChildren(KeysDialog)
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def rows(dialog: KeysDialog) -> list[str]:
    return [dialog.list.item(at).text() for at in range(dialog.list.count())]


def test_each_line_is_a_key_and_what_it_does(window: MainWindow, dialog: KeysDialog) -> None:
    lines = keys_lines(window._commands_here())
    assert rows(dialog) == [f"{keys}: {words}" for keys, words in lines]
    told = " ".join(keys for keys, _ in lines)
    for command in window._commands_here():
        if command.keys:
            last = command.keys[0].rpartition("+")[2].replace("Return", "Enter")
            assert last in told, command.id
    enter = next(each for each in rows(dialog) if each.startswith("Enter: "))
    assert "In a box of several lines: a new line" in enter


def test_it_is_searched_and_walked(dialog: KeysDialog) -> None:
    assert focused() is dialog.search
    type_text("undo")
    assert rows(dialog) == ["Ctrl+Z, Ctrl+Y: Undo, redo"]
    dialog.search.selectAll()
    type_text("ctrl f")
    assert any(each.startswith("Ctrl+F: ") for each in rows(dialog))
    dialog.search.selectAll()
    press(Key.Key_Delete)
    press(Key.Key_Down)
    assert focused() is dialog.list
    press(Key.Key_Down)
    assert dialog.list.currentRow() == 1
    press(Key.Key_C, CTRL)
    assert clipboard_text() == rows(dialog)[1]
    press(Key.Key_Escape)
    assert not dialog.isVisible()
    assert QApplication.activeWindow() is not dialog


def test_a_search_for_nothing_there_says_so(dialog: KeysDialog) -> None:
    type_text("zzz")
    assert rows(dialog) == []
    press(Key.Key_Down)
    assert focused() is dialog.search


def test_what_is_typed_in_its_search_is_said_shorter_where_there_is_less_room(
    dialog: KeysDialog,
) -> None:
    search = dialog.search
    whole = search.placeholderText()
    metrics = search.fontMetrics()
    search.setFixedWidth(metrics.horizontalAdvance(whole))
    short = search.placeholderText()
    assert short != whole
    assert metrics.horizontalAdvance(short) < metrics.horizontalAdvance(whole)
    search.setFixedWidth(3 * search.width())
    assert search.placeholderText() == whole


def test_each_workspace_shows_its_own_keys(opened: Opened) -> None:
    window = opened()
    for key, words in ((Key.Key_6, "red part"), (Key.Key_7, "delivery report")):
        press(key, ALT)
        assert any(words in line for _, line in keys_lines(window._commands_here()))
