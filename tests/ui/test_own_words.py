"""The officer's own words: a paragraph edited in its place, own paragraphs, and what is asked about both."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.document import block_text
from app.language import Language, MessageLanguage
from app.session.change import Change
from app.ui.findings import field_marks
from app.ui.preview.in_place import PlaceEditor
from app.ui.preview.preview import Preview
from app.ui.shell.main_window import MainWindow
from app.ui.style.theme import Theme
from app.ui.workspaces.compose import words_in_place
from app.ui.workspaces.compose.wording_dialog import WordingDialog
from tests.ui.by_hand import ByHand, Words
from tests.ui.conftest import Opened
from tests.ui.driving import CTRL, SHIFT, focused, hold, press, type_text
from tests.unit.small_pack import bent, small_files, write_folder
from tests.unit.small_pack import opened as opened_pack

Key = Qt.Key
ENQUIRY, DOCUMENTS, PHOTO = "enquiries/answer", "documents/missing", "photos/new-photo"
ONCE = "We called you once."


@pytest.fixture
def window(opened: Opened, tmp_path: Path) -> MainWindow:
    return opened(write_folder(tmp_path / "small", small_files()))


def answer(window: MainWindow, question: str, raw: object) -> None:
    controller = window.controller
    asked = next(each for each in controller.questions if each.question.id == question)
    controller.answer(asked.question, asked.entry, raw)  # type: ignore[arg-type]


def enquiry(window: MainWindow, calls: str = "1") -> None:
    """A message by a channel that may be edited."""
    window.controller.choose(ENQUIRY)
    answer(window, "calls", calls)


def texts(window: MainWindow) -> list[str]:
    return [block_text(block) for block in window.controller.message.blocks]


def rules(window: MainWindow) -> set[str]:
    return {finding.rule for finding in window.controller.message.findings}


def status(window: MainWindow) -> str:
    return window.compose.copy_bar.status.text()


def index_of(window: MainWindow, words: str) -> int:
    return next(at for at, text in enumerate(texts(window)) if words in text)


def caret_to(window: MainWindow, words: str, preview: Preview | None = None) -> Preview:
    """Put the caret behind these words in the preview, and the focus there."""
    preview = preview or window.compose.reading.preview
    cursor = preview.document().find(words)
    assert not cursor.isNull(), words
    cursor.setPosition(cursor.selectionEnd())
    preview.setTextCursor(cursor)
    preview.setFocus()
    return preview


def edit(window: MainWindow, words: str) -> PlaceEditor:
    """Press F2 behind these words."""
    caret_to(window, words)
    press(Key.Key_F2)
    editor = focused()
    assert isinstance(editor, PlaceEditor), status(window)
    # The order of Tab follows.
    QApplication.processEvents()
    return editor


def button(window: MainWindow, words: str) -> QPushButton:
    """A button of the list of findings."""
    window.compose.reading.settled.settle()
    found = [each for each in window.compose.reading.findings.buttons() if each.text() == words]
    assert found, [each.text() for each in window.compose.reading.findings.buttons()]
    return found[0]


def menu_at(preview: Preview, block: int) -> dict[str, QAction]:
    """What the menu of the preview offers of a block."""
    menu = QMenu(preview)
    preview.menu_opening.emit(menu, block)
    return {action.text(): action for action in menu.actions() if action.text()}


# --- in its place


def test_a_paragraph_is_edited_in_its_place_at_each_key(window: MainWindow) -> None:
    enquiry(window)
    preview = window.compose.reading.preview
    before = preview.areas()[index_of(window, ONCE)]
    editor = edit(window, "We called")
    assert editor.textCursor().position() == len("We called")
    assert editor.locale().language().name == "English"
    place = editor.mapTo(preview.viewport(), editor.rect().topLeft())
    area = preview.kept_area()
    assert area is not None
    assert abs(area.top() - before.top()) <= 1
    assert area.top() <= place.y() <= area.top() + 10
    type_text(" on")
    assert texts(window)[index_of(window, "We called")] == "We called on you once."
    assert ONCE not in preview.toPlainText()
    press(Key.Key_Return)
    type_text("me")
    assert "We called on\n\nme you once." in texts(window)
    assert editor.viewport().height() >= round(editor.document().size().height())
    assert window.compose.copy_bar.yours.text() == "✎ 1 paragraph in your words"
    bar = window.statusBar()
    assert bar.currentMessage().startswith("Editing.")
    beneath = [each for each in bar.findChildren(QLabel) if "to answer" in each.text()]
    assert not any(each.isVisible() for each in beneath)
    press(Key.Key_Escape)
    assert bar.currentMessage() == ""
    assert any(each.isVisible() for each in beneath)
    assert focused() is preview
    assert preview.block_at_caret() == index_of(window, "We called on")
    assert "We called on\nme you once." in preview.toPlainText()
    while window.compose.copy_bar.yours.isVisible():
        press(Key.Key_Z, CTRL)
        assert focused() is preview
    assert ONCE in texts(window)


def test_enter_and_double_click_still_lead_to_the_question(window: MainWindow) -> None:
    enquiry(window)
    edit(window, "called")
    type_text("!")
    press(Key.Key_Escape)
    press(Key.Key_Return)
    assert window.compose.form.isAncestorOf(focused())
    assert window.compose.words.place is None


def test_tab_goes_on_and_leaves_the_words(window: MainWindow) -> None:
    enquiry(window)
    for modifiers in (None, SHIFT):
        edit(window, "called")
        type_text("X")
        press(Key.Key_Tab if modifiers is None else Key.Key_Backtab, modifiers)
        assert window.compose.words.place is None
        assert not isinstance(focused(), PlaceEditor)
    assert focused() is window.compose.reading.preview
    assert "We calledXX you once." in texts(window)


def test_undo_while_editing_goes_by_what_was_typed(window: MainWindow) -> None:
    enquiry(window)
    editor = edit(window, ONCE)
    type_text(" We wrote. Then we called")
    press(Key.Key_Z, CTRL)
    assert focused() is editor
    assert editor.toPlainText().rstrip() == f"{ONCE} We wrote."
    press(Key.Key_Y, CTRL)
    assert f"{ONCE} We wrote. Then we called" in texts(window)
    for _ in range(4):
        press(Key.Key_Z, CTRL)
    assert ONCE in texts(window) or window.controller.message.blocks == ()


def test_a_held_key_opens_once_and_writes_on(window: MainWindow) -> None:
    enquiry(window)
    caret_to(window, "called")
    hold(Key.Key_F2)
    editor = focused()
    assert isinstance(editor, PlaceEditor)
    type_text("x")
    hold(Key.Key_Space, 5)
    assert editor.toPlainText() == "We calledx      you once."
    hold(Key.Key_Escape)
    assert focused() is window.compose.reading.preview
    assert "We calledx you once." in texts(window)


def test_what_is_pasted_is_words_links_and_lists(window: MainWindow) -> None:
    enquiry(window)
    editor = edit(window, ONCE)
    data = QMimeData()
    data.setHtml(
        "<p><b>See</b> <a href='https://www.gov.uk/x'>this page</a><img src='https://e.org/a.png'></p>"
        "<ul><li>*one*</li><li>[two](b)</li></ul><table><tr><td>cell</td></tr></table>"
        "<script>alert(1)</script>"
    )
    QApplication.clipboard().setMimeData(data)
    press(Key.Key_V, CTRL)
    QApplication.clipboard().clear()
    edited = window.controller.message.blocks[index_of(window, "We called")]
    said = block_text(edited)
    assert "See this page (www.gov.uk/x)" in said
    assert "- *one*\n- [two](b)" in said
    assert "cell" in said
    assert "alert" not in said
    assert not any(run.bold for part in edited.parts for run in getattr(part, "runs", ()))
    shown = editor.content()
    press(Key.Key_Escape)
    press(Key.Key_F2)
    again = focused()
    assert isinstance(again, PlaceEditor)
    assert again.content() == shown


def test_a_list_item_is_edited_in_its_list(window: MainWindow) -> None:
    controller = window.controller
    controller.choose(DOCUMENTS)
    controller.set_channel("rich")
    answer(window, "whose", "mother")
    answer(window, "which", ("birth", "marriage"))
    edit(window, "birth")
    type_text(" (long)")
    press(Key.Key_Escape)
    assert (
        "Send the mother’s documents:\n- birth (long) certificate\n- marriage certificate"
        in texts(window)
    )


def test_twenty_thousand_characters_stay_in_view(window: MainWindow, qtbot: QtBot) -> None:
    enquiry(window)
    editor = edit(window, ONCE)
    editor.selectAll()
    data = QMimeData()
    data.setText("word " * 3999)
    QApplication.clipboard().setMimeData(data)
    press(Key.Key_V, CTRL)
    QApplication.clipboard().clear()
    type_text("end")
    preview = window.compose.reading.preview

    def is_in_view() -> bool:
        caret = editor.viewport().mapTo(preview.viewport(), editor.cursorRect().center())
        return bool(preview.viewport().rect().contains(caret))

    qtbot.waitUntil(is_in_view)
    assert any(text.endswith("word end") for text in texts(window))


# --- where it isn't allowed


def test_f2_says_why_not(window: MainWindow) -> None:
    controller = window.controller
    controller.choose(PHOTO)
    answer(window, "problems", ("blurred",))
    caret_to(window, "not in focus")
    press(Key.Key_F2)
    assert "approved wording" in status(window)
    assert focused() is window.compose.reading.preview
    window.compose.templates.search.setFocus()
    press(Key.Key_F2)
    assert "paragraph of the message" in status(window)


def test_only_compared_is_not_edited_and_what_is_copied_is(
    window: MainWindow, qtbot: QtBot
) -> None:
    enquiry(window)
    reading = window.compose.reading
    reading.compare_button.setChecked(True)
    QCoreApplication.processEvents()
    caret_to(window, "ffonio", reading.compare.sides[Language.CY])
    press(Key.Key_F2)
    assert "only to compare" in status(window)
    caret_to(window, "called", reading.compare.sides[Language.EN])
    press(Key.Key_F2)
    editor = focused()
    assert isinstance(editor, PlaceEditor)
    assert reading.compare.sides[Language.EN].isAncestorOf(editor)
    type_text("X")
    assert "We calledX you once." in texts(window)


# --- what changes while it is edited


def test_an_answer_takes_the_paragraph_away_and_brings_it_back(window: MainWindow) -> None:
    enquiry(window)
    edit(window, "called")
    type_text("X")
    answer(window, "calls", None)
    assert window.compose.words.place is None
    assert "kept" in status(window)
    assert not any("called" in text for text in texts(window))
    answer(window, "calls", "1")
    assert "We calledX you once." in texts(window)


def test_a_template_that_is_removed_takes_the_editor_along_and_undo_brings_the_words(
    window: MainWindow,
) -> None:
    enquiry(window)
    edit(window, "called")
    type_text("X")
    window.controller.remove(window.controller.session.draft.entries[0].id)
    assert window.compose.words.place is None
    window.controller.undo()
    assert "We calledX you once." in texts(window)


def test_another_message_ends_it(window: MainWindow) -> None:
    enquiry(window)
    edit(window, "called")
    type_text("X")
    window.controller.begin()
    assert window.compose.words.place is None
    assert window.compose.reading.preview.kept_block == -1


def test_a_phrase_that_becomes_fixed_or_goes_in_the_file_ends_it(window: MainWindow) -> None:
    path = "templates/enquiries/answer.yaml"
    for old, new in (
        (
            "    slot: detail\n    when: calls\n",
            "    slot: detail\n    fixed: true\n    when: calls\n",
        ),
        ("when: calls\n    count", "when: calls == 7\n    count"),
    ):
        window.controller.follow(opened_pack())
        enquiry(window)
        edit(window, "called")
        type_text("X")
        window.controller.follow(opened_pack(bent(path, old, new)))
        assert window.compose.words.place is None
        window.controller.begin()


def test_wording_that_changes_in_the_file_is_asked_about_while_writing_goes_on(
    window: MainWindow,
) -> None:
    enquiry(window)
    editor = edit(window, "called")
    type_text("X")
    path = "templates/enquiries/answer.yaml"
    window.controller.follow(opened_pack(bent(path, ONCE, "We called you at once.")))
    assert focused() is editor
    type_text("Y")
    assert "We calledXY you once." in texts(window)
    assert "wording-changed" in rules(window)


def test_both_languages_are_edited_apart_and_undone_in_turn(window: MainWindow) -> None:
    enquiry(window)
    window.controller.set_language(MessageLanguage.BOTH)
    edit(window, "called")
    type_text("X")
    press(Key.Key_Escape)
    edit(window, "ffonio")
    type_text("Y")
    press(Key.Key_Escape)
    assert {"We calledX you once.", "Gwnaethom ffonioY unwaith."} <= set(texts(window))
    assert "out-of-step" not in rules(window)
    press(Key.Key_Z, CTRL)
    assert {"We calledX you once.", "Gwnaethom ffonio unwaith."} <= set(texts(window))
    preview = window.compose.reading.preview
    assert focused() is preview
    assert preview.block_at_caret() == index_of(window, "ffonio")
    press(Key.Key_Z, CTRL)
    assert {ONCE, "Gwnaethom ffonio unwaith."} <= set(texts(window))
    assert preview.block_at_caret() == index_of(window, ONCE)


def test_what_lies_above_may_change(window: MainWindow) -> None:
    enquiry(window)
    editor = edit(window, "called")
    preview = window.compose.reading.preview
    before = preview.kept_area()
    answer(window, "about", None)
    window.controller.choose(DOCUMENTS)
    assert focused() is editor
    after = preview.kept_area()
    assert before is not None
    assert after is not None
    assert editor.mapTo(preview.viewport(), editor.rect().topLeft()).y() >= after.top()
    type_text("X")
    assert any("We calledX" in text for text in texts(window))


# --- the wording beneath


def test_the_wording_beneath_changes_and_the_officer_chooses(
    window: MainWindow, qtbot: QtBot
) -> None:
    for choice, said in (("keep", "We calledX you once."), ("approved", "We called you 2 times.")):
        enquiry(window)
        edit(window, "called")
        type_text("X")
        press(Key.Key_Escape)
        answer(window, "calls", "2")
        assert "We calledX you once." in texts(window)
        assert "wording-changed" in rules(window)
        button(window, "Compare and choose…").click()
        dialog = window.findChild(WordingDialog)
        assert dialog is not None
        shown = {each.text() for each in dialog.texts}
        assert {"We calledX you once.", "We called you 2 times.", ONCE} <= shown
        pressed = dialog.keep if choice == "keep" else dialog.approved
        pressed.click()
        qtbot.waitUntil(lambda: window.findChild(WordingDialog) is None)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        assert said in texts(window)
        assert "wording-changed" not in rules(window)
        window.controller.begin()


def test_the_approved_wording_is_one_press_away(window: MainWindow) -> None:
    enquiry(window)
    edit(window, "called")
    type_text("X")
    press(Key.Key_Escape)
    preview = window.compose.reading.preview
    offered = menu_at(preview, preview.block_at_caret())
    assert "Remove this paragraph of yours" not in offered
    offered["Use the approved wording again"].trigger()
    assert ONCE in texts(window)
    assert "Use the approved wording again" not in menu_at(preview, preview.block_at_caret())
    press(Key.Key_Z, CTRL)
    assert "We calledX you once." in texts(window)


def test_the_other_language_is_out_of_step_until_it_is_edited_or_said_to_be_right(
    window: MainWindow,
) -> None:
    for how in ("right", "edited"):
        enquiry(window)
        edit(window, "called")
        type_text("X")
        press(Key.Key_Escape)
        assert "out-of-step" not in rules(window)
        window.controller.set_language(MessageLanguage.BOTH)
        assert "out-of-step" in rules(window)
        if how == "right":
            button(window, "The Welsh is right").click()
        else:
            button(window, "Edit the Welsh").click()
            editor = focused()
            assert isinstance(editor, PlaceEditor)
            assert editor.locale().language().name == "Welsh"
            type_text("Y")
            press(Key.Key_Escape)
            assert any("ffonio" in text and "Y" in text for text in texts(window))
        assert "out-of-step" not in rules(window)
        assert "We calledX you once." in texts(window)
        window.controller.set_language(MessageLanguage.EN)
        window.controller.begin()


# --- paragraphs of the officer's own


def test_a_paragraph_of_ones_own_is_put_in_and_taken_out(window: MainWindow) -> None:
    enquiry(window)
    caret_to(window, "called")
    press(Key.Key_F2, SHIFT)
    editor = focused()
    assert isinstance(editor, PlaceEditor)
    assert "own-empty" in rules(window)
    type_text("It is on its way.")
    at = index_of(window, "on its way")
    assert at == index_of(window, ONCE) + 1
    assert window.controller.message.blocks[at].words == "own"
    assert "own-paragraph" in rules(window)
    press(Key.Key_Escape)
    preview = window.compose.reading.preview
    assert preview.block_at_caret() == at
    menu_at(preview, at)["Remove this paragraph of yours"].trigger()
    assert not any("on its way" in text for text in texts(window))
    press(Key.Key_Z, CTRL)
    assert any("on its way" in text for text in texts(window))


def test_an_own_paragraph_has_its_welsh_in_sight_where_the_message_needs_it(
    window: MainWindow,
) -> None:
    controller = window.controller
    controller.choose(PHOTO)
    answer(window, "problems", ("blurred",))
    controller.set_language(MessageLanguage.BOTH)
    preview = caret_to(window, "not in focus")
    press(Key.Key_F2, SHIFT)
    place = window.compose.words.place
    assert place is not None
    english, welsh = place.editors[Language.EN], place.editors[Language.CY]
    assert focused() is english
    QApplication.processEvents()
    type_text("Call us.")
    assert "own-needs-welsh" in rules(window)
    press(Key.Key_Tab)
    assert focused() is welsh
    assert window.compose.words.place is place
    type_text("Ffoniwch ni.")
    assert "own-needs-welsh" not in rules(window)
    written = {"Ffoniwch ni.", "Call us."}
    assert [text for text in texts(window) if text in written] == ["Ffoniwch ni.", "Call us."]
    assert window.compose.copy_bar.yours.text() == "✎ 1 paragraph in your words"
    press(Key.Key_Escape)
    assert focused() is preview
    controller.set_language(MessageLanguage.EN)
    edit(window, "Call us")
    assert window.compose.words.place is not None
    assert list(window.compose.words.place.editors) == [Language.EN]


def test_another_language_of_the_message_while_an_own_paragraph_is_written(
    window: MainWindow,
) -> None:
    enquiry(window)
    caret_to(window, "called")
    press(Key.Key_F2, SHIFT)
    type_text("Call us.")
    for language, editors in (
        (MessageLanguage.BOTH, [Language.EN, Language.CY]),
        (MessageLanguage.CY, [Language.CY]),
        (MessageLanguage.EN, [Language.EN]),
    ):
        window.controller.set_language(language)
        place = window.compose.words.place
        assert place is not None
        assert list(place.editors) == editors
        assert isinstance(focused(), PlaceEditor)
    type_text(" Now.")
    assert "Call us. Now." in texts(window)


def test_an_own_paragraph_is_never_first_and_its_gap_leads_there(window: MainWindow) -> None:
    enquiry(window)
    caret_to(window, "called")
    press(Key.Key_F2, SHIFT)
    press(Key.Key_Escape)
    caret_to(window, "[your own")
    press(Key.Key_Return)
    assert isinstance(focused(), PlaceEditor)
    press(Key.Key_Escape)
    button(window, "Take the paragraph out").click()
    assert "own-empty" not in rules(window)


# --- what house style finds there


class Paints(QObject):
    """Counts how often something is painted."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt says so
        self.count += event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def checked(opened: Opened, tmp_path: Path) -> MainWindow:
    style = ByHand()
    folder = write_folder(tmp_path / "small", small_files())
    return opened(folder, house_style=style, dictionary=Words(style))


