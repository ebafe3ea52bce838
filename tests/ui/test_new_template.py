"""Wording → New template: asked for by keyboard, made in the owner's pack, shown as it is saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.language import Language
from app.ui.controls.ask_dialog import AskDialog
from app.ui.packs import text_opener
from app.ui.packs.new_template import NewTemplateDialog
from app.ui.shell.main_window import MainWindow
from tests.ui.conftest import Opened
from tests.ui.driving import add_template, focused, press, type_text

Key = Qt.Key
WAIT = 60_000


@pytest.fixture
def pack(part_of_the_pack: Path) -> Path:
    return part_of_the_pack


@pytest.fixture
def own(opened: Opened, pack: Path) -> MainWindow:
    made = opened(pack)
    made.pack.follower.look_every(poll_ms=100, settle_ms=20)
    return made


@pytest.fixture(autouse=True)
def opened_files(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that the system was asked to open; it opens none."""
    files: list[Path] = []

    def open_file(file: Path) -> bool:
        files.append(file)
        return True

    monkeypatch.setattr(text_opener, "open_file", open_file)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    return files


def asked(window: MainWindow, qtbot: QtBot) -> NewTemplateDialog:
    window.menus.action("new-template").trigger()
    return shown(window, qtbot)


def shown(window: MainWindow, qtbot: QtBot) -> NewTemplateDialog:
    (dialog,) = [each for each in window.findChildren(NewTemplateDialog) if each.isVisible()]
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def send_as(dialog: NewTemplateDialog, channel: str) -> None:
    dialog.channel.setCurrentIndex(dialog.channel.findData(channel))


def fill(dialog: NewTemplateDialog, english: str, welsh: str) -> None:
    """Type the titles, as the focus stands."""
    assert focused() is dialog.titles[Language.EN]
    type_text(english)
    press(Key.Key_Tab)
    type_text(welsh)


def test_it_is_made_by_keyboard_and_shown_as_it_is_saved(
    qtbot: QtBot, own: MainWindow, pack: Path, opened_files: list[Path]
) -> None:
    dialog = asked(own, qtbot)
    fill(dialog, "Ask for a signed letter", "Gofyn am lythyr")
    assert dialog.name.text() == "ask-for-a-signed-letter"
    dialog.begin_in("photos")
    send_as(dialog, "dap-message")
    press(Key.Key_Return)
    file = pack / "templates/photos/ask-for-a-signed-letter.yaml"
    assert file.is_file()
    assert opened_files == [file]
    assert own.compose.copy_bar.status.text() == "Opened: ask-for-a-signed-letter.yaml"
    templates = own.compose.templates
    qtbot.waitUntil(
        lambda: templates.current_template == "photos/ask-for-a-signed-letter", timeout=WAIT
    )
    peek = own.compose.reading.peek
    assert peek.isVisible()
    assert "Ask for a signed letter" in peek.text()
    assert "What do we need?" in peek.text()
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("What do we need?", "What is missing?"), encoding="utf-8")
    qtbot.waitUntil(lambda: "What is missing?" in peek.text(), timeout=WAIT)
    own.activateWindow()
    qtbot.waitUntil(own.isActiveWindow)
    assert focused() is templates.tree
    press(Key.Key_Return)
    press(Key.Key_1)
    preview = own.compose.reading.preview
    assert "We need the following: your birth certificate." in preview.toPlainText()
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("your birth certificate", "your own words"), encoding="utf-8")
    qtbot.waitUntil(lambda: "your own words" in preview.toPlainText(), timeout=WAIT)


def test_the_folder_is_offered_in_which_the_officer_looks(qtbot: QtBot, own: MainWindow) -> None:
    own.compose.templates.search.setText("new photo")
    dialog = asked(own, qtbot)
    assert dialog.folder.currentText() == "Photos"
    assert dialog.folder.currentData() == "photos"


def test_a_copy_goes_where_the_other_goes(qtbot: QtBot, own: MainWindow, pack: Path) -> None:
    dialog = asked(own, qtbot)
    fill(dialog, "Another note", "Nodyn arall")
    dialog.like.setCurrentIndex(dialog.like.findData("case-notes/csmt-email"))
    assert dialog.like.currentText().startswith("Case notes › ")
    assert dialog.channel.isHidden()
    assert dialog.reply.isHidden()
    press(Key.Key_Return)
    text = (pack / "templates/another-note.yaml").read_text(encoding="utf-8")
    assert text.startswith("title: Another note | Nodyn arall\nchannels: [case-note]\n")


