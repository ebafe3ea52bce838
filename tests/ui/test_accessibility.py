"""Keyboard and screen readers: names, Tab, the focus, sizes, light and dark."""

from __future__ import annotations

import itertools
import re

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.shell.main_window import MainWindow
from app.ui.style.colours import DARK, LIGHT, Roles
from app.ui.style.theme import Theme
from tests.ui.conftest import Opened
from tests.ui.driving import CTRL, SHIFT, add_template, focused, press, row

Key = Qt.Key
ROLE_WORDS = re.compile(r"\b(button|check ?box|radio button|text field|list|tree)\b", re.IGNORECASE)


def interface(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def name_of(widget: QWidget) -> str:
    return interface(widget).text(QAccessible.Text.Name)


def focusable(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


@pytest.fixture(params=["nothing", "photo", "case note", "cases", "beside", "tabs"])
def filled(opened: Opened, request: pytest.FixtureRequest) -> MainWindow:
    window = opened(size=(960, 1040) if request.param == "tabs" else (1440, 900))
    if request.param == "photo":
        add_template("new photo")
        add_template("supporting")
    elif request.param == "case note":
        add_template("delivery enquiry")
    elif request.param in {"cases", "beside", "tabs"}:
        add_template("new photo")
        press(Key.Key_A, CTRL | SHIFT)
        add_template("new photo")
        if request.param != "cases":
            add_template("voicem")
    QCoreApplication.processEvents()
    return window


def tab_round(key: Key, modifiers: Qt.KeyboardModifier) -> list[QWidget]:
    """Every stop from here until the focus is back."""
    start = focused()
    stops = [start]
    for _ in range(300):
        press(key, modifiers)
        if focused() is start:
            return stops
        stops.append(focused())
    pytest.fail(f"Tab never comes back to where it began; it ended at {focused()}")


def test_tab_visits_everything_once_and_back(filled: MainWindow) -> None:
    filled.arrange_tab_order()
    next(each for each in filled.compose.layouts.chain() if each.isVisible()).setFocus()
    forward = tab_round(Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    backward = tab_round(Key.Key_Backtab, SHIFT)
    assert len(set(forward)) == len(forward)
    assert forward == [forward[0], *reversed(backward[1:])]
    unvisited = {each for each in focusable(filled) if each not in forward}
    segments = set(filled.compose.reading.languages.buttons.values())
    assert unvisited <= segments


def test_tab_follows_the_order_of_reading(window: MainWindow) -> None:
    add_template("supporting")
    window.arrange_tab_order()
    window.compose.templates.search.setFocus()
    stops = tab_round(Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    panes: list[QWidget] = [window.switch.tabs, window.compose.templates, window.compose.form]
    panes.append(window.compose.reading)
    stops = [*stops[-1:], *stops[:-1]] if window.switch.tabs.isAncestorOf(stops[-1]) else stops
    order = [next(at for at, pane in enumerate(panes) if pane.isAncestorOf(each)) for each in stops]
    assert order == sorted(order)
    # What is done with a card stands in its head, and comes after what is asked on it.
    heads = [card.header for card in window.compose.form.cards.values() if card.header is not None]
    after = {button for head in heads for button in head.buttons}
    in_form = [each for each in stops if window.compose.form.isAncestorOf(each)]
    in_form = [each for each in in_form if each not in after]
    heights = [each.mapTo(window, each.rect().topLeft()).y() for each in in_form]
    assert all(lower >= upper - 20 for upper, lower in itertools.pairwise(heights))


def test_preview_is_read_only_text_with_a_caret(window: MainWindow) -> None:
    add_template("new photo")
    preview = window.compose.reading.preview
    state = interface(preview).state()
    assert interface(preview).role() == QAccessible.Role.EditableText
    assert (state.readOnly, state.multiLine) == (1, 1)
    preview.setFocus()
    press(Key.Key_End, CTRL)
    assert preview.textCursor().atEnd()


def test_live_texts_have_no_fixed_name(window: MainWindow) -> None:
    assert window.compose.copy_bar.status.accessibleName() == ""
    assert all(label.accessibleName() == "" for label in window.findChildren(QLabel))


def test_focus_stays_in_view(window: MainWindow) -> None:
    add_template("supporting")
    window.resize(1300, 500)
    window.compose.templates.search.setFocus()
    for _ in range(30):
        press(Key.Key_Tab)
        QCoreApplication.processEvents()
        stop = focused()
        if not window.compose.form.scroll_area.isAncestorOf(stop):
            continue
        view = window.compose.form.scroll_area.viewport()
        top = stop.mapTo(view, stop.rect().topLeft())
        assert view.rect().contains(stop.rect().translated(top)), stop


@pytest.mark.parametrize(("size", "factor"), [((1280, 720), 1), ((960, 1040), 1), ((1280, 720), 2)])
def test_nothing_is_cut_off(
    opened: Opened, theme: Theme, size: tuple[int, int], factor: int
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    plain = QFont(app.font())
    large = QFont(plain)
    large.setPointSizeF(plain.pointSizeF() * factor)
    app.setFont(large)
    theme.refresh()
    try:
        window = opened(size=size)
        add_template("new photo")
        for _ in range(5):
            QCoreApplication.processEvents()
        assert (window.width(), window.height()) == size
        for button in window.findChildren(QAbstractButton):
            if button.isVisible():
                needed = button.heightForWidth(button.width()) if button.hasHeightForWidth() else 0
                assert button.height() >= max(24, needed - 1), button.text()
                if not button.hasHeightForWidth():
                    assert button.width() >= button.minimumSizeHint().width() - 1, button.text()
        for label in window.compose.form.findChildren(QLabel):
            if label.isVisible():
                assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
        press(Key.Key_3, CTRL)
        window.compose.layouts.go_to("preview")
        for _ in range(5):
            QCoreApplication.processEvents()
        for segment in window.compose.reading.languages.buttons.values():
            right = segment.mapTo(window.compose.reading, segment.rect().topRight()).x()
            assert right <= window.compose.reading.width()
    finally:
        app.setFont(plain)
        theme.refresh()


def test_light_and_dark_change_while_it_runs(window: MainWindow, theme: Theme) -> None:
    add_template("new photo")
    colours = []
    for scheme, roles in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
        theme.set_colours(scheme, contrast=False)
        QCoreApplication.processEvents()
        image = window.grab().toImage()
        card = window.compose.form.cards[""]
        inside = card.mapTo(window, card.rect().bottomRight()) - card.rect().topLeft()
        colours.append(image.pixelColor(inside.x() - 20, inside.y() - 8).name())
        assert colours[-1] == roles.card
    assert colours[0] != colours[1]


def test_text_size_changes_while_it_runs(window: MainWindow, qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    plain, large = QFont(app.font()), QFont(app.font())
    large.setPointSizeF(16)
    add_template("new photo")
    heading = row(window, "problems").heading
    app.setFont(large)
    try:
        qtbot.waitUntil(lambda: heading.font().pointSizeF() == 16)
        assert window.compose.reading.preview.document().defaultFont().pointSizeF() > 18
    finally:
        app.setFont(plain)
        qtbot.waitUntil(lambda: heading.font().pointSizeF() == plain.pointSizeF())


def luminance(colour: str) -> float:
    there = QColor(colour)
    parts: list[float] = [there.redF(), there.greenF(), there.blueF()]
    linear: list[float] = [
        each / 12.92 if each <= 0.04045 else float(((each + 0.055) / 1.055) ** 2.4)
        for each in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("roles", [LIGHT, DARK], ids=["light", "dark"])
def test_contrasts(roles: Roles) -> None:
    texts = [
        (roles.text, back)
        for back in (roles.card, roles.panel, roles.window, roles.chosen, roles.hover,
                     roles.must_tint, roles.confirm_tint, roles.advise_tint)
    ]  # fmt: skip
    texts += [
        (roles.secondary, back) for back in (roles.card, roles.panel, roles.window, roles.chosen)
    ]
    texts += [
        (roles.on_accent, roles.accent),
        (roles.on_accent, roles.accent_hover),
        (roles.must, roles.must_tint),
        (roles.must, roles.card),
        (roles.must, roles.panel),
        (roles.confirm, roles.confirm_tint),
        (roles.advise, roles.advise_tint),
        (roles.good, roles.card),
    ]
    for text, back in texts:
        assert contrast(text, back) >= 4.5, (text, back)
    for back in (roles.card, roles.panel):
        assert contrast(roles.border, back) >= 3


def test_announcement_events_don_t_need_a_screen_reader(window: MainWindow) -> None:
    QAccessible.setActive(True)
    window.compose.copy_bar.say("Said once")
    assert window.compose.copy_bar.status.text() == "Said once"
