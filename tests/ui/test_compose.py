"""The everyday case, by real keys: find, answer, add another, copy."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton

from app.compose.draft import RawAnswer
from app.language import MessageLanguage
from app.session.copying import payload_of
from app.ui.controls.clipboard import EXCLUSIONS, TOKEN
from app.ui.shell.main_window import MainWindow
from tests.ui.driving import (
    ALT,
    CTRL,
    add_template,
    clipboard_text,
    confirm_all,
    focused,
    go_to,
    press,
    row,
    type_text,
)

Key = Qt.Key


def answer_photo(window: MainWindow) -> None:
    """Fast Track yes, online, blurred and glasses: each question is one Tab stop."""
    add_template("new photo")
    press(Key.Key_1)
    press(Key.Key_Tab)
    press(Key.Key_1)
    go_to(window, "problems")
    press(Key.Key_2)
    press(Key.Key_8)


def answer_documents(window: MainWindow) -> None:
    add_template("supporting")
    press(Key.Key_1)  # who the passport is for: the first question without an answer
    go_to(window, "whose")
    press(Key.Key_3)
    go_to(window, "documents")
    press(Key.Key_1)
    go_to(window, "copies")
    press(Key.Key_2)


def test_search_has_the_focus_at_start(window: MainWindow) -> None:
    assert focused() is window.compose.templates.search


def test_photo_and_documents_from_search_to_copied_text(window: MainWindow) -> None:
    answer_photo(window)
    answer_documents(window)
    message = window.controller.message
    assert message.blocking == ()
    assert window.compose.reading.preview.toPlainText() == message.plain

    press(Key.Key_Return, CTRL)
    assert clipboard_text() == message.subject == "Your passport application – we need your help"
    assert window.compose.copy_bar.status.text().startswith("✓ Subject copied, English")
    press(Key.Key_Return, CTRL)
    assert clipboard_text() == message.plain
    assert "- the photo is blurred\n- it is hard to see the eyes" in clipboard_text()
    assert window.compose.copy_bar.status.text().startswith("✓ Message copied, English")


def test_clipboard_offers_exactly_what_the_target_needs(window: MainWindow) -> None:
    answer_photo(window)
    window.compose.copy_bar.message.click()
    offered = set(QApplication.clipboard().mimeData().formats())
    assert offered == {"text/plain", *EXCLUSIONS, TOKEN}


def test_rich_channel_offers_html_too(window: MainWindow) -> None:
    add_template("complaint")
    controller = window.controller
    while (asked := controller.standing.first_unanswered) is not None and asked.question.required:
        raw = asked.choices[0].id if asked.choices else "Ms Jones"
        controller.answer(
            asked.question, asked.entry, (raw,) if asked.question.type == "checkboxes" else raw
        )
    payload = payload_of(controller.message, "message")
    window.compose.copy_bar.message.click()
    data = QApplication.clipboard().mimeData()
    assert data.hasHtml()
    assert data.html() == getattr(payload, "html", None)
    assert data.text() == controller.message.plain


def test_filled_button_is_the_next_to_copy(window: MainWindow) -> None:
    bar = window.compose.copy_bar
    answer_photo(window)
    assert bar.subject.property("filled")
    press(Key.Key_Return, CTRL)
    assert (bar.subject.property("filled"), bar.message.property("filled")) == (False, True)


def test_changing_the_message_after_copying_says_so(window: MainWindow) -> None:
    answer_photo(window)
    window.compose.copy_bar.message.click()
    go_to(window, "problems")
    press(Key.Key_1)
    assert "changed since it was copied" in window.compose.copy_bar.status.text()


def test_blocked_copy_explains_and_leads_to_the_first_gap(window: MainWindow) -> None:
    add_template("new photo")
    QApplication.clipboard().setText("something else")
    go_to(window, "problems")
    press(Key.Key_Return, CTRL)
    assert clipboard_text() == "something else"
    assert "Nothing was copied" in window.compose.copy_bar.status.text()
    assert focused() in row(window, "fast_track").field.stops()
    assert row(window, "fast_track").problem.text() == "✕ Answer this question."


def test_radio_by_digits_and_arrows(window: MainWindow) -> None:
    add_template("new photo")

    def answers() -> dict[str, RawAnswer]:
        return window.controller.session.draft.answers

    press(Key.Key_2)
    assert answers()["fast_track"] == "no"
    press(Key.Key_Up)
    assert answers()["fast_track"] == "no", "arrows only move"
    press(Key.Key_Space)
    assert answers()["fast_track"] == "yes"
    press(Key.Key_Space)
    assert answers()["fast_track"] == "yes", "a needed answer isn't taken back"
    press(Key.Key_9)
    assert answers()["fast_track"] == "yes"


def test_dependent_questions_come_and_go_and_answers_are_kept(window: MainWindow) -> None:
    add_template("change of name")
    go_to(window, "reason")
    press(Key.Key_5)
    go_to(window, "gender_and_name")
    press(Key.Key_2)
    go_to(window, "reason")
    kept = focused()
    press(Key.Key_1)
    card = list(window.compose.form.cards.values())[-1]
    assert "gender_and_name" not in card.rows
    assert focused().parent() is kept.parent()
    press(Key.Key_5)
    asked = window.controller.standing.asked("1", "gender_and_name")
    assert asked is not None
    assert asked.raw == "no"
    buttons = row(window, "gender_and_name").field.findChildren(QAbstractButton)
    assert [each.text() for each in buttons if each.isChecked()] == ["No"]


def test_undo_and_redo_are_named(window: MainWindow) -> None:
    add_template("new photo")
    assert window.menus.action("undo").text() == "Undo Add ‘Ask for a new photo’"
    press(Key.Key_1)
    assert window.menus.action("undo").text() == "Undo Answer ‘Is this a Fast Track application?’"
    press(Key.Key_Z, CTRL)
    assert window.menus.action("redo").text() == "Redo Answer ‘Is this a Fast Track application?’"
    assert window.controller.session.draft.answers == {}
    press(Key.Key_Y, CTRL)
    assert window.controller.session.draft.answers == {"fast_track": "yes"}


def test_undo_in_a_text_field_is_the_windows_own(window: MainWindow) -> None:
    add_template("supporting")
    go_to(window, "documents")
    press(Key.Key_9)
    go_to(window, "another")
    type_text("deed")
    press(Key.Key_Z, CTRL)
    editor = row(window, "another").field.stops()[0]
    assert editor.words() == ""  # type: ignore[attr-defined]
    assert focused() is editor


def test_typing_keeps_the_caret(window: MainWindow) -> None:
    add_template("complaint")
    go_to(window, "customer_name")
    type_text("Ms Jnes")
    for _ in range(3):
        press(Key.Key_Left)
    type_text("o")
    assert window.controller.session.draft.answers["customer_name"] == "Ms Jones"


def test_move_and_remove_by_keys(window: MainWindow) -> None:
    add_template("new photo")
    add_template("supporting")

    def templates() -> list[str]:
        return [each.template for each in window.controller.session.draft.entries]

    go_to(window, "whose")
    kept = focused()
    press(Key.Key_Up, ALT)
    assert templates() == ["documents/missing", "photos/new-photo"]
    assert focused() is kept
    press(Key.Key_Down, ALT)
    assert templates() == ["photos/new-photo", "documents/missing"]
    press(Key.Key_Delete, ALT)
    assert templates() == ["photos/new-photo"]
    assert focused() in row(window, "problems").field.parts()


def test_a_template_that_is_there_already_gets_the_focus(window: MainWindow) -> None:
    add_template("new photo")
    add_template("new photo")
    assert len(window.controller.session.draft.entries) == 1
    assert focused() in row(window, "problems").field.parts()
    assert "already" in window.compose.copy_bar.status.text()


def test_welsh_switch(window: MainWindow) -> None:
    answer_photo(window)
    press(Key.Key_2, CTRL)
    assert window.controller.session.draft.language is MessageLanguage.CY
    assert window.compose.reading.preview.toPlainText() == window.controller.message.plain
    assert "Mae angen llun newydd arnom" in window.compose.reading.preview.toPlainText()
    assert window.compose.reading.subject.text.words().startswith("Eich cais am basbort")
    assert window.compose.reading.preview.locale().name().startswith("cy")
    window.compose.copy_bar.message.click()
    assert "No translator has reviewed this Welsh" in window.compose.copy_bar.status.text()
    confirm_all(window)
    window.compose.copy_bar.message.click()
    assert window.compose.copy_bar.status.text().startswith("✓ Message copied, Welsh")
    press(Key.Key_3, CTRL)
    assert window.compose.reading.subject.text.words() == window.controller.message.subject
    assert " | " in window.compose.reading.subject.text.words()


def test_new_message_forgets_everything(window: MainWindow) -> None:
    answer_photo(window)
    window.compose.copy_bar.message.click()
    press(Key.Key_N, CTRL)
    assert window.controller.session.draft.entries == ()
    assert window.controller.session.undo_step is None
    assert clipboard_text() == ""
    assert focused() is window.compose.templates.search
    assert window.compose.reading.preview.toPlainText() == ""


def test_new_message_leaves_what_others_copied(window: MainWindow) -> None:
    answer_photo(window)
    window.compose.copy_bar.message.click()
    QApplication.clipboard().setText("from elsewhere")
    press(Key.Key_N, CTRL)
    assert clipboard_text() == "from elsewhere"


def test_failed_copy_is_told(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_photo(window)
    monkeypatch.setattr(window.compose.copier, "_arrived", lambda *_: False)
    window.compose.copy_bar.message.click()
    assert "Nothing was copied: another program" in window.compose.copy_bar.status.text()


def test_free_text_needs_a_confirmation(window: MainWindow) -> None:
    add_template("supporting")
    go_to(window, "documents")
    press(Key.Key_9)
    go_to(window, "another")
    type_text("deed")
    QCoreApplication.processEvents()  # the list opens once its rows have their height
    findings = window.compose.reading.findings
    confirms = [each for each in findings.chain() if getattr(each, "text", str)() == "Confirm"]
    assert len(confirms) == 1
    confirms[0].click()  # type: ignore[attr-defined]
    assert [each.rule for each in window.controller.message.confirmed] == ["free-text"]
    assert not [each for each in findings.chain() if getattr(each, "text", str)() == "Confirm"]


def test_activating_what_is_missing_leads_there(window: MainWindow) -> None:
    add_template("new photo")
    rows = window.compose.reading.findings.chain()
    rows[-1].setFocus()
    press(Key.Key_Space)
    assert focused() in row(window, "problems").field.parts()


def test_case_note_is_copied_on_its_own(window: MainWindow) -> None:
    add_template("leave a customer a voicemail")
    press(Key.Key_1)
    section = window.compose.reading._companions[0]
    section.copy_button.click()
    assert clipboard_text() == window.controller.standing.companions[0].message.plain
    said = "✓ Case note copied, for DAP’s case notes, not for the customer"
    assert window.compose.copy_bar.status.text().startswith(said)
    assert window.compose.copy_bar.message.text() == "Copy text"
    assert window.compose.copy_bar.subject.isHidden()


def test_identity_not_confirmed_offers_the_other_template(window: MainWindow) -> None:
    add_template("delivery enquiry")
    controller = window.controller
    for question, raw in (("enquirer", "customer"), ("identity_match", "fewer")):
        asked = controller.standing.asked("", question)
        assert asked is not None
        controller.answer(asked.question, "", raw)
    offers = [each for each in mends(window) if each.accessibleName().startswith("Use ‘")]
    assert len(offers) == 1
    offers[0].click()
    assert [each.template for each in controller.session.draft.entries] == [
        "csmt/identity-not-confirmed"
    ]
    assert window.compose.form.isAncestorOf(focused())


def test_what_needs_a_second_message_is_opened_as_one_with_its_answers(window: MainWindow) -> None:
    controller = window.controller
    add_template("new photo")
    add_template("withdrawn at the customer")
    press(Key.Key_1)  # Fast Track, of both
    offers = [each for each in mends(window) if each.text() == "Open as a second message"]
    assert offers
    offers[0].click()
    sheets = controller.desk.case.sheets
    assert [[one.template for one in each.session.draft.entries] for each in sheets] == [
        ["photos/new-photo"],
        ["no-reply/withdrawn-at-request"],
    ]
    assert controller.desk.front_sheet == sheets[1].id
    assert controller.session.draft.answers == sheets[0].session.draft.answers
    assert "‘Application withdrawn" in window.compose.copy_bar.status.text()
    assert "is a message of its own now" in window.compose.copy_bar.status.text()
    assert window.compose.form.isAncestorOf(focused())
    assert not [each for each in mends(window) if each.text() == "Open as a second message"]
    press(Key.Key_Z, CTRL)
    assert [each.template for each in controller.session.draft.entries] == [
        "photos/new-photo",
        "no-reply/withdrawn-at-request",
    ]


def mends(window: MainWindow) -> list[QPushButton]:
    """The buttons beside what is missing."""
    return [
        each for each in window.compose.reading.findings.chain() if isinstance(each, QPushButton)
    ]
