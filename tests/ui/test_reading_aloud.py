"""One key reads the message, one what the last step changed; the second press goes there, Escape comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.formatting.rich import SourceKind
from app.session.resend_session import ResendSession
from app.ui.shell.main_window import MainWindow
from app.ui.workspaces import reading_aloud
from tests.ui import formatting
from tests.ui.conftest import Opened
from tests.ui.driving import ALT, CTRL, SHIFT, add_template, focused, press
from tests.ui.test_resend import resend

Key = Qt.Key
WIDTHS = (1440, 960, 640)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is announced by reading."""
    words: list[str] = []

    def hear(_widget: QWidget, text: str, *, whole: bool = False) -> None:
        assert whole, "what is asked for is read to its end"
        words.append(text)

    monkeypatch.setattr(reading_aloud, "announce", hear)
    return words


def hear_change(heard: list[str]) -> str:
    heard.clear()
    press(Key.Key_F9, SHIFT)
    (words,) = heard
    QTest.keyClick(focused(), Key.Key_F12)  # any key: the next press is a first one again
    return words


def test_the_message_and_each_change_are_read_where_one_is(
    window: MainWindow, heard: list[str]
) -> None:
    press(Key.Key_F9)
    assert heard == ["There is no message yet"]
    assert hear_change(heard) == "Nothing was changed yet"
    add_template("new photo")
    at = focused()
    press(Key.Key_F9)
    message = window.controller.message
    assert heard[-1].splitlines()[0] == message.subject
    assert heard[-1].endswith(message.plain.splitlines()[-1])
    assert focused() is at
    press(Key.Key_1)  # Fast Track
    now = hear_change(heard)
    assert now.startswith("Now: ")
    assert "Fast Track" in now
    assert len(now) < 300
    assert focused() is at
    press(Key.Key_2)
    gone = hear_change(heard)
    assert gone == now.replace("Now: ", "No longer said: ")
    press(Key.Key_Z, CTRL)
    assert hear_change(heard) == now
    window.controller.begin()
    assert hear_change(heard) == "Nothing was changed yet"


@pytest.mark.parametrize("width", WIDTHS)
def test_the_second_press_goes_there_and_escape_comes_back(
    window: MainWindow, heard: list[str], width: int
) -> None:
    window.resize(width, 900)
    add_template("new photo")
    press(Key.Key_1)
    at, preview = focused(), window.compose.reading.preview
    press(Key.Key_F9, SHIFT)
    press(Key.Key_F9, SHIFT)
    assert focused() is preview
    assert "Fast Track" in preview.textCursor().block().text()
    press(Key.Key_Down)
    press(Key.Key_Escape)
    assert focused() is at
    assert at.isVisible()
    press(Key.Key_F9)
    press(Key.Key_F9)
    assert focused() is preview
    assert preview.textCursor().atStart()
    # Who goes elsewhere from there has no way back by Escape.
    press(Key.Key_Tab)
    preview.setFocus()
    press(Key.Key_Escape)
    assert focused() is preview
    assert len(heard) == 2


def test_another_key_between_makes_it_a_first_press(window: MainWindow, heard: list[str]) -> None:
    add_template("new photo")
    at = focused()
    press(Key.Key_F9)
    press(Key.Key_F9, SHIFT)
    press(Key.Key_F9)
    press(Key.Key_1)
    press(Key.Key_F9)
    assert focused() is at
    assert len(heard) == 4


def test_an_email_that_is_formatted_is_read(
    window: MainWindow, heard: list[str], qtbot: QtBot
) -> None:
    found = formatting.take_in(window, formatting.READY)
    found.steps.size_choice.take_focus()
    at = focused()
    press(Key.Key_F9)
    assert "Dear Ms Pugh," in heard[0]
    press(Key.Key_F9)
    assert focused() is found.pane.editor
    press(Key.Key_Escape)
    assert focused() is at
    found.email.set_size(14)
    assert hear_change(heard) == "The last step changed nothing that is said"
    editor = found.pane.editor
    editor.setFocus()
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    QTest.keyClicks(editor, " Late")
    assert hear_change(heard) == "Now: Customer Service Management Team Late"


def test_f6_goes_between_the_sides_of_every_workspace(opened: Opened, heard: list[str]) -> None:
    window = opened()
    press(Key.Key_7, ALT)
    shown = resend(window)
    shown.told.take_focus()
    press(Key.Key_F6)
    assert shown.told.isAncestorOf(focused())  # there is no email yet
    press(Key.Key_F9)
    assert heard == ["There is no message yet"]
    found = formatting.take_in(window, formatting.READY)
    sides = [found.steps, found.pane]
    found.steps.take_focus()
    for side in (sides[1], sides[0], sides[1]):
        press(Key.Key_F6)
        assert side.isAncestorOf(focused())
    press(Key.Key_F6, SHIFT)
    assert sides[0].isAncestorOf(focused())


def test_what_is_left_of_a_stray_email_is_read(opened: Opened, heard: list[str]) -> None:
    window = opened()
    press(Key.Key_7, ALT)
    shown = resend(window)
    html = "<p>From: Ann &lt;ann@example.org&gt;<br>Subject: FW: Hi</p><p>Dear Ann</p>"
    shown.working.taking_in.taken.emit(ResendSession().give(html, SourceKind.HTML))
    shown.told.paste.setFocus()
    press(Key.Key_F6)
    assert focused() is shown.pane.after
    press(Key.Key_F6)
    assert shown.told.isAncestorOf(focused())
    at = focused()
    press(Key.Key_F9)
    press(Key.Key_F9)
    assert "Dear Ann" in heard[0]
    assert focused() is shown.pane.after
    press(Key.Key_Escape)
    assert focused() is at
