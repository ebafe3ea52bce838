"""The wording goes to a translator from the window, and its Welsh comes back; the system's file windows stand aside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from app.storage.translator_files import send_to_translator
from app.ui.controls.ask_dialog import AskDialog, NameDialog
from app.ui.dialogs.text import TextDialog
from app.ui.shell.main_window import MainWindow
from tests.ui.conftest import Opened
from tests.unit.small_pack import small_files, write_folder

WAIT = 30_000
Choose = Callable[[Path | None], None]


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Choose:
    """What the owner chooses in the system's own window."""

    def choose_path(path: Path | None) -> None:
        chosen = str(path) if path is not None else ""
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen, ""))

    return choose_path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "small", small_files())


@pytest.fixture
def window(opened: Opened, folder: Path) -> MainWindow:
    return opened(folder)


@pytest.fixture
def xliff(folder: Path, tmp_path: Path) -> Path:
    """The pack, as it was sent."""
    file = tmp_path / "welsh.xliff"
    send_to_translator(folder, file)
    return file


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def said(window: MainWindow) -> str:
    return window.compose.copy_bar.status.text()


def wait_until_said(qtbot: QtBot, window: MainWindow, words: str) -> None:
    qtbot.waitUntil(lambda: words in said(window), timeout=WAIT)


def shown(window: MainWindow, kind: type[QDialog]) -> list[QDialog]:
    return [each for each in window.findChildren(kind) if each.isVisible()]


def words_of(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_the_wording_is_sent(
    qtbot: QtBot, window: MainWindow, choose: Choose, folder: Path, tmp_path: Path
) -> None:
    file, same = tmp_path / "to.xliff", tmp_path / "same.xliff"
    choose(file)
    window.menus.action("send-to-translator").trigger()
    wait_until_said(qtbot, window, "Written for the translator")
    given = send_to_translator(folder, same)
    assert file.read_bytes() == same.read_bytes()
    assert said(window).endswith(f"Texts: {given.units}")
    assert not shown(window, TextDialog)


def test_nothing_is_sent_where_no_file_is_chosen(
    window: MainWindow, choose: Choose, folder: Path
) -> None:
    choose(None)
    before = said(window)
    window.menus.action("send-to-translator").trigger()
    window.menus.action("take-from-translator").trigger()
    assert said(window) == before
    assert (folder / "pack.yaml").read_bytes() == small_files()["pack.yaml"]


def test_what_could_not_be_read_is_told_when_it_is_sent(
    qtbot: QtBot, window: MainWindow, choose: Choose, folder: Path, tmp_path: Path
) -> None:
    (folder / "templates/photos/broken.yaml").write_text("title: [", "utf-8")
    choose(tmp_path / "to.xliff")
    window.menus.action("send-to-translator").trigger()
    qtbot.waitUntil(lambda: bool(shown(window, TextDialog)), timeout=WAIT)
    assert "broken.yaml" in words_of(shown(window, TextDialog)[0])


def test_a_file_that_cannot_be_written_says_why(
    qtbot: QtBot, window: MainWindow, choose: Choose, folder: Path
) -> None:
    choose(folder / "pack.yaml" / "to.xliff")
    window.menus.action("send-to-translator").trigger()
    wait_until_said(qtbot, window, "to.xliff")
    assert "Written" not in said(window)


def test_new_welsh_is_taken_back_and_the_rest_is_told(
    qtbot: QtBot, window: MainWindow, choose: Choose, folder: Path, xliff: Path
) -> None:
    change(xliff, ">Pecyn bach<", ">Pecyn {{ x }}<")
    change(xliff, ">Neges blaen<", ">Neges syml<")
    choose(xliff)
    window.menus.action("take-from-translator").trigger()
    wait_until_said(qtbot, window, "Taken back: 1 texts.")
    assert b"Neges syml" in (folder / "channels/plain.yaml").read_bytes()
    assert (folder / "pack.yaml").read_bytes() == small_files()["pack.yaml"]
    told = shown(window, TextDialog)[0]
    assert not told.isModal()
    assert "Not taken: 1" in words_of(told)
    assert "{{ x }}" in words_of(told)


def test_a_file_of_something_else_changes_nothing(
    qtbot: QtBot, window: MainWindow, choose: Choose, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.xliff"
    bad.write_text("<xliff", "utf-8")
    choose(bad)
    window.menus.action("take-from-translator").trigger()
    wait_until_said(qtbot, window, "bad.xliff")
    assert "isn’t whole XML" in said(window)


def test_reviews_are_recorded_with_the_name_that_is_given(
    qtbot: QtBot, window: MainWindow, choose: Choose, folder: Path, xliff: Path
) -> None:
    change(xliff, 'state="translated"', 'state="final"')
    choose(xliff)
    window.menus.action("take-from-translator").trigger()
    qtbot.waitUntil(lambda: bool(shown(window, NameDialog)), timeout=WAIT)
    assert not (folder / "reviews.yaml").exists(), "nobody's name yet"
    dialog = shown(window, NameDialog)[0]
    assert isinstance(dialog, NameDialog)
    dialog.line.setText("Siân Jones")
    dialog.yes.click()
    wait_until_said(qtbot, window, "Recorded as reviewed: ")
    reviews = (folder / "reviews.yaml").read_text("utf-8")
    assert reviews.count('by: "Siân Jones"') == int(said(window).rpartition(" ")[2]) > 0


def test_the_shipped_wording_is_copied_first(opened: Opened, choose: Choose, xliff: Path) -> None:
    window = opened()
    choose(xliff)
    window.menus.action("take-from-translator").trigger()
    assert shown(window, AskDialog)
