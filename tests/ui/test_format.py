"""*Format an email*: what the officer does with one, from taking it in to the copy."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.controls.clipboard import copier
from app.ui.shell.main_window import MainWindow
from app.ui.style.theme import Theme
from app.ui.workspaces.format.leaving import LeaveDialog
from tests.ui.driving import (
    ALT,
    CTRL,
    SHIFT,
    assert_nothing_cut,
    clipboard_text,
    focused,
    press,
    type_text,
)
from tests.ui.formatting import (
    READY,
    RED,
    WAIT,
    answer,
    format_of,
    paste,
    put_on_clipboard,
    read,
    says_nothing,
    stops,
)
from tests.unit.formatting.small_docx import p, small_docx

Key = Qt.Key


def test_a_pasted_email_stands_in_house_style_with_its_first_red_part_selected(
    window: MainWindow, qtbot: QtBot
) -> None:
    found = format_of(window)
    assert focused() is found.take_in.paste
    assert found.take_in.isVisible()
    paste(qtbot, window, RED)
    assert not found.take_in.isVisible()
    editor = found.pane.editor
    assert focused() is editor
    assert editor.textCursor().selectedText() == "[Customer’s name]"
    assert [each.text for each in found.email.red_parts] == [
        "[Customer’s name]",
        "DD Month YYYY",
        "courier",
        "Name of the officer",
    ]
    assert [line.buttons[-1].text() for line in found.steps.reds.lines] == [
        "Remove",
        "Leave these words, because…",
        "Leave these words, because…",
        "Leave these words, because…",
    ]
    assert "Keep it safe." in editor.toPlainText()
    assert any("Calibri" in line for line in found.email.changes)
    assert found.copy_bar.status.text() == (
        "Taken in. 4 red parts to fill in or remove: the first is selected."
    )
    assert found.status().to_change.startswith("4 red, ")


def test_typing_over_a_red_part_fills_it_in_and_undo_brings_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    found = paste(qtbot, window, RED)
    type_text("Ms Pugh")
    assert len(found.email.red_parts) == 3
    assert found.pane.editor.toPlainText().startswith("Dear Ms Pugh,")
    press(Key.Key_F8)
    assert found.pane.editor.textCursor().selectedText() == "DD Month YYYY"
    press(Key.Key_F8, SHIFT)
    press(Key.Key_F8, SHIFT)
    assert found.pane.editor.textCursor().selectedText() == "courier"
    for _ in range(20):
        press(Key.Key_Z, CTRL)
    assert len(found.email.red_parts) == 0
    assert not found.email.taken
    for _ in range(20):
        press(Key.Key_Y, CTRL)
    assert len(found.email.red_parts) == 3


def test_nothing_is_copied_while_a_part_is_red_and_the_press_leads_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    found = paste(qtbot, window, RED)
    says_nothing(found)
    found.copy_bar.message.setFocus()
    for key in (Key.Key_Return, Key.Key_Enter):
        press(key, CTRL)
        assert clipboard_text() != found.email.standing.message.plain
        assert not copier().holds_ours()
        assert found.copy_bar.status.text().startswith("✕ Nothing was copied.")
        assert focused() is found.pane.editor
        assert found.pane.editor.textCursor().selectedText() == "[Customer’s name]"
    found.pane.editor.selectAll()
    press(Key.Key_C, CTRL)
    assert not copier().holds_ours()
    press(Key.Key_X, CTRL)
    assert "[Customer’s name]" in found.pane.editor.toPlainText()


def test_a_red_part_is_removed_or_left_with_a_reason(window: MainWindow, qtbot: QtBot) -> None:
    found = paste(qtbot, window, RED)
    press(Key.Key_Delete, ALT)
    assert len(found.email.red_parts) == 3
    found.steps.reds.lines[1].buttons[-1].click()
    dialog = window.findChildren(LeaveDialog)[-1]
    dialog.yes.click()
    assert dialog.isVisible(), "it needs its reason"
    assert_nothing_cut(dialog)
    dialog.line.setText("it really goes by courier")
    dialog.yes.click()
    assert [each.text for each in found.email.red_parts] == ["DD Month YYYY", "Name of the officer"]
    assert "by courier." in found.pane.editor.toPlainText()
    assert any("it really goes by courier" in line for line in found.email.changes)


def test_a_held_key_never_leaves_words(window: MainWindow, qtbot: QtBot) -> None:
    found = paste(qtbot, window, RED)
    button = found.steps.reds.lines[1].buttons[-1]
    button.setFocus()
    press(Key.Key_Space)
    dialog = window.findChildren(LeaveDialog)[-1]
    dialog.line.setText("because")
    dialog.yes.setFocus()
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        held = QKeyEvent(kind, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
        QApplication.sendEvent(dialog.yes, held)
    assert dialog.isVisible()
    assert len(found.email.red_parts) == 4
    dialog.reject()


def test_italics_are_asked_about_once_and_stop_the_copy_until_then(
    window: MainWindow, qtbot: QtBot
) -> None:
    found = paste(qtbot, window, READY.replace("online", "<i>online</i>"))
    says_nothing(found)
    assert stops(found) == ["italics-choice"]
    assert not any(each.isChecked() for each in found.steps.italics.buttons.values())
    press(Key.Key_Return, CTRL)
    assert focused() is found.steps.italics.buttons["keep"]
    for button in found.steps.italics.buttons.values():
        assert button.width() == button.sizeHint().width(), "as wide as its words, not as its card"
    found.steps.italics.buttons["upright"].click()
    assert stops(found) == []
    assert "<i>" not in found.email.standing.message.html
    found.steps.italics.buttons["keep"].click()
    assert "<i>online</i>" in found.email.standing.message.html
    press(Key.Key_N, CTRL)
    paste(qtbot, window, READY)
    assert not found.steps.italics.isVisible()


def test_subject_then_message_are_copied_rich_and_plain_by_one_key(
    window: MainWindow, qtbot: QtBot, theme: Theme
) -> None:
    found = paste(qtbot, window, READY)
    says_nothing(found)
    assert stops(found) == []
    press(Key.Key_Return, CTRL)
    assert clipboard_text() == found.email.subject
    assert found.email.subject.startswith("HM Passport Office Enquiries")
    press(Key.Key_Return, CTRL)
    data = QApplication.clipboard().mimeData()
    assert data.text() == found.email.standing.message.plain
    assert "font-family:Arial" in data.html().replace("font-family: ", "font-family:")
    assert "<b>apply online</b>" in data.html()
    assert found.copy_bar.status.text().startswith("✓ Message copied")
    assert "noreplycsmt@hmpo.gov.uk" in found.copy_bar.following.text()
    shown = found.pane.editor.document()
    assert shown.defaultFont().pointSizeF() == pytest.approx(12 * theme.scale)
    found.steps.size_choice.buttons["14"].click()
    assert shown.defaultFont().pointSizeF() == pytest.approx(14 * theme.scale)
    assert found.copy_bar.status.text() == "✕ Message changed since it was copied. Copy it again."
    assert found.copy_bar.message.property("filled")


def test_what_it_says_about_an_application_asks_who_wrote(window: MainWindow, qtbot: QtBot) -> None:
    found = paste(qtbot, window, READY)
    answer(found, email_discloses="yes", email_called="yes")
    asked = {each.question.id for each in found.email.questions}
    assert {"enquirer", "identity_match"} <= asked
    assert "enquirer" in found.steps.questions.rows
    assert stops(found)
    press(Key.Key_Return, CTRL)
    assert not copier().holds_ours()
    assert found.steps.isAncestorOf(focused())


def test_what_was_changed_and_what_it_was_are_one_key_away(
    window: MainWindow, qtbot: QtBot
) -> None:
    found = paste(qtbot, window, RED)
    press(Key.Key_F7)
    assert found.pane.changes.text.isVisible()
    assert focused() is found.pane.changes.text
    press(Key.Key_4, CTRL)
    assert found.pane.original.isVisible()
    assert "[Customer’s name]" in found.pane.original.toPlainText()
    found.pane.original.setFocus()
    found.pane.original.selectAll()
    press(Key.Key_C, CTRL)
    assert not copier().holds_ours()
    press(Key.Key_4, CTRL)
    assert not found.pane.original.isVisible()


# --- taking in


def test_a_word_document_is_checked_as_a_letter(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    found = format_of(window)
    file = tmp_path / "letter.docx"
    comment = f"<w:comment>{p('Is it Eve?')}</w:comment>"
    file.write_bytes(small_docx(p("We write about your passport."), comments=comment))
    found.working.taking_in.open(file)
    read(qtbot, found)
    assert "Is it a letter?" in found.copy_bar.status.text()
    letter = found.pane.letter
    assert letter.toggle.isVisible()
    assert not letter.isVisible()
    letter.toggle.click()
    assert letter.isVisible()
    assert "Comments: 1 (Is it Eve?). In Word: Review" in letter.text.text()
    assert "whose details are in the visible text: read it" in letter.text.text()
    # What comes from elsewhere is no letter, and nothing is said of the customer before.
    press(Key.Key_N, CTRL)
    assert letter.lines == ()
    paste(qtbot, window, READY)
    assert not letter.toggle.isVisible()


def test_what_cannot_be_taken_in_says_what_to_do_and_loses_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    found = format_of(window)
    QApplication.clipboard().clear()
    press(Key.Key_V, CTRL)
    assert found.take_in.problem.text().startswith("✕ Nothing to take in")
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 not a document")
    found.working.taking_in.open(broken)
    read(qtbot, found)
    assert "broken.docx" in found.take_in.problem.text() or found.take_in.problem.isVisible()
    found.working.taking_in.open(tmp_path / "gone.eml")
    read(qtbot, found)
    assert found.take_in.problem.isVisible()
    paste(qtbot, window, RED)
    assert not found.take_in.problem.text()
    before = found.email.content
    # There is an email: another paste outside a field changes nothing, and says so.
    found.pane.compare.setFocus()
    put_on_clipboard(READY)
    press(Key.Key_V, CTRL)
    read(qtbot, found)
    assert found.email.content == before
    assert "there is an email already" in found.copy_bar.status.text()


@pytest.mark.parametrize("name", ["letter.html", "letter.txt", "letter.eml"])
def test_files_are_opened(window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    body = READY if name.endswith("html") else "Dear Ms Pugh,\n\nThank you for your enquiry.\n"
    head = "From: a@example.com\nTo: b@example.com\nSubject: x\n\n" if name.endswith("eml") else ""
    (tmp_path / name).write_text(head + body, encoding="utf-8")
    found = format_of(window)
    found.working.taking_in.open(tmp_path / name)
    read(qtbot, found)
    assert found.pane.editor.toPlainText().startswith("Dear Ms Pugh,")


def test_a_reading_that_is_cancelled_brings_nothing(window: MainWindow, qtbot: QtBot) -> None:
    found = format_of(window)
    put_on_clipboard(RED)
    press(Key.Key_V, CTRL)
    found.take_in.reading.cancelled.emit()
    assert not found.working.taking_in.busy
    qtbot.waitUntil(lambda: not found.working.taking_in._background.busy, timeout=WAIT)
    assert not found.email.taken
    assert focused() is found.take_in.paste


# --- one customer


def test_a_case_is_one_customer_in_both_workspaces(window: MainWindow, qtbot: QtBot) -> None:
    found = paste(qtbot, window, READY)
    says_nothing(found)
    press(Key.Key_Return, CTRL)
    assert copier().holds_ours()
    press(Key.Key_5, ALT)
    assert copier().holds_ours(), "to look at the other workspace is no other customer"
    press(Key.Key_N, CTRL)
    assert not copier().holds_ours()
    assert not found.email.taken
    press(Key.Key_B, CTRL | SHIFT)
    assert found.email.taken
    assert not found.email.done
    press(Key.Key_6, ALT)
    press(Key.Key_Return, CTRL)
    found.steps.recipient.field.setText("ms.pugh@example.com")
    press(Key.Key_A, CTRL | SHIFT)
    assert not found.email.taken
    assert not copier().holds_ours()
    assert found.steps.recipient.address == ""
    assert "belongs to A" in found.clipboard_line.words.text()
    assert found.clipboard_line.isVisible()
    press(Key.Key_PageUp, ALT)
    assert found.email.taken
    assert "Formatted email" in window.compose.strip.tabs.tabText(0)


def test_the_next_email_after_a_copy_is_another_customers(window: MainWindow, qtbot: QtBot) -> None:
    found = paste(qtbot, window, READY)
    says_nothing(found)
    press(Key.Key_Return, CTRL)
    press(Key.Key_Return, CTRL)
    assert found.email.done
    front = window.controller.desk.front
    put_on_clipboard(RED)
    found.pane.compare.setFocus()
    press(Key.Key_V, CTRL)
    read(qtbot, found)
    assert window.controller.desk.front != front
    assert len(found.email.red_parts) == 4
    assert all(not each.answered for each in found.email.questions)
    press(Key.Key_B, CTRL | SHIFT)
    assert "Ms Pugh" in found.pane.editor.toPlainText()


def test_what_is_pasted_into_the_email_stays_red(window: MainWindow, qtbot: QtBot) -> None:
    found = paste(qtbot, window, READY)
    assert not list(found.email.red_parts)
    editor = found.pane.editor
    editor.setFocus()
    for html, plain in (
        ('<p>by <span style="color:#ff0000">courier</span></p>', "by courier"),
        ('<span style="color:#c00000">one word</span>', "one word"),
        ("", "[customer]"),
        ("", "a line\nand XXXX"),
    ):
        before = len(found.email.red_parts)
        editor.moveCursor(QTextCursor.MoveOperation.End)
        press(Key.Key_Return)
        put_on_clipboard(html, plain)
        press(Key.Key_V, CTRL)
        assert len(found.email.red_parts) == before + 1, plain
        assert plain.split()[-1] in editor.toPlainText()
    assert "field-undone" in stops(found)
    put_on_clipboard(
        '<p>A <u style="font-family:Georgia">plain</u> <b>word</b></p>', "A plain word"
    )
    press(Key.Key_V, CTRL)
    assert len(found.email.red_parts) == 4
    assert "Georgia" not in found.pane.editor.toHtml()
