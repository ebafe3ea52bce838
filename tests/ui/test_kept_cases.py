"""The window says whether open cases are saved, and asks what is to become of those of an earlier run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.errors import AppError
from app.language import Language
from app.storage import drafts, paths
from app.storage.draft_key import FoundKey
from app.storage.drafts import Drafts
from app.storage.settings import Settings
from app.ui.application import Start
from app.ui.cases.earlier_dialog import EarlierDialog
from app.ui.shell.kept_cases import KeptCases
from app.ui.shell.main_window import MainWindow
from app.ui.state import keeping as keeping_module
from app.ui.state.translation import use_language
from app.ui.style.theme import Theme
from tests.ui.conftest import ANYONE, NOW, SAM
from tests.ui.driving import CTRL, SHIFT, add_template, go_to, press
from tests.ui.test_keeping import KEY, Keyring, files

Key = Qt.Key
Opens = Callable[..., MainWindow]


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> type[Keyring]:
    monkeypatch.setattr(keeping_module, "SOON_MS", 1)
    return type("OwnKeyring", (Keyring,), {"said": FoundKey(KEY), "asked": 0})


@pytest.fixture
def opens(theme: Theme, keyring: type[Keyring], qtbot: QtBot) -> Opens:
    """Open windows as a start does, with a keyring."""

    def open_window(settings: Settings = ANYONE) -> MainWindow:
        start = Start(
            theme,
            paths.shipped_pack(),
            lambda: SAM,
            lambda _officer: None,
            (lambda: settings, lambda _settings: None),
            lambda: NOW,
        )
        start.request = keyring
        made = start.window()
        assert isinstance(made, MainWindow)
        qtbot.addWidget(made)
        made.resize(960, 1040)
        made.show()
        qtbot.waitExposed(made)
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        made.arrange_tab_order()
        return made

    return open_window


def kept(window: MainWindow) -> KeptCases:
    assert window.kept_cases is not None
    return window.kept_cases


def until_says(qtbot: QtBot, window: MainWindow, words: str) -> None:
    qtbot.waitUntil(lambda: kept(window).words() == words)


def asked(qtbot: QtBot, window: MainWindow) -> EarlierDialog:
    qtbot.waitUntil(lambda: kept(window).dialog is not None)
    dialog = kept(window).dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and dialog.focusWidget() is not None)
    return dialog


def left_open(opens: Opens, qtbot: QtBot) -> MainWindow:
    """A window with two cases, of which the program knows nothing any more."""
    window = opens()
    add_template("new photo")
    go_to(window, "problems")
    press(Key.Key_2)
    window.controller.set_mark("A", "4711")
    press(Key.Key_A, CTRL | SHIFT)
    add_template("translation")
    until_says(qtbot, window, "Saved")
    window.hide()
    return window


def test_the_line_at_the_foot_says_how_it_stands(opens: Opens, qtbot: QtBot) -> None:
    window = opens()
    assert kept(window).words() == ""
    add_template("new photo")
    until_says(qtbot, window, "Saved")
    labels = [each.text() for each in window.statusBar().findChildren(QLabel)]
    assert "Saved" in labels
    window.controller.finish()
    until_says(qtbot, window, "")
    qtbot.waitUntil(lambda: files() == [])


def test_without_a_keyring_it_is_said_with_what_to_do(
    opens: Opens, keyring: type[Keyring], qtbot: QtBot
) -> None:
    keyring.said = AppError("keyring-locked")
    window = opens()
    again = next(each for each in window.menus.commands if each.id == "save-again")
    assert not again.enabled()
    add_template("new photo")
    until_says(qtbot, window, "Not saved: this session only")
    named = again.words_now().replace("&", "")
    assert f"Unlock it and choose ‘{named}’ in the menu ‘Case’" in kept(window).why()
    assert again.enabled()
    keyring.said = FoundKey(KEY)
    again.do()
    until_says(qtbot, window, "Saved")
    assert not again.enabled()


def test_a_disk_without_room_is_told_as_long_as_it_has_none(
    opens: Opens, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, _data: bytes) -> None:
        raise AppError("cannot-write", str(path), reason="No space left on device")

    window = opens()
    with monkeypatch.context() as disk:
        disk.setattr(drafts, "write_own", full)
        add_template("new photo")
        until_says(qtbot, window, "Can’t be saved")
        assert "No space left on device" in kept(window).why()
        add_template("translation")
        assert kept(window).words() == "Can’t be saved"
        labels = window.statusBar().findChildren(QLabel)
        assert any(each.text() == "Can’t be saved" and each.isVisible() for each in labels)
    until_says(qtbot, window, "Saved")


def test_cases_of_an_earlier_run_go_on_by_enter(opens: Opens, qtbot: QtBot) -> None:
    first = left_open(opens, qtbot)
    window = opens()
    dialog = asked(qtbot, window)
    names = [each.text() for each in dialog.boxes.values()]
    assert [each.partition(" – ")[0] for each in names] == ["A · 4711", "B"]
    assert all(f"changed today at {NOW:%H:%M}" in each for each in names)
    qtbot.waitUntil(dialog.go_on.hasFocus)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: kept(window).dialog is None)
    assert [each.letter for each in window.controller.desk.cases] == ["A", "B"]
    assert window.controller.message.plain == first.controller.message.plain
    until_says(qtbot, window, "Saved")
    assert len(files()) == 2


def test_cases_of_an_earlier_run_are_discarded(opens: Opens, qtbot: QtBot) -> None:
    left_open(opens, qtbot)
    window = opens()
    dialog = asked(qtbot, window)
    _, second = dialog.boxes.values()
    second.setChecked(False)
    dialog.discard.click()
    qtbot.waitUntil(lambda: len(files()) == 1)
    assert [
        each.saved.case.letter for each in kept(window)._keeping.earlier.offers if each.saved
    ] == ["B"]
    assert window.controller.desk.case.empty


def test_escape_decides_nothing(opens: Opens, qtbot: QtBot) -> None:
    left_open(opens, qtbot)
    window = opens()
    asked(qtbot, window)
    press(Key.Key_Escape)
    qtbot.waitUntil(lambda: kept(window).dialog is None)
    assert len(files()) == 2
    later = next(each for each in window.menus.commands if each.id == "earlier-cases")
    assert later.enabled()
    assert window.isVisible()
    later.do()
    assert asked(qtbot, window).go_on.isVisible()


def test_what_cannot_be_opened_is_said_and_stands_in_nobodys_way(
    opens: Opens, qtbot: QtBot
) -> None:
    left_open(opens, qtbot)
    for file in files():
        file.write_bytes(file.read_bytes()[:-1])
    window = opens()
    dialog = asked(qtbot, window)
    words = [each.text() for each in dialog.findChildren(QLabel)]
    assert sum("is damaged and can’t be opened" in each for each in words) == 2
    assert not dialog.go_on.isEnabled()
    qtbot.waitUntil(dialog.later.hasFocus)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: kept(window).dialog is None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    add_template("new photo")
    until_says(qtbot, window, "Saved")
    assert Drafts().any()


def test_what_can_be_opened_comes_first_and_its_boxes_grow_with_the_text(
    opens: Opens, theme: Theme, qtbot: QtBot
) -> None:
    left_open(opens, qtbot)
    earliest = min(files(), key=lambda each: each.stat().st_mtime_ns)
    earliest.write_bytes(earliest.read_bytes()[:-1])
    dialog = asked(qtbot, opens())
    (box,) = dialog.boxes.values()
    broken = next(each for each in dialog.findChildren(QLabel) if "is damaged" in each.text())
    assert dialog.height() > 0
    assert box.mapTo(dialog, QPoint()).y() < broken.mapTo(dialog, QPoint()).y()
    before = box.text_left
    theme.set_percent(200)
    assert box.text_left > 1.5 * before


def test_it_speaks_welsh(opens: Opens, keyring: type[Keyring], qtbot: QtBot) -> None:
    keyring.said = AppError("no-keyring")
    window = opens(Settings(role="both", interface=Language.CY))
    add_template("llun")
    until_says(qtbot, window, "Heb ei gadw: y sesiwn hon yn unig")
    assert "gylch allweddi" in kept(window).why()
    use_language(Language.EN)
