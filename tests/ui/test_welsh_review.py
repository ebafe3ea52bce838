"""*Welsh to review*: both texts, *Right as it is* with a name, the next one, and its text."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from app.proof.material import Material
from app.proof.welsh_shown import WelshShown
from app.source.problems import Place
from app.storage.pack_to_prove import PackToProve
from app.templates.context import Reviewable
from app.ui.packs.commands import PackCommands
from app.ui.packs.review_dialog import ReviewDialog
from app.ui.shell.main_window import MainWindow
from tests.ui.conftest import Opened
from tests.unit.small_pack import small_files, write_folder

WAIT = 30_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "small", small_files())


def to_review(folder: Path) -> dict[str, Reviewable]:
    files, aside, _ = PackToProve(folder).parts
    return WelshShown(Material(files, aside)).waiting


@pytest.fixture
def window(opened: Opened, folder: Path) -> MainWindow:
    return opened(folder)


def reviewing(qtbot: QtBot, window: MainWindow) -> ReviewDialog:
    window.menus.action("review-welsh").trigger()
    shown = [each for each in window.findChildren(ReviewDialog) if each.isVisible()]
    assert len(shown) == 1
    qtbot.waitUntil(lambda: "Reading" not in shown[0].status.text(), timeout=WAIT)
    return shown[0]


def test_what_is_right_is_recorded_with_the_name_and_the_next_one_comes(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    before = to_review(folder)
    addresses = list(before)
    dialog = reviewing(qtbot, window)
    assert not dialog.isModal()
    assert dialog.status.text() == f"To review: {len(before)}"
    english, welsh = before[addresses[0]].texts[:2]
    assert [each.words.text() for each in dialog.pairs[:2]] == [english.strip(), welsh.strip()]
    assert [each.words.locale().language() for each in dialog.pairs[:2]] == [
        QLocale.Language.English,
        QLocale.Language.Welsh,
    ]
    assert dialog.pairs[1].words.accessibleName() == f"Welsh: {welsh.strip()}"
    dialog.right_button.click()
    assert "Write your name first" in dialog.status.text()
    assert dialog.name.hasFocus() or dialog.focusWidget() is dialog.name
    dialog.name.setText("Siân  Jones")
    dialog.right_button.click()
    dialog.right_button.click()
    assert dialog.status.text() == f"To review: {len(before) - 2}"
    qtbot.waitUntil(lambda: list(to_review(folder)) == addresses[2:], timeout=WAIT)
    assert (folder / "reviews.yaml").read_text("utf-8").count('by: "Siân Jones"') == 2


def test_a_message_in_which_it_stands_is_shown_with_it(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    dialog = reviewing(qtbot, window)
    assert dialog.message.isReadOnly()
    shown = {}
    for address in to_review(folder):
        qtbot.waitUntil(lambda: bool(dialog.about.text()), timeout=WAIT)
        lines = dialog.message.toPlainText().split("\n")
        assert dialog.message.extraSelections()
        shown[address] = [line.removeprefix("▸ ") for line in lines if line.startswith("▸")]
        dialog.next_button.click()
    assert shown["phrases/fast-track"] == [
        "Byddwn yn anfon eich pasbort cyn gynted ag y bydd popeth gennym."
    ]
    assert shown["photos/new-photo:subject"] == [
        "Eich cais am basbort – mae angen llun newydd arnom"
    ]
    assert all(shown.values())


def test_the_next_one_leaves_this_one_for_later(
    qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places: list[Place] = []
    monkeypatch.setattr(PackCommands, "open_place", lambda _self, place: places.append(place))
    found = list(to_review(folder).values())
    dialog = reviewing(qtbot, window)
    dialog.next_button.click()
    assert dialog.status.text() == f"To review: {len(found)}"
    dialog.open_button.click()
    assert places == [found[1].place]
    assert not (folder / "reviews.yaml").exists()


def test_what_was_changed_meanwhile_is_not_recorded(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    dialog = reviewing(qtbot, window)
    wording = next(iter(to_review(folder).values()))
    file = folder / wording.place.file
    welsh = wording.texts[1].strip().splitlines()[0]
    text = file.read_text("utf-8")
    assert welsh in text
    file.write_text(text.replace(welsh, f"{welsh}!"), "utf-8")
    dialog.name.setText("Siân Jones")
    dialog.right_button.click()
    qtbot.waitUntil(lambda: wording.place.file in dialog.status.text(), timeout=WAIT)
    assert not (folder / "reviews.yaml").exists()


def test_it_goes_with_its_window(qtbot: QtBot, window: MainWindow) -> None:
    dialog = reviewing(qtbot, window)
    window.close()
    assert not dialog.isVisible()
