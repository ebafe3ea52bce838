"""What house style finds, in the list, in the preview and where the officer types."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QInputMethodEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.compose.draft import Paste
from app.findings import Finding, Severity, Where
from app.language import Bilingual, Language, MessageLanguage
from app.ui.controls.text_editors import BoxEditor
from app.ui.findings import why_dialog
from app.ui.findings.list import MOST_LINES
from app.ui.findings.reasons import ReasonDialog
from app.ui.findings.row import FindingRow
from app.ui.findings.underlines import MOST
from app.ui.form.typed_field import TypedField
from app.ui.message import copy_bar
from app.ui.shell.main_window import MainWindow
from app.ui.state.finding_order import in_reading_order
from app.ui.state.finding_words import told_apart, words_of
from app.ui.workspaces.compose import blocking_news
from tests.ui.by_hand import ByHand, Words
from tests.ui.conftest import Opened
from tests.ui.driving import (
    CTRL,
    SHIFT,
    add_template,
    assert_nothing_cut,
    clipboard_text,
    close_menus,
    focused,
    go_to,
    hold,
    press,
    row,
    stopping,
    type_text,
)
from tests.ui.test_compose import answer_photo

Key = Qt.Key
Style = QTextCharFormat.UnderlineStyle


@pytest.fixture
def style() -> ByHand:
    return ByHand()


@pytest.fixture
def words(style: ByHand) -> Words:
    return Words(style)


@pytest.fixture
def window(opened: Opened, style: ByHand, words: Words) -> MainWindow:
    return opened(house_style=style, dictionary=words)


def begin(window: MainWindow) -> None:
    """The everyday message with a free text, whose field has the focus."""
    add_template("supporting")
    go_to(window, "documents")
    press(Key.Key_1)
    press(Key.Key_9)
    go_to(window, "another")


def write(window: MainWindow, text: str) -> None:
    """Type, and pause. Keys of tests know ASCII only; other letters come as from an input method."""
    for letter in text:
        if letter.isascii():
            type_text(letter)
            continue
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(focused(), event)
    settle(window)


def settle(window: MainWindow) -> None:
    """As after the pause in typing."""
    QCoreApplication.processEvents()
    settled = window.compose.reading.settled
    if settled.waiting:
        settled.settle()
    QCoreApplication.processEvents()


def answer(window: MainWindow) -> object:
    return window.controller.session.draft.entries[-1].answers.get("another")


def button(window: MainWindow, words: str) -> QPushButton:
    found = [e for e in window.compose.reading.findings.buttons() if e.text() == words]
    assert found, [e.text() for e in window.compose.reading.findings.buttons()]
    return found[0]


def is_in_sight(widget: QWidget) -> bool:
    return not widget.visibleRegion().isEmpty()


def rows(window: MainWindow) -> list[str]:
    chain = window.compose.reading.findings.chain()
    return [each.accessibleName() for each in chain]


def underlined(window: MainWindow) -> list[tuple[str, Style]]:
    return [
        (each.cursor.selectedText(), each.format.underlineStyle())
        for each in window.compose.reading.preview.extraSelections()
    ]


def editor(window: MainWindow, language: Language = Language.EN) -> BoxEditor:
    field = row(window, "another").field
    assert isinstance(field, TypedField)
    found = field.editor_of(language)
    assert isinstance(found, BoxEditor)
    return found


def open_menu(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, words: str) -> None:
    action = action_of(menu, words)
    menu.setActiveAction(action)
    QTest.keyClick(menu, Key.Key_Return)


def action_of(menu: QMenu, words: str) -> QAction:
    found = [each for each in menu.actions() if each.text() == words]
    assert found, [each.text() for each in menu.actions()]
    return found[0]


# --- with the rules of the shipped pack


def test_shipped_rules_mend_in_the_window(opened: Opened) -> None:
    window = opened()
    begin(window)
    write(window, "your ppt, asap")
    assert [words for words, _ in underlined(window)] == ["ppt", "asap"]
    for use in ("passport", "as soon as possible"):
        button(window, f"Use ‘{use}’").click()
    assert answer(window) == Bilingual("your passport, as soon as possible", "")
    assert [each.rule for each in window.controller.message.blocking if each.wording] == []


def test_shipped_dictionary_suggests_and_learns(
    opened: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened()
    begin(window)
    write(window, "a biometrix certifcate")
    monkeypatch.setenv("COMMS_BUILDER_HOME", str(tmp_path))
    window.compose.reading.findings.advice.click()
    marks = window.compose.mending.fields.marks_of(editor(window))
    assert [mark.finding.rule for mark in marks] == ["spelling", "spelling"]
    choose(menu_at(window, qtbot, 14), "Use ‘certificate’")
    choose(menu_at(window, qtbot, 4), "Add ‘biometrix’ to my words")
    assert not window.compose.mending.fields.marks_of(editor(window))
    assert answer(window) == Bilingual("a biometrix certificate", "")


# --- the list


def test_finding_says_what_why_and_where(window: MainWindow) -> None:
    begin(window)
    write(window, "your ppt")
    line = next(e for e in window.compose.reading.findings.chain() if "ppt" in e.accessibleName())
    assert line.accessibleName() == "Must change: ‘ppt’ is an abbreviation. Write ‘passport’."
    description = line.accessibleDescription()
    assert description.startswith("Examiners must not use abbreviations. Guidance: ")
    assert description.endswith("section ‘Contacting the customer by letter or email’")
    assert window.controller.pack.info.guidance is not None
    assert window.controller.pack.info.guidance.title in description


def test_one_press_fixes_and_undo_brings_it_back(window: MainWindow) -> None:
    begin(window)
    write(window, "🙂 ŵ your ppt, ppt")
    button(window, "Use ‘passport’").setFocus()
    press(Key.Key_Space)
    assert answer(window) == Bilingual("🙂 ŵ your passport, ppt", "")
    assert focused() is button(window, "Use ‘passport’"), "on to the next one"
    assert "Changed to ‘passport’" in window.compose.copy_bar.status.text()
    press(Key.Key_Space)
    assert answer(window) == Bilingual("🙂 ŵ your passport, passport", "")
    assert editor(window).words() == "🙂 ŵ your passport, passport"
    assert window.menus.action("undo").text() == "Undo Use ‘passport’"
    press(Key.Key_Z, CTRL)
    assert answer(window) == Bilingual("🙂 ŵ your passport, ppt", "")


def test_must_before_confirm_and_advice_folded(window: MainWindow) -> None:
    begin(window)
    write(window, "utilise fraudulent ppt hte")
    found = stopping(window)
    assert [each.unanswered for each in found] == sorted(each.unanswered for each in found)
    severities = [each.severity for each in found if not each.unanswered]
    assert severities == sorted(severities, key=list(Severity).index)
    assert {Severity.MUST, Severity.CONFIRM} == set(severities)
    fold = window.compose.reading.findings.advice
    assert fold.text() == "▸ Advice: 2"
    assert not any("utilise" in name for name in rows(window))
    fold.setFocus()
    press(Key.Key_Space)
    assert fold.text() == "▾ Advice: 2"
    assert any(name.startswith("Advice: ‘utilise’") for name in rows(window))
    chain = window.compose.reading.findings.chain()
    names = rows(window)
    assert names.index("Advice: ‘utilise’ is a long word for ‘use’.") > chain.index(fold)


def test_row_leads_to_the_words(window: MainWindow) -> None:
    begin(window)
    write(window, "🙂 your ppt")
    line = next(e for e in window.compose.reading.findings.chain() if "ppt" in e.accessibleName())
    line.setFocus()
    press(Key.Key_Space)
    assert focused() is editor(window)
    cursor = editor(window).textCursor()
    assert not cursor.hasSelection(), "no key takes it away"
    assert cursor.position() == len("🙂 your ppt") + 1, "Qt counts the face twice"


def test_rows_stay_while_the_officer_types_on(window: MainWindow) -> None:
    begin(window)
    write(window, "ppt")
    line = next(e for e in window.compose.reading.findings.chain() if "ppt" in e.accessibleName())
    window.compose.form.cards[""].rows["fast_track"].take_focus()
    press(Key.Key_1)
    go_to(window, "another")
    press(Key.Key_End)
    write(window, " form")
    assert line in window.compose.reading.findings.chain()
    button(window, "Use ‘passport’").click()
    assert answer(window) == Bilingual("passport form", "")


# --- keeping


def test_keep_with_a_reason_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    begin(window)
    write(window, "fraudulent")
    button(window, "Leave it in, because…").setFocus()
    press(Key.Key_Space)
    menu = open_menu(qtbot)
    assert [each.text() for each in menu.actions()] == [
        "it is the title of a form", "the customer wrote it first", "", "Another reason…",
    ]  # fmt: skip
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    given = window.controller.session.draft.confirmations
    assert [(e.rule, e.because) for e in given] == [("suspicion", "the customer wrote it first")]
    assert "suspicion" not in [each.rule for each in window.controller.message.blocking]
    kept = window.compose.reading.findings.kept
    assert kept.text() == "▸ Kept: 1"
    kept.click()
    name = next(each for each in rows(window) if each.startswith("Kept: "))
    assert "fraudulent" in name
    assert name.endswith("’, because the customer wrote it first")
    button(window, "Take back").setFocus()
    press(Key.Key_Space)
    assert window.controller.session.draft.confirmations == ()
    assert focused() is button(window, "Leave it in, because…")
    assert window.menus.action("undo").text() == "Undo Stop keeping it"


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return])
def test_a_held_key_opens_the_reasons_and_gives_none(
    window: MainWindow, qtbot: QtBot, key: Key
) -> None:
    begin(window)
    write(window, "fraudulent")
    button(window, "Leave it in, because…").setFocus()
    hold(key)
    assert open_menu(qtbot).isVisible()
    close_menus()
    assert window.controller.session.draft.confirmations == ()


def test_enter_confirms_where_the_refused_copy_led(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    answer_photo(window)
    press(Key.Key_2, CTRL)
    press(Key.Key_Return, CTRL)
    said = window.compose.copy_bar.status.text()
    assert said.startswith("✕ Nothing was copied yet. Confirm first: No translator has reviewed")
    assert focused() is button(window, "Confirm")
    press(Key.Key_Return)
    assert focused() is window.compose.copy_bar.subject
    press(Key.Key_Return, CTRL)
    assert window.compose.copy_bar.status.text().startswith("✓ Subject copied, Welsh.")
    settle(window)
    findings = window.compose.reading.findings
    assert is_in_sight(findings.kept), "what was kept is in sight, alone too"
    findings.kept.setFocus()
    press(Key.Key_Return)
    assert findings.kept.isChecked()
    qtbot.waitUntil(partial(is_in_sight, list(findings._lines.values())[-1]))
    window.arrange_tab_order()
    press(Key.Key_Tab)
    assert "Not said" in focused().accessibleName(), "it stands beside it"
    press(Key.Key_Tab)
    assert "Kept: " in focused().accessibleName()


def test_enter_on_a_row_leads_to_its_place(window: MainWindow) -> None:
    begin(window)
    write(window, "the ppt")
    line = window.compose.reading.findings._lines
    next(each for name, each in line.items() if "abbreviation" in name).row.setFocus()
    press(Key.Key_Return)
    assert focused() is editor(window)


def test_f8_brings_its_row_into_sight(window: MainWindow, qtbot: QtBot) -> None:
    begin(window)
    write(window, "fraudulent ppt " * 8)
    findings = window.compose.reading.findings
    for _ in range(12):
        press(Key.Key_F8)
        marked = [line for line in findings._lines.values() if line._marked]
        assert len(marked) == 1
        qtbot.waitUntil(partial(is_in_sight, marked[0]))
    go_to(window, "another")
    type_text("x")
    settle(window)
    assert not any(line._marked for line in findings._lines.values())


def test_another_reason_must_say_something(window: MainWindow, qtbot: QtBot) -> None:
    begin(window)
    write(window, "fraudulent")
    button(window, "Leave it in, because…").setFocus()
    press(Key.Key_Return)
    choose(open_menu(qtbot), "Another reason…")
    qtbot.waitUntil(lambda: bool(window.findChildren(ReasonDialog)))
    dialog = window.findChildren(ReasonDialog)[0]
    qtbot.waitUntil(dialog.isVisible)
    dialog.line.setText("  ")
    dialog.yes.click()
    assert dialog.isVisible()
    assert dialog.problem.text().startswith("✕ Write the reason")
    assert_nothing_cut(dialog)
    dialog.line.setText(" it is  quoted ")
    dialog.yes.click()
    assert [e.because for e in window.controller.session.draft.confirmations] == ["it is quoted"]
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert window.compose.reading.isAncestorOf(focused()), (
        "it goes on from the line that is settled"
    )


def test_word_holds_for_the_exact_text(window: MainWindow, qtbot: QtBot) -> None:
    begin(window)
    write(window, "fraudulent")
    button(window, "Leave it in, because…").click()
    choose(open_menu(qtbot), "it is the title of a form")
    go_to(window, "another")
    press(Key.Key_End)
    write(window, " form")
    assert "suspicion" in [each.rule for each in window.controller.message.blocking]


def test_free_text_is_confirmed_with_its_usual_reason(window: MainWindow) -> None:
    begin(window)
    write(window, "deed")
    button(window, "Confirm").click()
    given = window.controller.session.draft.confirmations
    assert [(e.rule, e.because) for e in given] == [("free-text", "no preset phrase fits")]


def test_what_is_found_in_both_languages_says_in_which(qtbot: QtBot, window: MainWindow) -> None:
    where = (Where("message", 1, Language.EN), Where("message", 9, Language.CY))
    found = [Finding("free-text", Severity.CONFIRM, each, text="x") for each in where]
    words = [words_of(each, Language.EN, "") for each in found]
    assert [each.what[:12] for each in told_apart(list(zip(found, words, strict=True)))] == [
        "In English: ",
        "In Welsh: Th",
    ]
    # Where one language alone has it, nothing is added.
    assert told_apart([(found[0], words[0])]) == [words[0]]
    begin(window)
    asked = next(each for each in window.controller.questions if each.question.id == "another")
    window.controller.answer(asked.question, asked.entry, Bilingual("deed", "gweithred"))
    window.controller.set_language(MessageLanguage.BOTH)

    def told() -> list[str]:
        names = [each.accessibleName() for each in window.findChildren(FindingRow)]
        return sorted(each.partition(": ")[2] for each in names if "free text" in each)

    qtbot.waitUntil(lambda: len(told()) == 2)
    assert [each[:9] for each in told()] == ["In Englis", "In Welsh:"]


# --- the preview


def test_three_severities_differ_in_shape(window: MainWindow) -> None:
    begin(window)
    write(window, "ŵ🙂 ppt utilise fraudulent")
    assert sorted(underlined(window), key=lambda each: each[0]) == [
        ("fraudulent", Style.DashUnderline),
        ("ppt", Style.WaveUnderline),
        ("utilise", Style.DotLine),
    ]


def test_underlines_leave_the_text_alone(window: MainWindow) -> None:
    begin(window)
    write(window, "ppt")
    preview = window.compose.reading.preview
    changes: list[int] = []
    preview.document().contentsChange.connect(lambda *_: changes.append(1))
    caret = preview.textCursor().position()
    window.compose.reading.marks.refresh()
    window._theme.changed.emit()
    changes.clear()
    window.compose.reading.marks.refresh()
    assert changes == []
    assert preview.textCursor().position() == caret
    assert ("ppt", Style.WaveUnderline) in underlined(window)


def test_underlines_in_a_rich_message(window: MainWindow) -> None:
    add_template("complaint")
    while (
        asked := window.controller.standing.first_unanswered
    ) is not None and asked.question.required:
        raw = "Ŵyn 🙂 ppt" if asked.question.type == "text" else asked.choices[0].id
        window.controller.answer(asked.question, asked.entry, raw)
    assert window.controller.message.rich
    settle(window)
    assert {words for words, _ in underlined(window)} == {"ppt"}


def test_caret_describes_and_enter_leads(window: MainWindow, qtbot: QtBot) -> None:
    begin(window)
    write(window, "so ppt")
    preview = window.compose.reading.preview
    preview.setFocus()
    cursor = preview.document().find("ppt")
    cursor.setPosition(cursor.selectionStart() + 1)
    preview.setTextCursor(cursor)
    window.compose.lighting.refresh()
    words = "Must change: ‘ppt’ is an abbreviation. Write ‘passport’."
    assert preview.accessibleDescription().startswith(words)
    assert window.statusBar().currentMessage().startswith(f"✕ {words}")
    press(Key.Key_Return)
    assert focused() is button(window, "Use ‘passport’")
    qtbot.waitUntil(lambda: window.statusBar().currentMessage() == "")
    press(Key.Key_Return)
    assert answer(window) == Bilingual("so passport", "")


def test_click_on_an_underline_leads_too(window: MainWindow) -> None:
    begin(window)
    write(window, "ppt")
    preview = window.compose.reading.preview
    cursor = preview.document().find("ppt")
    cursor.setPosition(cursor.selectionStart() + 1)
    place = preview.cursorRect(cursor).center()
    QTest.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert focused() is editor(window)


def test_selection_beside_a_smiley_is_copied_whole(window: MainWindow) -> None:
    begin(window)
    write(window, "🙂🙂 a deed")
    preview = window.compose.reading.preview
    preview.setTextCursor(preview.document().find("a deed"))
    assert preview.selected_text() == "a deed"


# --- walking


def test_f8_walks_all_severities_in_the_order_of_the_message(window: MainWindow) -> None:
    begin(window)
    write(window, "utilise ppt fraudulent")
    controller = window.controller
    expected = in_reading_order(controller.message, controller.message.findings)
    told: list[str] = []
    for _ in expected:
        press(Key.Key_F8)
        told.append(window.compose.copy_bar.status.text())
    assert len(set(told)) == len(expected)
    styled = [words.partition(": ")[2] for words in told if "‘" in words and " of " in words]
    order = [place for word in ("utilise", "ppt", "fraudulent")
             for place, words in enumerate(styled) if f"‘{word}’" in words]  # fmt: skip
    assert len(order) == 3
    # From wherever the walk began, once round.
    turned = [(place - order[0]) % len(expected) for place in order]
    assert turned == sorted(turned)
    assert {words.partition(": ")[2].partition(":")[0] for words in told} == {
        "Must change", "Confirm", "Advice", "Not answered yet",
    }  # fmt: skip


def test_f8_in_the_preview_goes_from_finding_to_finding(window: MainWindow) -> None:
    begin(window)
    write(window, "utilise ppt")
    preview = window.compose.reading.preview
    rules: list[str] = []
    preview.setFocus()
    for _ in window.controller.message.findings:
        press(Key.Key_F8)
        found = window.compose.reading.marks.at_caret()
        if focused() is preview and found is not None:
            rules.append(found.rule)
        preview.setFocus()
    assert rules == ["avoid", "abbreviation"]
    press(Key.Key_F8, SHIFT)
    press(Key.Key_F8, SHIFT)


# --- where the officer types


def test_half_typed_word_waits_but_copying_does_not(window: MainWindow) -> None:
    begin(window)
    type_text("ppt")
    assert window.compose.reading.settled.waiting
    assert not any("ppt" in name for name in rows(window))
    assert "abbreviation" in [each.rule for each in window.controller.message.blocking]
    window.compose.copy_bar.copy("message")
    assert clipboard_text() == ""
    settle(window)
    assert any("ppt" in name for name in rows(window))


def test_it_settles_once_after_the_pause(window: MainWindow, qtbot: QtBot) -> None:
    begin(window)
    type_text("ppt")
    settled = window.compose.reading.settled
    pause = settled.findChild(QTimer)
    assert isinstance(pause, QTimer)
    assert pause.isActive()
    assert pause.interval() <= 120
    told: list[bool] = []
    settled.changed.connect(lambda: told.append(settled.waiting))
    qtbot.waitUntil(lambda: not settled.waiting)
    assert told == [False]


def test_fields_are_underlined_too(window: MainWindow) -> None:
    begin(window)
    write(window, "🙂 ppt utilise ")
    found = [
        (each.cursor.selectedText(), each.format.underlineStyle())
        for each in editor(window).extraSelections()
    ]
    assert found == [("ppt", Style.WaveUnderline), ("utilise", Style.DotLine)]
    assert focused() is editor(window)


def test_a_line_is_underlined_without_being_edited(window: MainWindow) -> None:
    add_template("complaint")
    names = [
        each
        for card in window.compose.form.cards.values()
        for each in card.rows.values()
        if each.question.type == "text"
    ]
    assert names
    line = names[0].field.parts()[0]
    line.setFocus()
    write(window, "🙂 ppt ")
    marks = window.compose.mending.fields.marks_of(line)  # type: ignore[arg-type]
    assert [(mark.start, mark.end) for mark in marks] == [(3, 6)]
    assert line.text() == "🙂 ppt "  # type: ignore[attr-defined]
    assert line.cursorPosition() == 7  # type: ignore[attr-defined]


def test_menu_uses_the_fix(window: MainWindow, qtbot: QtBot) -> None:
    begin(window)
    write(window, "ppt")
    menu = menu_at(window, qtbot, 1)
    assert menu.actions()[0].text() == (
        "✕ Must change: ‘ppt’ is an abbreviation. Write ‘passport’."
    )
    assert not menu.actions()[0].isEnabled()
    choose(menu, "Use ‘passport’")
    assert answer(window) == Bilingual("passport", "")


def test_menu_asks_for_spellings_only_when_it_opens(
    window: MainWindow, qtbot: QtBot, words: Words
) -> None:
    begin(window)
    write(window, "so hte form")
    assert words.asked == []
    menu = menu_at(window, qtbot, 4)
    assert words.asked == ["en: hte"]
    choose(menu, "Use ‘the’")
    assert answer(window) == Bilingual("so the form", "")


def test_list_offers_spellings_too(window: MainWindow, qtbot: QtBot, words: Words) -> None:
    begin(window)
    write(window, "so hte form")
    window.compose.reading.findings.advice.click()
    assert words.asked == []
    button(window, "Suggestions…").setFocus()
    press(Key.Key_Space)
    menu = open_menu(qtbot)
    assert [each.text() for each in menu.actions()] == [
        "Use ‘the’", "Use ‘hat’", "Add ‘hte’ to my words",
    ]  # fmt: skip
    QTest.keyClick(menu, Key.Key_Return)
    assert answer(window) == Bilingual("so the form", "")


def test_menu_adds_to_my_words(window: MainWindow, qtbot: QtBot) -> None:
    begin(window)
    write(window, "so hte form")
    choose(menu_at(window, qtbot, 4), "Add ‘hte’ to my words")
    assert "spelling" not in [each.rule for each in window.controller.message.findings]
    assert window.compose.copy_bar.status.text() == "‘hte’ is among your words now"


def test_menu_keeps_with_a_reason(window: MainWindow, qtbot: QtBot) -> None:
    begin(window)
    write(window, "fraudulent")
    keep = action_of(menu_at(window, qtbot, 3), "Leave it in, because…").menu()
    assert isinstance(keep, QMenu)
    keep.actions()[0].trigger()
    given = window.controller.session.draft.confirmations
    assert [e.because for e in given] == ["it is the title of a form"]


def test_menu_of_plain_words_is_the_usual_one(window: MainWindow, qtbot: QtBot) -> None:
    begin(window)
    write(window, "deed")
    menu = menu_at(window, qtbot, 1)
    assert not any("‘" in each.text() for each in menu.actions())


def menu_at(window: MainWindow, qtbot: QtBot, position: int) -> QMenu:
    box = editor(window)
    cursor = box.textCursor()
    cursor.setPosition(position)
    box.customContextMenuRequested.emit(box.cursorRect(cursor).center() + QPoint(1, 0))
    return open_menu(qtbot)


def test_words_are_taken_out(window: MainWindow) -> None:
    begin(window)
    write(window, "a very old deed")
    window.compose.reading.findings.advice.click()
    button(window, "Take it out").click()
    assert answer(window) == Bilingual("a  old deed", "")


# --- pasting


def paste(text: str) -> None:
    data = QMimeData()
    data.setText(text)
    QApplication.clipboard().setMimeData(data)
    press(Key.Key_V, CTRL)


@pytest.mark.parametrize("text", ["x" * 201, "One line\nand another"])
def test_long_paste_is_remembered_as_long_as_it_stands(window: MainWindow, text: str) -> None:
    begin(window)
    type_text("So: ")
    paste(text)
    draft = window.controller.session.draft
    assert draft.pastes == (Paste("1", "another", text),)
    assert draft.entries[0].answers["another"] == Bilingual(f"So: {text}", "")
    type_text(".")
    assert window.controller.session.draft.pastes == draft.pastes
    press(Key.Key_Backspace)
    press(Key.Key_Backspace)
    assert not window.controller.session.draft.pastes
    for before in (f"So: {text}", "So: "):
        press(Key.Key_Z, CTRL)
        assert answer(window) == Bilingual(before, ""), "a paste is a step of its own"


def test_hundreds_of_findings_are_bounded(window: MainWindow) -> None:
    begin(window)
    paste("ppt utilise\n" * 600)
    settle(window)
    assert len(window.controller.message.findings) > 1200
    assert len(window.compose.reading.preview.extraSelections()) == MOST
    assert len(editor(window).extraSelections()) == MOST
    assert len(stopping(window)) == MOST_LINES


def test_short_paste_is_like_typing(window: MainWindow) -> None:
    begin(window)
    paste("a deed\n")
    assert window.controller.session.draft.pastes == ()
    assert window.controller.session.draft.entries[0].answers["another"] == Bilingual(
        "a deed\n", ""
    )


# --- telling


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    told: list[str] = []
    tell: Callable[..., None] = lambda _widget, text: told.append(text)  # noqa: E731
    for module in (blocking_news, copy_bar, why_dialog):
        monkeypatch.setattr(module, "announce", tell)
    return told


def test_no_keystroke_is_announced_and_a_change_of_state_once(
    window: MainWindow, qtbot: QtBot, announced: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    window.compose.news._pause.setInterval(100)
    answer_photo(window)
    qtbot.waitUntil(lambda: announced[-1:] == ["Ready to copy"])
    announced.clear()
    add_template("supporting")
    qtbot.waitUntil(lambda: len(announced) == 2)
    assert announced[0].startswith("Ask for supporting documents added")
    assert announced[1].endswith(" to answer")
    go_to(window, "documents")
    press(Key.Key_9)
    go_to(window, "another")
    announced.clear()
    write(window, "your ppt is here, and fraudulent")
    qtbot.waitUntil(lambda: not window.compose.news._pause.isActive())
    assert announced == []


def test_pause_is_a_second_and_a_half(window: MainWindow) -> None:
    assert window.compose.news._pause.interval() == 1500


# --- translation


def test_copy_for_translation(window: MainWindow) -> None:
    begin(window)
    write(window, "a deed")
    press(Key.Key_2, CTRL)
    gap = "[Beth yw’r ddogfen arall?]"
    assert gap in window.compose.reading.preview.toPlainText()
    button(window, "Copy for translation").click()
    assert ">>> a deed <<<" in clipboard_text()
    assert window.compose.copy_bar.status.text().startswith("✓ Copied for translation")
    assert window.compose.copier.holds_ours()
    assert gap in window.compose.reading.preview.toPlainText()
    window.compose.reading.preview.gap_activated.emit("1", "another")
    assert focused() is editor(window, Language.CY)


def test_nothing_to_translate_is_said(window: MainWindow) -> None:
    answer_photo(window)
    window.compose.reading.copy_for_translation()
    assert clipboard_text() == ""
    assert window.compose.copy_bar.status.text() == "Nothing in this message waits for its Welsh"
