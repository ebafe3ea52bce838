"""*Compare*: both languages beside each other, and never another text on the clipboard."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from pytestqt.qtbot import QtBot

from app.language import Language, MessageLanguage
from app.ui.preview.preview import Preview
from app.ui.preview.scroll_lock import carried_over
from app.ui.shell.main_window import MainWindow
from tests.answering import answer_choices
from tests.ui.conftest import Opened
from tests.ui.driving import (
    CTRL,
    add_template,
    clipboard_text,
    confirm_all,
    focused,
    forget_copied,
    go_to,
    press,
)

Key = Qt.Key
KEYS = {
    MessageLanguage.EN: Key.Key_1,
    MessageLanguage.CY: Key.Key_2,
    MessageLanguage.BOTH: Key.Key_3,
}


def settle() -> None:
    for _ in range(5):
        QCoreApplication.processEvents()


@pytest.fixture
def window(opened: Opened) -> MainWindow:
    made = opened(size=(1440, 900))
    add_template("new photo")
    for question in ("fast_track", "applied", "problems"):
        go_to(made, question)
        press(Key.Key_1)
    press(Key.Key_4, CTRL)
    settle()
    return made


def side(window: MainWindow, language: Language) -> Preview:
    return window.compose.reading.compare.sides[language]


def test_both_languages_are_shown(window: MainWindow) -> None:
    controller = window.controller
    assert window.compose.reading.compare.isVisible()
    assert not window.compose.reading.preview.isVisible()
    assert side(window, Language.EN).toPlainText() == controller.message.plain
    welsh = side(window, Language.CY).toPlainText()
    assert welsh == controller.standing.message_in(Language.CY).plain
    assert welsh != controller.message.plain


@pytest.mark.parametrize("language", list(MessageLanguage))
def test_comparing_never_changes_what_is_copied(
    window: MainWindow, language: MessageLanguage
) -> None:
    copied = []
    for _ in range(2):
        press(KEYS[language], CTRL)
        settle()
        assert window.controller.session.draft.language is language
        confirm_all(window)
        for _ in range(2):
            press(Key.Key_Return, CTRL)
            copied.append(clipboard_text())
        press(Key.Key_4, CTRL)
        forget_copied(window)
    assert copied[:2] == copied[2:]
    message = window.controller.message
    assert copied[:2] == [message.subject, message.plain]
    assert message.language is language


@pytest.mark.parametrize(
    "template", ["answering", "opening", "csmt-opening", "voicemail", "csmt-voicemail"]
)
def test_both_sides_are_of_the_time_at_which_the_message_was_composed(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, template: str
) -> None:
    window = opened()
    controller = window.controller
    monkeypatch.setattr(controller, "_clock", lambda: datetime(2026, 11, 24, 11, 59))
    controller.choose(f"scripts/{template}")
    answer_choices(controller)
    shown = controller.message.plain
    monkeypatch.setattr(controller, "_clock", lambda: datetime(2026, 11, 24, 18, 1))
    press(Key.Key_4, CTRL)
    settle()
    assert "Good morning" in shown
    assert side(window, Language.EN).message == controller.standing.message_in(Language.EN)
    assert side(window, Language.EN).toPlainText() == window.compose.reading.preview.toPlainText()
    assert "Bore da" in side(window, Language.CY).toPlainText()
    controller.move("1", 0)
    assert "Good evening" in controller.message.plain


def test_turning_it_on_and_off_is_no_step(window: MainWindow) -> None:
    draft, undo = window.controller.session.draft, window.controller.session.undo_step
    press(Key.Key_4, CTRL)
    press(Key.Key_4, CTRL)
    assert window.controller.session.draft == draft
    assert window.controller.session.undo_step == undo


def test_each_says_quietly_whether_it_is_copied_and_reviewed(window: MainWindow) -> None:
    notes = window.compose.reading.compare.notes
    assert notes[Language.EN].text() == "English, as it is copied"
    assert notes[Language.CY].text().startswith("Welsh, only to compare")
    assert "not reviewed by a translator" in notes[Language.CY].text()
    press(Key.Key_2, CTRL)
    settle()
    assert notes[Language.EN].text() == "English, only to compare"
    assert notes[Language.CY].text().startswith("Welsh, as it is copied")
    press(Key.Key_3, CTRL)
    settle()
    assert all("as it is copied" in note.text() for note in notes.values())


def test_gaps_of_each_language_are_seen(window: MainWindow) -> None:
    press(Key.Key_N, CTRL)
    assert not window.compose.reading.compare_button.isChecked(), "it belongs to the case"
    add_template("supporting")
    press(Key.Key_4, CTRL)
    settle()
    for language in Language:
        text = side(window, language).toPlainText()
        assert text == window.controller.standing.message_in(language).plain
        assert "[" in text
        assert "to answer" in window.compose.reading.compare.notes[language].text()


def test_screen_readers_are_told_the_languages(window: MainWindow) -> None:
    assert side(window, Language.EN).accessibleName() == "Preview in English"
    assert side(window, Language.CY).accessibleName() == "Preview in Welsh"
    assert side(window, Language.CY).locale().language() == QLocale.Language.Welsh
    assert side(window, Language.EN).locale().language() == QLocale.Language.English


def test_an_answer_changes_both(window: MainWindow) -> None:
    go_to(window, "problems")
    press(Key.Key_2)
    settle()
    for language in Language:
        assert (
            side(window, language).toPlainText()
            == window.controller.standing.message_in(language).plain
        )


def test_selection_is_copied_of_the_copied_language_only(window: MainWindow) -> None:
    english, welsh = side(window, Language.EN), side(window, Language.CY)
    english.selectAll()
    english.setFocus()
    press(Key.Key_C, CTRL)
    assert clipboard_text() == window.controller.message.plain
    welsh.selectAll()
    welsh.setFocus()
    press(Key.Key_C, CTRL)
    assert not clipboard_text(), "what was copied before would be pasted in the place of the Welsh"
    assert "only to compare" in window.compose.copy_bar.status.text()


def test_a_paragraph_of_either_leads_to_its_question_and_is_lit_in_both(window: MainWindow) -> None:
    go_to(window, "fast_track")
    settle()
    main = window.compose.reading.preview.lit
    assert main
    assert side(window, Language.EN).lit == main
    assert side(window, Language.CY).lit
    welsh = side(window, Language.CY)
    welsh.setFocus()
    cursor = welsh.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    welsh.setTextCursor(cursor)
    press(Key.Key_Return)
    assert window.compose.form.isAncestorOf(focused())


def test_they_scroll_together(window: MainWindow, qtbot: QtBot) -> None:
    add_template("supporting")
    window.resize(1440, 480)
    settle()
    english, welsh = side(window, Language.EN), side(window, Language.CY)
    bars = english.verticalScrollBar(), welsh.verticalScrollBar()
    qtbot.waitUntil(lambda: all(bar.maximum() > 0 for bar in bars))
    for leader, follower in (bars, bars[::-1]):
        leader.setValue(leader.maximum())
        assert follower.value() == follower.maximum()
        leader.setValue(0)
        assert follower.value() == 0
    areas = english.areas()
    block = next(at for at, area in areas.items() if 0 < area.top() < bars[0].maximum())
    bars[0].setValue(round(areas[block].top()))
    assert abs(welsh.areas()[block].top() - bars[1].value()) <= 2


def test_side_by_side_or_above_each_other(window: MainWindow) -> None:
    english, welsh = side(window, Language.EN), side(window, Language.CY)
    assert english.y() == welsh.y()
    assert english.x() < welsh.x()
    window.resize(960, 1040)
    settle()
    assert english.x() == welsh.x()
    assert english.y() < welsh.y()


def test_focus_goes_along(window: MainWindow) -> None:
    side(window, Language.EN).setFocus()
    press(Key.Key_4, CTRL)
    assert focused() is window.compose.reading.preview
    press(Key.Key_4, CTRL)
    assert focused() is side(window, Language.EN)


def test_under_tabs_it_comes_into_view(opened: Opened) -> None:
    window = opened(size=(700, 900))
    add_template("new photo")
    press(Key.Key_4, CTRL)
    assert window.compose.layouts.pane == "preview"
    assert focused() is side(window, Language.EN)


@pytest.mark.parametrize(
    ("value", "expected"), [(0, 0), (50, 100), (100, 200), (150, 225), (200, 250)]
)
def test_places_are_carried_over_between_marks(value: float, expected: float) -> None:
    assert carried_over(value, [0, 100, 200], [0, 200, 250]) == expected


def test_nothing_to_scroll_stays_at_the_top() -> None:
    assert carried_over(0, [0, 0], [0, 40]) == 0