def test_only_what_is_sent_has_a_reply(qtbot: QtBot, own: MainWindow, pack: Path) -> None:
    dialog = asked(own, qtbot)
    fill(dialog, "A script", "Sgript")
    send_as(dialog, "dap-message")
    assert dialog.reply.isVisible()
    send_as(dialog, "phone-script")
    assert dialog.reply.isHidden()
    press(Key.Key_Return)
    text = (pack / "templates/a-script.yaml").read_text(encoding="utf-8")
    assert "channels: [phone-script]\n" in text
    assert "reply:" not in text


def test_what_cannot_be_is_told_at_its_field(qtbot: QtBot, own: MainWindow, pack: Path) -> None:
    dialog = asked(own, qtbot)
    press(Key.Key_Return)
    assert dialog.isVisible()
    assert "The English title is missing" in dialog.problem.text()
    assert focused() is dialog.titles[Language.EN]
    assert "missing" in dialog.titles[Language.EN].accessibleDescription()
    type_text("Ask for another photo")
    press(Key.Key_Return)
    assert "The Welsh title is missing" in dialog.problem.text()
    assert focused() is dialog.titles[Language.CY]
    assert dialog.titles[Language.EN].accessibleDescription() == ""
    type_text("Gofyn")
    dialog.begin_in("photos")
    dialog.name.setFocus()
    dialog.name.selectAll()
    type_text("New photo")
    press(Key.Key_Return)
    assert "such as new-photo" in dialog.problem.text()
    dialog.name.selectAll()
    type_text("new-photo")
    before = (pack / "templates/photos/new-photo.yaml").read_bytes()
    press(Key.Key_Return)
    assert "nothing is overwritten" in dialog.problem.text()
    assert focused() is dialog.name
    assert (pack / "templates/photos/new-photo.yaml").read_bytes() == before
    press(Key.Key_Escape)
    assert [each for each in own.findChildren(NewTemplateDialog) if each.isVisible()] == []


def test_a_name_of_ones_own_stays(qtbot: QtBot, own: MainWindow) -> None:
    dialog = asked(own, qtbot)
    type_text("Letter")
    dialog.name.setFocus()
    dialog.name.selectAll()
    type_text("mine")
    dialog.titles[Language.EN].setFocus()
    type_text("s")
    assert dialog.name.text() == "mine"
    dialog.name.setFocus()
    dialog.name.selectAll()
    press(Key.Key_Delete)
    dialog.titles[Language.EN].setFocus()
    press(Key.Key_End)
    type_text("!")
    assert dialog.name.text() == "letters"


def test_every_field_is_named_and_reached_by_tab(qtbot: QtBot, own: MainWindow) -> None:
    dialog = asked(own, qtbot)
    send_as(dialog, "dap-message")
    labels = {each.buddy(): each.text() for each in dialog.findChildren(QLabel) if each.buddy()}
    fields = [
        dialog.titles[Language.EN],
        dialog.titles[Language.CY],
        dialog.like,
        dialog.folder,
        dialog.name,
        dialog.channel,
        dialog.reply,
        *dialog.buttons.buttons(),
    ]
    for field in fields:
        assert focused() is field
        if not isinstance(field, QPushButton):
            assert field.accessibleName() == labels[field]
        press(Key.Key_Tab)
    assert len(dialog.findChildren(QComboBox)) == 4


def test_the_shipped_pack_is_copied_first(
    qtbot: QtBot,
    window: MainWindow,
    opened_files: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    window.menus.action("new-template").trigger()

    def asking() -> list[AskDialog]:
        return [each for each in window.findChildren(AskDialog) if each.isVisible()]

    assert asking()[0].windowTitle() == "New template"
    asking()[0].yes.click()
    qtbot.waitUntil(lambda: bool(asking()), timeout=WAIT)
    asking()[0].yes.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(NewTemplateDialog)), timeout=WAIT)
    dialog = shown(window, qtbot)
    fill(dialog, "Mine", "Fy un i")
    press(Key.Key_Return)
    assert opened_files == [window.pack.path / "templates/mine.yaml"]
    assert not window.pack.is_shipped


def test_a_message_is_left_as_it_is(qtbot: QtBot, own: MainWindow) -> None:
    add_template("new photo")
    before = own.compose.reading.preview.toPlainText()
    dialog = asked(own, qtbot)
    fill(dialog, "Mine", "Fy un i")
    press(Key.Key_Return)
    templates = own.compose.templates
    qtbot.waitUntil(lambda: templates.current_template == "mine", timeout=WAIT)
    assert own.compose.reading.preview.toPlainText() == before
    assert [each.template for each in own.controller.session.draft.entries] == ["photos/new-photo"]
