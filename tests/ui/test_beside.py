"""What is opened beside a message, for the same customer: it displaces nothing, and is not taken for it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from app.storage.settings import Settings
from app.ui.message.script_room import LEAST
from app.ui.preview.looks import HEADED
from app.ui.preview.preview import Preview
from app.ui.shell.main_window import MainWindow
from app.ui.style.theme import Theme
from tests.answering import answer_choices
from tests.ui.conftest import Opened
from tests.ui.driving import (
    ALT,
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
    without_note,
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
    answer_choices(window.controller)
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


# --- turned to, by tab and key


def ready_photo() -> None:
    """A message that is ready to be copied."""
    add_template("blur")
    press(Key.Key_1)
    press(Key.Key_Return)
    press(Key.Key_1)
    press(Key.Key_Return)
    press(Key.Key_2)


def shown(window: MainWindow) -> list[str]:
    """The tabs of the right pane; none where there is only one sheet, or another pane has them."""
    tabs = window.compose.reading.sheet_line.tabs
    return [tabs.tabText(at) for at in range(tabs.count())] if tabs.isVisible() else []


def test_at_half_a_screen_message_and_script_are_tabs_of_the_right_pane(opened: Opened) -> None:
    window = opened(size=(960, 1040))
    ready_photo()
    assert shown(window) == []
    add_template("voicem")
    reading = window.compose.reading
    assert shown(window) == ["Message", "Script"]
    assert reading.sheet_line.tabs.currentIndex() == 1
    assert window.compose.beside.isHidden()
    assert reading.sheet_line.tabs.accessibleTabName(1) == "Script: Leave a customer a voicemail"
    press(Key.Key_Tab, CTRL)
    assert "the photo is blurred" in reading.preview.toPlainText()
    assert window.compose.form._heading.text() == "Your message"
    press(Key.Key_Tab, CTRL | SHIFT)
    assert window.compose.form._heading.text() == "Your script"
    assert focused() in row(window, "call_attempt").field.parts(), "where its questions go on"
    reading.preview.setFocus()
    press(Key.Key_Tab, CTRL)
    assert focused() is reading.preview, "whoever reads goes on reading"
    reading.sheet_line.tabs.setFocus()
    press(Key.Key_Right)
    assert window.controller.desk.front_sheet == 1
    assert focused() is reading.sheet_line.tabs


def test_with_one_text_the_same_key_goes_through_the_panes(opened: Opened) -> None:
    window = opened(size=(960, 1040))
    ready_photo()
    press(Key.Key_Tab, CTRL)
    assert window.compose.reading.isAncestorOf(focused())
    press(Key.Key_F6)
    assert focused() is window.compose.templates.search


def test_in_a_wide_window_the_script_stands_beside_the_message(window: MainWindow) -> None:
    ready_photo()
    layouts = window.compose.layouts
    assert window.compose.templates.isVisible()
    add_template("voicem")
    press(Key.Key_1)
    window.compose.sheets.go_by(1)
    beside = window.compose.beside
    assert layouts.aside
    assert "I will call you again in 2 hours" in beside.preview.toPlainText()
    assert "the photo is blurred" in window.compose.reading.preview.toPlainText()
    assert not window.compose.templates.isVisible(), "three columns: tree and questions take turns"
    assert window.compose.form.seeker.isVisible()
    assert shown(window) == []
    assert beside.preview.document().defaultFont().pointSizeF() > (
        window.compose.reading.preview.document().defaultFont().pointSizeF()
    )
    window.compose.sheets.close_front()
    assert not layouts.aside
    assert beside.isHidden()
    assert window.compose.templates.isVisible()


def test_f6_reaches_what_lies_beside(window: MainWindow) -> None:
    ready_photo()
    add_template("voicem")
    window.compose.sheets.go_by(1)
    press(Key.Key_3, ALT)
    press(Key.Key_F6)
    assert focused() is window.compose.beside.preview
    press(Key.Key_F6)
    assert focused() is window.compose.templates.search
    press(Key.Key_F6, SHIFT)
    assert focused() is window.compose.beside.preview


def test_what_lies_beside_leads_to_its_questions(window: MainWindow) -> None:
    ready_photo()
    add_template("voicem")
    window.compose.sheets.go_by(1)
    beside = window.compose.beside
    assert beside.questions_button.accessibleName() == "Its questions: Script"
    beside.questions_button.click()
    assert window.compose.form._heading.text() == "Your script"
    assert focused() in row(window, "call_attempt").field.parts()
    assert beside.subject.text().startswith("Your passport application")
    window.compose.sheets.go_by(1)
    beside.preview.gap_activated.emit("", "call_attempt")
    assert focused() in row(window, "call_attempt").field.parts()


def test_several_of_a_kind_are_numbered(window: MainWindow) -> None:
    add_template("new photo")
    add_template("withdrawn at the customer")
    window.controller.part("2")
    add_template("voicem")
    tabs = window.compose.beside.tabs
    assert [tabs.tabText(at) for at in range(tabs.count())] == ["Message 1", "Message 2"]
    tabs.setCurrentIndex(0)
    assert "new photo" in window.compose.beside.preview.accessibleName()
    assert window.controller.desk.front_sheet == 2, "only looked at"


# --- closed


def test_a_closed_script_is_brought_back_by_key(window: MainWindow) -> None:
    ready_photo()
    add_template("voicem")
    press(Key.Key_1)
    window.menus.action("close-sheet").trigger()
    assert held(window) == [["photos/new-photo"]]
    assert said(window) == "Script closed. Ctrl+Shift+B brings it back (10 minutes)."
    assert not window.menus.action("close-sheet").isEnabled()
    press(Key.Key_B, CTRL | SHIFT)
    assert held(window) == [["photos/new-photo"], ["scripts/voicemail"]]
    assert window.controller.session.draft.answers["call_attempt"] == "first"
    assert said(window) == "Script is open again. It counts as not copied."


# --- in a wide window


def places(window: MainWindow) -> dict[str, tuple[int, int]]:
    """Where the texts stand, by their beginning: left edge and width."""
    previews = (window.compose.reading.preview, window.compose.beside.preview)
    stands = {each: each.mapTo(window, each.rect().topLeft()).x() for each in previews}
    return {each.toPlainText()[:12]: (stands[each], each.width()) for each in previews}


def test_message_and_script_stay_where_they_are_whichever_is_worked_on(opened: Opened) -> None:
    window = opened(size=(1440, 900))
    ready_photo()
    add_template("voicem")
    press(Key.Key_1)
    layouts = window.compose.layouts
    sizes = layouts.columns.sizes()
    before = places(window)
    message, script = sorted(before, key=lambda text: before[text][0])
    assert script == window.controller.message.plain[:12], "the script is worked on, at the right"
    assert message != script
    press(Key.Key_Tab, CTRL)
    assert places(window).keys() == before.keys()
    assert layouts.columns.sizes() == pytest.approx(sizes, abs=2)
    assert [places(window)[text][0] for text in (message, script)] == pytest.approx(
        [before[text][0] for text in (message, script)], abs=2
    )
    assert window.controller.message.plain.startswith(message)
    window.menus.action("close-sheet").trigger()
    assert layouts.columns.indexOf(window.compose.reading) == 1
    assert not window.compose.beside.isVisible()


def test_the_message_lies_beside_whichever_script_is_turned_to(opened: Opened) -> None:
    window = opened(size=(1440, 900))
    ready_photo()
    add_template("voicem")
    add_template("the customer did not answer a call")
    assert len(window.controller.desk.case.sheets) == 3
    for sheet in (0, 1, 0, 2):
        window.compose.sheets.turn_to(sheet)
        if sheet:
            assert window.compose.beside.preview.toPlainText().startswith("We need your help")


# --- copied


def test_ctrl_enter_copies_what_is_for_the_customer_with_a_script_in_front(
    window: MainWindow,
) -> None:
    ready_photo()
    add_template("voicem")
    press(Key.Key_1)
    press(Key.Key_Return, CTRL)
    assert clipboard_text().startswith("Your passport application")
    assert window.controller.desk.front_sheet == 0, "what is copied is seen"
    assert focused() is window.compose.copy_bar.message, "where the next press copies the next"
    press(Key.Key_Return, CTRL)
    assert clipboard_text() == window.controller.message.plain


def test_ctrl_enter_with_a_script_alone_copies_nothing(window: MainWindow) -> None:
    add_template("voicem")
    press(Key.Key_1)
    press(Key.Key_Return, CTRL)
    assert clipboard_text() == ""
    assert "isn’t for the customer" in said(window)


def test_the_case_note_of_the_script_is_copied_from_the_message_too(window: MainWindow) -> None:
    without_note(window, "photos/new-photo")
    ready_photo()
    add_template("voicem")
    press(Key.Key_1)
    note = window.controller.standing.companions[0].message.plain
    window.compose.sheets.go_by(1)
    press(Key.Key_Return, CTRL | SHIFT)
    assert clipboard_text() == note
    assert window.controller.desk.front_sheet == 1, "nothing is copied unread"


def test_the_note_beside_is_copied_in_its_place(window: MainWindow) -> None:
    ready_photo()
    add_template("voicem")
    press(Key.Key_1)
    note = window.controller.standing.companions[0].message.plain
    window.compose.sheets.go_by(1)
    section = window.compose.beside.notes.sections[0]
    assert not section.write_button.isVisible()
    section.copy_button.click()
    assert clipboard_text() == note
    assert window.controller.desk.front_sheet == 0
    assert said(window) == "✓ Case note copied, for DAP’s case notes, not for the customer"
    script = window.controller.desk.case.sheets[1].session
    assert [each.payload.plain for each in script.memory.copied] == [note]
    assert not window.controller.session.memory.copied


def test_a_note_beside_that_is_not_ready_leads_to_its_questions(window: MainWindow) -> None:
    ready_photo()
    add_template("call a customer")
    window.compose.sheets.go_by(1)
    window.compose.beside.notes.sections[0].copy_button.click()
    assert clipboard_text() == ""
    assert window.controller.desk.front_sheet == 1
    assert said(window).startswith("✕ Nothing was copied")


def test_of_a_message_beside_nothing_is_copied_unseen(window: MainWindow) -> None:
    ready_photo()
    add_template("voicem")
    preview: Preview = window.compose.beside.preview
    preview.selectAll()
    preview.setFocus()
    press(Key.Key_C, CTRL)
    assert clipboard_text() == ""
    assert said(window).startswith("✕ Nothing was copied")
    window.compose.sheets.go_by(1)
    preview.selectAll()
    preview.setFocus()
    press(Key.Key_C, CTRL)
    assert clipboard_text() == "", "the attempt isn’t told yet"


def test_a_message_beside_is_being_written(window: MainWindow) -> None:
    add_template("voicem")
    section = window.compose.reading._companions[0]
    assert not section.write_button.isHidden()
    press(*WRITE)
    type_text("new photo")
    press(Key.Key_Return)
    window.compose.sheets.go_by(1)
    assert window.controller.standing.is_script
    assert window.compose.reading._companions[0].write_button.isHidden()


# --- what is said, and what is to be done


def size_at(preview: Preview, words: str) -> float:
    """The size of the letters of some words."""
    cursor = preview.document().find(words)
    assert not cursor.isNull(), words
    size = cursor.charFormat().fontPointSize()
    return size or preview.document().defaultFont().pointSizeF()


def test_what_is_said_is_large_and_what_is_to_be_done_is_not(window: MainWindow) -> None:
    add_template("voicem")
    press(Key.Key_1)
    preview = window.compose.reading.preview
    said_size, done_size = size_at(preview, "I am calling"), size_at(preview, "add a case note")
    assert said_size == preview.document().defaultFont().pointSizeF()
    assert done_size < said_size
    assert preview.toPlainText() == window.controller.message.plain, "quotes are no part of it"
    preview.setTextCursor(preview.document().find("I am calling"))
    assert preview.role_at_caret() == "say"
    preview.setTextCursor(preview.document().find("add a case note"))
    assert preview.role_at_caret() == "do"
    preview.setFocus()
    window.compose.lighting.refresh()
    assert preview.accessibleDescription().startswith("To do. ")
    press(Key.Key_N, CTRL)
    add_template("new photo")
    preview.moveCursor(preview.textCursor().MoveOperation.Start)
    assert preview.role_at_caret() == ""


def test_a_changed_answer_leaves_both_as_they_are_to_look_at(window: MainWindow) -> None:
    add_template("voicem")
    preview = window.compose.reading.preview
    press(Key.Key_1)
    press(Key.Key_2)
    press(Key.Key_3)
    press(Key.Key_1)
    once = [
        (line.text, line.role, line.opens) for group in preview._text.groups for line in group.lines
    ]
    sizes = [size_at(preview, words) for words in ("I am calling", "add a case note", "only once")]
    window.compose.reading.preview.show_message(None)
    window.compose.reading.refresh()
    again = [
        (line.text, line.role, line.opens) for group in preview._text.groups for line in group.lines
    ]
    assert once == again
    assert [line[2] for line in once].count(True) == 2, "one run of each"
    assert sizes == [
        size_at(preview, words) for words in ("I am calling", "add a case note", "only once")
    ]


def test_what_is_to_be_done_has_one_heading(window: MainWindow, theme: Theme) -> None:
    add_template("voicem")
    preview = window.compose.reading.preview

    def headings() -> list[str]:
        return [each.text for group in preview._text.groups for each in group.lines if each.heading]

    press(Key.Key_1)
    assert headings() == ["What to do next:"]
    lead = preview.document().find("What to do next:")
    assert lead.charFormat().fontWeight() == QFont.Weight.Bold
    assert preview.document().find("only once").charFormat().fontWeight() != QFont.Weight.Bold
    room = [
        preview.document().findBlockByNumber(number).blockFormat().topMargin()
        for number, line in enumerate(preview._text.lines)
        if line.opens and line.role == "do"
    ]
    assert room == [theme.space(HEADED)], "no room for a label of ours above it"
    step = lead.block().next()
    assert step.text().startswith("- ")
    hangs = QFontMetrics(theme.font()).horizontalAdvance("- ")
    assert step.blockFormat().textIndent() == -hangs, "it goes on below its words"
    assert step.blockFormat().leftMargin() == lead.block().blockFormat().leftMargin() + hangs


@pytest.mark.parametrize("text", [100, 200])
def test_what_is_said_is_in_sight_whole_also_in_large_letters(
    qtbot: QtBot, opened: Opened, text: int
) -> None:
    window = opened(size=(960, 1040), settings=Settings(role="both", text=text))
    add_template("voicem")
    press(Key.Key_1)
    press(Key.Key_3, ALT)
    preview = window.compose.reading.preview
    end = preview.document().find("Goodbye.")
    qtbot.waitUntil(lambda: preview.cursorRect(end).bottom() <= preview.viewport().height())
    press(Key.Key_N, CTRL)
    add_template("new photo")
    assert preview.minimumHeight() == window.compose.reading._theme.space(LEAST), "no script now"


def test_what_is_lit_leaves_quotes_and_frame_in_sight(window: MainWindow, theme: Theme) -> None:
    add_template("voicem")
    press(Key.Key_1)
    preview = window.compose.reading.preview
    preview.light(frozenset({0, 1}))
    left = preview.document().findBlockByNumber(0).layout()
    start = left.position().x() + left.lineAt(0).x()
    quote = QRectF(start - 8, left.position().y(), 8, 24).toRect()
    drawn = preview.viewport().grab(quote).toImage()
    darkest = min(
        drawn.pixelColor(x, y).lightness()
        for x in range(drawn.width())
        for y in range(drawn.height())
    )
    assert darkest < theme.color("lit").lightness() - 60


def test_the_way_back_from_the_search_is_called_after_what_it_leads_to(opened: Opened) -> None:
    window = opened(size=(960, 1040))
    add_template("voicem")
    press(Key.Key_F, CTRL)
    assert window.compose.templates.back.text() == "Back to your script"
    press(Key.Key_Escape)
    press(Key.Key_N, CTRL)
    add_template("new photo")
    press(Key.Key_F, CTRL)
    assert window.compose.templates.back.text() == "Back to your message"
