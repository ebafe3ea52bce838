"""Every window, dialog, menu and workspace, in each language, all colours and sizes of text."""

from __future__ import annotations

import ast
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.language import Language
from app.ui.style.theme import Theme
from tests.ui.accessibility.checker import Checker
from tests.ui.accessibility.fonts import check_fonts
from tests.ui.accessibility.looks import (
    COLOURS,
    EVERY,
    LANGUAGES,
    SIZES,
    Setting,
    in_pairs,
    settle,
    window_in,
)
from tests.ui.accessibility.menu_states import MADE_IN, MENUS
from tests.ui.accessibility.parts import Parts
from tests.ui.accessibility.source import FOLDER
from tests.ui.accessibility.states import FINDINGS, At, Walk
from tests.ui.accessibility.walking import walk_through
from tests.ui.accessibility.walks import NEVER_OPENED, OPENED, WALKS
from tests.ui.accessibility.workspaces import FORMAT, RESEND
from tests.ui.conftest import Opened
from tests.ui.driving import ALT, press
from tests.ui.test_what_changed import bend, expect
from tests.unit.small_pack import small_files, write_folder


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small pack of the officer's own, with something to mend, to review and to accept."""
    folder = write_folder(tmp_path_factory.mktemp("pack") / "small", small_files())
    expect(folder, "photo")
    bend(folder)
    return folder


by_walk = pytest.mark.parametrize("walk", WALKS, ids=[each.name for each in WALKS])


@by_walk
def test_nothing_stops_anybody(
    walk: Walk,
    pack: Path,
    opened: Opened,  # what it leaves behind is taken away
    theme: Theme,
    qtbot: QtBot,
    record_property: Callable[[str, object], None],
) -> None:
    checker = Checker()
    for setting in in_pairs(WALKS.index(walk)):
        walk_through(walk, setting, checker, theme, qtbot, pack)
    record_property(checker.seen.counted("windows"), checker.seen.looked["windows"])
    assert set(OPENED.get(walk.name, ())) <= checker.windows
    assert not checker.seen.faults, "\n" + checker.seen.told()


@pytest.mark.slow
@by_walk
def test_nothing_stops_anybody_in_any_setting(
    walk: Walk,
    pack: Path,
    opened: Opened,  # what it leaves behind is taken away
    theme: Theme,
    qtbot: QtBot,
    record_property: Callable[[str, object], None],
) -> None:
    checker = Checker()
    for setting in EVERY:
        walk_through(walk, setting, checker, theme, qtbot, pack)
    record_property(checker.seen.counted("windows"), checker.seen.looked["windows"])
    assert set(OPENED.get(walk.name, ())) <= checker.windows
    assert not checker.seen.faults, "\n" + checker.seen.told()


def test_the_settings_come_together_in_pairs() -> None:
    chosen = [in_pairs(number) for number in range(len(WALKS))]
    for four in chosen:
        assert {each.colours for each in four} == set(COLOURS)
        assert {each.text for each in four} == set(SIZES)
        assert {each.language for each in four} == set(LANGUAGES)
    every = list(itertools.chain.from_iterable(chosen))
    assert {(each.colours, each.text) for each in every} == set(itertools.product(COLOURS, SIZES))
    assert {(each.language, each.text) for each in every} == set(
        itertools.product(LANGUAGES, SIZES)
    )
    assert {(each.language, each.colours) for each in every} == set(
        itertools.product(LANGUAGES, COLOURS)
    )


def kinds_of_windows() -> Iterator[str]:
    """Every class of a dialog or a window in the source."""
    bases = {
        each.name: {ast.unparse(base) for base in each.bases}
        for file in FOLDER.rglob("*.py")
        for each in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(each, ast.ClassDef)
    }
    known = {"QDialog", "QMainWindow", "QMenu", "QMessageBox", "QWizard"}
    while more := {name for name, of in bases.items() if of & known} - known:
        known |= more
    return (each for each in known if each in bases)


def test_every_kind_of_window_is_opened_by_a_walk() -> None:
    opened = set(itertools.chain.from_iterable(OPENED.values()))
    assert set(kinds_of_windows()) - opened == set(NEVER_OPENED)
    assert set(OPENED) <= {each.name for each in WALKS}


def test_every_kind_of_menu_is_opened_by_a_walk() -> None:
    made = {
        file.relative_to(FOLDER).as_posix()
        for file in FOLDER.rglob("*.py")
        if "QMenu(" in file.read_text("utf-8")
    }
    assert made == set(MADE_IN)
    assert set(MADE_IN.values()) <= {name for name, _ in MENUS.states}


def test_text_grows_while_the_window_is_open(
    opened: Opened, theme: Theme, qtbot: QtBot, pack: Path
) -> None:
    """What was made in small text doesn't keep its size."""
    with window_in(Setting(Language.EN, "light", 100), theme, SIZES[300]) as window:
        at = At(window, theme, qtbot)
        for _, act in (FINDINGS.states[0], *FORMAT.states[:2], *RESEND.states[:2]):
            act(at)
            settle()
        theme.set_percent(300)
        for number in (Qt.Key.Key_5, Qt.Key.Key_6, Qt.Key.Key_7):
            press(number, ALT)
            settle()
            assert not list(map(str, check_fonts(Parts(window))))
        theme.set_percent(100)
