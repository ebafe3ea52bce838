"""The officer's own words: seen, taken out, and no name among them unawares."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.language import Language
from app.storage import paths
from app.storage.personal_words import add_word, load_words, words_file
from app.ui.controls.ask_dialog import AskDialog
from app.ui.settings.items import ItemsField
from app.ui.shell.main_window import MainWindow
from tests.ui.conftest import Opened
from tests.ui.driving import add_template, focused, go_to, press, type_text
from tests.ui.test_findings import choose, menu_at, settle

EN, CY = Language.EN, Language.CY
Key = Qt.Key


@pytest.fixture(autouse=True)
def own_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "settings", lambda: tmp_path)


@pytest.fixture
def window(opened: Opened) -> MainWindow:
    return opened()


def words_field(window: MainWindow, qtbot: QtBot) -> ItemsField:
    window.menus.action("my-words").trigger()
    dialog = window.settings.shown
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    field = dialog.rows["words"].field
    assert isinstance(field, ItemsField)
    return field


def shown(field: ItemsField) -> list[str]:
    return [field.list.item(place).text() for place in range(field.list.count())]


def test_words_are_listed_in_order_with_their_language(window: MainWindow, qtbot: QtBot) -> None:
    for word, language in (("zoonotic", EN), ("Biometrix", EN), ("gwefan", CY), ("<b>R&D</b>", EN)):
        add_word(word, language)
    field = words_field(window, qtbot)
    assert shown(field) == [
        "<b>R&D</b> – English", "Biometrix – English", "gwefan – Welsh", "zoonotic – English",
    ]  # fmt: skip
    assert focused() is field.list


def test_delete_and_the_button_take_a_word_out(window: MainWindow, qtbot: QtBot) -> None:
    for word in ("alpha", "beta", "gamma"):
        add_word(word, EN)
    field = words_field(window, qtbot)
    press(Key.Key_Down)
    press(Key.Key_Delete)
    assert shown(field) == ["alpha – English", "gamma – English"]
    assert load_words()[EN] == {"alpha", "gamma"}
    assert focused() is field.list
    for _ in range(2):
        field.remove_button.click()
    assert load_words()[EN] == frozenset()
    assert field.none.isVisible()
    assert not field.remove_button.isVisible()
    assert focused() is field.back_button
    field.back_button.click()
    assert load_words()[EN] == {"alpha"}
    assert focused() is field.list


def test_a_word_that_was_taken_out_is_found_again(window: MainWindow, qtbot: QtBot) -> None:
    add_word("biometrix", EN)
    write(window, "the biometrix was")
    assert not spelling(window)
    field = words_field(window, qtbot)
    field.remove_button.click()
    field.window().close()
    settle(window)
    assert spelling(window) == ["biometrix"]


def write(window: MainWindow, text: str) -> None:
    add_template("supporting")
    go_to(window, "documents")
    press(Key.Key_9)
    go_to(window, "another")
    type_text(text)
    settle(window)


def spelling(window: MainWindow) -> list[str]:
    controller = window.controller
    found = [each for each in controller.message.findings if each.rule == "spelling"]
    return [place.text for each in found if (place := controller.place_of(each)) is not None]


def test_what_cannot_be_kept_is_told(window: MainWindow, qtbot: QtBot) -> None:
    add_word("alpha", EN)
    field = words_field(window, qtbot)
    words_file().write_bytes(b"\xff")
    field.remove_button.click()
    assert shown(field) == ["alpha – English"]
    dialog = window.settings.shown
    assert dialog is not None
    assert "word list can’t be read" in dialog.failure.text()
    dialog.close()
    assert shown(words_field(window, qtbot)) == []
    assert window.settings.shown is not None
    assert "word list can’t be read" in window.settings.shown.failure.text()


@pytest.mark.parametrize("sure", [True, False])
def test_a_word_with_a_capital_is_asked_about_before_it_is_kept(
    window: MainWindow, qtbot: QtBot, sure: bool
) -> None:
    write(window, "It is old. Zqcanary was here")
    choose(menu_at(window, qtbot, 13), "Add ‘Zqcanary’ to my words")
    (asked,) = [each for each in window.findChildren(AskDialog) if each.isVisible()]
    assert asked.windowTitle() == "Is it somebody’s name?"
    assert load_words()[EN] == frozenset()
    if sure:
        asked.yes.click()
    else:
        asked.reject()
    assert load_words()[EN] == ({"Zqcanary"} if sure else frozenset())
    assert words_file().exists() is sure


def test_a_word_in_small_letters_is_kept_at_once(window: MainWindow, qtbot: QtBot) -> None:
    write(window, "the zqcanary was")
    choose(menu_at(window, qtbot, 6), "Add ‘zqcanary’ to my words")
    assert load_words()[EN] == {"zqcanary"}
    assert not [each for each in window.findChildren(QDialog) if each.isVisible()]


def test_thousands_of_words_open_at_once(window: MainWindow, qtbot: QtBot) -> None:
    words_file().parent.mkdir(parents=True, exist_ok=True)
    words_file().write_text("".join(f"en: w{number}x\n" for number in range(20_000)), "utf-8")
    field = words_field(window, qtbot)
    assert field.list.count() == 20_000
    assert len(QApplication.allWidgets()) < 2_000
