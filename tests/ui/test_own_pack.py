"""A pack of one's own: copied, used from now on, another one, the shipped one again; and its texts in an editor."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.storage import paths
from app.storage.compiled_folder import cached_file
from app.storage.settings import Settings
from app.ui.controls.ask_dialog import AskDialog, PathDialog
from app.ui.packs import text_opener
from app.ui.shell.main_window import MainWindow
from tests.ui.conftest import ANYONE, Opened, copy_of_the_pack
from tests.ui.driving import CTRL, SHIFT, add_template, go_to, press, row

Key = Qt.Key
PHOTO = "templates/photos/new-photo.yaml"
WAIT = 60_000
POPUP = pytest.mark.qt_log_ignore("propagateSizeHints", "plugin does not support")

Choose = Callable[[Path | None], None]


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Choose:
    """What the officer chooses in the system's own window."""

    def choose_path(path: Path | None) -> None:
        chosen = str(path) if path is not None else ""
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: chosen)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen, ""))

    return choose_path


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """The programs that were started; none of them is."""
    commands: list[tuple[str, ...]] = []

    def start(command: tuple[str, ...]) -> bool:
        commands.append(command)
        return True

    monkeypatch.setattr(text_opener, "start_program", start)
    return commands


@pytest.fixture
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


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return copy_of_the_pack(tmp_path / "pack")


def asking(window: MainWindow) -> AskDialog:
    found = [each for each in window.findChildren(AskDialog) if each.isVisible()]
    assert found, "nothing is asked"
    return found[-1]


