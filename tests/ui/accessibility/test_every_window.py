"""Every window, dialog, menu and workspace, in each language, all colours and sizes of text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.style.theme import Theme
from tests.ui.accessibility.checker import Checker
from tests.ui.accessibility.looks import in_pairs
from tests.ui.accessibility.states import Walk
from tests.ui.accessibility.walking import walk_through
from tests.ui.accessibility.walks import WALKS
from tests.ui.conftest import Opened
from tests.ui.test_what_changed import bend, expect
from tests.unit.small_pack import small_files, write_folder


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small pack of the officer's own, with something to mend, to review and to accept."""
    folder = write_folder(tmp_path_factory.mktemp("pack") / "small", small_files())
    expect(folder, "photo")
    bend(folder)
    return folder


@pytest.mark.parametrize("walk", WALKS, ids=[each.name for each in WALKS])
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
    for what, number in checker.seen.looked.items():
        record_property(what, number)
    assert not checker.seen.faults, "\n" + checker.seen.told()
