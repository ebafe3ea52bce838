"""A narrow window, or one with large text: tabs, the copy buttons always in reach, and nothing lost on the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.storage.settings import Settings
from app.ui.shell.main_window import MainWindow
from app.ui.workspaces.compose.pane_tabs import PANES, Pane
from tests.ui.conftest import Opened
from tests.ui.driving import (
    ALT,
    CTRL,
    SHIFT,
    add_template,
    clipboard_text,
    focused,
    go_to,
    press,
    row,
    stopping,
)

Key = Qt.Key
NARROW = (700, 900)
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(opened: Opened) -> MainWindow:
    return opened(size=NARROW)


def panes_shown(window: MainWindow) -> list[str]:
    panes: dict[Pane, QWidget] = window.compose.layouts._panes
    return [name for name in PANES if name in panes and panes[name].isVisible()]


def settle() -> None:
    for _ in range(5):
        QCoreApplication.processEvents()


def assert_in_window(window: MainWindow, widget: QWidget) -> None:
    """Nothing of it is out of sight."""
    assert widget.isVisible()
    place = widget.rect().translated(widget.mapTo(window, widget.rect().topLeft()))
    assert window.rect().contains(place), (place, window.rect())


@pytest.mark.parametrize(
    ("size", "text", "mode"),
    [
        ((1440, 900), 100, "wide"),
        ((1200, 900), 100, "wide"),
        ((1199, 900), 100, "half"),
        ((960, 1040), 100, "half"),
        ((760, 900), 100, "half"),
        ((759, 900), 100, "tabs"),
        ((960, 1040), 125, "half"),
        ((960, 1040), 150, "tabs"),
        ((1280, 720), 200, "tabs"),
        ((1440, 900), 125, "half"),
    ],
)
def test_width_and_text_choose_the_layout(
    opened: Opened, size: tuple[int, int], text: int, mode: str
) -> None:
    window = opened(size=size, settings=Settings(role="both", text=text))
    assert window.compose.layouts.mode == mode
    assert window.compose.layouts.tabs.isVisible() == (mode == "tabs")


def test_one_pane_at_a_time_and_the_copy_buttons_below_it(window: MainWindow) -> None:
    add_template("new photo")
    for pane, key in zip(PANES[:3], (Key.Key_1, Key.Key_2, Key.Key_3), strict=True):
        press(key, ALT)
        settle()
        assert panes_shown(window) == [pane]
        assert window.compose.layouts.tabs.currentIndex() == PANES.index(pane)
        for button in (
            window.compose.copy_bar.subject,
            window.compose.copy_bar.message,
            window.compose.copy_bar.stop_line,
        ):
            assert_in_window(window, button)


def test_keys_go_round_the_panes_and_take_the_focus_along(window: MainWindow) -> None:
    add_template("new photo")
    assert panes_shown(window) == ["questions"]
    question = focused()
    press(Key.Key_Tab, CTRL)
    assert focused() is window.compose.reading.preview
    press(Key.Key_PageDown, CTRL)
    assert focused() is window.compose.templates.search
    press(Key.Key_Tab, CTRL | SHIFT)
    assert focused() is window.compose.reading.preview
    press(Key.Key_PageUp, CTRL)
    assert focused() is question


def test_arrows_move_between_the_tabs_and_the_focus_stays(window: MainWindow) -> None:
    add_template("new photo")
    window.compose.layouts.tabs.setFocus()
    press(Key.Key_Right)
    assert panes_shown(window) == ["preview"]
    assert focused() is window.compose.layouts.tabs
    press(Key.Key_Left)
    press(Key.Key_Left)
    assert panes_shown(window) == ["templates"]
    assert focused() is window.compose.layouts.tabs


def test_what_an_officer_does_turns_the_tabs_by_itself(window: MainWindow) -> None:
    assert panes_shown(window) == ["templates"]
    add_template("new photo")
    assert panes_shown(window) == ["questions"]
    press(Key.Key_F, CTRL)
    assert panes_shown(window) == ["templates"]
    assert focused() is window.compose.templates.search
    press(Key.Key_Escape)
    assert panes_shown(window) == ["questions"]
    press(Key.Key_F7)
    assert panes_shown(window) == ["preview"]
    assert focused() in window.compose.reading.left_out.chain()
    press(Key.Key_F8)
    assert panes_shown(window) == ["questions"]
    assert window.compose.form.isAncestorOf(focused())
    press(Key.Key_3, ALT)
    press(Key.Key_Return, CTRL)
    assert panes_shown(window) == ["questions"], "a copy that is blocked leads to what is missing"
    press(Key.Key_N, CTRL)
    assert panes_shown(window) == ["templates"]


def test_confirming_is_led_to_in_the_preview(window: MainWindow) -> None:
    add_template("supporting")
    for question, key in (
        ("fast_track", Key.Key_2),
        ("passport_for", Key.Key_1),
        ("whose", Key.Key_1),
        ("documents", Key.Key_9),
        ("copies", Key.Key_1),
    ):
        go_to(window, question)
        press(key)
    go_to(window, "another")
    for letter in "deed":
        press(getattr(Key, f"Key_{letter.upper()}"))
    confirm = [each for each in stopping(window) if each.severity == "confirm"]
    assert confirm
    window.compose.reading.findings.take_focus(confirm[0])
    assert panes_shown(window) == ["preview"]
    assert window.compose.reading.findings.isAncestorOf(focused())


def test_a_whole_message_by_keys(window: MainWindow) -> None:
    add_template("new photo")
    for question in ("fast_track", "applied", "problems"):
        go_to(window, question)
        press(Key.Key_1)
    press(Key.Key_Return, CTRL)
    press(Key.Key_Return, CTRL)
    assert clipboard_text() == window.controller.message.plain


def test_tabs_say_what_is_missing_in_numbers_and_words(window: MainWindow) -> None:
    tabs = window.compose.layouts.tabs
    assert [tabs.tabText(at) for at in range(3)] == ["Templates", "Questions", "Preview"]
    add_template("new photo")
    count = window.controller.standing.to_answer
    assert count
    assert tabs.tabText(1) == f"Questions · {count}"
    assert tabs.accessibleTabName(1) == f"Questions · {count} to answer"
    blocking = len(window.controller.message.blocking)
    assert tabs.accessibleTabName(2) == f"Preview · {blocking} to answer"
    for question in ("fast_track", "applied", "problems"):
        go_to(window, question)
        press(Key.Key_1)
    assert [tabs.tabText(at) for at in (1, 2)] == ["Questions", "Preview"]
    assert window.compose.copy_bar.stop_line.isHidden()


def test_stop_line_leads_to_what_is_missing(window: MainWindow) -> None:
    add_template("new photo")
    press(Key.Key_3, ALT)
    stop = window.compose.copy_bar.stop_line
    assert stop.text() == f"○ {len(window.controller.message.blocking)} to answer"
    assert stop.accessibleDescription()
    stop.setFocus()
    press(Key.Key_Space)
    assert panes_shown(window) == ["questions"]
    assert window.compose.form.isAncestorOf(focused())


def test_stop_line_is_only_where_the_list_may_be_out_of_sight(window: MainWindow) -> None:
    add_template("new photo")
    assert window.compose.copy_bar.stop_line.isVisible()
    window.resize(960, 900)
    assert window.compose.layouts.mode == "half"
    assert window.compose.copy_bar.stop_line.isHidden()


@pytest.mark.parametrize("question", ["fast_track", "problems"])
def test_layouts_keep_focus_and_answers(window: MainWindow, question: str) -> None:
    add_template("new photo")
    go_to(window, question)
    press(Key.Key_2)
    had, answers = focused(), window.controller.session.draft
    for width, mode in (
        (960, "half"),
        (1440, "wide"),
        (700, "tabs"),
        (1440, "wide"),
        (960, "half"),
    ):
        window.resize(width, 800)
        settle()
        assert window.compose.layouts.mode == mode
        assert focused() is had
        assert_in_window(window, had)
    assert window.controller.session.draft == answers


def test_layouts_keep_the_focus_in_preview_and_copy_buttons(window: MainWindow) -> None:
    add_template("new photo")
    press(Key.Key_3, ALT)
    press(Key.Key_End, CTRL)
    caret = window.compose.reading.preview.textCursor().position()
    for width in (960, 700, 1440, 700):
        window.resize(width, 800)
        settle()
        assert focused() is window.compose.reading.preview
        assert window.compose.reading.preview.textCursor().position() == caret
    window.compose.copy_bar.subject.setFocus()
    for width in (960, 700, 1440, 700):
        window.resize(width, 800)
        settle()
        assert focused() is window.compose.copy_bar.subject


def test_layouts_and_text_sizes_keep_what_is_read(opened: Opened) -> None:
    window = opened(size=(1440, 420))
    add_template("supporting")
    add_template("new photo")
    preview = window.compose.reading.preview
    settle()
    block = max(
        at
        for at, area in preview.areas().items()
        if area.top() < preview.verticalScrollBar().maximum()
    )
    preview.scroll_to_block(block)
    assert preview.verticalScrollBar().value() > 0
    window.resize(960, 420)
    settle()
    assert preview.top_block() == block
    for key in (Key.Key_Plus, Key.Key_0):
        press(key, CTRL)
        settle()
        assert preview.top_block() == block


def test_choices_stand_in_one_column_under_tabs(window: MainWindow) -> None:
    add_template("new photo")

    def columns() -> int:
        settle()
        return len({part.x() for part in row(window, "problems").field.parts()})

    assert columns() == 1
    window.resize(960, 900)
    assert columns() == 2
    window.resize(700, 900)
    assert columns() == 1


def test_least_window(opened: Opened, qtbot: QtBot) -> None:
    """320 × 256 CSS pixels: WCAG's size for text that flows anew."""
    window = opened(size=(320, 256))
    add_template("new photo")
    settle()
    assert (window.width(), window.height()) == (320, 256)
    for pane in PANES:
        window.compose.layouts.go_to(pane)
        settle()
        assert_in_window(window, window.compose.copy_bar.subject)
        assert_in_window(window, window.compose.copy_bar.message)
        assert_in_window(window, window.compose.layouts.tabs)
    window.compose.layouts.turn_to("questions")
    go_to(window, "problems")
    settle()
    assert_in_window(window, focused())
    view = window.compose.form.scroll_area.viewport()
    assert view.height() >= 80
    assert window.compose.form.scroll_area.horizontalScrollBar().maximum() == 0
    for button in window.compose.form.findChildren(QAbstractButton):
        if button.isVisible():
            right = button.mapTo(view, button.rect().topRight()).x()
            assert right < view.width(), button.text()


def test_tab_key_reaches_everything_under_tabs(window: MainWindow) -> None:
    add_template("new photo")
    settle()
    start = focused()
    seen = {start}
    for _ in range(60):
        press(Key.Key_Tab, NO_MODIFIER)
        if focused() is start:
            break
        seen.add(focused())
    wanted = {
        window.compose.layouts.tabs,
        window.compose.copy_bar.subject,
        window.compose.copy_bar.message,
    }
    assert wanted | {window.compose.copy_bar.stop_line, window.compose.form.new_button} <= seen
    assert not any(window.compose.templates.isAncestorOf(each) for each in seen)


def test_braces_in_what_a_tab_tells_are_words(window: MainWindow) -> None:
    tabs = window.compose.layouts.tabs
    tabs.mark(2, 2, "2 {odd} to change")
    assert tabs.tabToolTip(2) == "2 {odd} to change"
