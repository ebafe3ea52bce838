"""*What changed*: both texts with what differs marked, *Accept* with a name, one or all, and what may go wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.cli.accepting import accept_messages
from app.cli.main import parse
from app.errors import AppError
from app.language import Language
from app.source.problems import Place
from app.ui.controls.ask_dialog import AskDialog
from app.ui.packs.changes_dialog import ChangesDialog
from app.ui.packs.commands import PackCommands
from app.ui.shell.main_window import MainWindow
from tests.ui.conftest import Opened
from tests.unit.small_pack import small_files, write_folder

WAIT = 30_000
ANSWERS = (
    *("--answer", "fast_track=no", "--answer", "applied=online", "--answer", "problems=blurred"),
    *("--now", "2027-03-05T10:00", "--officer", "first_name=Siân"),
)


def expect(folder: Path, name: str) -> None:
    new = ("accept", "--new", "photos/new-photo", "--as", name, "--by", "Owen", *ANSWERS)
    assert accept_messages(folder, parse([*new, "--pack", str(folder)])) == 0


def bend(folder: Path, old: str = "Dear customer", new: str = "Dear applicant") -> None:
    """Change a word of the pack."""
    file = folder / "office.yaml"
    file.write_bytes(file.read_bytes().replace(old.encode(), new.encode()))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = write_folder(tmp_path / "small", small_files())
    for name in ("photo", "second"):
        expect(folder, name)
    return folder


@pytest.fixture
def window(opened: Opened, folder: Path) -> MainWindow:
    bend(folder)
    return opened(folder)


def shown_in(qtbot: QtBot, window: MainWindow) -> ChangesDialog:
    window.menus.action("what-changed").trigger()
    shown = [each for each in window.findChildren(ChangesDialog) if each.isVisible()]
    assert len(shown) == 1
    assert not shown[0].isModal()
    qtbot.waitUntil(shown[0].bar.isHidden, timeout=WAIT)
    return shown[0]


def test_both_texts_are_shown_with_what_differs_marked(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    places: list[Place] = []
    monkeypatch.setattr(PackCommands, "open_place", lambda _self, place: places.append(place))
    dialog = shown_in(qtbot, window)
    assert dialog.status.text() == "Different from what was accepted: 2 of 2 messages."
    assert [dialog.list.item(row).text() for row in range(2)] == [
        "photo\nEnglish message",
        "second\nEnglish message",
    ]
    shown = {part: texts for part, texts in dialog.texts.items() if not texts.isHidden()}
    assert list(shown) == [(Language.EN, "message")]
    before, after = shown[Language.EN, "message"].before, shown[Language.EN, "message"].after
    assert "− Dear customer" in before.toPlainText().split("\n")
    assert "+ Dear applicant" in after.toPlainText().split("\n")
    marked = [each.cursor.selectedText() for each in after.extraSelections()]
    assert marked == ["applicant"]
    assert (before.accessibleName(), after.accessibleName()) == (
        "English message, as it was accepted (−)",
        "English message, as it is now (+)",
    )
    assert {before.locale().language(), after.locale().language()} == {QLocale.Language.English}
    welsh = dialog.texts[Language.CY, "subject"].after
    assert welsh.locale().language() == QLocale.Language.Welsh
    assert "Last accepted by Owen: " in dialog.about.text()
    assert dialog.about.text().endswith("Lines that differ: 1.")
    dialog.open_button.click()
    assert [place.file for place in places] == ["cases/photo.yaml"]


def test_one_is_accepted_with_a_name_and_then_all(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    dialog = shown_in(qtbot, window)
    dialog.list.setCurrentRow(1)
    dialog.accept_button.click()
    assert "Write your name first" in dialog.status.text()
    assert dialog.focusWidget() is dialog.name
    assert (folder / "accepted.yaml").read_text("utf-8").count("Siân") == 0
    dialog.name.setText("Siân  Jones")
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 1, timeout=WAIT)
    assert "Accepted: 1. Still different: 1." in dialog.status.text()
    assert "Dear applicant" in (folder / "cases" / "second.yaml").read_text("utf-8")
    assert "Dear customer" in (folder / "cases" / "photo.yaml").read_text("utf-8")
    assert (folder / "accepted.yaml").read_text("utf-8").count('by: "Siân Jones"') == 1
    dialog.all_button.click()
    (ask,) = dialog.findChildren(AskDialog)
    ask.yes.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 0, timeout=WAIT)
    assert (folder / "accepted.yaml").read_text("utf-8").count('by: "Siân Jones"') == 2
    assert not dialog.accept_button.isEnabled()
    assert dialog.name.isHidden()
    assert dialog.focusWidget() is not None
    assert dialog.focusWidget().isVisible()


def test_what_is_not_what_was_shown_is_not_accepted(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    dialog = shown_in(qtbot, window)
    window.pack.follower.stop()  # nobody has noticed yet
    before = (folder / "cases" / "photo.yaml").read_bytes()
    bend(folder, "Dear applicant", "Dear reader")
    dialog.name.setText("Siân Jones")
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: "was changed while" in dialog.status.text(), timeout=WAIT)
    assert dialog.status.text().startswith("cases/photo.yaml: ")
    assert (folder / "cases" / "photo.yaml").read_bytes() == before
    assert dialog.list.count() == 2


def test_what_cannot_be_written_is_told_and_stays(
    qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = shown_in(qtbot, window)

    def refuse(*_: object, **__: object) -> None:
        raise AppError("cannot-write", reason="Read-only file system")

    monkeypatch.setattr("app.storage.pack_writing.write_bytes", refuse)
    dialog.name.setText("Siân Jones")
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: "Read-only" in dialog.status.text(), timeout=WAIT)
    assert dialog.list.count() == 2
    assert "Siân" not in (folder / "accepted.yaml").read_text("utf-8")


def test_what_is_saved_meanwhile_is_looked_at_again(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    dialog = shown_in(qtbot, window)
    bend(folder, "Dear applicant", "Dear customer")
    window.pack.use(folder)
    qtbot.waitUntil(lambda: dialog.list.count() == 0, timeout=WAIT)
    assert dialog.status.text() == "All expected messages are as they were accepted: 2."
    assert all(each.isHidden() for each in dialog.texts.values())


def test_a_case_that_cannot_be_composed_is_told(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    file = folder / "cases" / "photo.yaml"
    file.write_text(file.read_text("utf-8").replace("applied: online", "applied: by-post"), "utf-8")
    dialog = shown_in(qtbot, window)
    assert "Can’t be composed: 1." in dialog.status.text()
    dialog.list.setCurrentRow(1)
    assert dialog.list.currentItem().text() == "photo\nCan’t be composed"
    assert "by-post" in dialog.about.text()
    assert not dialog.accept_button.isEnabled()
    assert dialog.all_button.isEnabled()


def test_check_leads_to_it(qtbot: QtBot, window: MainWindow) -> None:
    window.owner.check.show()
    dialog = window.owner.check._dialog
    assert dialog is not None
    assert dialog.changes.isHidden()
    qtbot.waitUntil(dialog.bar.isHidden, timeout=WAIT)
    assert dialog.changes.isVisible()
    dialog.changes.click()
    assert any(each.isVisible() for each in window.findChildren(ChangesDialog))
    window.close()
    QApplication.processEvents()
    assert not any(each.isVisible() for each in window.findChildren(ChangesDialog))


def test_the_list_has_the_focus_and_the_name_is_in_view(qtbot: QtBot, window: MainWindow) -> None:
    dialog = shown_in(qtbot, window)
    assert dialog.focusWidget() is dialog.list
    qtbot.waitUntil(lambda: not dialog.name.visibleRegion().isEmpty(), timeout=WAIT)
    assert dialog.name.visibleRegion().boundingRect() == dialog.name.rect()
