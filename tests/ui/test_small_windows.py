"""Small windows and large text: buttons whole, counts on the tabs, menus in reach, and room for what is read."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QStatusBar, QTabBar, QToolButton, QWidget

from app.formatting.resend.next_steps import AstrayStart
from app.formatting.rich import SourceKind
from app.language import Language
from app.session.resend_session import ResendSession
from app.storage.settings import Settings
from app.ui.controls.counted_tabs import rooms
from app.ui.controls.low_window import LowWindow
from app.ui.controls.scrolling import UprightScroll
from app.ui.controls.whole_rows import cut_in
from app.ui.message.bar_words import PART
from app.ui.message.copy_bar import CopyBar
from app.ui.shell.main_window import MainWindow
from app.ui.style.theme import CONTROL_POINTS
from app.ui.workspaces.compose.wording_dialog import WordingDialog
from tests.screenshots_of_compose import cases
from tests.screenshots_of_words import own
from tests.ui.conftest import Opened
from tests.ui.driving import focused, press
from tests.ui.formatting import RED, format_of, take_in
from tests.ui.test_appearance import settle
from tests.ui.test_resend import FORWARD, resend

Key = Qt.Key
EN, CY = Language


def preview_of_message(window: MainWindow) -> tuple[QWidget, UprightScroll]:
    """The preview of a message, and what that scrolls in."""
    window.controller.choose("photos/new-photo")
    window.compose.layouts.go_to("preview")
    return window.compose.reading.preview, window.compose.reading.scroll_area


def take_in_to_format(window: MainWindow) -> tuple[QWidget, UprightScroll]:
    """An email with something red in it; its text, and what that scrolls in."""
    assert not format_of(window).working.taken, "there is nothing to give the pane to"
    assert not window.menus.action("format-alone").isEnabled()
    pane = take_in(window, RED).pane
    window.menus.action("format-to-email").trigger()
    return pane.editor, pane.scroll_area


def take_in_to_resend(window: MainWindow) -> tuple[QWidget, UprightScroll]:
    """An email that went astray; what is left of it, and what that scrolls in."""
    press(Key.Key_7, Qt.KeyboardModifier.AltModifier)
    found = resend(window)
    assert not window.menus.action("resend-alone").isEnabled()
    found.working.taking_in.taken.emit(ResendSession().give(FORWARD, SourceKind.HTML))
    found.go_to("email")
    return found.pane.after, found.scroll_area


SIZES = (
    ((320, 256), 100, CY),
    ((320, 256), 200, CY),
    ((320, 256), 200, EN),
    ((640, 480), 300, CY),
)


@pytest.mark.parametrize(("size", "text", "language"), SIZES)
def test_nothing_that_counts_is_cut(
    opened: Opened, size: tuple[int, int], text: int, language: Language
) -> None:
    window = opened(size=size, settings=Settings(role="both", text=text, interface=language))
    window.controller.choose("photos/new-photo")
    window.compose.layouts.go_to("preview")
    settle()
    bar = window.compose.copy_bar
    for button in (bar.subject, bar.message):
        assert button.visibleRegion().boundingRect() == button.rect(), button.text()
        assert button.height() >= button.minimumSizeHint().height()
    tabs = window.compose.layouts.tabs
    for place, count in ((1, " · 3"), (2, " · 3")):
        assert tabs.tabText(place).endswith(count)
        metrics = QFontMetrics(tabs.font())
        assert metrics.horizontalAdvance(tabs.tabText(place)) <= tabs.tabRect(place).width()
        told = tabs.accessibleTabName(place)
        assert told
        assert "…" not in told


def test_names_of_panes_are_written_smaller_before_they_are_cut(opened: Opened) -> None:
    """Four panes in Welsh at 300 % in half a screen; then in less, where the numbers stay."""
    settings = Settings(role="both", text=300, interface=CY)
    window = opened(size=(960, 1040), settings=settings)
    window.controller.choose("photos/new-photo")
    window.compose.layouts.go_to("calls")
    settle()
    tabs = window.compose.layouts.tabs
    words = ["Templedi", "Cwestiynau · 3", "Rhagolwg · 3", "Galwadau"]
    assert [tabs.tabText(place) for place in range(4)] == words
    assert_shown_in_full(tabs)
    assert tabs.font().pointSizeF() >= 200 / 100 * CONTROL_POINTS
    window.resize(700, 900)
    settle()
    assert_shown_in_full(tabs)
    assert all(tabs.tabText(place).endswith(" · 3") for place in (1, 2))
    window.compose.layouts.fold_calls()
    settle()
    assert [tabs.tabText(place) for place in range(3)] == words[:3]
    window.resize(1400, 900)
    settle()
    assert tabs.font().pointSizeF() == window.font().pointSizeF()


def assert_shown_in_full(tabs: QTabBar) -> None:
    """What is written on the tabs has room, also while it is bold."""
    bold = QFont(tabs.font())
    bold.setBold(True)
    for place in range(tabs.count()):
        wide = QFontMetrics(bold).horizontalAdvance(tabs.tabText(place))
        assert wide <= tabs.tabRect(place).width(), tabs.tabText(place)
    assert tabs.tabRect(tabs.count() - 1).right() < tabs.width()


def test_room_is_shared_among_names() -> None:
    assert rooms([10, 20, 30], 60) == [10, 20, 30]
    assert rooms([10, 40, 30], 60) == [10, 25, 25]
    assert rooms([50, 5], 20) == [15, 5]
    assert rooms([5, 5], -3) == [0, 0]
    assert rooms([], 3) == []


def test_every_menu_is_in_the_bar_in_welsh_at_200_percent(opened: Opened) -> None:
    settings = Settings(role="both", text=200, interface=Language.CY)
    window = opened(size=(700, 900), settings=settings)
    settle()
    more = window.menuBar().findChild(QToolButton, "qt_menubar_ext_button")
    assert more is None or not more.isVisible()
    assert window.menuBar().property("tight") is True
    window.resize(1440, 900)
    settle()
    assert window.menuBar().property("tight") is False
    assert window.menuBar().font() == window.font()


def test_a_narrow_window_at_300_percent_in_welsh_hides_and_cuts_nothing(opened: Opened) -> None:
    """Three cases, two alike; every menu, the question for a mark, the copy buttons; then the officer's own words."""
    window = opened(size=(700, 900), settings=Settings(role="both", text=300, interface=CY))
    cases(window)
    settle()
    assert window.width() <= 760
    more = window.menuBar().findChild(QToolButton, "qt_menubar_ext_button")
    assert more is None or not more.isVisible()
    strip, bar = window.compose.strip, window.compose.copy_bar
    assert_apart(strip.mark.chain())
    assert_whole(window, *strip.mark.chain(), bar.subject, bar.message)
    tabs = window.compose.layouts.tabs
    assert [tabs.tabText(place) for place in range(3)] == [
        "Templedi",
        "Cwestiynau · 3",
        "Rhagolwg · 3",
    ]
    window.compose.layouts.go_to("preview")
    settle()
    reading = window.compose.reading
    content = reading.scroll_area.widget()
    assert content is not None
    assert content.width() == reading.scroll_area.viewport().width(), "nothing lies under the bar"
    window.controller.begin()
    own(window)
    settle()
    assert_whole(window, bar.subject, bar.message)
    assert bar.stop_line.isHidden(), "the tab has its number"
    assert bar.yours.isHidden(), "the paragraph has its mark"
    window.resize(700, 1100)
    settle()
    assert_whole(window, bar.subject, bar.message, bar.stop_line, bar.yours)
    assert bar.stop_line.width() >= bar.stop_line.sizeHint().width()
    assert bar.stop_line.text() == "✕ Cyn copïo: 5"
    assert bar.stop_line.accessibleName() == "✕ I’w newid: 1, i’w cadarnhau: 2, i’w hateb: 2"
    place = window.compose.words.place
    assert place is not None
    for label in place._labels:
        assert label.height() >= label.heightForWidth(label.width())