def words_of(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_a_copy_is_made_and_used(
    qtbot: QtBot, window: MainWindow, choose: Choose, kept: list[Settings], tmp_path: Path
) -> None:
    add_template("new photo")
    (tmp_path / "letter.txt").write_text("mine")
    choose(tmp_path)
    window.pack_commands.make_copy()
    qtbot.waitUntil(lambda: bool(window.findChildren(AskDialog)), timeout=WAIT)
    copy = tmp_path / "hmpo"
    assert (copy / PHOTO).is_file()
    assert str(copy) in words_of(asking(window))
    assert window.pack.is_shipped
    asking(window).yes.click()
    qtbot.waitUntil(lambda: window.pack.path == copy, timeout=WAIT)
    assert kept[-1].pack_in_use == copy
    assert "In use now" in window.compose.copy_bar.status.text()
    assert window.controller.session.draft.entries[0].template == "photos/new-photo"
    assert window.controller.office_file == copy / "office.yaml"
    window.pack_commands.use_shipped()
    qtbot.waitUntil(lambda: window.pack.is_shipped, timeout=WAIT)
    assert kept[-1].pack == ""
    assert window.menus.action("use-shipped-pack").isEnabled() is False


def test_a_copy_is_not_used_unless_wanted_and_gone_on_with_when_it_is(
    qtbot: QtBot,
    window: MainWindow,
    choose: Choose,
    kept: list[Settings],
    tmp_path: Path,
    opened_files: list[Path],
) -> None:
    (tmp_path / "mine").mkdir()
    choose(tmp_path / "mine")
    window.pack_commands.make_copy()
    qtbot.waitUntil(lambda: bool(window.findChildren(AskDialog)), timeout=WAIT)
    asking(window).reject()
    assert window.pack.is_shipped
    copy = tmp_path / "mine"
    assert (kept[-1].pack, kept[-1].own_copy) == ("", str(copy))
    assert (copy / "pack.yaml").is_file()
    choose(None)
    window.pack_commands.open_office()
    assert f"is in {copy}" in words_of(asking(window))
    asking(window).yes.click()
    qtbot.waitUntil(lambda: window.pack.path == copy, timeout=WAIT)
    assert opened_files == [copy / "office.yaml"]
    window.pack_commands.use_shipped()
    qtbot.waitUntil(lambda: window.pack.is_shipped, timeout=WAIT)
    assert window.pack.own_copy == copy
    (copy / "pack.yaml").unlink()
    window.pack_commands.open_office()
    assert asking(window).yes.text() == "Make my own copy…"


def test_nothing_is_overwritten_and_nothing_is_done_without_a_folder(
    qtbot: QtBot, window: MainWindow, choose: Choose, tmp_path: Path
) -> None:
    choose(None)
    window.pack_commands.make_copy()
    assert window.compose.copy_bar.status.text() == ""
    (tmp_path / "hmpo").mkdir()
    (tmp_path / "hmpo" / "letter.txt").write_text("mine")
    choose(tmp_path)
    window.pack_commands.make_copy()
    qtbot.waitUntil(
        lambda: "nothing is overwritten" in window.compose.copy_bar.status.text(), timeout=WAIT
    )
    assert sorted(each.name for each in (tmp_path / "hmpo").iterdir()) == ["letter.txt"]


def test_another_pack_is_chosen_by_its_pack_yaml(
    qtbot: QtBot, window: MainWindow, choose: Choose, pack: Path
) -> None:
    choose(pack / "pack.yaml")
    window.pack_commands.use_another()
    qtbot.waitUntil(lambda: window.pack.path == pack, timeout=WAIT)


def test_a_compiled_pack_can_be_used_but_not_copied(
    qtbot: QtBot, window: MainWindow, choose: Choose, tmp_path: Path
) -> None:
    file = tmp_path / "hmpo.pack"
    shutil.copyfile(cached_file(paths.shipped_pack()), file)
    choose(file)
    window.pack_commands.use_another()
    qtbot.waitUntil(lambda: window.pack.path == file, timeout=WAIT)
    window.pack_commands.make_copy()
    assert "This wording is a compiled file" in window.compose.copy_bar.status.text()
    add_template("new photo")
    press(Key.Key_E, CTRL | SHIFT)
    assert "no text files to copy or to open" in window.compose.copy_bar.status.text()


def test_a_pack_that_is_none_changes_nothing(
    qtbot: QtBot, window: MainWindow, choose: Choose, kept: list[Settings], tmp_path: Path
) -> None:
    (tmp_path / "pack.yaml").write_text("id: [\n")
    choose(tmp_path / "pack.yaml")
    window.pack_commands.use_another()
    qtbot.waitUntil(lambda: "pack.yaml:" in window.compose.copy_bar.status.text(), timeout=WAIT)
    assert window.pack.is_shipped
    assert kept == []


def test_a_message_goes_over_to_a_pack_without_its_template(
    qtbot: QtBot, window: MainWindow, pack: Path
) -> None:
    add_template("new photo")
    before = window.compose.reading.preview.toPlainText()
    (pack / PHOTO).unlink()
    window.pack.use(pack)
    qtbot.waitUntil(lambda: window.pack.path == pack, timeout=WAIT)
    assert window.compose.reading.preview.toPlainText() == before
    assert "is no longer in this wording" in window.notice.words.text()


# --- at the start


def test_the_chosen_pack_is_opened_at_the_start(opened: Opened, pack: Path) -> None:
    assert opened(settings=ANYONE.with_pack(pack), named=False).pack.path == pack


def test_a_pack_that_is_gone_is_stood_in_for_and_not_forgotten(
    qtbot: QtBot, opened: Opened, pack: Path, kept: list[Settings]
) -> None:
    gone = pack.with_name("gone")
    window = opened(settings=ANYONE.with_pack(gone), named=False)
    assert window.pack.is_shipped
    words = window.notice.words.text()
    assert f"{gone}: There is no wording here." in words
    assert "the shipped one is in use" in words
    assert kept == []
    window.notice.retry.click()
    qtbot.waitUntil(
        lambda: "no wording here" in window.compose.copy_bar.status.text(), timeout=WAIT
    )
    pack.rename(gone)
    window.notice.retry.click()
    qtbot.waitUntil(lambda: window.pack.path == gone, timeout=WAIT)
    assert window.notice.isHidden()


def test_the_shipped_pack_ends_the_wait_for_the_own_one(
    qtbot: QtBot, opened: Opened, pack: Path, kept: list[Settings]
) -> None:
    window = opened(settings=ANYONE.with_pack(pack / "gone"), named=False)
    window.pack_commands.use_shipped()
    qtbot.waitUntil(window.notice.isHidden, timeout=WAIT)
    assert kept[-1].pack == ""


# --- its texts


def own(opened: Opened, pack: Path) -> MainWindow:
    return opened(pack)


def test_a_paragraph_opens_at_its_line(
    opened: Opened,
    pack: Path,
    started: list[tuple[str, ...]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    editor = tmp_path / "gedit"
    editor.write_text("#!/bin/sh\n")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    window = own(opened, pack)
    add_template("new photo")
    go_to(window, "problems")
    press(Key.Key_2)
    blocks = window.controller.message.blocks
    place = next(at for at, each in enumerate(blocks) if each.origin.phrase == "problems")
    origin, preview = blocks[place].origin, window.compose.reading.preview
    preview.setFocus()
    press(Key.Key_Home, CTRL)
    while preview.block_at_caret() != place:
        press(Key.Key_Down)
    press(Key.Key_E, CTRL | SHIFT)
    assert (origin.file, origin.line > 1) == (PHOTO, True)
    assert started == [(str(editor), f"+{origin.line}", str(pack / PHOTO))]
    assert window.compose.copy_bar.status.text() == f"Opened: new-photo.yaml, line {origin.line}"


def test_without_a_known_editor_the_system_opens_it_and_the_line_is_told(
    opened: Opened, pack: Path, opened_files: list[Path]
) -> None:
    window = own(opened, pack)
    add_template("new photo")
    go_to(window, "problems")
    press(Key.Key_E, CTRL | SHIFT)
    line = row(window, "problems").question.place.line
    assert opened_files == [pack / PHOTO]
    assert window.compose.copy_bar.status.text() == f"Opened: new-photo.yaml. It is on line {line}."


def test_without_any_editor_the_path_can_be_copied(
    opened: Opened, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_opener, "open_file", lambda _file: False)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    window = own(opened, pack)
    window.pack_commands.open_office()
    dialog = window.findChildren(PathDialog)[-1]
    assert dialog.path.text() == str(pack / "office.yaml")
    assert dialog.path.selectedText() == dialog.path.text()
    dialog.close()


def test_a_template_of_the_tree_opens(opened: Opened, pack: Path, opened_files: list[Path]) -> None:
    window = own(opened, pack)
    press(Key.Key_E, CTRL | SHIFT)
    assert "Go to a paragraph" in window.compose.copy_bar.status.text()
    window.compose.templates.search.setText("new photo")
    press(Key.Key_E, CTRL | SHIFT)
    assert opened_files == [pack / PHOTO]


def action_of(menu: QMenu, words: str) -> None:
    next(each for each in menu.actions() if each.text() == words).trigger()
    menu.close()


@POPUP
def test_the_menus_under_the_mouse_open_texts(
    qtbot: QtBot, opened: Opened, pack: Path, opened_files: list[Path]
) -> None:
    window = own(opened, pack)
    tree = window.compose.templates.tree
    at = tree.visualRect(window.compose.templates.model.first_template()).center()
    tree.customContextMenuRequested.emit(at)
    action_of(tree.findChildren(QMenu)[-1], "Open its text")
    assert len(opened_files) == 1
    add_template("new photo")
    preview = window.compose.reading.preview
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(20, 20), QPoint(20, 20))
    preview.contextMenuEvent(event)
    menu = [each for each in preview.findChildren(QMenu) if each.isVisible()][-1]
    action_of(menu, "Open its text")
    assert len(opened_files) == 2
    window.compose.leading.toggle_compare()
    for side in window.compose.reading.compare.sides.values():
        # What is only compared is shown a moment later.
        qtbot.waitUntil(lambda shown=side: shown.message is not None)  # type: ignore[misc]
        side.contextMenuEvent(event)
        menu = [each for each in side.findChildren(QMenu) if each.isVisible()][-1]
        action_of(menu, "Open its text")
    assert len(opened_files) == 4


def test_the_shipped_pack_is_copied_before_its_text_is_opened(
    qtbot: QtBot,
    window: MainWindow,
    choose: Choose,
    opened_files: list[Path],
    tmp_path: Path,
) -> None:
    window.texts.show_office()
    dialog = window.findChildren(QDialog)[-1]
    buttons = {each.text(): each for each in dialog.findChildren(QPushButton)}
    buttons["Open office.yaml"].click()
    (tmp_path / "letter.txt").write_text("mine")
    choose(tmp_path)
    assert "came with Comms Builder" in words_of(asking(window))
    asking(window).yes.click()
    qtbot.waitUntil(
        lambda: any("Use it from now on" in words_of(each) for each in visible(window)),
        timeout=WAIT,
    )
    asking(window).yes.click()
    qtbot.waitUntil(lambda: opened_files == [tmp_path / "hmpo" / "office.yaml"], timeout=WAIT)
    dialog.close()


def visible(window: MainWindow) -> list[AskDialog]:
    return [each for each in window.findChildren(AskDialog) if each.isVisible()]


def test_a_text_that_is_gone_is_told(opened: Opened, pack: Path, opened_files: list[Path]) -> None:
    window = own(opened, pack)
    window.compose.templates.search.setText("new photo")
    (pack / PHOTO).unlink()
    press(Key.Key_E, CTRL | SHIFT)
    assert os.strerror(2) in window.compose.copy_bar.status.text()
    assert opened_files == []


def test_about_this_pack_tells_where_it_is_and_how_its_welsh_stands(
    opened: Opened, pack: Path
) -> None:
    (pack / PHOTO).write_text("title: [\n")
    window = opened(pack)
    window.texts.show_pack()
    dialog = window.findChildren(QDialog)[-1]
    words = words_of(dialog)
    welsh = window.controller.pack.index.welsh
    assert str(pack) in words
    assert f"Not reviewed: {welsh.unreviewed}" in words
    assert welsh.unreviewed > 100
    assert "Templates: 1" in words
    assert "Sample" in words
    dialog.close()


# --- the guide


def test_the_guide_opens_without_a_copy(window: MainWindow, opened_files: list[Path]) -> None:
    window.menus.action("guide").trigger()
    (page,) = opened_files
    assert page.name == "authoring.html"
    assert "How to write a template" in page.read_text(encoding="utf-8")
    assert window.compose.copy_bar.status.text() == "Opened: authoring.html"


def test_where_nothing_opens_the_guide_its_path_can_be_copied(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_opener, "open_file", lambda _file: False)
    window.menus.action("guide").trigger()
    dialog = window.findChildren(PathDialog)[-1]
    assert Path(dialog.path.text()).is_file()
    dialog.close()
