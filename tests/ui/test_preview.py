"""Reading the message: what lights up with what, walking what is missing, and what is left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.message.left_out_row import LeftOutText
from app.ui.preview.preview import Preview
from app.ui.shell.main_window import MainWindow
from app.ui.workspaces.compose.lighting import row_around
from tests.ui.conftest import Opened
from tests.ui.driving import (
    ALT,
    CTRL,
    SHIFT,
    add_template,
    focused,
    go_to,
    press,
    row,
    stopping,
    type_text,
)
from tests.ui.test_compose import answer_documents, answer_photo
from tests.unit.small_pack import bent, write_folder

Key = Qt.Key


def lit_texts(window: MainWindow) -> list[str]:
    """The paragraphs that are lit, by their beginning."""
    window.compose.lighting.refresh()
    blocks = window.controller.message.blocks
    lit = sorted(window.compose.reading.preview.lit)
    return ["".join(run.text for run in blocks[each].parts[0].runs)[:20] for each in lit]  # type: ignore[union-attr]


def lit_questions(window: MainWindow) -> list[str]:
    window.compose.lighting.refresh()
    return [each.question.id for each in window.compose.lighting._lights]


def put_caret(preview: Preview, words: str) -> None:
    """Put the caret in front of these words, and the focus on the preview."""
    preview.setFocus()
    cursor = preview.document().find(words)
    assert not cursor.isNull(), words
    cursor.setPosition(cursor.selectionStart())
    preview.setTextCursor(cursor)


def test_question_with_the_focus_lights_its_paragraphs(window: MainWindow) -> None:
    answer_photo(window)
    assert lit_texts(window)[0] == "We need a new photo,"
    go_to(window, "fast_track")
    assert lit_texts(window) == ["You applied using ou"]
    window.compose.copy_bar.message.setFocus()
    assert lit_texts(window) == []


def test_gap_is_lit_until_its_answer_is(window: MainWindow) -> None:
    add_template("new photo")
    go_to(window, "problems")
    assert lit_texts(window) == ["[What is wrong with "]
    press(Key.Key_2)
    assert lit_texts(window) == ["We need a new photo "]


def test_only_the_entrys_own_paragraphs_are_lit(window: MainWindow) -> None:
    add_template("supporting")
    add_template("photo")
    add_template("supporting")
    controller = window.controller
    for each in controller.session.draft.entries:
        asked = controller.standing.asked(each.id, "documents")
        if asked is not None:
            controller.tick(asked.question, each.id, "birth", True)
    entry = controller.session.draft.entries[0].id
    window.compose.form.cards[entry].rows["documents"].take_focus()
    window.compose.lighting.refresh()
    blocks = controller.message.blocks
    lit = [blocks[each].origin.entry for each in window.compose.reading.preview.lit]
    assert set(lit) == {entry}


def test_caret_in_a_paragraph_lights_its_question_and_enter_leads_there(
    window: MainWindow,
) -> None:
    answer_photo(window)
    answer_documents(window)
    preview = window.compose.reading.preview
    put_caret(preview, "the photo is blurred")
    assert lit_questions(window) == ["problems"]
    assert "What is wrong with the photo?" in preview.accessibleDescription()
    press(Key.Key_Return)
    assert focused() in row(window, "problems").field.parts()
    assert lit_questions(window) == []


def test_double_click_leads_to_the_question(window: MainWindow) -> None:
    answer_photo(window)
    preview = window.compose.reading.preview
    place = preview.cursorRect(preview.document().find("Fast Track")).center()
    QTest.mouseDClick(
        preview.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.x(), place.y())
    )
    assert focused() in row(window, "fast_track").field.parts()


def test_enter_in_a_paragraph_without_a_question_stays(window: MainWindow) -> None:
    answer_photo(window)
    preview = window.compose.reading.preview
    put_caret(preview, "We need your help")
    assert lit_questions(window) == []
    press(Key.Key_Return)
    assert focused() is preview


def test_lighting_moves_neither_caret_nor_text_and_scrolls_no_further_than_it_must(
    window: MainWindow,
) -> None:
    window.resize(1250, 420)
    answer_photo(window)
    answer_documents(window)
    preview = window.compose.reading.preview
    put_caret(preview, "the photo is blurred")
    preview.verticalScrollBar().setValue(30)
    before = preview.textCursor().position()
    changes: list[int] = []
    preview.document().contentsChange.connect(lambda *_: changes.append(1))
    for name in ("fast_track", "documents", "problems"):
        go_to(window, name)
        window.compose.lighting.refresh()
        scrolled = preview.verticalScrollBar().value()
        window.compose.lighting.refresh()
        assert preview.verticalScrollBar().value() == scrolled, "what is in view stays where it is"
    assert preview.textCursor().position() == before
    assert changes == []


def test_lit_question_may_leave_with_its_template(window: MainWindow) -> None:
    answer_photo(window)
    put_caret(window.compose.reading.preview, "the photo is blurred")
    assert lit_questions(window) == ["problems"]
    window.controller.remove("1")
    window.compose.lighting.refresh()
    assert lit_questions(window) == []


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_lit_paragraph_has_a_bar_beside_its_tint(
    window: MainWindow, scheme: Qt.ColorScheme
) -> None:
    window._theme.set_colours(scheme, contrast=False)
    answer_photo(window)
    window.compose.lighting.refresh()
    preview = window.compose.reading.preview
    top = preview.cursorRect(preview.document().find("the photo is blurred")).center().y()
    image = preview.viewport().grab().toImage()
    theme = window._theme
    assert image.pixelColor(1, top).name() == theme.color("accent").name()
    right = preview.viewport().width() - 3
    assert image.pixelColor(right, top).name() == theme.color("lit").name()


# --- walking what is missing


def walked(
    window: MainWindow, count: int, modifiers: Qt.KeyboardModifier | None = None
) -> list[str]:
    """The questions that F8 leads to."""
    questions: list[str] = []
    for _ in range(count):
        press(Key.Key_F8, modifiers)
        found = row_around(focused())
        questions.append(found.question.id if found is not None else "")
    return questions


def test_f8_walks_what_is_missing_and_wraps_round(window: MainWindow) -> None:
    add_template("new photo")
    window.compose.copy_bar.message.setFocus()
    # In the order of the message.
    assert walked(window, 4) == ["problems", "applied", "fast_track", "problems"]
    assert window.compose.copy_bar.status.text().startswith("1 of 3: Not answered yet: ")
    assert walked(window, 2, SHIFT) == ["fast_track", "applied"]


def test_f8_goes_on_after_an_answer(window: MainWindow) -> None:
    add_template("new photo")
    window.compose.copy_bar.message.setFocus()
    assert walked(window, 1) == ["problems"]
    press(Key.Key_2)
    assert walked(window, 1) == ["applied"]
    press(Key.Key_1)
    assert walked(window, 1, SHIFT) == ["fast_track"]


def test_f8_in_the_preview_moves_the_caret_from_gap_to_gap(window: MainWindow) -> None:
    add_template("new photo")
    add_template("supporting")
    preview = window.compose.reading.preview
    preview.setFocus()
    stops = stopping(window)
    gaps: list[tuple[str, str] | None] = []
    for _ in stops:
        press(Key.Key_F8)
        if focused() is preview:
            gaps.append(preview.gap_at_caret())
        preview.setFocus()
    assert ("1", "problems") in gaps
    assert None not in gaps
    put_caret(preview, "hat is wrong with the photo?")
    press(Key.Key_Return)
    assert focused() in row(window, "problems").field.parts()


def test_f8_leads_to_the_button_that_confirms(window: MainWindow) -> None:
    add_template("supporting")
    go_to(window, "documents")
    press(Key.Key_9)
    go_to(window, "another")
    type_text("deed")
    for _ in stopping(window):
        press(Key.Key_F8)
        button = focused()
        if isinstance(button, QPushButton) and button.text() == "Confirm":
            return
    pytest.fail("F8 never came to the button")


def test_f8_with_nothing_missing_says_so(window: MainWindow) -> None:
    answer_photo(window)
    kept = focused()
    press(Key.Key_F8)
    assert focused() is kept
    assert window.compose.copy_bar.status.text() == "Nothing is missing"


# --- what is left out


def test_left_out_names_the_answer_and_leads_to_its_question(window: MainWindow) -> None:
    add_template("new photo")
    press(Key.Key_2)
    section = window.compose.reading.left_out
    count = len(window.controller.standing.left_out)
    assert section.toggle.text() == f"▸ Not said, and why: {count}"
    press(Key.Key_F7)
    rows = section.chain()
    assert len(rows) == count
    assert focused() is rows[0]
    fast = [each for each in rows if "Fast Track service" in each.accessibleName()]
    assert fast[0].accessibleName().endswith("Is this a Fast Track application? – Yes")
    fast[0].setFocus()
    press(Key.Key_Space)
    assert focused() in row(window, "fast_track").field.parts()
    press(Key.Key_1)
    assert not [e for e in section.chain() if "Fast Track service" in e.accessibleName()]


def test_left_out_closes_with_the_same_key(window: MainWindow) -> None:
    add_template("new photo")
    press(Key.Key_F7)
    press(Key.Key_F7)
    assert focused() is window.compose.reading.left_out.toggle
    assert window.compose.reading.left_out.chain() == []


def window_with(opened: Opened, tmp_path: Path, when: str) -> MainWindow:
    """The small pack, whose photo template says one thing more on a condition."""
    path = "templates/photos/new-photo.yaml"
    phrase = f"  - {{id: more, slot: detail, when: {when!r}, en: One thing more., cy: Un peth.}}\n"
    folder = write_folder(tmp_path / "small", bent(path, "phrases:\n", f"phrases:\n{phrase}"))
    window = opened(folder)
    window.controller.choose("photos/new-photo")
    window.compose.layouts.turn_to("preview")
    window.compose.leading.show_left_out()
    return window


UNREACHABLE = ("several", "not first", "channel == 'rich'", "part_of_day == 'evening'")


@pytest.mark.parametrize("when", UNREACHABLE)
def test_what_can_not_be_given_anywhere_is_told_and_is_no_button(
    opened: Opened, tmp_path: Path, when: str
) -> None:
    section = window_with(opened, tmp_path, when).compose.reading.left_out
    told = [
        " ".join(label.text() for label in text.findChildren(QLabel))
        for text in section.findChildren(LeftOutText)
    ]
    assert len(told) == 1
    assert told[0].startswith("‘One thing more.’ ")
    assert len(section.chain()) == len(section._rows) - 1
    assert focused() is section.chain()[0]


@pytest.mark.parametrize("when", [f"{each} and applied == 'paper'" for each in UNREACHABLE])
def test_of_several_needs_a_row_leads_to_one_that_can_be_given(
    opened: Opened, tmp_path: Path, when: str
) -> None:
    window = window_with(opened, tmp_path, when)
    rows = window.compose.reading.left_out.chain()
    (line,) = [each for each in rows if each.accessibleName().startswith("‘One thing more.’")]
    line.setFocus()
    press(Key.Key_Return)
    assert focused() in row(window, "applied").field.parts()


def test_every_row_that_is_a_button_leads_somewhere(opened: Opened, tmp_path: Path) -> None:
    window = window_with(opened, tmp_path, "several")
    for line in window.compose.reading.left_out.chain():
        line.setFocus()
        press(Key.Key_Space)
        assert focused() is not line


def test_where_no_row_leads_anywhere_the_key_opens_and_closes_all_the_same(
    opened: Opened, tmp_path: Path
) -> None:
    window = window_with(opened, tmp_path, "several")
    section = window.compose.reading.left_out
    for asked in window.controller.questions:
        choice = asked.choices[0].id
        answer = (choice,) if asked.question.type == "checkboxes" else choice
        window.controller.answer(asked.question, asked.entry, answer)
    assert section.chain() == []
    assert section.findChildren(LeftOutText)
    window.compose.leading.show_left_out()
    assert (section.toggle.isChecked(), focused()) == (True, section.toggle)
    window.compose.leading.show_left_out()
    assert (section.toggle.isChecked(), focused()) == (False, section.toggle)


def test_nothing_is_left_out_of_no_message(window: MainWindow) -> None:
    assert window.compose.reading.left_out.isHidden()
    press(Key.Key_F7)
    assert focused() is window.compose.templates.search


# --- scripts, and writing after a call


def size_of(preview: Preview) -> float:
    return preview.document().defaultFont().pointSizeF()


def test_what_is_spoken_is_in_larger_type_and_what_is_noted_is_not(window: MainWindow) -> None:
    add_template("new photo")
    message = size_of(window.compose.reading.preview)
    window.compose.choosing.start_new()
    add_template("leave a customer a voicemail")
    assert size_of(window.compose.reading.preview) == pytest.approx(message * 1.25)
    assert size_of(window.compose.reading._companions[0].text) == message
    window.compose.choosing.start_new()
    add_template("new photo")
    assert size_of(window.compose.reading.preview) == message


def test_a_case_note_is_seen_whether_the_message_is_ready_or_not(
    window: MainWindow, qtbot: QtBot
) -> None:
    add_template("delivery enquiry")
    section = window.compose.reading._companions[0]
    qtbot.waitUntil(section.copy_button.isVisible)
    assert section.text.isVisible()
    assert not section.write_button.isVisible()
    for question, key in (
        ("enquirer", Key.Key_1),
        ("identity_match", Key.Key_1),
        ("delivery_state", Key.Key_2),
    ):
        go_to(window, question)
        press(key)
    go_to(window, "customer_name")
    type_text("Mrs Jone")
    preview, note = window.compose.reading.preview, section.text
    shown = [QSignalSpy(each.shown) for each in (preview, note, window.compose.beside.preview)]
    type_text("s")
    assert [each.count() for each in shown] == [1, 0, 0], "only one says something else"
    assert not window.controller.message.blocking
    assert section.text.isVisible()
    assert not section.write_button.isVisible()


def test_writing_after_a_call_keeps_the_script_until_a_template_is_chosen(
    window: MainWindow,
) -> None:
    def templates() -> list[str]:
        return [each.template for each in window.controller.session.draft.entries]

    add_template("leave a customer a voicemail")
    script = templates()
    window.compose.reading._companions[0].write_button.click()
    assert focused() is window.compose.templates.search
    assert templates() == script
    type_text("new photo")
    press(Key.Key_Return)
    assert templates() == ["photos/new-photo"]
    press(Key.Key_Z, CTRL)
    assert templates() == script


def test_writing_that_is_left_adds_to_the_message_again(window: MainWindow) -> None:
    add_template("new photo")
    press(Key.Key_N, CTRL | SHIFT)
    assert focused() is window.compose.templates.search
    press(Key.Key_Escape)
    press(Key.Key_Escape)
    add_template("supporting")
    assert len(window.controller.session.draft.entries) == 2


def test_the_keys_for_the_preview_lead_to_its_text_where_nobody_was_there(opened: Opened) -> None:
    """Adding a template hides the tree, whose focus then goes elsewhere for a moment."""
    for size in ((950, 1040), (1440, 900), (700, 900)):
        window = opened(size=size)
        answer_photo(window)
        press(Key.Key_3, ALT)
        assert focused() is window.compose.reading.preview
        window.close()