def assert_whole(window: MainWindow, *widgets: QWidget) -> None:
    """All of these is seen in the window."""
    for each in widgets:
        assert each.visibleRegion().boundingRect() == each.rect(), each
        at = each.rect().translated(each.mapTo(window, QPoint()))
        assert window.rect().contains(at), each


def assert_apart(widgets: list[QWidget]) -> None:
    """None of these lies on another."""
    places = [each.rect().translated(each.mapTo(each.window(), QPoint())) for each in widgets]
    for one, other in itertools.combinations(places, 2):
        assert not one.intersects(other)


@pytest.mark.parametrize("take_in", [preview_of_message, take_in_to_format, take_in_to_resend])
def test_a_text_takes_the_whole_pane_and_gives_it_back(
    opened: Opened, take_in: Callable[[MainWindow], tuple[QWidget, UprightScroll]]
) -> None:
    window = opened(size=(1280, 720), settings=Settings(role="both", text=200))
    text, area = take_in(window)
    settle()
    usual, at = text.height(), focused()
    press(Key.Key_F11)
    settle()
    assert area.viewport().height() - 30 > usual
    assert_fills(text, area)
    assert focused() is at
    window.resize(1280, 900)
    settle()
    assert_fills(text, area)
    window.resize(1280, 720)
    press(Key.Key_F11)
    settle()
    assert text.height() == usual
    if text is window.compose.reading.preview:
        press(Key.Key_4, Qt.KeyboardModifier.ControlModifier)
        press(Key.Key_F11)
        settle()
        assert_fills(window.compose.reading.compare, area)