def test_what_is_found_is_underlined_where_it_is_written_and_mended_there(
    checked: MainWindow, qtbot: QtBot
) -> None:
    window, settled = checked, checked.compose.reading.settled
    enquiry(window)
    editor = edit(window, ONCE)
    press(Key.Key_Return)
    type_text("We utilise your ppt in hte office.")
    settled.settle()
    marks = window.compose.mending.fields.marks_of(editor)
    text = editor.toPlainText()
    assert {text[mark.start : mark.end] for mark in marks} == {"utilise", "ppt", "hte"}
    assert len(editor.extraSelections()) == 3
    assert not window.compose.reading.preview.extraSelections()

    found = {mark.finding.rule: mark for mark in marks}
    point = editor.cursorRect(editor.textCursor()).center()
    menu = window.compose.mending.menu.open(editor, point, found["spelling"])
    offered = [action.text() for action in menu.actions()]
    assert "Use ‘the’" in offered
    next(each for each in menu.actions() if each.text() == "Use ‘the’").trigger()
    menu.close()
    window.compose.reading.findings.use(found["abbreviation"].finding, "passport")
    assert editor.toPlainText().endswith("We utilise your passport in the office.")

    window.compose.reading.preview.setFocus()
    settled.settle()
    assert window.compose.words.place is None
    assert len(window.compose.reading.preview.extraSelections()) == 1
    window.compose.leading.lead_to(found["avoid"].finding)
    again = focused()
    assert isinstance(again, PlaceEditor)
    assert again.toPlainText()[: again.caret()].endswith("utilise")


