"""How many presses an email from elsewhere takes, from the copied original to the copied text.

What is typed and what is asked about identity isn't counted; every other key is, and a chord is one.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.shell.main_window import MainWindow
from tests.ui import driving
from tests.ui.conftest import Opened
from tests.ui.driving import ALT, CTRL, clipboard_text, focused
from tests.ui.formatting import RED, format_of, put_on_clipboard, read, stops
from tests.ui.test_presses import Counter

Key = Qt.Key
MOST = 14
ITALIC = RED.replace("courier</span>", "courier</span>, <i>as in the template</i>")


def test_four_red_parts_are_filled_in_and_the_email_copied(opened: Opened, qtbot: QtBot) -> None:
    window, count = opened(size=(960, 1040)), Counter()
    put_on_clipboard(ITALIC)
    count.press(Key.Key_6, ALT)
    count.press(Key.Key_V, CTRL)
    found = format_of(window)
    read(qtbot, found)
    assert len(found.email.red_parts) == 4
    for text in ("Ms Pugh", "01 March 2027", "courier", "Sam"):
        assert focused() is found.pane.editor
        driving.type_text(text)
        count.press(Key.Key_F8)
    assert not list(found.email.red_parts)
    # F8 after the last one leads to what is asked next; the questions of identity aren't counted.
    assert found.steps.questions.isAncestorOf(focused())
    driving.press(Key.Key_2)
    driving.press(Key.Key_Return)
    driving.press(Key.Key_1)
    count.press(Key.Key_Return)
    assert focused() is found.steps.italics.buttons["keep"]
    count.press(Key.Key_Space)
    assert stops(found) == []
    count.press(Key.Key_Return, CTRL)
    assert clipboard_text() == found.email.subject
    count.press(Key.Key_Return, CTRL)
    assert clipboard_text() == found.email.standing.message.plain
    assert "Dear Ms Pugh," in clipboard_text()
    assert count.presses <= MOST, count.presses
    print(f"four red parts: {count.presses} presses")  # noqa: T201


def test_removing_and_leaving_take_no_more(window: MainWindow, qtbot: QtBot) -> None:
    count = Counter()
    put_on_clipboard(RED)
    count.press(Key.Key_6, ALT)
    count.press(Key.Key_V, CTRL)
    found = format_of(window)
    read(qtbot, found)
    for number in (3, 2, 1, 0):
        count.press(Key.Key_Delete, ALT)
        assert len(found.email.red_parts) == number
    assert found.steps.questions.isAncestorOf(focused())
    driving.press(Key.Key_2)
    driving.press(Key.Key_Return)
    driving.press(Key.Key_1)
    count.press(Key.Key_Return)
    count.press(Key.Key_Return, CTRL)
    assert "field-undone" not in stops(found)
    assert count.presses <= MOST
