"""Ctrl+Enter copies what is for the customer and never anything else; the case note has a key of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.findings.buttons import _in_few_lines
from app.ui.message.companion import CompanionSection
from app.ui.shell.main_window import MainWindow
from tests.ui.conftest import Opened
from tests.ui.driving import (
    CTRL,
    SHIFT,
    add_template,
    clipboard_text,
    confirm_all,
    focused,
    go_to,
    press,
    without_note,
)

Key = Qt.Key
NOTE_WORDS = "✓ Case note copied, for DAP’s case notes, not for the customer"


def status(window: MainWindow) -> str:
    return window.compose.copy_bar.status.text()


def answer_all(window: MainWindow) -> None:
    """The first answer to whatever is needed."""
    while (asked := window.controller.standing.first_unanswered) is not None:
        if not asked.question.required:
            break
        raw = asked.choices[0].id if asked.choices else "Ms Jones"
        ticked = (raw,) if asked.question.type == "checkboxes" else raw
        window.controller.answer(asked.question, asked.entry, ticked)
    confirm_all(window)
    confirm_all(window)


def notes(window: MainWindow) -> list[CompanionSection]:
    return window.compose.reading.findChildren(CompanionSection)


def copy(window: MainWindow) -> str:
    press(Key.Key_Return, CTRL)
    return clipboard_text()


def copy_note() -> str:
    press(Key.Key_Return, CTRL | SHIFT)
    return clipboard_text()


@pytest.fixture
def photo(window: MainWindow) -> MainWindow:
    add_template("new photo")
    answer_all(window)
    return window


@pytest.fixture
def script(window: MainWindow) -> MainWindow:
    add_template("voicem")
    answer_all(window)
    return window


def test_ctrl_enter_copies_subject_and_message_in_turn_for_ever(photo: MainWindow) -> None:
    message = photo.controller.message
    for again in ("", " again", " again"):
        assert copy(photo) == message.subject
        assert status(photo) == f"✓ Subject copied, English. Ctrl+Enter copies the message{again}."
        assert photo.compose.copy_bar.message.property("filled")
        assert copy(photo) == message.plain
        assert status(photo) == "✓ Message copied, English. Ctrl+Enter copies the subject again."
        assert photo.compose.copy_bar.subject.property("filled")


def test_the_focus_goes_with_the_fill_from_one_copy_button_to_the_other(photo: MainWindow) -> None:
    bar, message = photo.compose.copy_bar, photo.controller.message
    bar.subject.setFocus()
    press(Key.Key_Return)
    assert clipboard_text() == message.subject
    assert focused() is bar.message
    press(Key.Key_Return)
    assert clipboard_text() == message.plain
    assert focused() is bar.subject


def test_the_focus_stays_elsewhere(photo: MainWindow) -> None:
    go_to(photo, "problems")
    here = focused()
    copy(photo)
    assert focused() is here


Place = Callable[[MainWindow], QWidget]
PLACES: dict[str, Place] = {
    "search": lambda window: window.compose.templates.search,
    "tree": lambda window: window.compose.templates.tree,
    "script": lambda window: window.compose.reading.preview,
    "note": lambda window: notes(window)[0].text,
    "the note’s button": lambda window: notes(window)[0].copy_button,
    "copy button": lambda window: window.compose.copy_bar.message,
    "question": lambda window: next(
        iter(next(iter(window.compose.form.cards.values())).rows.values())
    ).field.focus_target(),
}


@pytest.mark.parametrize("place", PLACES)
def test_with_only_a_script_ctrl_enter_copies_nothing_and_says_which_key_copies_the_note(
    script: MainWindow, place: str
) -> None:
    PLACES[place](script).setFocus()
    assert copy(script) == ""
    assert status(script).endswith("Ctrl+Shift+Enter copies the case note.")
    assert copy_note() == script.controller.standing.companions[0].message.plain
    assert status(script) == NOTE_WORDS
    assert copy(script) == "", "the note is not left to be pasted in its place"


def test_beside_a_script_the_notes_button_is_the_filled_one_and_enter_leads_there(
    script: MainWindow,
) -> None:
    section, bar = notes(script)[0], script.compose.copy_bar
    assert section.copy_button.property("filled")
    assert not bar.message.property("filled")
    assert bar.message.text() == "Copy text"
    go_to(script, script.controller.questions[-1].question.id)
    press(Key.Key_Return)
    assert focused() is section.copy_button
    press(Key.Key_Return)
    assert clipboard_text() == script.controller.standing.companions[0].message.plain


def test_in_tabs_enter_leads_to_the_script_and_its_note(opened: Opened) -> None:
    window = opened(size=(700, 900))
    add_template("voicem")
    answer_all(window)
    window.compose.form.finished.emit()
    assert window.compose.reading.preview.isVisible()
    assert focused() is notes(window)[0].copy_button


def test_a_note_that_stands_alone_is_copied_by_the_key_of_notes_only(window: MainWindow) -> None:
    add_template("customer answered a call")
    answer_all(window)
    button = window.compose.copy_bar.message
    assert (button.text(), button.property("filled")) == ("Copy case note", True)
    assert copy(window) == ""
    assert copy_note() == window.controller.message.plain
    assert status(window) == NOTE_WORDS


def test_beside_a_message_both_keys_do_their_own(window: MainWindow) -> None:
    add_template("delivery enquiry")
    answer_all(window)
    assert not notes(window)[0].copy_button.property("filled")
    assert copy(window) == window.controller.message.subject
    assert copy_note() == window.controller.standing.companions[0].message.plain
    assert status(window) == NOTE_WORDS
    assert copy(window) == window.controller.message.plain


def test_without_a_note_its_key_copies_nothing(window: MainWindow) -> None:
    without_note(window, "photos/new-photo")
    add_template("new photo")
    answer_all(window)
    copy(window)
    assert copy_note() == ""
    assert status(window) == "✕ Nothing was copied: there is no case note here."


def test_a_note_is_read_before_it_is_copied_whatever_stops_the_message(
    opened: Opened, qtbot: QtBot
) -> None:
    window = opened(size=(960, 1040))
    add_template("delivery enquiry")
    assert window.controller.message.blocking
    text = notes(window)[0].text
    qtbot.waitUntil(text.isVisible)
    assert text.height() >= 2 * text.fontMetrics().lineSpacing()
    assert text.document().defaultFont().pointSizeF() < 13


def test_a_refused_copy_leads_to_the_button_that_mends_what_it_names(window: MainWindow) -> None:
    add_template("delivery enquiry")
    go_to(window, "identity_match")
    press(Key.Key_2)
    while (asked := window.controller.standing.first_unanswered) is not None:
        if not asked.question.required:
            break
        raw = asked.choices[0].id if asked.choices else "Ms Jones"
        window.controller.answer(asked.question, asked.entry, raw)
    copy(window)
    first = window.controller.message.blocking[0]
    assert first.fix is not None
    assert first.fix.kind == "use-template"
    title = window.controller.title_of(first.fix.text)
    assert focused().accessibleName() == f"Use ‘{title}’ instead"
    press(Key.Key_Return)
    assert [head.id for head in window.controller.standing.heads] == [first.fix.text]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Use ‘form’", "Use ‘form’"),
        ("Open as a second message", "Open as a second message"),
        (
            "Use ‘Ask for information that we can match (identity not confirmed)’ instead",
            "Use ‘Ask for information that we can\nmatch …’ instead",
        ),
        (
            "Defnyddiwch ‘Gofyn am wybodaeth y gallwn ei chyfateb (hunaniaeth heb ei chadarnhau)’ yn lle hynny",
            "Defnyddiwch ‘Gofyn am wybodaeth y\ngallwn ei chyfateb …’ yn lle hynny",
        ),
    ],
)
def test_a_button_has_two_lines_at_most(words: str, shown: str) -> None:
    assert _in_few_lines(words) == shown
