"""After a copy: the next message, what to do next elsewhere, and how everything comes back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.language import MessageLanguage
from app.storage.settings import Settings
from app.ui.message.companion import CompanionSection
from app.ui.shell.main_window import MainWindow
from tests.answering import answer_choices
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
    row,
    type_text,
)

Key = Qt.Key


def copy_photo(window: MainWindow) -> None:
    """A photo message with Fast Track, copied."""
    add_template("blur")
    for question, key in (
        ("fast_track", Key.Key_1),
        ("applied", Key.Key_1),
        ("problems", Key.Key_2),
    ):
        go_to(window, question)
        press(key)
    confirm_all(window)
    press(Key.Key_Return, CTRL)
    press(Key.Key_Return, CTRL)


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def templates(window: MainWindow) -> list[str]:
    return [each.template for each in window.controller.session.draft.entries]


def test_after_a_copy_enter_starts_a_new_message(window: MainWindow) -> None:
    window.controller.set_language(MessageLanguage.CY)
    copy_photo(window)
    add_template("supporting")
    draft = window.controller.session.draft
    assert templates(window) == ["documents/missing"]
    assert draft.answers == {}, "no answer is carried over, Fast Track least of all"
    assert draft.language is MessageLanguage.EN, "the language is each customer’s own"
    assert clipboard_text() == "", "it belongs to the last customer"
    assert focused() in row(window, "fast_track").field.parts()
    assert (
        "New message of B. Ask for supporting documents added"
        in window.compose.copy_bar.status.text()
    )
    assert window.controller.standing.next_part == "subject"


def test_the_card_of_a_new_message_is_its_own(window: MainWindow) -> None:
    copy_photo(window)
    add_template("supporting")
    assert [card.template for card in window.compose.form.cards.values()] == [
        "",
        "documents/missing",
    ]
    assert "problems" not in window.compose.form.cards["1"].rows


def test_undo_brings_the_old_message_back_in_one_step(window: MainWindow) -> None:
    copy_photo(window)
    before = window.controller.session.draft
    add_template("supporting")
    assert window.menus.action("undo").text() == "Undo Start a new message"
    press(Key.Key_Z, CTRL)
    assert window.controller.session.draft == before
    assert window.controller.standing.is_copied()
    assert window.compose.form.isAncestorOf(focused())


def test_what_was_copied_comes_back_with_its_message(window: MainWindow) -> None:
    bar = window.compose.copy_bar
    copy_photo(window)
    told = (bar.status.text(), bar.following.text(), window.controller.standing.next_part)
    copied = "✓ Message copied, English"
    assert told[0] == f"{copied}. Ctrl+Enter copies the subject again."
    add_template("supporting")
    assert bar.following.isHidden()
    assert not window.controller.standing.is_copied()
    press(Key.Key_Z, CTRL)
    undone = ". Undone: Start a new message. Ctrl+Y brings it back."
    assert bar.status.text() == copied + undone
    assert (bar.following.text(), window.controller.standing.next_part) == told[1:]
    assert bar.following.isVisible()
    assert not bar.subject.property("filled") or told[2] == "subject"
    press(Key.Key_Y, CTRL)
    assert bar.status.text() == "Done again: Start a new message. Ctrl+Z takes it back."
    assert window.controller.standing.next_part == "subject"


def test_a_message_that_comes_back_changed_says_so(window: MainWindow) -> None:
    copy_photo(window)
    add_template("supporting")
    press(Key.Key_Z, CTRL)
    press(Key.Key_Z, CTRL)
    assert "Message changed since it was copied" in window.compose.copy_bar.status.text()
    press(Key.Key_Y, CTRL)
    assert window.compose.copy_bar.status.text().startswith("✓ Message copied, English. Done again")


def test_a_message_whose_confirmation_is_taken_back_is_not_told_to_have_changed(
    window: MainWindow,
) -> None:
    copy_photo(window)
    window.controller.set_language(MessageLanguage.CY)
    confirm_all(window)
    window.compose.copy_bar.copy("message")
    (word,) = [e for e in window.controller.message.confirmed if e.rule == "welsh-unreviewed"]
    window.controller.take_back(word)
    assert window.controller.message.blocking
    assert "changed" not in window.compose.copy_bar.status.text()
    assert window.compose.copy_bar.following.isHidden()
    assert window.controller.standing.is_copied(), "the next template begins another message"


def tell_names(window: MainWindow) -> set[str]:
    """What is told to have been in the message before."""
    found = [e for e in window.controller.message.findings if e.rule == "previous-message"]
    return {each.wording.en.partition("’")[0][1:] for each in found if each.wording is not None}


def begin_about(window: MainWindow, name: str) -> None:
    """The next message, to a customer by name."""
    controller = window.controller
    entry = controller.start("csmt/delivery-enquiry")
    asked = controller.standing.asked(entry, "customer_name")
    assert asked is not None
    controller.answer(asked.question, asked.entry, name)


def test_a_message_that_comes_back_is_not_told_of_its_own_names(window: MainWindow) -> None:
    controller = window.controller
    begin_about(window, "Mrs Pugh")
    before = controller.message
    begin_about(window, "Mr Rees")
    assert tell_names(window) == set()
    for _ in range(2):
        press(Key.Key_Z, CTRL)
    assert controller.message.blocks == before.blocks
    assert tell_names(window) == set()
    begin_about(window, "Mrs Pugh")
    assert tell_names(window) == {"Mrs Pugh"}


def test_the_names_of_a_message_that_was_taken_back_are_told_in_the_one_that_came_back(
    window: MainWindow,
) -> None:
    controller = window.controller
    begin_about(window, "Mrs Pugh")
    begin_about(window, "Mr Rees")
    for _ in range(2):
        press(Key.Key_Z, CTRL)
    asked = controller.standing.asked("", "customer_name")
    assert asked is not None
    controller.answer(asked.question, asked.entry, "Mr Rees")
    assert tell_names(window) == {"Mr Rees"}


def test_a_copied_note_is_told_until_it_says_something_else(window: MainWindow) -> None:
    add_template("voicem")
    section = window.compose.reading.findChildren(CompanionSection)[0]
    answer_choices(window.controller)
    confirm_all(window)
    section.copy_button.click()
    status = window.compose.copy_bar.status
    assert status.text() == "✓ Case note copied, for DAP’s case notes, not for the customer"
    assert clipboard_text() == window.controller.standing.companions[0].message.plain
    window.controller.set_language(MessageLanguage.CY)
    assert status.text() == "✕ Case note changed since it was copied. Copy it again."
    window.controller.undo()
    assert ". Undone: " in status.text()


def test_a_template_that_changes_the_subject_after_its_copy_says_so(window: MainWindow) -> None:
    add_template("blur")
    for question, key in (
        ("fast_track", Key.Key_1),
        ("applied", Key.Key_1),
        ("problems", Key.Key_2),
    ):
        go_to(window, question)
        press(key)
    confirm_all(window)
    press(Key.Key_Return, CTRL)
    add_template("supporting")
    status = window.compose.copy_bar.status
    assert status.text() == (
        "✕ Subject changed since it was copied. Copy it again. "
        "Ask for supporting documents added, 4 questions"
    )
    assert status.property("tone") == "must"


def test_shift_enter_adds_to_the_copied_message(window: MainWindow) -> None:
    copy_photo(window)
    press(Key.Key_F, CTRL)
    type_text("supporting")
    press(Key.Key_Return, SHIFT)
    assert templates(window) == ["photos/new-photo", "documents/missing"]
    add_template("referee")
    assert len(templates(window)) == 3, "it isn't copied as it stands now"


def test_shift_enter_adds_from_the_tree_too(window: MainWindow) -> None:
    copy_photo(window)
    press(Key.Key_F, CTRL)
    type_text("supporting")
    press(Key.Key_Down)
    press(Key.Key_Return, SHIFT)
    assert templates(window) == ["photos/new-photo", "documents/missing"]


def test_the_search_says_which(window: MainWindow) -> None:
    hint = window.compose.templates.after_copy
    assert hint.isHidden()
    copy_photo(window)
    press(Key.Key_F, CTRL)
    assert hint.isVisible()
    assert window.compose.templates.search.accessibleDescription() == hint.text()
    go_to(window, "problems")
    press(Key.Key_1)
    assert hint.isHidden()
    assert window.compose.templates.search.accessibleDescription().startswith("Type a few letters")


def test_copying_only_the_subject_finishes_nothing(window: MainWindow) -> None:
    add_template("withdrawn at the customer")
    while (
        asked := window.controller.standing.first_unanswered
    ) is not None and asked.question.required:
        window.controller.answer(asked.question, asked.entry, asked.choices[0].id)
    confirm_all(window)  # a template without a reply is to be used only if other guidance says so
    confirm_all(window)
    window.compose.copy_bar.copy("subject")
    assert not window.controller.standing.is_copied()
    assert window.compose.copy_bar.following.isHidden()
    window.compose.copy_bar.copy("message")
    assert window.controller.standing.is_copied()


def test_what_to_do_in_dap_follows_the_reply(window: MainWindow) -> None:
    copy_photo(window)
    line = window.compose.copy_bar.following
    assert line.isVisible()
    assert "Preview" in line.text()
    assert "not expecting" not in line.text()
    press(Key.Key_N, CTRL)
    assert line.isHidden()
    add_template("withdrawn at the customer")
    while (
        asked := window.controller.standing.first_unanswered
    ) is not None and asked.question.required:
        window.controller.answer(asked.question, asked.entry, asked.choices[0].id)
    confirm_all(window)
    confirm_all(window)
    window.compose.copy_bar.message.click()
    assert "‘Tell someone something – I’m not expecting a response’" in line.text()


def test_what_to_do_with_a_csmt_email(window: MainWindow) -> None:
    add_template("complaint")
    while (
        asked := window.controller.standing.first_unanswered
    ) is not None and asked.question.required:
        raw = asked.choices[0].id if asked.choices else "Ms Jones"
        window.controller.answer(
            asked.question, asked.entry, (raw,) if asked.question.type == "checkboxes" else raw
        )
    window.compose.copy_bar.message.click()
    assert "noreplycsmt@hmpo.gov.uk" in window.compose.copy_bar.following.text()


def test_finish_forgets_what_was_copied(window: MainWindow) -> None:
    copy_photo(window)
    press(Key.Key_N, CTRL)
    assert clipboard_text() == ""
    assert window.controller.session.undo_step is None
    assert window.controller.session.memory.copied == ()
    assert window.compose.form.new_button.text() == "Finish and start new"


def test_undo_and_redo_lead_to_the_question_that_changed(opened: Opened) -> None:
    window = opened(size=(960, 1040))
    add_template("blur")
    press(Key.Key_1)
    go_to(window, "problems")
    press(Key.Key_2)
    window.compose.reading.preview.setFocus()
    press(Key.Key_Z, CTRL)
    assert focused() in row(window, "problems").field.parts()
    press(Key.Key_Z, CTRL)
    assert focused() in row(window, "fast_track").field.parts()
    press(Key.Key_Z, CTRL)
    assert focused() is window.compose.templates.search
    press(Key.Key_Y, CTRL)
    assert window.compose.form.isAncestorOf(focused())
    press(Key.Key_Y, CTRL)
    assert focused() in row(window, "fast_track").field.parts()


def test_undo_of_a_removed_template_leads_to_it(window: MainWindow) -> None:
    add_template("blur")
    add_template("supporting")
    go_to(window, "problems")
    window.compose.choosing.remove()
    press(Key.Key_Z, CTRL)
    assert focused() in row(window, "problems").field.parts()
    press(Key.Key_Y, CTRL)
    assert window.compose.form.isAncestorOf(focused())


def test_using_another_template_instead_is_one_step(window: MainWindow) -> None:
    add_template("delivery enquiry")
    before = window.controller.session.draft
    entry = before.entries[0].id
    window.controller.replace(entry, "csmt/identity-not-confirmed")
    assert templates(window) == ["csmt/identity-not-confirmed"]
    assert [
        card.template for card in window.compose.form.cards.values() if card.template
    ] == templates(window)
    assert window.menus.action("undo").text().startswith("Undo Use ‘")
    press(Key.Key_Z, CTRL)
    assert window.controller.session.draft == before


def test_what_left_the_clipboard_is_told_in_lines_that_can_be_read(opened: Opened) -> None:
    window = opened(size=(960, 1040))
    bar = window.compose.copy_bar
    copy_photo(window)
    press(Key.Key_A, CTRL | SHIFT)
    assert "Taken off the clipboard" in bar.clipboard_line.words.text()
    words, line = bar.clipboard_line.words, bar.clipboard_line.words.fontMetrics().lineSpacing()
    assert words.heightForWidth(words.width()) <= 2 * line + 2, "no column of single words"


def test_the_clipboard_is_told_beside_the_buttons_and_not_as_a_column(opened: Opened) -> None:
    window = opened(size=(960, 1040), settings=Settings(role="both", text=200))
    bar = window.compose.copy_bar
    words, stop = bar.clipboard_line.words, bar.stop_line
    bar.clipboard_line.show_words("Leaves the clipboard at 11:30")
    settle()
    assert not bar.status.text()
    foot = bar.message.mapTo(bar, bar.message.rect().bottomLeft()).y()
    assert words.mapTo(bar, words.rect().bottomLeft()).y() <= foot + 2, "no free line above it"
    add_template("supporting")
    bar.say("")
    window.resize(440, 1040)
    settle()
    assert not stop.isHidden()
    assert stop.width() >= stop.sizeHint().width(), "nothing of it is cut"
    assert words.height() <= 2 * words.fontMetrics().lineSpacing() + 2, "no column of words"


def test_text_of_14_points_is_chosen_told_and_undone(window: MainWindow) -> None:
    controller, reading = window.controller, window.compose.reading
    add_template("new photo")
    large = reading.channels.large
    assert large.isHidden()
    entry = controller.session.draft.entries[0].id
    controller.replace(entry, "csmt/delivery-enquiry")
    assert not large.isHidden()
    large.click()
    assert reading.copy_bar.status.text() == "The text of this message is in 14 points now"
    points = reading.preview.document().defaultFont().pointSizeF()
    assert "font-size:14pt" in controller.message.html
    assert window.compose.status().kind == "Rich text, 14 points: CSMT email"
    press(Key.Key_Z, CTRL)
    assert not large.isChecked()
    assert reading.preview.document().defaultFont().pointSizeF() < points
    command = next(each for each in window.menus.commands if each.id == "large")
    command.do()
    assert large.isChecked()
    assert command.checked is not None
    assert command.checked()
    controller.begin()
    assert not controller.session.draft.large