def test_format_and_resend_scroll_as_a_whole_in_a_low_window(opened: Opened) -> None:
    window = opened(size=(320, 256), settings=Settings(role="both", text=300, interface=CY))
    italic = RED.replace("</p>", " <i>or post</i></p>", 1)
    found = take_in(window, italic)
    for side in ("steps", "email"):
        found.layouts.go_to(side)
        settle()
        assert_scrolls_as_a_whole(found, found.copy_bar, found.layouts.columns)
    press(Key.Key_7, Qt.KeyboardModifier.AltModifier)
    astray = resend(window)
    settle()
    assert_scrolls_as_a_whole(astray, astray.copy_bar, astray.scroll_area)
    astray.working.taking_in.taken.emit(ResendSession().give(FORWARD, SourceKind.HTML))
    astray.told.what.chosen.emit(AstrayStart.SOMEONE_ELSE)
    for place in (0, 1):
        astray.sides.tabs.setCurrentIndex(place)
        settle()
        assert_scrolls_as_a_whole(astray, astray.copy_bar, astray.scroll_area)


def assert_scrolls_as_a_whole(workspace: QWidget, bar: CopyBar, pane: QWidget) -> None:
    """There is a pane to read in unless all is seen at once, and everything can be brought into view, whole."""
    whole = workspace.findChildren(LowWindow)[0]
    least = whole.viewport().height() // 2 if whole.bar_width else pane.fontMetrics().lineSpacing()
    assert pane.height() >= least
    for area in workspace.findChildren(UprightScroll):
        content = area.widget()
        assert content is not None
        assert area.isHidden() or content.width() <= area.viewport().width(), "nothing is cut"
    before = focused()
    for button in (bar.subject, bar.message):
        if button.isVisible():
            button.setFocus()
            settle()
            assert button.visibleRegion().boundingRect() == button.rect(), button.text()
    before.setFocus()
    settle()
    assert before.visibleRegion().boundingRect().height() > before.fontMetrics().lineSpacing()


def assert_fills(text: QWidget, area: UprightScroll) -> None:
    """It has the height of the area that it scrolls in, and is seen."""
    room = area.viewport().height()
    assert text.height() >= room - 30
    assert text.visibleRegion().boundingRect().height() >= room - 40


def test_a_paragraph_in_both_languages_is_in_view_while_it_is_written(opened: Opened) -> None:
    window = opened(size=(960, 1040), settings=Settings(role="both", text=300, interface=CY))
    own(window)
    settle()
    place = window.compose.words.place
    assert place is not None
    assert len(place.editors) == 2
    assert place.visibleRegion().boundingRect() == place.rect()
    for editor in place.editors.values():
        assert editor.visibleRegion().boundingRect() == editor.rect()
    preview = window.compose.reading.preview
    assert preview.visibleRegion().boundingRect() == preview.rect(), "with whose words these are"
    assert_message_is_whole(window.statusBar())
    stop = window.compose.copy_bar.stop_line
    assert stop.width() == stop.sizeHint().width(), "no wider than what it says"
    wanted = preview.minimumHeight()
    press(Key.Key_Escape)
    settle()
    assert preview.minimumHeight() < wanted


def assert_message_is_whole(bar: QStatusBar) -> None:
    """What is said of the place of the caret isn't cut by what stands at the right."""
    needed = bar.fontMetrics().horizontalAdvance(bar.currentMessage())
    assert needed
    shown = [each.x() for each in bar.findChildren(QLabel) if each.isVisible()]
    assert needed < min([*shown, bar.width()])
    assert first_column(bar) >= bar.fontMetrics().averageCharWidth() // 2, "not at the very edge"


