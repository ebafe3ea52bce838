"""Own snippets: written, found by the search, put in as a paragraph, and kept from what was written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.document import block_text
from app.errors import AppError
from app.findings import Severity
from app.language import Bilingual, Language, MessageLanguage
from app.storage import paths
from app.storage.snippets import (
    MOST_IN_A_SNIPPET,
    MOST_SNIPPETS,
    KeptSnippets,
    Snippet,
    snippets_file,
)
from app.ui.controls.ask_dialog import AskDialog
from app.ui.dialogs.snippet import SnippetDialog
from app.ui.settings.items import ItemsField
from app.ui.shell.main_window import MainWindow
from tests.ui.driving import CTRL, add_template, focused, go_to, press, type_text

Key = Qt.Key
EN, CY = Language.EN, Language.CY
WAIT = Snippet("Waiting time", "Please allow 3 weeks.", "Arhoswch 3 mis.")


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "settings", lambda: tmp_path)


def visible(window: MainWindow, kind: type[QDialog]) -> list[QDialog]:
    return [each for each in window.findChildren(kind) if each.isVisible()]


def snippet_dialog(window: MainWindow, qtbot: QtBot) -> SnippetDialog:
    (dialog,) = visible(window, SnippetDialog)
    assert isinstance(dialog, SnippetDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def write_new(window: MainWindow, qtbot: QtBot, *texts: str) -> SnippetDialog:
    """Begin a new snippet in the settings: its name, its English and its Welsh."""
    window.settings.show("snippets")
    settings = window.settings.shown
    assert settings is not None
    # Else the settings could become active after the dialog that is opened from them.
    qtbot.waitUntil(settings.isActiveWindow)
    field = settings.rows["snippets"].field
    assert isinstance(field, ItemsField)
    field.new_button.click()
    dialog = snippet_dialog(window, qtbot)
    for field_, words in zip((dialog.name, *dialog.boxes.values()), texts, strict=True):
        field_.setFocus()
        type_text(words)
    return dialog


def own(window: MainWindow) -> list[Bilingual[str]]:
    return [each.text for each in window.controller.session.draft.own]


def kept(window: MainWindow) -> tuple[Snippet, ...]:
    return window.preferences.snippets.kept.snippets


def status(window: MainWindow) -> str:
    return window.compose.copy_bar.status.text()


def test_one_is_written_checked_mended_and_kept(window: MainWindow, qtbot: QtBot) -> None:
    dialog = write_new(window, qtbot, " Waiting  time ", "Please send it ASAP.", WAIT.cy)
    keep = dialog.buttons.buttons()[0]
    keep.click()
    assert "must change" in dialog.problem.text()
    assert focused() is dialog.boxes[EN]
    assert any(each.severity is Severity.MUST for each in dialog.found[EN].shown)
    assert dialog.found[CY].shown == ()
    fixes = dialog.found[EN].findChildren(QPushButton)
    while any(each.fix for each in dialog.found[EN].shown):
        fixes = [
            each for each in dialog.found[EN].findChildren(QPushButton) if each.isVisibleTo(dialog)
        ]
        fixes[0].click()
    assert "ASAP" not in dialog.boxes[EN].words()
    dialog.boxes[EN].selectAll()
    dialog.boxes[EN].setFocus()
    type_text(WAIT.en)
    keep.click()
    assert kept(window) == (WAIT,)
    assert snippets_file().load() == KeptSnippets((WAIT,))
    assert not visible(window, SnippetDialog)
    settings = window.settings.shown
    assert settings is not None
    field = settings.rows["snippets"].field
    assert isinstance(field, ItemsField)
    assert field.list.item(0).text() == "Waiting time: Please allow 3 weeks."
    settings.activateWindow()
    qtbot.waitUntil(settings.isActiveWindow)
    field.change_button.click()
    dialog = snippet_dialog(window, qtbot)
    dialog.name.setText("Time")
    dialog.buttons.buttons()[0].click()
    assert [each.name for each in kept(window)] == ["Time"]
    field.remove_button.click()
    assert kept(window) == ()
    field.back_button.click()
    assert [each.name for each in kept(window)] == ["Time"]


def test_what_is_somebodys_is_refused_or_asked_about(window: MainWindow, qtbot: QtBot) -> None:
    dialog = write_new(window, qtbot, "One", "Your passport 123456789 is here.", "")
    keep = dialog.buttons.buttons()[0]
    keep.click()
    assert "‘123456789’" in dialog.problem.text()
    assert kept(window) == ()
    box = dialog.boxes[EN]
    box.selectAll()
    type_text("We spoke to Sarah about it.")
    keep.click()
    (asked,) = visible(window, AskDialog)
    assert isinstance(asked, AskDialog)
    assert asked.windowTitle() == "Is it about somebody?"
    asked.reject()
    assert kept(window) == ()
    assert dialog.isVisible()
    keep.click()
    (asked,) = visible(window, AskDialog)
    assert isinstance(asked, AskDialog)
    asked.yes.click()
    assert kept(window) == (Snippet("One", "We spoke to Sarah about it."),)


def test_limits_are_told_where_they_are(window: MainWindow, qtbot: QtBot) -> None:
    full = tuple(Snippet(f"Old {at}", "a") for at in range(MOST_SNIPPETS - 1))
    window.preferences.snippets.set(KeptSnippets(full))
    dialog = write_new(window, qtbot, "", "", "")
    keep = dialog.buttons.buttons()[0]
    keep.click()
    assert focused() is dialog.name
    assert "short name" in dialog.problem.text()
    type_text("Old 1")
    keep.click()
    assert "already" in dialog.problem.text()
    dialog.name.setText("New")
    keep.click()
    assert "one language at least" in dialog.problem.text()
    assert focused() is dialog.boxes[EN]
    dialog.boxes[EN].show_words("a" * (MOST_IN_A_SNIPPET + 1))
    keep.click()
    assert "2,001 characters; 2,000 are allowed" in dialog.problem.text()
    dialog.boxes[EN].show_words("A short text.")
    window.preferences.snippets.keep(Snippet("Last", "b"))
    keep.click()
    assert f"{MOST_SNIPPETS} snippets" in dialog.problem.text()
    assert dialog.boxes[EN].words() == "A short text."


def test_it_is_found_and_put_in_as_one_step_in_both_languages(window: MainWindow) -> None:
    window.preferences.snippets.set(KeptSnippets((WAIT, Snippet("English only", "It is here."))))
    press(Key.Key_F, CTRL)
    type_text("waiting")
    press(Key.Key_Return)
    assert "Choose a template first" in status(window)
    add_template("new photo")
    for query in ("waiting time", "allow weeks", "fis"):
        press(Key.Key_F, CTRL)
        type_text(query)
        model = window.compose.templates.model
        heads = [model.index(at, 0).data() for at in range(model.rowCount())]
        assert heads[0] == WAIT.name, query
        press(Key.Key_Return)
        assert own(window) == [Bilingual(WAIT.en, WAIT.cy)], query
        assert "is in your message" in status(window)
        assert window.menus.action("undo").text() == "Undo Put in ‘Waiting time’"
        press(Key.Key_Z, CTRL)
        assert own(window) == []
    press(Key.Key_Y, CTRL)
    controller = window.controller
    for language, words in ((MessageLanguage.EN, WAIT.en), (MessageLanguage.CY, WAIT.cy)):
        controller.set_language(language)
        assert words in [block_text(each) for each in controller.message.blocks]
    window.compose.choosing.snippets.put_in("English only")
    assert "isn’t written in the other language" in status(window)
    window.compose.choosing.snippets.forget(WAIT.name)
    assert own(window)[0] == Bilingual(WAIT.en, WAIT.cy), "what was put in is the case's"
    assert [each.name for each in kept(window)] == ["English only"]


def test_where_no_own_paragraph_may_stand_it_says_why(window: MainWindow) -> None:
    window.preferences.snippets.set(KeptSnippets((WAIT,)))
    add_template("voicemail")
    assert not window.controller.composition.channel.sent
    window.compose.choosing.snippets.put_in(WAIT.name)
    assert own(window) == []
    assert "sent" in status(window)


def test_free_text_and_own_paragraphs_are_kept(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.action("keep-snippet").trigger()
    assert "Go to a paragraph of your own" in status(window)
    add_template("supporting")
    go_to(window, "documents")
    press(Key.Key_9)
    go_to(window, "another")
    type_text("the old one")
    window.menus.action("keep-snippet").trigger()
    dialog = snippet_dialog(window, qtbot)
    assert dialog.boxes[EN].words() == "the old one"
    dialog.reject()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    controller = window.controller
    name = controller.editing.add_own(len(controller.message.blocks) - 1)
    assert name
    controller.editing.write_own(name, EN, "It takes 3 weeks.")
    preview = window.compose.reading.preview
    at = next(
        index for index, each in enumerate(controller.message.blocks) if each.origin.id.own == name
    )
    preview.setFocus()
    preview.show_place(preview.position_in(at, 0, 0), caret=True)
    window.menus.action("keep-snippet").trigger()
    dialog = snippet_dialog(window, qtbot)
    assert dialog.boxes[EN].words() == "It takes 3 weeks."
    dialog.name.setText("Weeks")
    dialog.buttons.buttons()[0].click()
    assert kept(window) == (Snippet("Weeks", "It takes 3 weeks."),)
    assert status(window) == "‘Weeks’ is among your snippets now"
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.compose.words.edit_block(at)
    press(Key.Key_End, CTRL)
    type_text(" Or less.")
    window.menus.action("keep-snippet").trigger()
    dialog = snippet_dialog(window, qtbot)
    assert dialog.boxes[EN].words() == "It takes 3 weeks. Or less.", "while it is edited, too"
    dialog.reject()
    menu = QMenu(preview)
    preview.menu_opening.emit(menu, at)
    kept_by = [each for each in menu.actions() if each.text() == "Keep as a snippet…"]
    kept_by[0].trigger()
    dialog = snippet_dialog(window, qtbot)
    assert dialog.boxes[EN].words() == "It takes 3 weeks. Or less."
    dialog.reject()
    other = QMenu(preview)
    preview.menu_opening.emit(other, 0)
    assert "Keep as a snippet…" not in [each.text() for each in other.actions()]


def test_what_cannot_be_written_is_told(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_kept: KeptSnippets) -> None:
        raise AppError("cannot-write", "/snippets.json", reason="the disk is full")

    monkeypatch.setattr(window.preferences.snippets, "_save", refuse)
    window.settings.show("snippets")
    window.preferences.snippets.keep(WAIT)
    settings = window.settings.shown
    assert settings is not None
    assert "the disk is full" in settings.failure.text()
    assert kept(window) == (WAIT,)
