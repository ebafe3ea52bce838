"""Dates: typed as officers write them, or taken from a calendar; what was understood is shown."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.language import Language
from app.language.dates import format_date
from app.ui.form.calendar_button import CalendarButton
from app.ui.form.typed_field import TypedField
from app.ui.shell.main_window import MainWindow
from app.ui.style.theme import Theme
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
def test_what_was_understood_is_shown(window: MainWindow, typed: str) -> None:
    field = date_field(window)
    assert words_below(field) == [EXAMPLE]
    type_text(typed)
    assert words_below(field) == ["5 March 2027, a Friday"]
    assert focused().accessibleDescription().startswith("5 March 2027, a Friday.")


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
    assert button.popup.isVisible()
    assert button.calendar.selectedDate() == QDate(2027, 3, 5)
    keys = QApplication.focusWidget() or button.calendar
    QTest.keyClick(keys, Key.Key_Right)
    QTest.keyClick(keys, Key.Key_Return)
    assert not button.popup.isVisible()
    assert focused() is line
    assert words_below(field) == ["6 March 2027, a Saturday"]
    assert window.menus.action("undo").text().startswith("Undo Answer ‘")


@POPUP
def test_escape_leaves_the_calendar_without_an_answer(window: MainWindow) -> None:
    field = date_field(window)
    press(Key.Key_Tab)
    press(Key.Key_Return)
    button = calendar_of(field)
    assert button.popup.isVisible()
    assert button.calendar.selectedDate() == QDate.currentDate()
    QTest.keyClick(QApplication.focusWidget() or button.calendar, Key.Key_Escape)
    assert not button.popup.isVisible()
    assert window.controller.session.undo_step is not None
    assert window.controller.session.undo_step.code == "add"


@pytest.mark.parametrize(
    ("language", "month"), [(Language.EN, "March"), (Language.CY, "Mawrth")], ids=str
)
def test_months_follow_the_interface(
    qtbot: QtBot, theme: Theme, language: Language, month: str
) -> None:
    button = CalendarButton("When?", language, theme)
    qtbot.addWidget(button)
    assert button.calendar.locale().monthName(3) == month
    assert button.calendar.firstDayOfWeek() is Qt.DayOfWeek.Monday