def test_a_letter_is_told_once_and_only_to_whom_it_concerns(
    checked: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = checked
    enquiry(window)
    editor = edit(window, "We called")
    type_text(" hte")
    window.compose.reading.settled.settle()
    press(Key.Key_Home)
    asked, told = QSignalSpy(window.compose.form.shown), QSignalSpy(window.compose.changed)
    underlined: list[object] = []
    monkeypatch.setattr(field_marks, "_underline", lambda editor, *_: underlined.append(editor))
    read: list[str] = []
    monkeypatch.setattr(words_in_place, "parts_of", read.append)
    steps: list[Change] = []
    window.controller.changed.connect(steps.append)
    type_text("So")
    assert [Change.FINDINGS in each for each in steps] == [True, True], "what is found moved on"
    assert told.count() == 2, "menus and status line follow once, whatever else is told"
    assert asked.count() == 0, "no question shows what a paragraph says"
    assert len(underlined) == 2, "though the fields tell of a step, and what is found does"
    assert read == [], "what was just typed is there"
    QApplication.processEvents()
    around = Paints()
    window.compose.reading.installEventFilter(around)
    editor.viewport().repaint()
    window.compose.reading.removeEventFilter(around)
    assert around.count == 0, "what it covers isn’t painted"


# --- seen and heard


def test_own_words_are_marked_and_told(window: MainWindow) -> None:
    enquiry(window)
    preview = window.compose.reading.preview
    plain = preview.grab().toImage()
    edit(window, "called")
    type_text("X")
    press(Key.Key_Escape)
    window.compose.lighting.refresh()
    assert preview.accessibleDescription().startswith("Your words.")
    assert preview.grab().toImage() != plain
    caret_to(window, "Good")
    window.compose.lighting.refresh()
    assert "Your words" not in preview.accessibleDescription()


def test_the_editor_follows_the_text_size_and_the_width(
    window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    enquiry(window)
    editor = edit(window, "called")
    preview = window.compose.reading.preview
    try:
        theme.set_percent(200)
        qtbot.waitUntil(lambda: editor.document().defaultFont() == preview.document().defaultFont())
        qtbot.waitUntil(lambda: editor.height() >= round(editor.document().size().height()) - 30)
        window.resize(1000, 900)
        place = window.compose.words.place
        assert place is not None
        qtbot.waitUntil(lambda: place.width() == preview.viewport().width())
        assert focused() is editor
    finally:
        theme.set_percent(100)
