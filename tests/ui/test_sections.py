"""Each finding that rests on the guidance names its section, whoever found it: composing, or a rule of the wording."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.findings import Finding
from app.language import Language
from app.ui.shell.main_window import MainWindow
from app.ui.state.finding_words import words_of
from tests.ui.driving import CTRL, add_template, go_to, press, type_text

Key = Qt.Key


def section_of(window: MainWindow, rule: str) -> str:
    """The section that the finding of a rule names."""
    message = window.controller.message
    return next(each.section for each in message.findings if each.rule == rule)


def not_confirmed(window: MainWindow) -> None:
    """An enquiry of somebody whose identity isn't confirmed."""
    add_template("delivery enquiry")
    go_to(window, "enquirer")
    press(Key.Key_1)
    go_to(window, "identity_match")
    press(Key.Key_2)


def test_free_text_and_unreviewed_welsh_name_their_sections(window: MainWindow) -> None:
    add_template("supporting")
    go_to(window, "documents")
    press(Key.Key_9)
    go_to(window, "another")
    type_text("deed")
    assert section_of(window, "free-text") == "Contacting the customer by letter or email"
    press(Key.Key_2, CTRL)
    assert section_of(window, "welsh-unreviewed") == "DAP: Welsh language letters and email"


def test_a_template_that_expects_no_reply_names_its_section(window: MainWindow) -> None:
    add_template("new photo")
    add_template("home office")
    wanted = "DAP: Tell someone something – I’m not expecting a response"
    assert section_of(window, "reply-mixed") == wanted


def test_an_identity_that_is_not_confirmed_names_its_section(window: MainWindow) -> None:
    not_confirmed(window)
    wanted = "CSMT: Identifying the customer by email"
    assert section_of(window, "identity-not-confirmed") == wanted


def test_what_names_a_line_names_its_section_in_the_list_too(window: MainWindow) -> None:
    not_confirmed(window)
    add_template("home office")
    go_to(window, "anything_else")
    type_text("We suspect that your ppt was lost asap.")
    found: list[Finding] = [each for each in window.controller.message.findings if each.guidance]
    assert len(found) > 2
    for each in found:
        words = words_of(each, Language.EN, "How we communicate with customers")
        assert each.section in words.line, each.rule
        assert each.section, each.rule
        assert each.guidance not in words.spoken + words.source, "a line says nothing to an officer"


def test_the_first_free_text_says_who_may_write_it(window: MainWindow) -> None:
    add_template("delivery enquiry")
    add_template("web chat")
    go_to(window, "chat_answer")
    press(Key.Key_5)
    rows = [row for card in window.compose.form.cards.values() for row in card.rows.values()]
    assert len([row for row in rows if row.question.kind.value == "free-text"]) > 1
    shown = [
        row.question.kind.value
        for row in rows
        for label in row.findChildren(QLabel)
        if "Written communications" in label.text() and label.isVisibleTo(row)
    ]
    assert shown == ["free-text"]
