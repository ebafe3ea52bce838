"""A letter is saved as PDF from the window; the system's own window for files stands aside."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.language import Language, MessageLanguage
from app.ui.controls.scrolling import UprightScroll
from app.ui.letters import dialog as dialogs
from app.ui.letters.dialog import LetterDialog
from app.ui.shell.main_window import MainWindow
from tests.ui.conftest import ANYONE, Opened
from tests.ui.driving import (
    CTRL,
    add_template,
    assert_nothing_cut,
    clipboard_text,
    confirm_all,
    focused,
    go_to,
    press,
)
from tests.ui.test_appearance import settle
from tests.unit.letters.tagged_pdf import faults, structure

WAIT = 30_000
Key = Qt.Key
INVESTIGATOR = msgspec.structs.replace(ANYONE, role="investigator")


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Where the officer saves, asked for the last path in it, and with which name the question came."""
    asked: list[Path] = []

    def choose_path(_parent: object, _title: str, name: str, _filter: str) -> tuple[str, str]:
        suggested = Path(name)
        chosen = asked.pop() if asked else Path()
        asked.insert(0, suggested)
        return (str(chosen) if chosen != Path() else "", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose_path)
    return asked


def write_letter(window: MainWindow) -> None:
    """A letter that nothing stops."""
    add_template("certified translation")
    assert window.controller.message.channel == "letter"
    for question, key in (
        ("problem", Key.Key_1),
        ("documents", Key.Key_1),
        ("fast_track", Key.Key_2),
    ):
        go_to(window, question)
        press(key)
    confirm_all(window)
    assert window.controller.message.blocking == ()


def dialog_of(qtbot: QtBot, window: MainWindow) -> LetterDialog:
    """The dialog, with its pages drawn."""
    shown = [each for each in window.findChildren(LetterDialog) if each.isVisible()]
    assert len(shown) == 1
    qtbot.waitUntil(lambda: not shown[0].pages.picture.pixmap().isNull(), timeout=WAIT)
    return shown[0]


def said(window: MainWindow) -> str:
    return window.compose.copy_bar.status.text()


def test_a_letter_is_saved_and_the_email_that_carries_it_copied(  # noqa: PLR0915  # one window for all
    qtbot: QtBot,
    opened: Opened,
    choose: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = opened(settings=INVESTIGATOR)
    button = window.compose.reading.channels.pdf
    assert not button.isVisible()
    assert not window.menus.action("save-pdf").isEnabled()
    add_template("certified translation")
    assert button.isVisible()
    # What isn't answered is led to, and nothing opens.
    button.click()
    assert said(window).startswith("✕ No PDF was made. ")
    assert window.findChildren(LetterDialog) == []
    press(Key.Key_Z, CTRL)
    assert not button.isVisible()

    write_letter(window)
    window.controller.set_language(MessageLanguage.BOTH)
    confirm_all(window)
    window.menus.action("save-pdf").trigger()
    dialog = dialog_of(qtbot, window)
    assert_nothing_cut(dialog)
    pages = dialog.pages
    assert (pages.number.text(), pages.picture.accessibleName()) == ("Page 1 of 2",) * 2
    assert "Its words are those of the preview" in pages.picture.accessibleDescription()
    first = pages.picture.pixmap().toImage()
    pages.after.setFocus()
    pages.after.click()
    assert pages.number.text() == "Page 2 of 2"
    assert pages.picture.pixmap().toImage() != first
    assert pages.before.isEnabled()
    assert not pages.after.isEnabled()
    assert focused() is pages.before

    # Into a folder that isn't there, then nowhere, then without the ending that tells what it is.
    choose.append(tmp_path / "gone" / "x.pdf")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: "There is no folder" in dialog.status.text(), timeout=WAIT)
    assert dialog.status.text().startswith("✕ No PDF was saved. ")
    assert choose.pop().name == "letter.pdf"
    dialog.save_button.click()
    assert list(tmp_path.iterdir()) == []
    choose.clear()
    choose.append(tmp_path / "mine")
    dialog.sizes.setCurrentIndex(dialog.sizes.count() - 1)
    assert dialog.sizes.currentText() == "24 points, large print"
    dialog.save_button.click()
    qtbot.waitUntil(lambda: "Saved: " in dialog.status.text(), timeout=WAIT)
    assert list(tmp_path.iterdir()) == [tmp_path / "mine.pdf"]
    pdf = (tmp_path / "mine.pdf").read_bytes()
    assert faults(pdf) == []
    assert [each.language for each in structure(pdf).all() if each.kind == "H1"] == [
        "cy-GB",
        "en-GB",
    ]
    assert dialog.letter.size == 24
    monkeypatch.setattr(dialogs, "open_file", lambda path: path != tmp_path / "mine.pdf")
    dialog.open_button.click()
    assert dialog.status.text().startswith("✕ No program here opens it")
    assert_nothing_cut(dialog)

    # The email stands beside the letter, in the same channel, and goes by the copy buttons.
    dialog.email_button.click()
    controller = window.controller
    assert [entry.template for entry in controller.session.draft.entries] == [
        "letter/counter-fraud-cover"
    ]
    assert not button.isVisible()
    assert len(controller.desk.case.sheets) == 2
    confirm_all(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(Key.Key_Return, CTRL)
    assert clipboard_text() == controller.message.subject
    # Again from the letter: the same email, not one more.
    window.compose.letters.copy_email()
    assert len(controller.desk.case.sheets) == 2


@pytest.mark.parametrize(
    ("text", "size", "screen"),
    [(100, (960, 1040), (1920, 1040)), (300, (960, 700), (1280, 720))],
)
def test_the_dialog_in_welsh_has_room(
    qtbot: QtBot,
    opened: Opened,
    monkeypatch: pytest.MonkeyPatch,
    text: int,
    size: tuple[int, int],
    screen: tuple[int, int],
) -> None:
    settings = msgspec.structs.replace(INVESTIGATOR, interface=Language.CY, text=text)
    window = opened(size=size, settings=settings)
    monkeypatch.setattr(type(window.screen()), "availableSize", lambda _: QSize(*screen))
    write_letter(window)
    window.compose.layouts.go_to("preview")
    settle()
    area = window.compose.reading.scroll_area
    content = area.widget()
    assert content is not None
    assert content.width() == area.viewport().width(), "nothing lies beside what is seen"
    window.controller.set_language(MessageLanguage.BOTH)
    confirm_all(window)
    window.compose.letters.save()
    dialog = dialog_of(qtbot, window)
    assert dialog.pages.number.text() == "Tudalen 1 o 2"
    for side in dialog.findChildren(UprightScroll):
        inside = side.widget()
        assert inside is not None
        assert inside.width() == side.viewport().width()
    assert dialog.windowTitle() == "Cadw’r llythyr fel PDF"
    assert dialog.sizes.currentText() == "12 pwynt"
    assert_nothing_cut(dialog)
    seen = dialog.pages.picture.visibleRegion().boundingRect()
    assert seen.width() == dialog.pages.picture.width()
    assert seen.height() >= min(dialog.height() * 2 // 3, dialog.pages.picture.height())
    dialog.reject()