def first_column(bar: QStatusBar) -> int:
    """Where something is painted on the bar, from the left."""
    picture = bar.grab().toImage()
    empty = picture.pixel(0, bar.height() // 2)
    rows = range(bar.height() // 4, 3 * bar.height() // 4)
    columns = range(picture.width())
    return next(x for x in columns if any(picture.pixel(x, y) != empty for y in rows))


def test_a_subject_of_one_line_has_a_box_of_one_line(opened: Opened) -> None:
    window = opened(size=(960, 1040), settings=Settings(role="both", text=300))
    window.controller.choose("csmt/delivery-enquiry")
    window.compose.layouts.go_to("preview")
    settle()
    reading = window.compose.reading
    assert reading.compare_button.y() == reading.languages.y(), (
        "beside each other as far as they fit"
    )
    text = reading.subject.text
    line = QFontMetrics(text.font()).lineSpacing()
    margins = text.contentsMargins()
    assert text.document().size().height() == 1
    assert line <= text.viewport().height() < 1.5 * line
    assert text.height() <= line + margins.top() + margins.bottom() + 4


def test_a_system_from_right_to_left_leaves_the_window_as_it_is_written(
    window: MainWindow, qapp: QApplication
) -> None:
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert window.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_what_was_said_is_no_narrow_column_beside_what_stops_the_copy(opened: Opened) -> None:
    window = opened(size=(960, 1040), settings=Settings(role="both", text=300))
    window.controller.choose("photos/new-photo")
    bar = window.compose.copy_bar
    bar.say("A long sentence, which tells what was done, what is selected now, and where more is.")
    settle()
    assert bar.stop_line.isVisible()
    assert bar.status.y() >= bar.stop_line.geometry().bottom()
    assert bar.status.width() > bar.width() * 3 // 4
    window.resize(1600, 1040)
    bar.say("Done.")
    settle()
    assert bar.status.y() < bar.stop_line.geometry().bottom()


def test_buttons_of_a_dialog_stand_below_each_other_where_they_have_no_room_beside(
    opened: Opened,
) -> None:
    window = opened(settings=Settings(role="both", text=300))
    dialog = WordingDialog("Mine", "Theirs", "", QLocale("en_GB"), window._theme, window)
    dialog.open()
    settle()
    most = window.screen().availableSize().width()
    assert dialog.width() <= most
    for button in (dialog.keep, dialog.approved, dialog.later):
        assert button.width() >= button.minimumSizeHint().width()
        assert dialog.rect().contains(button.mapTo(dialog, button.rect().bottomRight()))
    dialog.reject()


LONG = "A long sentence, which tells what was done, what is selected now, and where more is. " * 2


def test_what_was_said_takes_no_more_than_its_part_and_is_scrolled_by_keys(opened: Opened) -> None:
    window = opened(size=(700, 900), settings=Settings(role="both", text=300))
    window.controller.choose("photos/new-photo")
    bar = window.compose.copy_bar
    settle()
    assert bar.words.focusPolicy() == Qt.FocusPolicy.NoFocus
    bar.say(LONG)
    settle()
    assert bar.height() <= window.height() * PART
    assert_whole(window, bar.subject, bar.message)
    assert bar.status.height() >= bar.status.heightForWidth(bar.status.width())
    assert bar.words.focusPolicy() & Qt.FocusPolicy.TabFocus
    content = bar.words.widget()
    assert content is not None
    for words in (f"{LONG} {LONG}", LONG):
        bar.say(words)
        settle()
        room = bar.words.viewport().height()
        cut = cut_in(content, room)
        line = bar.status.height() // (bar.status.height() // bar.status.fontMetrics().height())
        assert cut is None or (room - cut[0]) % line == 0, "the last line that is seen is whole"
    bar.stop_line.setFocus()
    bar.words.setFocus()
    for _ in range(40):
        press(Key.Key_Down)
    foot = bar.status.visibleRegion().boundingRect().bottom()
    assert foot == bar.status.rect().bottom(), "its last line is seen"
    bar.subject.setFocus()
    bar.say(f"Again: {LONG}")
    settle()
    assert bar.words.verticalScrollBar().value() == 0, "it is read from its beginning"
    bar.say("Done.")
    settle()
    assert bar.words.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("language", [EN, CY])
def test_in_the_lowest_window_at_300_percent_all_has_its_room_and_is_led_to(
    opened: Opened, language: Language
) -> None:
    """Tabs, the question for a mark, a pane, what was said, the copy buttons: each whole, and scrolled to by Tab."""
    settings = Settings(role="both", text=300, interface=language)
    window = opened(size=(320, 256), settings=settings)
    cases(window)
    settle()
    assert window.height() <= 360
    strip, bar = window.compose.strip, window.compose.copy_bar
    bar.say(LONG)
    settle()
    for label in (strip.mark._why, bar.status):
        assert label.height() >= label.heightForWidth(label.width())
    assert window.compose.layouts.height() > bar.height() + 3 * window.fontMetrics().lineSpacing()
    for part in (*strip.chain(), bar.subject, bar.message):
        part.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        assert_whole(window, part)
