"""The panel of calls: opened by a key beside the message, one press records a call, and everything follows from it."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget

from app.calling.record import CallOutcome, HoldReason
from app.language import Language
from app.session.case import Sheet
from app.storage.settings import Settings
from app.ui.calls.card import CallCard
from app.ui.calls.pane import CallsPane
from app.ui.controls.choice_button import RadioChoice
from app.ui.controls.text_editors import LineEditor
from app.ui.controls.wrapping_button import WrappingButton
from app.ui.message import copy_bar
from app.ui.preview.preview import Preview
from app.ui.shell.main_window import MainWindow
from app.ui.style.theme import Theme
from tests.ui.conftest import Opened
from tests.ui.driving import (
    ALT,
    CTRL,
    SHIFT,
    add_template,
    clipboard_text,
    focused,
    press,
    type_text,
)
from tests.ui.test_appearance import settle
from tests.ui.test_no_stray_windows import Strays

Key = Qt.Key


def check_one_edge(calls: CallsPane, theme: Theme) -> None:
    """What stands in a card begins where its heading does: words, marks, fields and buttons."""
    for card in (each for each in calls.findChildren(CallCard) if each.isVisible()):
        edge = left_in(card.heading, card)
        lines = [e for e in card.findChildren(LineEditor) if not isinstance(e.parent(), QComboBox)]
        words = [*card.findChildren(QLabel), *card.findChildren(QComboBox), *lines]
        assert {left_in(each, card) for each in words if each.isVisible()} == {edge}
        marks = [each for each in card.findChildren(RadioChoice) if each.isVisible()]
        others = [each for each in card.findChildren(QPushButton) if each.isVisible()]
        assert min((left_in(each, card) + theme.gap(4) for each in marks), default=edge) == edge
        assert min((left_in(each, card) for each in others), default=edge) == edge


def check_frame_clear_of_the_edge(preview: Preview) -> None:
    """What is to be done stands in a frame, above its first line too."""
    document = preview.document()
    first = document.firstBlock()
    above = first.blockFormat().topMargin()
    top = document.documentLayout().blockBoundingRect(first).top()
    assert above > 0
    assert top >= document.documentMargin() + above


def left_in(part: QWidget, card: QWidget) -> int:
    """Where what is seen of it begins."""
    inside = part.contentsRect() if isinstance(part, QLabel) else part.rect()
    return part.mapTo(card, inside.topLeft()).x()


@pytest.fixture
def window(opened: Opened) -> MainWindow:
    return opened(size=(960, 1040))


def at(window: MainWindow, hour: int, minute: int = 0) -> None:
    """Have it this late."""
    now = datetime(2026, 11, 24, hour, minute)
    window.controller._clock = lambda: now
    window.controller.tell_everything()


def panel(window: MainWindow) -> CallsPane:
    found = window.compose.layouts.calls
    assert found is not None
    return found


def open_panel(window: MainWindow) -> CallsPane:
    press(Key.Key_8, ALT)
    return panel(window)


def in_britain(window: MainWindow) -> CallsPane:
    """No times were named, and the customer is in the United Kingdom."""
    calls = open_panel(window)
    press(Key.Key_2)
    press(Key.Key_Tab)
    press(Key.Key_1)
    return calls


def sheets(window: MainWindow) -> tuple[Sheet, ...]:
    return window.controller.desk.case.sheets


def outcomes(window: MainWindow) -> list[CallOutcome]:
    return [each.outcome for each in window.controller.desk.case.calls.customer.attempts]


def body(window: MainWindow) -> str:
    """What is read out or written in front."""
    return window.compose.reading.preview.toPlainText()


def test_nothing_of_the_panel_is_made_before_it_is_wanted(window: MainWindow) -> None:
    assert window.compose.layouts.calls is None


def test_nothing_of_it_is_ever_a_window_of_its_own(window: MainWindow, qapp: QApplication) -> None:
    strays = Strays()
    qapp.installEventFilter(strays)
    calls = in_britain(window)
    calls.take_focus()
    press(Key.Key_1)
    qapp.removeEventFilter(strays)
    assert strays.found == []


def test_a_key_opens_it_beside_the_message_and_folds_it_away(window: MainWindow) -> None:
    add_template("new photo")
    calls = open_panel(window)
    assert calls.isVisible()
    assert window.compose.reading.isVisible()
    assert calls.isAncestorOf(focused())
    press(Key.Key_8, ALT)
    assert not calls.isVisible()
    assert window.compose.form.isAncestorOf(focused())
    open_panel(window)
    press(Key.Key_Escape)
    assert not calls.isVisible()


def test_the_first_question_is_about_times(window: MainWindow) -> None:
    calls = open_panel(window)
    assert calls.where.named.isAncestorOf(focused())
    press(Key.Key_1)
    assert calls.where.which.isVisible()
    record = window.controller.desk.case.calls.customer
    assert record.times_named is True
    calls.where.which.setFocus()
    type_text("not before noon")
    assert window.controller.desk.case.calls.customer.times == "not before noon"


def test_a_country_is_searched_and_its_place_asked_where_it_has_several(
    window: MainWindow, theme: Theme
) -> None:
    calls = open_panel(window)
    press(Key.Key_2)
    press(Key.Key_Tab)
    press(Key.Key_2)
    assert focused() is calls.where.countries or focused() is calls.where.countries.line
    type_text("cote d")
    press(Key.Key_Return)
    assert window.controller.desk.case.calls.customer.country == "CI"
    assert not calls.where.places.isVisible()
    calls.where.countries.line.selectAll()
    type_text("canada")
    press(Key.Key_Return)
    assert window.controller.desk.case.calls.customer.country == "CA"
    assert calls.where.places.isVisible()
    assert "Ask where" in calls.verdict.words
    calls.where.places.setFocus()
    type_text("toron")
    press(Key.Key_Return)
    assert window.controller.desk.case.calls.customer.zone == "America/Toronto"
    # 10am here is 5am in Toronto.
    assert calls.verdict.words.splitlines()[0] == "Don’t call now."
    assert "5am" in calls.clocks.words
    check_one_edge(calls, theme)
    assert "Send an email instead." in calls.verdict.words


def test_the_clock_ticks(window: MainWindow) -> None:
    calls = in_britain(window)
    assert "10am" in calls.clocks.words
    at(window, 10, 1)
    assert "10:01am" in calls.clocks.words


def test_one_press_records_a_call_and_the_next_is_due(window: MainWindow) -> None:
    add_template("new photo")
    calls = in_britain(window)
    at(window, 12, 10)
    calls.take_focus()
    press(Key.Key_1)
    assert outcomes(window) == [CallOutcome.NO_ANSWER]
    assert calls.follow.left.isAncestorOf(focused())
    press(Key.Key_1)
    assert outcomes(window) == [CallOutcome.NO_ANSWER]
    assert calls.due.words == "Due 2:10pm, you said so in the voicemail."
    assert calls.attempt.heading.text() == "Second attempt today"
    calls.follow.back_button.click()
    assert calls.due.words == "Due 2:10pm."
    calls.follow.back_button.click()
    assert outcomes(window) == []


def test_a_key_that_is_held_down_records_one_call(window: MainWindow) -> None:
    calls = in_britain(window)
    calls.take_focus()
    button = next(iter(calls.attempt.outcome.buttons.values()))
    for repeat in (False, True, True):
        event = QKeyEvent(
            QKeyEvent.Type.KeyPress, Key.Key_1, Qt.KeyboardModifier.NoModifier, "1", repeat
        )
        QApplication.sendEvent(button, event)
    assert len(outcomes(window)) == 1


def test_an_overdue_call_is_told_in_strip_and_title_without_a_name(window: MainWindow) -> None:
    calls = in_britain(window)
    calls.where.phone.setFocus()
    type_text("07700900123")
    at(window, 12, 10)
    calls.take_focus()
    press(Key.Key_1)
    press(Key.Key_1)
    strip = window.compose.strip
    assert not strip.isVisible()
    at(window, 14, 9)
    assert window.windowTitle() == "Comms Builder"
    at(window, 14, 10)
    assert window.windowTitle() == "1 call due – Comms Builder"
    assert strip.isVisible()
    assert strip.tabs.tabText(0) == "A  Leave a customer a voicemail · call due 2:10pm"
    assert "Call due 2:10pm." in strip.tabs.accessibleTabName(0)
    shown = (window.windowTitle(), strip.tabs.tabText(0), strip.tabs.tabToolTip(0))
    assert not any("900123" in words for words in shown)
    calls.follow.back_button.click()
    calls.follow.back_button.click()
    assert window.windowTitle() == "Comms Builder"


def test_each_attempt_brings_its_voicemail_and_its_note(window: MainWindow) -> None:
    """The examiner's story (L373 to L399): three attempts in one day, the hold, then the letter; presses counted."""
    add_template("new photo")
    calls = in_britain(window)
    for hour, ordinal, presses in ((10, "first", 3), (12, "second", 3), (14, "third", 4)):
        at(window, hour, 5)
        calls.take_focus()
        made = 0
        if ordinal == "third":
            press(Key.Key_1)  # There is an email address: the last voicemail speaks of it.
            calls.take_focus()
            made += 1
        press(Key.Key_1)
        said = body(window)
        assert window.controller.standing.is_script
        again = "I will call you again in 2 hours" in said
        assert again == (ordinal != "third")
        assert ("I will send you an email" in said) == (ordinal == "third")
        press(Key.Key_1)
        press(Key.Key_Return, CTRL | SHIFT)
        made += 3
        assert made <= presses
        assert f"This was the {ordinal} attempt." in clipboard_text()
        assert "I left a voicemail." in clipboard_text()
    assert calls.attempt.heading.text() == "Another call"
    assert "3 attempts were made in one day" in calls.after.advice.words
    assert calls.due.words == ""
    assert calls.hold.reason.words == "Reason in DAP: I need to speak to a customer"
    calls.hold.copy_button.click()
    assert clipboard_text() == "I need to speak to a customer"
    calls.hold.buttons[HoldReason.FIRST].click()
    assert "The hold ends" in calls.hold.told.words
    assert not calls.hold.buttons[HoldReason.FIRST].isVisible()
    calls.after.fold.click()
    assert calls.after.conditions.words.splitlines()[0] == (
        "✓ 3 attempts to call were made in one day"
    )
    calls.after.call_us_button.click()
    assert window.controller.standing.heads[0].id == "speak/call-us"
    assert "We tried to phone you 3 times in one day" in body(window)


