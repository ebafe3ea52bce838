"""Text size and colours: chosen by the officer, kept, and usable at every size."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.storage.settings import Colours, Settings
from app.ui.controls.ask_dialog import AskDialog, PathDialog
from app.ui.controls.heading import Heading
from app.ui.controls.scrolling import UprightScroll
from app.ui.controls.search_field import SearchField
from app.ui.dialogs.keys import keys_lines
from app.ui.dialogs.text import TextDialog
from app.ui.packs.new_template import NewTemplateDialog
from app.ui.preview.preview import Preview
from app.ui.shell.appearance import SIZES
from app.ui.shell.main_window import MainWindow
from app.ui.style.colours import CONTRAST, DARK, LIGHT, Roles
from app.ui.style.stylesheet import stylesheet
from app.ui.style.theme import MOST_SCALE, Theme
from app.ui.workspaces.compose.pane_tabs import PANES
from tests.ui.conftest import Opened
from tests.ui.driving import CTRL, add_template, focused, press
from tests.ui.test_accessibility import contrast

Key = Qt.Key
SHOWN = 1
"""A pixel that a rounded length may be off."""


def settle() -> None:
    for _ in range(6):
        QCoreApplication.processEvents()


def test_keys_make_text_larger_smaller_and_usual(window: MainWindow, kept: list[Settings]) -> None:
    status = window._status
    usual = window.font().pointSizeF()
    press(Key.Key_Plus, CTRL)
    press(Key.Key_Equal, CTRL)
    assert kept[-1].text == SIZES[2]
    settle()
    assert window.compose.form.font().pointSizeF() == pytest.approx(usual * SIZES[2] / 100)
    assert status._text.text() == f"Text {SIZES[2]} %"
    assert window.compose.copy_bar.status.text() == f"Text {SIZES[2]} %"
    press(Key.Key_Minus, CTRL)
    assert kept[-1].text == SIZES[1]
    press(Key.Key_0, CTRL)
    settle()
    assert kept[-1].text == 100
    assert window.compose.form.font().pointSizeF() == usual


def test_text_stays_between_100_and_300(window: MainWindow, kept: list[Settings]) -> None:
    press(Key.Key_Minus, CTRL)
    assert window.preferences.settings.text == 100
    for _ in range(len(SIZES) + 2):
        press(Key.Key_Plus, CTRL)
    assert kept[-1].text == SIZES[-1] == 300
    settle()
    modes = [str(window.compose.layouts.mode)]
    press(Key.Key_0, CTRL)
    settle()
    modes.append(window.compose.layouts.mode)
    assert modes == ["tabs", "wide"]


def test_text_size_comes_back_and_stands_above_the_systems(opened: Opened, theme: Theme) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    plain = app.font()
    window = opened(settings=Settings(role="both", text=150))
    assert window.compose.form.font().pointSizeF() == pytest.approx(plain.pointSizeF() * 1.5)
    system = app.font()
    system.setPointSizeF(14)
    app.setFont(system)
    try:
        settle()
        assert window.compose.form.font().pointSizeF() == 21
        system.setPointSizeF(72)
        app.setFont(system)
        settle()
        assert theme.scale == pytest.approx(MOST_SCALE)
        heading = window.compose.form.findChildren(Heading)[0]
        assert heading.font().pointSizeF() > window.compose.form.font().pointSizeF()
    finally:
        app.setFont(plain)
        settle()


def test_spaces_grow_with_the_text_and_come_back(window: MainWindow) -> None:
    add_template("new photo")
    layout = window.compose.form.cards[""].layout()
    assert layout is not None
    before = layout.contentsMargins().left(), layout.spacing()
    for _ in range(3):
        press(Key.Key_Plus, CTRL)
    larger = layout.contentsMargins().left(), layout.spacing()
    assert all(now > then for now, then in zip(larger, before, strict=True))
    press(Key.Key_0, CTRL)
    assert (layout.contentsMargins().left(), layout.spacing()) == before


def cut_off(window: MainWindow) -> list[str]:
    """What is shown and has less room than it needs."""
    found: list[str] = []
    for button in window.findChildren(QAbstractButton):
        if not button.isVisible():
            continue
        if button.hasHeightForWidth():
            enough = button.height() >= button.heightForWidth(button.width()) - SHOWN
        else:
            least = button.minimumSizeHint()
            enough = (
                button.width() >= least.width() - SHOWN
                and button.height() >= least.height() - SHOWN
            )
        if not enough or button.height() < 24:
            found.append(f"{button.text()} {button.size()} {button.minimumSizeHint()}")
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text():
            high = label.heightForWidth(label.width()) if label.wordWrap() else 0
            wide = 0 if label.wordWrap() else label.sizeHint().width()
            if label.height() < high - SHOWN or label.width() < wide - SHOWN:
                found.append(f"{label.text()} {label.size()} {label.sizeHint()}")
    return found


def leaves(window: QWidget, widget: QWidget) -> bool:
    """Whether a widget stands out of the window at its right or left."""
    left = widget.mapTo(window, widget.rect().topLeft()).x()
    return left < 0 or left + widget.width() > window.width()


@pytest.mark.parametrize("text", [100, 150, 200, 300])
@pytest.mark.parametrize("size", [(1280, 720), (700, 900)])
def test_nothing_is_cut_off_at_any_text_size(
    opened: Opened, size: tuple[int, int], text: int
) -> None:
    window = opened(size=size, settings=Settings(role="both", text=text))
    add_template("new photo")
    press(Key.Key_Return, CTRL)
    for pane in PANES:
        window.compose.layouts.go_to(pane)
        settle()
        assert (window.width(), window.height()) == size
        assert cut_off(window) == []
        kinds = (QAbstractButton, QComboBox, Preview)
        widgets = [each for kind in kinds for each in window.findChildren(kind)]
        assert [each for each in widgets if each.isVisible() and leaves(window, each)] == []
        for button in (window.compose.copy_bar.subject, window.compose.copy_bar.message):
            bottom = button.mapTo(window, button.rect().bottomRight())
            assert window.rect().contains(bottom)


@pytest.mark.parametrize("text", [100, 200, 300])
@pytest.mark.parametrize("width", [700, 1280])
def test_what_is_told_of_the_pack_is_not_cut_off(opened: Opened, width: int, text: int) -> None:
    window = opened(size=(width, 900), settings=Settings(role="both", text=text))
    words = "templates/photos/new-photo.yaml, line 12: this isn’t right. More problems: 3."
    window.notice.tell([words], problems=True, retry=True)
    settle()
    assert window.width() == width
    assert cut_off(window) == []
    for button in window.notice.chain():
        assert button.isVisible()
        assert not leaves(window, button)
    bar = window.compose.copy_bar.message
    assert window.rect().contains(bar.mapTo(window, bar.rect().bottomRight()))


@pytest.mark.parametrize("text", [100, 200, 300])
def test_focus_is_inside_its_viewport(opened: Opened, text: int) -> None:
    window = opened(size=(1280, 720), settings=Settings(role="both", text=text))
    add_template("supporting")
    areas = [
        pane.scroll_area
        for pane in (window.compose.templates, window.compose.form, window.compose.reading)
    ]
    for _ in range(25):
        press(Key.Key_Tab)
        settle()
        stop = focused()
        area = next((each for each in areas if each.isAncestorOf(stop)), None)
        if area is None or stop.height() > area.viewport().height():
            continue
        view = area.viewport()
        place = stop.rect().translated(stop.mapTo(view, stop.rect().topLeft()))
        assert view.rect().contains(place), (stop, place, view.rect())


def new_template(window: MainWindow, theme: Theme) -> NewTemplateDialog:
    pack, interface = window.pack.loaded.pack, window.controller.interface
    dialog = NewTemplateDialog(pack, interface, lambda _new: Path(), theme, window)
    dialog.problem.setText("✕ This could not be made. " * 20)
    dialog.problem.show()
    return dialog


def settings(window: MainWindow) -> QDialog:
    window.settings.show()
    dialog = window.settings.shown
    assert dialog is not None
    return dialog


@pytest.mark.parametrize("text", [100, 300])
def test_dialogs_stay_on_the_screen_and_scroll(
    opened: Opened, theme: Theme, qtbot: QtBot, text: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(settings=Settings(role="both", text=text))
    small = QSize(700, 500)
    monkeypatch.setattr(type(window.screen()), "availableSize", lambda _: small)
    dialogs: list[QDialog] = [
        settings(window),
        TextDialog("Keys", keys_lines(window.menus.commands), theme, window),
        AskDialog("Open its text", "These texts came with it. " * 20, "Copy…", theme, window),
        PathDialog("Your pack", "Here it is. " * 40, "/" + "a" * 200, theme, window),
        new_template(window, theme),
    ]
    for dialog in dialogs:
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        settle()
        assert dialog.size().boundedTo(small) == dialog.size()
        area = dialog.findChildren(UprightScroll)[0]
        buttons = [
            each
            for each in dialog.findChildren(QAbstractButton)
            if each.text() and not area.isAncestorOf(each)
        ]
        for button in buttons:
            bottom = button.mapTo(dialog, button.rect().bottomRight())
            assert dialog.rect().contains(bottom), button.text()
        for widget in dialog.findChildren(QWidget):
            assert not widget.isVisible() or not leaves(dialog, widget), widget
        bar = area.verticalScrollBar()
        first = focused()
        assert first in buttons or area.isAncestorOf(first) or isinstance(first, SearchField)
        buttons[-1].setFocus()
        before = bar.value()
        press(Key.Key_PageDown)
        assert bar.value() == min(bar.maximum(), before + bar.pageStep())
        dialog.close()


@pytest.mark.parametrize(
    ("colours", "roles"), [("light", LIGHT), ("dark", DARK), ("contrast", CONTRAST)]
)
def test_colours_are_used_and_kept(
    window: MainWindow, theme: Theme, kept: list[Settings], colours: Colours, roles: Roles
) -> None:
    window.menus.action(f"colours-{colours}").trigger()
    assert theme.roles == roles
    assert kept[-1].colours == colours
    assert window.menus.action(f"colours-{colours}").isChecked()
    window.menus.action("colours-system").trigger()
    assert kept[-1].colours == "system"


def test_colours_come_back(opened: Opened, theme: Theme) -> None:
    opened(settings=Settings(role="both", colours="dark"))
    assert theme.roles == DARK
    opened(settings=Settings(role="both", colours="light"))
    assert theme.roles == LIGHT


def test_colours_that_are_shown_already_repaint_nothing(
    window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    window.menus.action("colours-light").trigger()
    with qtbot.assertNotEmitted(theme.changed):
        window.menus.action("colours-system").trigger()
        window.menus.action("colours-light").trigger()
    with qtbot.waitSignal(theme.changed, timeout=0):
        window.menus.action("colours-dark").trigger()


def test_strong_colours_are_strong() -> None:
    for role in ("text", "secondary", "accent", "must", "confirm", "advise", "good", "border"):
        for back in ("card", "panel", "window", "chosen", "lit", "hover"):
            assert contrast(getattr(CONTRAST, role), getattr(CONTRAST, back)) >= 7, (role, back)
    assert contrast(CONTRAST.on_accent, CONTRAST.accent) >= 7


@pytest.mark.parametrize("roles", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_no_picture_keeps_its_own_colours(roles: Roles) -> None:
    sheet = stylesheet(roles, round, round)
    assert "url(" not in sheet
    (arrow,) = re.findall(r"QComboBox::down-arrow \{([^}]*)\}", sheet)
    assert roles.secondary in arrow


def test_details_begin_at_the_first_field(window: MainWindow, qtbot: QtBot) -> None:
    window.settings.show_officer()
    dialog = window.settings.shown
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    details = [row.target() for name, row in dialog.rows.items() if name.startswith("officer.")]
    for each in details:
        assert focused() is each
        press(Key.Key_Tab)
    assert focused() is dialog.rows["interface"].target()
    dialog.close()
