"""What is opened beside a message, for the same customer: it displaces nothing, and is not taken for it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.ui.shell.main_window import MainWindow
from tests.ui.driving import (
    CTRL,
    SHIFT,
    add_template,
    confirm_all,
    focused,
    go_to,
    press,
    row,
    type_text,
)
from tests.ui.test_copy_flow import copy_photo

Key = Qt.Key
WRITE = (Key.Key_N, CTRL | SHIFT)


def held(window: MainWindow) -> list[list[str]]:
    """The templates of each sheet of the case."""
    sheets = window.controller.desk.case.sheets
    return [[one.template for one in each.session.draft.entries] for each in sheets]


def said(window: MainWindow) -> str:
    return window.compose.copy_bar.status.text()


def test_a_script_does_not_go_into_the_message_that_is_there(window: MainWindow) -> None:
    add_template("new photo")
    press(Key.Key_1)
    before = window.controller.session.draft
    add_template("voicem")
    assert held(window) == [["photos/new-photo"], ["scripts/voicemail"]]
    assert said(window) == (
        "Leave a customer a voicemail opened beside, for the same customer, 2 questions"
    )
    assert focused() in row(window, "call_attempt").field.parts()
    press(Key.Key_1)
    assert "I will call you again in 2 hours" in window.compose.reading.preview.toPlainText()
    window.controller.show_sheet(0)
    assert window.controller.session.draft == before
    assert not any("can’t be sent" in str(each) for each in window.controller.findings)


def test_undo_takes_it_away_again_and_leads_back_to_the_message(window: MainWindow) -> None:
    add_template("new photo")
    add_template("voicem")
    press(Key.Key_Z, CTRL)
    assert held(window) == [["photos/new-photo"]]
    assert window.compose.form.isAncestorOf(focused())
    press(Key.Key_Y, CTRL)
    assert held(window) == [["photos/new-photo"], ["scripts/voicemail"]]


def test_another_template_for_the_message_finds_it_from_the_script(window: MainWindow) -> None:
    add_template("new photo")
    add_template("voicem")
    add_template("supporting")
    assert held(window) == [["photos/new-photo", "documents/missing"], ["scripts/voicemail"]]
    assert window.controller.desk.front_sheet == 0
    add_template("voicem")
    assert said(window) == "Leave a customer a voicemail is open already"
    assert window.controller.desk.front_sheet == 1


def test_writing_to_the_customer_takes_along_what_is_shared_and_warns_of_nothing(
    window: MainWindow,
) -> None:
    controller = window.controller
    add_template("call a customer")
    go_to(window, "customer_full_name")
    type_text("Mrs Pugh")
    press(*WRITE)
    assert said(window) == "Choose a template for a message to this customer."
    type_text("delivery enquiry")
    press(Key.Key_Return)
    assert held(window) == [["scripts/opening"], ["csmt/delivery-enquiry"]]
    asked = controller.standing.asked("", "customer_name")
    assert asked is not None
    controller.answer(asked.question, asked.entry, "Mrs Pugh")
    assert "previous-message" not in {each.rule for each in controller.message.findings}
    press(*WRITE)
    type_text("complaint")
    press(Key.Key_Return)
    assert len(held(window)) == 2, "the message that is being written to them"


def test_fast_track_goes_along(window: MainWindow) -> None:
    copy_photo(window)
    press(*WRITE)
    type_text("referee")
    press(Key.Key_Return)
    assert held(window) == [["photos/new-photo"], ["referee/new-referee"]]
    assert window.controller.session.draft.answers["fast_track"] == "yes"
    window.controller.show_sheet(0)
    assert window.controller.standing.is_copied(), "each has its own"


def test_after_a_call_the_next_template_is_for_the_next_customer(window: MainWindow) -> None:
    add_template("voicem")
    press(Key.Key_1)
    press(Key.Key_Return)
    while (asked := window.controller.standing.first_unanswered) is not None and asked.choices:
        window.controller.answer(asked.question, asked.entry, asked.choices[0].id)
    confirm_all(window)
    section = window.compose.reading._companions[0]
    section.copy_button.click()
    press(Key.Key_F, CTRL)
    assert window.compose.templates.after_copy.isVisible()
    type_text("new photo")
    press(Key.Key_Return)
    assert held(window) == [["photos/new-photo"]]
    assert window.controller.desk.front == "B"


def test_a_set_goes_where_its_first_template_goes(window: MainWindow) -> None:
    add_template("voicem")
    both = ("photos/new-photo", "documents/missing")
    window.preferences.set(window.preferences.settings.with_set("both", both))
    window.compose.templates.template_chosen.emit("*sets/both", False)
    assert held(window) == [["scripts/voicemail"], list(both)]
