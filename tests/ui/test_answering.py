"""Dates: typed as officers write them, or taken from a calendar; what was understood is shown."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.language import Language
from app.language.dates import format_date
from app.ui.form.calendar import Calendar, days_on, months_on
from app.ui.form.calendar_button import CalendarButton
from app.ui.form.typed_field import TypedField
from app.ui.shell.main_window import MainWindow
from app.ui.style.theme import Theme
from tests.ui.assistive import children, element, name_of
from tests.ui.conftest import NOW
from tests.ui.driving import add_template, focused, go_to, press, row, type_text

Key = Qt.Key
EXAMPLE = "For example 5 March 2019, 5/3/2019 or yesterday"
POPUP = pytest.mark.qt_log_ignore("propagateSizeHints", "plugin does not support")
"""What the offscreen platform says of every popup."""


def date_field(window: MainWindow) -> TypedField:
    """The field of the one date that a withdrawn application asks for."""
    add_template("withdrawn at the customer")
    found = [each for each in window.controller.questions if each.question.type == "date"]
    field = row(window, found[0].question.id).field
    assert isinstance(field, TypedField)
    go_to(window, found[0].question.id)
    return field


def words_below(field: TypedField) -> list[str]:
    return [label.text() for label in field.findChildren(QLabel) if label.isVisible()]


def calendar_of(field: TypedField) -> CalendarButton:
    assert field.calendar is not None
    return field.calendar


@pytest.mark.parametrize("typed", ["5/3/27", "5 March 2027", "5 Mawrth 2027", "2027-03-05"])
def test_what_was_understood_is_shown(window: MainWindow, qtbot: QtBot, typed: str) -> None:
    field = date_field(window)
    assert words_below(field) == [EXAMPLE]
    type_text(typed)
    assert words_below(field) == ["5 March 2027, a Friday"]
    # Orca reads it whenever it changes, so that it waits for a pause.
    spoken = "5 March 2027, a Friday."
    assert not focused().accessibleDescription().startswith(spoken)
    qtbot.waitUntil(lambda: focused().accessibleDescription().startswith(spoken))


@pytest.mark.parametrize("typed", ["31/4/27", "soon", "5/3"])
def test_what_is_no_date_is_not_understood(window: MainWindow, typed: str) -> None:
    field = date_field(window)
    type_text(typed)
    assert words_below(field) == [EXAMPLE]


def test_yesterday_becomes_the_day_that_it_meant_when_the_field_is_left(window: MainWindow) -> None:
    field = date_field(window)
    type_text("yesterday")
    written = format_date(NOW.date() - timedelta(days=1), Language.EN)
    assert words_below(field)[0].startswith(f"{written}, a ")
    assert field.editor_of(Language.EN).words() == "yesterday"
    press(Key.Key_Tab)
    assert field.editor_of(Language.EN).words() == written
    answers = window.controller.session.draft.entries[0].answers
    assert written in answers.values()


@POPUP
def test_a_day_is_taken_from_the_calendar_by_keys(window: MainWindow) -> None:
    field = date_field(window)
    type_text("5/3/27")
    line = focused()
    press(Key.Key_Tab)
    button = calendar_of(field)
    assert focused() is button
    press(Key.Key_Space)
    assert button.is_open
    assert button.calendar is not None
    assert button.calendar.day == date(2027, 3, 5)
    press(Key.Key_Right)
    press(Key.Key_Return)
    assert not button.is_open
    assert focused() is line
    assert words_below(field) == ["6 March 2027, a Saturday"]
    assert window.menus.action("undo").text().startswith("Undo Answer ‘")


@POPUP
def test_escape_leaves_the_calendar_without_an_answer(window: MainWindow) -> None:
    field = date_field(window)
    press(Key.Key_Tab)
    press(Key.Key_Return)
    button = calendar_of(field)
    assert button.is_open
    assert button.calendar is not None
    assert QDate.currentDate() == QDate(*button.calendar.day.timetuple()[:3])
    press(Key.Key_Escape)
    assert not button.is_open
    assert window.controller.session.undo_step is not None
    assert window.controller.session.undo_step.code == "add"


@pytest.mark.parametrize(
    ("language", "month"), [(Language.EN, "March"), (Language.CY, "Mawrth")], ids=str
)
def test_months_follow_the_interface(
    qtbot: QtBot, theme: Theme, language: Language, month: str
) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    button = CalendarButton("When?", language, theme)
    button.setParent(around)
    button.show_day(date(2027, 3, 5))
    button.open()
    assert button.calendar is not None
    assert button.calendar.month.text() == f"{month} 2027"
    assert button.calendar.button.text() == "5"
    button.close_calendar()


def test_another_month_has_the_same_day_or_its_last() -> None:
    assert months_on(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert months_on(date(2027, 1, 31), -1) == date(2026, 12, 31)
    assert months_on(date(2028, 2, 29), 12) == date(2029, 2, 28)
    assert months_on(date(9999, 12, 31), 1) == date(9999, 12, 31)
    assert months_on(date(1, 1, 1), -12) == date(1, 1, 1)
    assert days_on(date.max, 7) == date.max
    assert days_on(date.min, -1) == date.min


def test_a_day_says_which_it_is_and_keys_go_through_days_months_and_years(
    qtbot: QtBot, theme: Theme
) -> None:
    calendar = Calendar(Language.EN, theme)
    qtbot.addWidget(calendar)
    calendar.show_days(date(2027, 3, 5), date(2027, 3, 8))
    calendar.show()
    qtbot.waitUntil(calendar.isActiveWindow)
    calendar.take_focus()
    shown = [each for each in calendar.days if each.isVisible()]
    assert [each.text() for each in shown] == [str(day) for day in range(1, 32)]
    assert shown[4].accessibleName() == "Friday 5 March 2027, chosen"
    assert shown[7].accessibleName() == "Monday 8 March 2027, today"
    assert calendar.grid.accessibleName() == "March 2027"
    buttons = (*shown, *calendar.ways.values())
    assert all(min(each.width(), each.height()) >= 24 for each in buttons)
    assert all(each.accessibleName() for each in buttons)
    for key, wanted in (
        (Key.Key_Right, "Saturday 6 March 2027"),
        (Key.Key_Down, "Saturday 13 March 2027"),
        (Key.Key_Home, "Monday 8 March 2027, today"),
        (Key.Key_End, "Sunday 14 March 2027"),
        (Key.Key_PageDown, "Wednesday 14 April 2027"),
        (Key.Key_PageUp, "Sunday 14 March 2027"),
        (Key.Key_Left, "Saturday 13 March 2027"),
        (Key.Key_Up, "Saturday 6 March 2027"),
        (Key.Key_Up, "Saturday 27 February 2027"),
    ):
        press(key)
        assert focused().accessibleName() == wanted
    press(Key.Key_PageDown, Qt.KeyboardModifier.ShiftModifier)
    assert focused().accessibleName() == "Sunday 27 February 2028"
    press(Key.Key_Tab)
    assert focused() not in calendar.days
    before = focused()
    calendar.ways[1].click()
    assert calendar.month.text() == "March 2028"
    assert focused() is before
    picked: list[date] = []
    calendar.picked.connect(picked.append)
    next(each for each in calendar.days if each.isVisible()).click()
    assert picked == [date(2028, 3, 1)]


@POPUP
def test_the_calendar_closes_when_the_officer_goes_elsewhere(window: MainWindow) -> None:
    field = date_field(window)
    button = calendar_of(field)
    button.open()
    assert button.is_open
    assert button.calendar is not None
    assert focused() is button.calendar.button
    assert window.rect().contains(
        button.calendar.grid.mapTo(window, button.calendar.grid.rect().bottomRight())
    )
    for way in (*button.calendar.ways.values(), button.calendar.button):
        press(Key.Key_Tab)
        assert focused() is way
    press(Key.Key_Backtab)
    assert focused() is button.calendar.ways[12]
    inside = [each for each in children(element(window)) if name_of(each).startswith("Calendar: ")]
    assert len(inside) == 1, "it is found below the window"
    window.compose.templates.search.setFocus()
    assert not button.is_open
    button.open()
    assert button.is_open
    button.close_calendar()
    assert not button.is_open
    assert focused() is button
