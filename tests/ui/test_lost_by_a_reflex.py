"""What a key pressed too soon or too often could lose: undo says what it takes, and gives it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.controls.held_keys import HeldKeys
from app.ui.controls.text_editors import end_of_change
from app.ui.shell.main_window import MainWindow
from app.ui.shell.reflexes import BROWSER_KEYS
from tests.ui.driving import (
    ALT,
    CTRL,
    add_template,
    clipboard_text,
    close_menus,
    focused,
    go_to,
    hold,
    press,
    row,
    type_text,
)

Key = Qt.Key


def status(window: MainWindow) -> str:
    return window.compose.copy_bar.status.text()


def typed(window: MainWindow, text: str) -> None:
    """Free text where a document of no preset kind is named."""
    add_template("supporting")
    go_to(window, "documents")
    press(Key.Key_9)
    go_to(window, "another")
    type_text(text)


def words(window: MainWindow) -> str:
    return str(row(window, "another").field.stops()[0].words())  # type: ignore[attr-defined]


def test_undo_takes_a_sentence_and_says_so(window: MainWindow) -> None:
    typed(window, "We rang. Nobody answered")
    press(Key.Key_Z, CTRL)
    assert words(window) == "We rang. "
    assert status(window).startswith("Undone: Answer ‘")
    assert status(window).endswith("Ctrl+Y brings it back.")
    type_text("Wrong number.")
    assert words(window) == "We rang. Wrong number.", "the caret stays where the text changed"
    press(Key.Key_Z, CTRL)
    press(Key.Key_Y, CTRL)
    assert words(window) == "We rang. Wrong number."
    assert status(window).startswith("Done again: Answer ‘")


def test_what_was_selected_and_typed_over_comes_back(window: MainWindow) -> None:
    typed(window, "We rang. Nobody answered.")
    press(Key.Key_A, CTRL)
    press(Key.Key_Return)
    press(Key.Key_Z, CTRL)
    assert words(window) == "We rang. Nobody answered."


@pytest.mark.parametrize("by_key", [True, False])
def test_removing_says_how_to_bring_it_back(window: MainWindow, by_key: bool) -> None:
    add_template("new photo")
    add_template("supporting")
    go_to(window, "problems")
    if by_key:
        press(Key.Key_Delete, ALT)
    else:
        window.compose.form.cards["1"].removed.emit()
    told = "Removed ‘Ask for a new photo’. Ctrl+Z brings it back."
    assert status(window) == told
    press(Key.Key_Z, CTRL)
    assert [each.id for each in window.controller.session.draft.entries] == ["1", "2"]
    assert status(window) == "Undone: Remove ‘Ask for a new photo’. Ctrl+Y brings it back."
    press(Key.Key_Delete, ALT)
    press(Key.Key_Delete, ALT)
    assert focused() is window.compose.templates.search
    assert status(window).startswith("Removed ‘")


@pytest.mark.parametrize(
    ("before", "after", "end"),
    [
        ("", "abc", 3),
        ("abc", "", 0),
        ("abc", "axc", 2),
        ("aa", "aaa", 3),
        ("one. two.", "one. ", 5),
        ("😀b", "😀ab", 3),
        ("same", "same", 4),
    ],
)
def test_the_caret_goes_where_a_text_changed(before: str, after: str, end: int) -> None:
    assert end_of_change(before, after) == end


# --- F8


def test_f8_leads_to_the_fix_and_enter_applies_it(window: MainWindow) -> None:
    typed(window, "the ppt, eg an old one")
    press(Key.Key_F8)
    for _ in range(20):
        if focused().accessibleName().startswith("Use ‘"):
            break
        before = words(window)
        assert not row(window, "another").field.stops()[0].textCursor().hasSelection()  # type: ignore[attr-defined]
        press(Key.Key_F8)
        assert words(window) == before
    fix = focused().accessibleName().removeprefix("Use ‘").removesuffix("’")
    press(Key.Key_Return)
    assert fix in words(window)
    assert words(window).startswith("the ")
    assert words(window).endswith("an old one")


def test_wherever_f8_leads_no_key_takes_a_flagged_word_away(window: MainWindow) -> None:
    text = "the ppt, eg an old one asap, urgently NEEDED"
    typed(window, text)
    window.compose.reading.settled.settle()
    field = row(window, "another").field.stops()[0]
    for finding in window.compose.reading.settled.findings:
        window.compose.leading.lead_to(finding)
        if focused() is field:
            assert not field.textCursor().hasSelection()  # type: ignore[attr-defined]
    window.compose.leading.lead_to(
        next(each for each in window.compose.reading.settled.findings if each.end > each.start)
    )
    assert focused() is field
    press(Key.Key_Return)
    assert words(window).replace("\n", "") == text
    press(Key.Key_Z, CTRL)
    assert words(window) == text


def test_f8_goes_on_from_where_the_focus_is(window: MainWindow) -> None:
    typed(window, "the ppt, eg an old one")
    window.compose.reading.settled.settle()
    findings = window.compose.reading.findings
    fixes = [each for each in findings.buttons() if each.text().startswith("Use ‘")]
    assert len(fixes) > 1
    fixes[0].setFocus()
    first = findings.at_focus()
    press(Key.Key_F8)
    assert findings.at_focus() != first


# --- keys that are held


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_a_held_key_settles_one_finding_and_copies_nothing(window: MainWindow, key: Key) -> None:
    typed(window, "eg the ppt asap")
    window.compose.reading.settled.settle()
    findings = window.compose.reading.findings
    buttons = findings.buttons()
    assert len(buttons) > 2
    before = words(window)
    next(each for each in buttons if each.text().startswith("Use ")).setFocus()
    hold(key)
    close_menus()
    assert words(window) != before
    changed = window.controller.session.past
    assert changed[-1].step.code == "mend"
    assert changed[-2].step.code != "mend", "one fix for one press"
    assert window.controller.session.draft.confirmations == ()
    assert clipboard_text() == ""


def test_a_held_key_copies_one_part(window: MainWindow) -> None:
    add_template("new photo")
    for question, key in (
        ("fast_track", Key.Key_2),
        ("applied", Key.Key_1),
        ("problems", Key.Key_2),
    ):
        go_to(window, question)
        press(key)
    go_to(window, "problems")
    hold(Key.Key_Return)
    assert focused() is window.compose.copy_bar.subject
    assert clipboard_text() == ""
    hold(Key.Key_Return)
    assert clipboard_text() == window.controller.message.subject
    assert focused() is window.compose.copy_bar.message


def test_a_repeat_that_comes_as_a_release_and_another_press_presses_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    """As X11 tells it, where Qt sees the press too late to know that both are of one moment."""
    typed(window, "eg the ppt asap")
    window.compose.reading.settled.settle()
    buttons = window.compose.reading.findings.buttons()
    next(each for each in buttons if each.text().startswith("Use ")).setFocus()
    before = window.controller.session.draft
    held = QApplication.instance().findChild(HeldKeys)  # type: ignore[union-attr]
    assert held is not None
    at_window(window, QEvent.Type.KeyPress, 1000)
    once = window.controller.session.draft
    assert once != before
    for at in (1660, 1700, 1740):
        at_window(window, QEvent.Type.KeyRelease, at)
        at_window(window, QEvent.Type.KeyPress, at)
        qtbot.waitUntil(lambda: not held._let_go.isActive())
        assert window.controller.session.draft == once
    at_window(window, QEvent.Type.KeyRelease, 1790)
    at_window(window, QEvent.Type.KeyPress, 1850)
    assert window.controller.session.draft != once, "pressed again"
    at_window(window, QEvent.Type.KeyRelease, 1900)
    qtbot.waitUntil(lambda: not held._holding)


def at_window(window: MainWindow, kind: QEvent.Type, at: int) -> None:
    """Enter at the system's window, at a time in ms."""
    event = QKeyEvent(kind, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
    event.setTimestamp(at)
    QApplication.sendEvent(window.windowHandle(), event)


def test_a_held_key_still_writes_where_one_types(window: MainWindow) -> None:
    typed(window, "a")
    hold(Key.Key_Space, 4)
    assert words(window) == "a    "
    hold(Key.Key_Return, 4)
    assert words(window) == "a    \n\n\n\n"


def test_only_what_goes_step_by_step_is_done_again_by_a_held_key(window: MainWindow) -> None:
    stepping = {each.id for each in window.menus.commands if each.repeats}
    assert stepping == {
        *("undo", "redo", "move-up", "move-down", "next-finding", "previous-finding"),
        *("next-pane", "previous-pane", "next-sheet", "previous-sheet", "larger", "smaller"),
    }
    for each in window.menus.commands:
        if each.act is not None:
            assert window.menus.action(each.id).autoRepeat() == each.repeats


# --- keys of the browser


@pytest.mark.parametrize("place", ["search", "text", "preview", "choice"])
def test_keys_of_the_browser_do_nothing_and_say_so(
    window: MainWindow, place: str, saved: list[object], kept: list[object]
) -> None:
    typed(window, "a deed")
    places = {
        "search": window.compose.templates.search,
        "text": row(window, "another").field.stops()[0],
        "preview": window.compose.reading.preview,
        "choice": row(window, "documents").field.focus_target(),
    }
    place_now = places[place]
    place_now.setFocus()
    draft, settings = window.controller.session.draft, len(kept)
    for key in BROWSER_KEYS:
        combination = QKeySequence(key)[0]  # type: ignore[index]  # the stubs know no sequence of keys
        press(combination.key(), combination.keyboardModifiers())
        assert window.isVisible()
        assert focused() is place_now
        assert window.controller.session.draft == draft
        assert (saved, len(kept)) == ([], settings)
        assert status(window).startswith(f"Nothing done: {key} is a key of the browser.")


def test_no_command_has_a_key_of_the_browser(window: MainWindow) -> None:
    keys = {QKeySequence(key).toString() for each in window.menus.commands for key in each.keys}
    assert keys.isdisjoint(BROWSER_KEYS)
    assert {QKeySequence(key).toString() for key in BROWSER_KEYS} == set(BROWSER_KEYS)
