"""The strip of open cases: one customer is put aside, another taken up, and what was finished comes back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.language import Language, MessageLanguage
from app.session.case import MOST_IN_A_MARK
from app.session.standing import names_in
from app.storage.settings import Settings
from app.ui.cases.strip import CaseStrip
from app.ui.cases.tabs import CaseTabs, cut_to
from app.ui.shell.main_window import MainWindow
from app.ui.shell.window_title import NUMBER
from tests.answering import answer_choices
from tests.screenshots_of_compose import cases
from tests.ui.conftest import NOW, Opened
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
)
from tests.ui.test_appearance import settle
from tests.ui.test_copy_flow import copy_photo

Key = Qt.Key
ASIDE = (Key.Key_A, CTRL | SHIFT)
BACK = (Key.Key_B, CTRL | SHIFT)
ROUNDS = 5
"""Of events, until everything is laid out."""


def strip(window: MainWindow) -> CaseStrip:
    return window.compose.strip


def open_cases(window: MainWindow) -> str:
    return " ".join(each.letter for each in window.controller.desk.cases)


def said(window: MainWindow) -> str:
    return window.compose.copy_bar.status.text()


def templates(window: MainWindow) -> list[str]:
    return [each.template for each in window.controller.session.draft.entries]


def two_cases(window: MainWindow) -> None:
    """A photo is asked for in A, a referee in B."""
    add_template("new photo")
    press(*ASIDE)
    add_template("referee")


def case_menu(window: MainWindow) -> list[QAction]:
    menu = next(each.menu() for each in window.menuBar().actions() if each.text() == "&Case")
    assert isinstance(menu, QMenu)
    return menu.actions()


# --- the strip


def test_one_case_needs_no_strip_and_a_second_one_brings_it_without_the_focus(
    window: MainWindow,
) -> None:
    assert strip(window).isHidden()
    add_template("new photo")
    assert strip(window).isHidden()
    press(*ASIDE)
    assert strip(window).isVisible()
    assert focused() is window.compose.templates.search
    assert said(window) == "A is put aside. Alt+PgUp takes it up again."
    add_template("referee")
    assert focused() in row(window, "fast_track").field.parts()
    tabs = strip(window).tabs
    assert [tabs.tabText(place) for place in range(tabs.count())] == [
        "A  Ask for a new photo · 10:00",
        "B  Ask for a new referee · 10:00",
    ]


def test_nothing_is_put_aside_where_nothing_is(window: MainWindow) -> None:
    assert not window.menus.action("put-aside").isEnabled()
    press(*ASIDE)
    window.compose.cases.put_aside()
    assert open_cases(window) == "A"
    assert said(window) == ""


def test_a_case_is_taken_up_again_by_key_as_it_was(window: MainWindow) -> None:
    add_template("new photo")
    press(Key.Key_1)
    window.controller.set_language(MessageLanguage.CY)
    press(Key.Key_4, CTRL)
    before = window.controller.session.draft
    undo = window.menus.action("undo").text()
    press(*ASIDE)
    assert window.controller.session.draft.language is MessageLanguage.EN
    add_template("referee")
    press(Key.Key_PageUp, ALT)
    assert window.controller.session.draft == before
    assert said(window) == "A is taken up again; B is put aside."
    assert focused() in row(window, "applied").field.parts(), "the first question still open"
    assert window.menus.action("undo").text() == undo
    press(Key.Key_Z, CTRL)
    press(Key.Key_PageDown, ALT)
    assert templates(window) == ["referee/new-referee"]
    assert window.menus.action("undo").text() == "Undo Add ‘Ask for a new referee’"
    press(Key.Key_PageDown, ALT)
    assert window.controller.desk.front == "A", "round and round"


def test_an_empty_case_is_left_without_a_trace(window: MainWindow) -> None:
    add_template("new photo")
    press(*ASIDE)
    press(Key.Key_PageUp, ALT)
    assert open_cases(window) == "A"
    assert said(window) == "A is taken up again"
    assert strip(window).isHidden()


def test_the_tabs_are_walked_without_turning_to_anybody(window: MainWindow) -> None:
    two_cases(window)
    press(Key.Key_4, ALT)
    tabs = strip(window).tabs
    assert focused() is tabs
    press(Key.Key_Left)
    assert (tabs.currentIndex(), window.controller.desk.front) == (0, "B")
    assert tabs.accessibleTabName(0) == "Case A: Ask for a new photo. Begun at 10:00."
    assert tabs.accessibleTabName(1).endswith("Begun at 10:00. In front.")
    press(Key.Key_Left)
    assert tabs.currentIndex() == 0
    press(Key.Key_Return)
    assert window.controller.desk.front == "A"
    assert window.compose.form.isAncestorOf(focused())
    press(Key.Key_4, ALT)
    press(Key.Key_End)
    press(Key.Key_F, CTRL)
    assert (tabs.currentIndex(), window.controller.desk.front) == (0, "A"), "left where it was"


def test_a_click_takes_a_case_up(window: MainWindow) -> None:
    two_cases(window)
    tabs = strip(window).tabs
    at = tabs.tabRect(0).center()
    QTest.mouseClick(tabs, Qt.MouseButton.RightButton, pos=at)
    assert window.controller.desk.front == "B"
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=at)
    assert window.controller.desk.front == "A"
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).bottomRight())
    assert window.controller.desk.front == "B"


@pytest.mark.qt_log_ignore("plugin does not support")
def test_a_tab_has_a_menu(window: MainWindow) -> None:
    two_cases(window)
    tabs = strip(window).tabs

    def choose(words: str) -> None:
        press(Key.Key_4, ALT)
        press(Key.Key_Home)
        at = tabs.tabRect(0).center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, tabs.mapToGlobal(at))
        QApplication.sendEvent(tabs, event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(each for each in menu.actions() if each.text() == words)
        menu.close()
        action.trigger()

    choose("Mark it…")
    assert strip(window).mark.field.accessibleName() == "Mark of A"
    type_text("4321")
    press(Key.Key_Return)
    assert window.controller.desk.cases[0].mark == "4321"
    choose("Take up again")
    assert window.controller.desk.front == "A"


def test_it_is_said_how_the_message_of_a_case_put_aside_comes_back(window: MainWindow) -> None:
    copy_photo(window)
    press(*ASIDE)
    words = window.compose.copy_bar.clipboard_line.words.text()
    assert words.startswith("Taken off the clipboard: it belongs to A.")
    assert said(window) == "A is put aside. Alt+PgUp takes it up again.", "both are told"


def test_the_menu_has_each_case_by_its_letter(window: MainWindow, qtbot: QtBot) -> None:
    two_cases(window)
    lines = [each for each in case_menu(window) if "10:00" in each.text()]
    assert [each.text() for each in lines] == [
        "&A   Ask for a new photo · 10:00",
        "&B   Ask for a new referee · 10:00",
    ]
    assert [each.isChecked() for each in lines] == [False, True]
    lines[0].trigger()
    qtbot.waitUntil(lambda: window.controller.desk.front == "A")
    press(Key.Key_N, CTRL)
    lines = [each for each in case_menu(window) if "10:00" in each.text()]
    assert [each.text()[:2] for each in lines] == ["&B", "&C"]


def test_fifty_open_cases_stay_within_the_window(opened: Opened) -> None:
    window = opened(size=(960, 1040))
    controller = window.controller
    desk = controller.desk
    for _ in range(49):
        chosen = desk.session.choose(controller.pack, "photos/new-photo")
        desk = desk.with_session(chosen).begin(NOW, names_in(controller.standing))
    controller._turn(desk)  # one step: the window needn't show each of them
    tabs = strip(window).tabs
    assert tabs.count() == 50
    assert window.width() == 960
    window.compose.cases.take_up("A")
    assert tabs.rect().contains(tabs.tabRect(0).center())
    press(Key.Key_4, ALT)
    press(Key.Key_End)
    assert tabs.rect().contains(tabs.tabRect(tabs.count() - 1).center())
    assert len([each for each in case_menu(window) if "10:00" in each.text()]) == tabs.count()


# --- whose it is


def test_the_letter_stands_beside_questions_preview_and_what_was_copied(window: MainWindow) -> None:
    def headings() -> list[str]:
        return [window.compose.form._heading.text(), window.compose.reading.header.heading.text()]

    copy_photo(window)
    assert headings() == ["Your message", "Preview"], "nobody asks whose"
    assert said(window) == "✓ Message copied, English. Ctrl+Enter copies the subject again."
    press(*ASIDE)
    assert headings() == ["Message of B", "Message of B"]
    press(Key.Key_PageUp, ALT)
    press(*ASIDE)
    copy_photo(window)
    assert said(window) == "✓ Message of B copied, English. Ctrl+Enter copies the subject again."
    go_to(window, "problems")
    press(Key.Key_1)
    assert said(window) == "✕ Message of B changed since it was copied. Copy it again."
    press(Key.Key_PageUp, ALT)
    assert headings() == ["Message of A", "Message of A"]
    assert said(window) == "A is taken up again; B is put aside."


def test_a_script_is_not_called_a_message(window: MainWindow) -> None:
    add_template("voicem")
    assert window.compose.form._heading.text() == "Your script"
    press(*ASIDE)
    add_template("voicem")
    assert window.compose.form._heading.text() == "Script of B"
    press(Key.Key_1)
    answer_choices(window.controller)
    confirm_all(window)
    press(Key.Key_Return, CTRL | SHIFT)
    assert said(window) == ("✓ Case note of B copied, for DAP’s case notes, not for the customer")


def test_compare_belongs_to_its_case(window: MainWindow) -> None:
    button = window.compose.reading.compare_button
    add_template("new photo")
    press(Key.Key_4, CTRL)
    assert button.isChecked()
    press(*ASIDE)
    assert not button.isChecked()
    add_template("referee")
    assert not button.isChecked()
    press(Key.Key_PageUp, ALT)
    assert button.isChecked()
    press(Key.Key_N, CTRL)
    assert not button.isChecked()
    press(*BACK)
    assert button.isChecked()


def test_the_next_case_after_a_copy_compares_and_speaks_nothing_of_the_last(
    window: MainWindow,
) -> None:
    window.controller.set_language(MessageLanguage.CY)
    copy_photo(window)
    press(Key.Key_4, CTRL)
    add_template("referee")
    assert not window.compose.reading.compare_button.isChecked()
    assert window.controller.session.draft.language is MessageLanguage.EN
    press(Key.Key_Z, CTRL)
    assert window.compose.reading.compare_button.isChecked()


# --- the officer's own mark


def test_a_mark_is_asked_for_in_place_where_two_hold_the_same_template(window: MainWindow) -> None:
    add_template("new photo")
    press(*ASIDE)
    mark = strip(window).mark
    assert mark.isHidden()
    add_template("new photo")
    assert mark.isVisible()
    assert focused() in row(window, "fast_track").field.parts(), "nobody has to answer"
    assert mark.field.accessibleName() == "Mark of B"
    mark.field.setFocus()
    type_text("application 4321 of Mrs Pugh")
    press(Key.Key_Return)
    assert len("application 4321"[:MOST_IN_A_MARK]) == MOST_IN_A_MARK
    assert window.controller.desk.case.mark == "application"
    assert mark.isHidden()
    assert window.compose.form.isAncestorOf(focused())
    tabs = strip(window).tabs
    assert tabs.tabText(1) == "B  Ask for a new photo · 10:00 · … application"
    assert "Your mark: application." in tabs.accessibleTabName(1)
    assert "application" not in window.windowTitle()


def test_a_mark_can_be_skipped_and_given_or_taken_away_later(window: MainWindow) -> None:
    add_template("new photo")
    press(*ASIDE)
    add_template("new photo")
    mark = strip(window).mark
    mark.field.setFocus()
    press(Key.Key_Escape)
    assert mark.isHidden()
    press(Key.Key_1)
    assert mark.isHidden(), "it was skipped"
    press(Key.Key_M, CTRL | SHIFT)
    assert focused() is mark.field
    type_text("4321")
    press(Key.Key_Return)
    assert window.controller.desk.case.mark == "4321"
    press(Key.Key_M, CTRL | SHIFT)
    assert mark.field.text() == "4321"
    press(Key.Key_Delete)
    press(Key.Key_Return)
    assert window.controller.desk.case.mark == ""
    assert mark.isHidden()


def test_a_single_case_can_be_marked_too(window: MainWindow) -> None:
    add_template("new photo")
    press(Key.Key_M, CTRL | SHIFT)
    assert strip(window).isVisible()
    type_text("4321")
    press(Key.Key_Return)
    assert strip(window).isHidden()
    press(*ASIDE)
    assert strip(window).tabs.tabText(0).endswith("· … 4321")


# --- finishing, and bringing back


def test_ctrl_n_loses_nothing_by_a_reflex(window: MainWindow) -> None:
    add_template("new photo")
    press(Key.Key_2)
    before = window.controller.session.draft
    press(Key.Key_N, CTRL)
    assert templates(window) == []
    assert said(window) == "A is finished. Ctrl+Shift+B brings it back (10 minutes)."
    press(Key.Key_N, CTRL)
    assert window.menus.action("bring-back").isEnabled(), "an empty window finishes nothing"
    press(*BACK)
    assert window.controller.session.draft == before
    assert window.controller.desk.front == "A"
    assert said(window) == "A is back. It counts as not copied."
    assert window.compose.form.isAncestorOf(focused())
    assert not window.menus.action("bring-back").isEnabled()


def test_what_was_copied_comes_back_as_not_copied_and_not_to_the_clipboard(
    window: MainWindow,
) -> None:
    copy_photo(window)
    press(Key.Key_N, CTRL)
    assert clipboard_text() == ""
    press(*BACK)
    assert clipboard_text() == ""
    assert not window.controller.standing.is_copied()
    add_template("referee")
    assert templates(window) == ["photos/new-photo", "referee/new-referee"]


def test_what_was_begun_meanwhile_stays_open(window: MainWindow) -> None:
    add_template("new photo")
    press(Key.Key_N, CTRL)
    add_template("referee")
    press(*BACK)
    assert (open_cases(window), window.controller.desk.front) == ("A B", "A")


def test_another_copy_forgets_it(window: MainWindow) -> None:
    add_template("referee")
    press(Key.Key_N, CTRL)
    copy_photo(window)
    assert not window.menus.action("bring-back").isEnabled()
    press(*BACK)
    assert templates(window) == ["photos/new-photo"]


@pytest.fixture
def time(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Callable[[timedelta], None]:
    """Sets the clock forward."""
    now = NOW

    def forward(by: timedelta) -> None:
        nonlocal now
        now += by

    monkeypatch.setattr(window.controller, "_clock", lambda: now)
    return forward


def test_ten_minutes_later_it_is_forgotten_without_anybody_asking(
    window: MainWindow, time: Callable[[timedelta], None], qtbot: QtBot
) -> None:
    add_template("new photo")
    press(Key.Key_N, CTRL)
    time(timedelta(minutes=10) - timedelta(milliseconds=20))
    window.compose.cases._forget_later()
    assert window.compose.cases.can_bring_back()
    time(timedelta(milliseconds=20))
    qtbot.waitUntil(lambda: window.controller.desk.held is None)
    assert not window.menus.action("bring-back").isEnabled()
    assert not window.compose.cases._forget.isActive()


def test_a_case_tells_when_it_was_begun(
    window: MainWindow, time: Callable[[timedelta], None]
) -> None:
    add_template("new photo")
    time(timedelta(minutes=42))
    press(*ASIDE)
    assert [each.begun for each in window.controller.desk.cases] == [
        datetime(2026, 11, 24, 10, 0),
        datetime(2026, 11, 24, 10, 42),
    ]
    go = strip(window).tabs
    assert go.tabText(1) == "B  Nothing chosen yet · 10:42"


def test_the_same_template_in_two_cases_has_its_own_answers(window: MainWindow) -> None:
    add_template("new photo")
    go_to(window, "problems")
    press(Key.Key_2)
    press(*ASIDE)
    add_template("new photo")
    assert window.controller.session.entry("1").answers == {}
    boxes = row(window, "problems").field.parts()
    assert not any(each.isChecked() for each in boxes)  # type: ignore[attr-defined]


# --- the title


def test_the_title_tells_a_second_program_from_the_first_and_nothing_of_a_customer(
    opened: Opened, qapp: QApplication
) -> None:
    window = opened()
    add_template("new photo")
    press(Key.Key_M, CTRL | SHIFT)
    type_text("4321")
    press(Key.Key_Return)
    assert window.windowTitle() == "Comms Builder"
    qapp.setProperty(NUMBER, 2)
    try:
        assert opened().windowTitle() == "Comms Builder (2)"
    finally:
        qapp.setProperty(NUMBER, None)


@pytest.mark.parametrize("text", [100, 200, 300])
def test_all_letters_are_seen_as_long_as_there_is_room_for_them(opened: Opened, text: int) -> None:
    window = opened(size=(960, 1040), settings=Settings(role="both", text=text))
    add_template("responsibility")
    press(Key.Key_A, CTRL | SHIFT)
    add_template("responsibility")
    QCoreApplication.processEvents()
    tabs = window.compose.strip.tabs
    assert tabs.count() == 2
    edges = [tabs.tabRect(place) for place in range(tabs.count())]
    assert edges[0].left() >= 0
    assert edges[-1].right() <= tabs.width()
    # None is cut while there is room to spare.
    window.resize(3000, 1040)
    QCoreApplication.processEvents()
    for place in range(tabs.count()):
        words = QFontMetrics(tabs.font()).horizontalAdvance(tabs.tabText(place).split("  ")[1])
        assert tabs.tabRect(place).width() > words


@pytest.mark.parametrize("language", list(Language))
def test_what_is_said_is_never_cut_by_the_buttons_below_it(
    opened: Opened, language: Language
) -> None:
    settings = Settings(role="both", text=300, interface=language)
    window = opened(size=(960, 1040), settings=settings)
    copy_photo(window)
    press(Key.Key_A, CTRL | SHIFT)
    add_template("photo")
    bar = window.compose.copy_bar
    for _ in range(ROUNDS):
        QCoreApplication.processEvents()
    for words in (bar.status, bar.clipboard_line.words):
        assert words.height() >= words.heightForWidth(words.width()), words.text()
    press(Key.Key_Return, CTRL)
    for _ in range(ROUNDS):
        QCoreApplication.processEvents()
    for words in (bar.status, bar.clipboard_line.words):
        assert words.height() >= words.heightForWidth(words.width()), words.text()


def test_narrow_tabs_of_titles_that_begin_alike_do_not_look_alike(window: MainWindow) -> None:
    metrics = QFontMetrics(window.font())
    titles = ("Ask for a new photo", "Ask for a new referee", "Ask for a certified translation")
    room = metrics.horizontalAdvance("Ask for a new")
    shown = [cut_to(title, metrics, room) for title in titles]
    assert len(set(shown)) == len(titles)
    assert all(metrics.horizontalAdvance(each) <= room for each in shown)
    assert cut_to(titles[0], metrics, 1) == ""


def test_the_case_in_front_leaves_room_to_what_the_others_hold(opened: Opened) -> None:
    window = opened(size=(960, 1040), settings=Settings(role="both", text=200))
    cases(window)
    settle()
    tabs = window.compose.strip.tabs
    in_front, other = tabs._cases[1], tabs._cases[2]
    assert tabs._shown(in_front) == ("Ask for a new photo", "")
    assert len(shown_on(tabs, 2)) > len("Ask …eree")
    window.resize(1900, 1040)
    settle()
    assert tabs._shown(in_front) == ("Ask for a new photo", " · 10:00")
    assert shown_on(tabs, 2) == other.holds
    window.resize(620, 1040)
    settle()
    assert tabs._shown(in_front)[1] == " · 10:00", "the others are letters in any case"
    assert tabs._cut(in_front, tabs._advance("Ask…photo", bold=True)) == ("Ask …hoto", "")
    assert tabs._cut(in_front, tabs._advance("10:00")) == ("", "10:00")


def shown_on(tabs: CaseTabs, place: int) -> str:
    room = tabs.tabRect(place).width() - tabs._before_words - tabs._theme.gap(16)
    return tabs._cut(tabs._cases[place], room)[0]
