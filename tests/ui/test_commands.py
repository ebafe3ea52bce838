"""The table of commands: what is made from it agrees, and each workspace has keys of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from app.ui.dialogs.keys import keys_lines
from app.ui.shell.main_window import MainWindow
from app.ui.shell.menus import Menus, menu_words
from app.ui.state.commands import At, Command, KeyGroup, Told
from tests.ui.driving import CTRL

Key = Qt.Key


def clashes(commands: tuple[Command, ...]) -> list[str]:
    """The keys that two commands have where both can be done."""
    workspaces = {each.workspace for each in commands}
    return [
        key
        for workspace in sorted(workspaces)
        for key, times in Counter(
            QKeySequence(key).toString()
            for each in commands
            if each.workspace in {"", workspace}
            for key in each.keys
        ).items()
        if times > 1
    ]


def test_no_two_commands_of_one_workspace_share_a_key(window: MainWindow) -> None:
    commands = window.menus.commands
    assert sum(len(each.keys) for each in commands) > 25
    assert clashes(commands) == []


def test_a_shared_key_is_found_however_it_is_written() -> None:
    def command(name: str, key: str, workspace: str) -> Command:
        return Command(name, name, lambda: None, (key,), workspace=workspace)

    shell = command("shell", "Ctrl+Z", "")
    one, other = command("one", "ctrl+z", "one"), command("other", "Ctrl+Y", "other")
    assert clashes((shell, other)) == []
    assert clashes((shell, one)) == ["Ctrl+Z"]
    assert clashes((msgspec.structs.replace(one, workspace="other"), other)) == []
    assert clashes((msgspec.structs.replace(other, keys=("Ctrl+Z",)), one)) == []


def test_names_are_used_once_and_every_row_of_the_table_is_complete(window: MainWindow) -> None:
    commands = window.menus.commands
    assert max(Counter(each.id for each in commands).values()) == 1
    known = {"", *(each.name for each in window.workspaces)}
    for each in commands:
        assert each.workspace in known, each.id
        assert (each.act is None) == (each.at is None), each.id
        assert bool(each.words) == (each.act is not None), each.id
        # A key that can be pressed is told, and what is told has a key.
        assert not each.keys or each.told is not None, each.id
        assert each.told is None or each.told.keys or each.keys, each.id
        assert not each.one_of or each.checked is not None, each.id


def test_one_of_each_group_is_on(window: MainWindow) -> None:
    commands = window.menus.commands
    groups = {each.one_of for each in commands if each.one_of}
    assert groups >= {"language", "colours", "role", "interface"}
    for group in groups:
        names = [each.id for each in commands if each.one_of == group]
        assert [window.menus.action(name).isChecked() for name in names].count(True) == 1, group


def test_every_menu_has_something_in_it(window: MainWindow) -> None:
    used = {each.at.menu for each in window.menus.commands if each.at is not None}
    assert used == set(menu_words())


def test_rows_of_the_page_are_made_from_the_commands() -> None:
    pair = Told("Undo, redo")
    rows = (
        Command("quit", keys=("Ctrl+Q",), told=Told("Quit", KeyGroup.WINDOW)),
        Command("undo", keys=("Ctrl+Z",), told=pair),
        Command("copy", keys=("Ctrl+Return", "Ctrl+Enter"), told=Told("Copy")),
        Command("arrows", told=Told("Move", keys="Arrows")),
        Command("redo", keys=("Ctrl+Y", "Ctrl+Shift+Z"), told=pair),
        Command("larger", keys=("Ctrl++",), told=Told("Larger")),
        Command("silent"),
    )
    assert keys_lines(rows) == [
        ("Ctrl+Z, Ctrl+Y", "Undo, redo"),
        ("Ctrl+Enter", "Copy"),
        ("Arrows", "Move"),
        ("Ctrl++", "Larger"),
        ("Ctrl+Q", "Quit"),
    ]


@pytest.fixture
def two_workspaces(qtbot: QtBot) -> Iterator[tuple[QLineEdit, Menus, list[str], list[str]]]:
    """A field of a window, and commands of two workspaces by the same key; the last list holds the one shown."""
    window, field = QMainWindow(), QLineEdit()
    done, shown = list[str](), ["one"]
    window.setCentralWidget(field)
    qtbot.addWidget(window)

    def command(workspace: str) -> Command:
        return Command(
            f"do-{workspace}",
            f"In {workspace}",
            lambda: done.append(workspace),
            ("Ctrl+K",),
            at=At("edit"),
            workspace=workspace,
        )

    menus = Menus(window.menuBar(), (command("one"), command("other")), lambda: shown[0])
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield field, menus, done, shown
    window.close()


def test_a_key_does_what_it_does_in_the_workspace_that_is_shown(
    two_workspaces: tuple[QLineEdit, Menus, list[str], list[str]],
) -> None:
    field, menus, done, shown = two_workspaces
    QTest.keyClick(field, Key.Key_K, CTRL)
    assert done == ["one"]
    shown[0] = "other"
    menus.refresh()
    QTest.keyClick(field, Key.Key_K, CTRL)
    assert done == ["one", "other"]
    visible = [menus.action(each.id).isVisible() for each in menus.commands]
    assert visible == [False, True]
