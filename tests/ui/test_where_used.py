"""*Where is this used?*: a name or what is in hand, its places, and each opens its text."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.source.problems import Place
from app.ui.packs.commands import PackCommands
from app.ui.packs.uses_dialog import UsesDialog
from app.ui.shell.main_window import MainWindow
from tests.ui.conftest import Opened
from tests.ui.driving import add_template, go_to, press, type_text
from tests.unit.small_pack import small_files, write_folder

WAIT = 30_000


@pytest.fixture
def window(opened: Opened, tmp_path: Path) -> MainWindow:
    return opened(write_folder(tmp_path / "small", small_files()))


@pytest.fixture
def places(monkeypatch: pytest.MonkeyPatch) -> list[Place]:
    """The places that were to be opened; none is."""
    found: list[Place] = []
    monkeypatch.setattr(PackCommands, "open_place", lambda _self, place: found.append(place))
    return found


def asked(window: MainWindow) -> UsesDialog:
    window.menus.action("where-used").trigger()
    shown = [each for each in window.findChildren(UsesDialog) if each.isVisible()]
    assert len(shown) == 1
    return shown[0]


def wait_for(qtbot: QtBot, dialog: UsesDialog) -> None:
    qtbot.waitUntil(lambda: dialog.status.text() not in {"", "Looking…"}, timeout=WAIT)


def test_a_name_is_asked_for_and_its_places_open(
    qtbot: QtBot, window: MainWindow, places: list[Place]
) -> None:
    dialog = asked(window)
    qtbot.waitUntil(dialog.line.hasFocus, timeout=WAIT)
    assert not dialog.isModal()
    assert not dialog.list.isVisible()
    type_text("reply-by")
    press(Qt.Key.Key_Return)
    wait_for(qtbot, dialog)
    assert dialog.status.text().startswith("reply-by (shared phrase). Places: ")
    assert dialog.list.count() > 0
    assert dialog.line.hasFocus()
    first = dialog.list.item(0).text()
    dialog.list.setFocus()
    press(Qt.Key.Key_Return)
    assert len(places) == 1
    assert f"{places[0].file}, line {places[0].line}\n" in first
    assert dialog.isVisible()


def test_a_name_that_nothing_has_is_told_with_the_nearest(qtbot: QtBot, window: MainWindow) -> None:
    dialog = asked(window)
    dialog.look_for("reply-bye")
    wait_for(qtbot, dialog)
    assert "called ‘reply-bye’" in dialog.status.text()
    assert "reply-by" in dialog.status.text().split("’", 1)[1]
    assert not dialog.list.isVisible()


def test_the_question_in_hand_is_looked_for_at_once(qtbot: QtBot, window: MainWindow) -> None:
    add_template("new photo")
    go_to(window, "applied")
    dialog = asked(window)
    assert dialog.line.text() == "questions/applied"
    wait_for(qtbot, dialog)
    assert dialog.status.text().startswith("applied (question). Places: ")


def test_it_finds_what_the_files_say_now(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    dialog = asked(window)
    dialog.look_for("reply-by")
    wait_for(qtbot, dialog)
    file = tmp_path / "small/phrases/closing.yaml"
    file.write_text("slot: closing\nen: Yours\ncy: Yr eiddoch\n", encoding="utf-8")
    dialog.look_for("phrases/closing")
    wait_for(qtbot, dialog)
    assert dialog.status.text().startswith("closing (shared phrase). Places: 0")


def test_an_answer_that_comes_late_is_not_shown(qtbot: QtBot, window: MainWindow) -> None:
    dialog = asked(window)
    dialog.look_for("reply-by")
    dialog.look_for("applied")
    wait_for(qtbot, dialog)
    assert dialog.status.text().startswith("applied (question)")


def test_it_goes_with_its_window(window: MainWindow) -> None:
    dialog = asked(window)
    window.close()
    assert not dialog.isVisible()