def test_a_referee_is_never_asked_to_call(window: MainWindow) -> None:
    calls = open_panel(window)
    calls.who.buttons["referee"].click()
    assert "the referee" in calls.where.named.accessibleName()
    assert "A referee is never sent" in calls.after.told.words
    assert not calls.after.call_us_button.isVisible()
    assert not calls.hold.isVisible()


def test_csmt_makes_one_attempt_and_then_writes(window: MainWindow) -> None:
    """The story of L793 to L811."""
    calls = open_panel(window)
    calls.role.buttons["csmt"].click()
    assert "1. on the referral" in calls.where.numbers.words
    calls.take_focus()
    press(Key.Key_2)
    calls.take_focus()
    press(Key.Key_1)
    assert "within 8am to 8pm" in calls.clocks.words
    calls.take_focus()
    assert calls.attempt.email.isAncestorOf(focused())
    press(Key.Key_1)
    calls.take_focus()
    press(Key.Key_1)
    assert "We will now respond by email" in body(window)
    press(Key.Key_2)
    assert "let the phone ring for 2 minutes" in calls.after.advice.words
    check_frame_clear_of_the_edge(window.compose.reading.preview)
    assert "Complete the enquiry with an email." in calls.after.advice.words
    assert not calls.hold.isVisible()
    assert calls.due.words == ""
    calls.log.copy_button.click()
    assert clipboard_text() == calls.log.line.words != ""
    assert not any(letter in clipboard_text() for letter in "[]")


