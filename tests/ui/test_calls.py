"""The panel of calls: opened by a key beside the message, one press records a call, and everything follows from it."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.calling.record import CallOutcome
from app.ui.calls.pane import CallsPane
from app.ui.shell.main_window import MainWindow
from tests.ui.conftest import Opened
from tests.ui.driving import ALT, add_template, focused, press, type_text

Key = Qt.Key


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


def outcomes(window: MainWindow) -> list[CallOutcome]:
    return [each.outcome for each in window.controller.desk.case.calls.customer.attempts]


def test_nothing_of_the_panel_is_made_before_it_is_wanted(window: MainWindow) -> None:
    assert window.compose.layouts.calls is None


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


def test_a_country_is_searched_and_its_place_asked_where_it_has_several(window: MainWindow) -> None:
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
    assert "Ask where" in calls.verdict.text()
    calls.where.places.setFocus()
    type_text("toron")
    press(Key.Key_Return)
    assert window.controller.desk.case.calls.customer.zone == "America/Toronto"
    # 10am here is 5am in Toronto.
    assert calls.verdict.text().splitlines()[0] == "Don’t call now."
    assert "5am" in calls.clocks.text()
    assert "Send an email instead." in calls.verdict.text()


def test_the_clock_ticks(window: MainWindow) -> None:
    calls = in_britain(window)
    assert "10am" in calls.clocks.text()
    at(window, 10, 1)
    assert "10:01am" in calls.clocks.text()


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
    assert calls.due.text() == "Due 2:10pm, you said so in the voicemail"
    assert calls.attempt.heading.text() == "Second attempt"
    calls.follow.back_button.click()
    assert calls.due.text() == "Due 2:10pm, 2 hours after the last call"
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
