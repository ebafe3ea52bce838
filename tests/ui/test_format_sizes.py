"""*Format an email* by keyboard and screen reader, in every size: names, the order of Tab, nothing out of reach."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit, QTextEdit, QWidget

from app.ui.shell.main_window import MainWindow
from app.ui.style.theme import Theme
from app.ui.workspaces.format.workspace import Format
from tests.ui.conftest import ANYONE, Opened
from tests.ui.driving import ALT, CTRL, SHIFT, focused, press
from tests.ui.formatting import READY, RED, answer, format_of, take_in
from tests.ui.test_accessibility import focusable, interface, name_of, tab_round

Key = Qt.Key
FULL = RED.replace("courier</span>", "courier</span> <i>or post</i>")


def settle() -> None:
    for _ in range(6):
        QCoreApplication.processEvents()


def empty(window: MainWindow) -> Format:
    return format_of(window)


def red(window: MainWindow) -> Format:
    return take_in(window, FULL)


def asked(window: MainWindow) -> Format:
    found = take_in(window, READY)
    answer(found, email_discloses="yes", email_called="yes")
    answer(found, enquirer="customer")
    found.steps.recipient.field.setText("pugh@gmial.com")
    found.steps.recipient.check()
    found.pane.compare.setChecked(True)
    found.pane.changes.toggle.setChecked(True)
    return found


STATES = {"empty": empty, "red": red, "asked": asked}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("size", [(1440, 900), (700, 900)])
def test_everything_has_a_name_and_tab_goes_round_it_in_order(
    opened: Opened, state: str, size: tuple[int, int]
) -> None:
    window = opened(size=size)
    found = STATES[state](window)
    settle()
    for widget in focusable(window):
        assert name_of(widget).strip(), widget
    for button in found.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            words = button.text().replace("&", "").replace("\n", " ")
            assert words in name_of(button), button.text()
    window.arrange_tab_order()
    next(each for each in found.layouts.chain() if each.isVisible()).setFocus()
    forward = tab_round(Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    assert len(set(forward)) == len(forward)
    backward = tab_round(Key.Key_Backtab, SHIFT)
    assert forward == [forward[0], *reversed(backward[1:])]
    missed = {each for each in focusable(window) if each not in forward}
    # Of few that exclude each other, one is a stop; arrows go to the others.
    segments = {*found.steps.italics.buttons.values(), *found.steps.size_choice.buttons.values()}
    assert missed <= segments
    stops = [each for each in forward if found.layouts.isAncestorOf(each)]
    sides = [found.steps.isAncestorOf(each) for each in stops if not in_bar(found, each)]
    assert sides == sorted(sides, reverse=True), "what is to be done, then the email"


def in_bar(found: Format, widget: QWidget) -> bool:
    return found.copy_bar.isAncestorOf(widget) or widget is found.layouts.tabs


SIZES = [
    *[((960, 1040), 100), ((1440, 900), 100)],
    *[((960, 1040), 200), ((1280, 720), 300), ((320, 256), 100)],
]


@pytest.mark.parametrize(("size", "percent"), SIZES)
def test_nothing_is_cut_and_everything_can_be_reached(
    opened: Opened, theme: Theme, size: tuple[int, int], percent: int
) -> None:
    try:
        window = opened(size=size, settings=msgspec.structs.replace(ANYONE, text=percent))
        assert theme.percent == percent
        for state in (empty, red, asked):
            if state is asked:
                press(Key.Key_N, CTRL)
            found = state(window)
            settle()
            assert (window.width(), window.height()) == size, state.__name__
            for side in ("steps", "email"):
                if found.email.taken:
                    found.layouts.go_to(side)
                settle()
                check_nothing_cut(found)
                check_focus_in_view(found)
    finally:
        theme.set_percent(100)


def check_nothing_cut(found: Format) -> None:
    for each in found.findChildren(QWidget):
        if not each.isVisible():
            continue
        left = each.mapTo(found, each.rect().topLeft()).x()
        if isinstance(each, QAbstractButton | QLabel):
            assert left >= 0, each
            assert left + each.width() <= found.width() + 1, (each, getattr(each, "text", str)())
        if isinstance(each, QAbstractButton) and not each.hasHeightForWidth() and each.text():
            assert each.width() >= each.minimumSizeHint().width() - 1, each.text()
        if isinstance(each, QLabel) and each.wordWrap():
            assert each.height() >= each.heightForWidth(each.width()) - 1, each.text()


def check_focus_in_view(found: Format) -> None:
    seen = set[QWidget]()
    while (stop := focused()) not in seen:
        seen.add(stop)
        settle()
        for area in (found.take_in.scroll_area, found.steps.scroll_area, found.pane.scroll_area):
            if area.isAncestorOf(stop):
                assert is_in_view(stop, area.viewport()), (stop, stop.accessibleName())
        press(Key.Key_Tab)


def is_in_view(stop: QWidget, view: QWidget) -> bool:
    """Whether all of it is; of a text, whether the caret is."""
    top = stop.mapTo(view, stop.rect().topLeft())
    if isinstance(stop, QTextEdit | QPlainTextEdit):
        caret: QRectF = stop.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        return view.rect().intersects(caret.toAlignedRect().translated(top))
    shown = stop.rect().translated(top).intersected(view.rect())
    return shown.height() >= stop.height() - 1


def test_what_is_shown_and_done_is_told_once(window: MainWindow) -> None:
    found = red(window)
    editor = found.pane.editor
    state = interface(editor).state()
    assert state.multiLine
    assert not state.readOnly
    assert name_of(editor) == "The email in house style"
    original = found.pane.original
    press(Key.Key_4, CTRL)
    assert interface(original).state().readOnly
    press(Key.Key_F8)
    assert found.copy_bar.status.text() == "Red part 2 of 4: DD Month YYYY"
    press(Key.Key_1, ALT)
    assert focused() is found.steps.reds.lines[0].row
    press(Key.Key_Return)
    assert focused() is editor
    assert editor.textCursor().selectedText() == "[Customer’s name]"


def test_at_300_percent_the_email_that_was_taken_in_is_in_view(opened: Opened) -> None:
    window = opened(size=(1440, 760), settings=msgspec.structs.replace(ANYONE, text=300))
    letter = FULL.replace("<ul>", "<p>Please call us.</p><p>Customer Services</p><ul>")
    found = take_in(window, letter + 8 * "<p>Any more of it.</p>")
    settle()
    editor, room = found.pane.editor, found.pane.scroll_area.viewport().height()
    seen = editor.visibleRegion().boundingRect().height()
    assert seen >= min(editor.height(), room // 2)
    assert focused() is editor