def test_the_log_and_the_case_note_are_copied_as_one_text(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = open_panel(window)
    calls.role.buttons["csmt"].click()
    press(Key.Key_2)
    calls.take_focus()
    press(Key.Key_1)
    hand = calls.by_hand
    hand.fold.click()
    hand.time.setFocus()
    type_text("9:30am")
    hand.outcome.buttons["no-answer"].click()
    hand.button.click()
    told: list[str] = []
    monkeypatch.setattr(copy_bar, "announce", lambda _of, words: told.append(words))
    calls.log.all_button.click()
    first = "Call on 24 November 2026 at 9:30am. The customer did not answer. SJ"
    assert clipboard_text() == first
    assert told == ["Call back log copied"]
    calls.attempt.email.buttons["no"].click()
    calls.attempt.outcome.buttons["no-answer"].click()
    calls.follow.left.buttons["no"].click()
    calls.during.buttons["scripts/identity"].click()
    told.clear()
    calls.log.all_button.click()
    log, note = clipboard_text().split("\n\n", 1)
    assert log.splitlines() == [first, calls.log.line.words]
    assert "no way to leave a voicemail" in note
    assert told == ["Call back log and case note copied"]
    assert window.controller.standing.last_copied is not None
    assert window.compose.copy_bar.status.text() == "✓ Call back log and case note copied"


def test_no_log_is_copied_with_a_note_that_is_not_ready(window: MainWindow) -> None:
    calls = open_panel(window)
    calls.role.buttons["csmt"].click()
    calls.attempt.outcome.buttons["spoke"].click()
    calls.log.all_button.click()
    assert clipboard_text() == ""
    assert window.compose.copy_bar.status.text().startswith("✕ Nothing was copied.")


def test_what_may_be_needed_in_a_call_is_one_press_away(window: MainWindow) -> None:
    add_template("new photo")
    calls = open_panel(window)
    assert "scripts/cannot-identify" in calls.during.buttons
    calls.during.buttons["scripts/cannot-identify"].click()
    assert window.controller.standing.is_script
    assert "I cannot say if there is one" in body(window)
    assert calls.isVisible()


def test_one_script_at_a_time_follows_the_call(window: MainWindow) -> None:
    add_template("new photo")
    calls = open_panel(window)
    for name, button in calls.during.buttons.items():
        button.click()
        held = [[each.template for each in e.session.draft.entries] for e in sheets(window)]
        assert held == [["photos/new-photo"], [name]]
    calls.attempt.outcome.buttons["no-answer"].click()
    calls.follow.left.buttons["yes"].click()
    assert len(sheets(window)) == 2
    assert "I left a voicemail." in window.controller.standing.companions[0].message.plain
    window.controller.undo()
    window.controller.undo()
    window.controller.undo()
    assert window.controller.standing.heads[0].id == name


def test_a_call_is_entered_by_hand_and_taken_out(window: MainWindow) -> None:
    calls = in_britain(window)
    hand = calls.by_hand
    hand.fold.click()
    hand.button.click()
    assert hand.trouble.words == "Type the time as in 9:30am or 14:05."
    hand.time.setFocus()
    type_text("11:30")
    hand.outcome.buttons["no-answer"].click()
    hand.button.click()
    assert outcomes(window) == []
    hand.time.setFocus()
    hand.time.selectAll()
    type_text("9:30am")
    hand.button.click()
    assert outcomes(window) == [CallOutcome.NO_ANSWER]
    assert calls.list.buttons[0].accessibleName() == (
        "Take out: 9:30am: No answer (entered by hand)"
    )
    calls.list.buttons[0].click()
    assert outcomes(window) == []


def test_the_key_of_undo_is_for_the_calls_while_the_focus_is_in_them(window: MainWindow) -> None:
    calls = in_britain(window)
    calls.attempt.first_field().setFocus()
    press(Key.Key_1)
    assert outcomes(window) == [CallOutcome.NO_ANSWER]
    entries = window.controller.session.draft.entries
    for _ in range(12):
        calls.fold_button.setFocus()
        press(Key.Key_Z, CTRL)
        assert outcomes(window) == []
    assert window.controller.session.draft.entries == entries, "the message isn't touched"
    assert window.compose.copy_bar.status.text() == "Nothing to take back."


@pytest.mark.parametrize(("key", "modifiers"), [(Key.Key_Y, CTRL), (Key.Key_Z, CTRL | SHIFT)])
def test_the_keys_of_redo_are_for_the_calls_while_the_focus_is_in_them(
    window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    add_template("new photo")
    window.controller.undo()
    calls = in_britain(window)
    calls.attempt.first_field().setFocus()
    press(Key.Key_1)
    for field in (calls.fold_button, calls.where.phone):
        field.setFocus()
        press(Key.Key_Z, CTRL)
        assert outcomes(window) == []
        calls.where.fold.setChecked(True)
        field.setFocus()
        press(key, modifiers)
        assert outcomes(window) == [CallOutcome.NO_ANSWER]
        assert window.compose.copy_bar.status.text() == "Done again."
    calls.fold_button.setFocus()
    press(key, modifiers)
    assert window.compose.copy_bar.status.text() == "Nothing to do again."


def test_another_case_has_calls_of_its_own(window: MainWindow) -> None:
    add_template("new photo")
    calls = in_britain(window)
    calls.where.phone.setFocus()
    type_text("020 7946 0958")
    press(Key.Key_A, CTRL | SHIFT)
    open_panel(window)
    assert calls.where.phone.words() == ""
    assert not calls.where.named.is_answered
    window.compose.cases.go_by(-1)
    assert calls.where.phone.words() == "020 7946 0958"


def test_the_panel_goes_along_into_a_window_of_the_other_language(window: MainWindow) -> None:
    in_britain(window)
    state = window.compose.state()
    assert state.calls
    window.compose.layouts.fold_calls()
    window.compose.restore(state)
    assert panel(window).isVisible()


def test_the_record_answers_whether_the_customer_was_phoned_first(window: MainWindow) -> None:
    add_template("delivery enquiry")
    card = next(iter(each for each in window.compose.form.cards.values() if each.template))
    assert "Phone the customer first" in card._note.text()
    calls = in_britain(window)
    at(window, 12, 10)
    calls.take_focus()
    press(Key.Key_1)
    assert "Phone the customer first" not in card._note.text()
    assert "The customer was phoned 12:10pm." in card._note.text()


def test_the_words_of_its_header_are_whole_however_narrow_it_is(opened: Opened) -> None:
    window = opened(size=(960, 1040), settings=Settings(role="both", interface=Language.CY))
    calls = in_britain(window)
    rows = set()
    for width in (220, 300, 340, 500):
        calls.setFixedWidth(width)
        settle()
        area = calls.scroll_area
        content = area.widget()
        assert content is not None
        assert content.width() <= area.viewport().width(), "nothing is cut at its right"
        for button in calls.findChildren(WrappingButton):
            if button.isVisible():
                assert button.height() >= button.heightForWidth(button.width()), button.words
        head = (calls.heading, calls.whom, calls.fold_button)
        for part in head:
            assert part.width() >= part.sizeHint().width(), f"{part.text()} at {calls.width()}"
            assert calls.rect().contains(part.geometry())
        rows.add(len({part.geometry().center().y() for part in head}))
    assert calls.fold_button.geometry().right() > calls.width() - 40, "at the end of its row"
    assert len(rows) > 1, "in several rows where it is narrow"


def test_a_narrow_window_shows_the_script_and_comes_back_to_the_panel(opened: Opened) -> None:
    window = opened(size=(700, 900))
    calls = in_britain(window)
    calls.take_focus()
    press(Key.Key_1)
    assert not calls.isVisible()
    assert window.compose.reading.isAncestorOf(focused())
    assert "I will call you again in 2 hours" in body(window)
    press(Key.Key_8, ALT)
    assert calls.isVisible()
    assert calls.follow.left.isAncestorOf(focused())
    press(Key.Key_1)
    assert window.controller.desk.case.calls.customer.attempts[0].voicemail is True
    press(Key.Key_Return, CTRL | SHIFT)
    assert "I left a voicemail." in clipboard_text()
