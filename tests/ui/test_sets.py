"""*My sets*: several templates kept together, chosen in one press; and the menus of rows and cards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.storage.settings import OwnSet, Settings
from app.ui.controls.ask_dialog import NameDialog
from app.ui.shell.main_window import MainWindow
from tests.ui.conftest import Opened
from tests.ui.driving import CTRL, SHIFT, add_template, focused, press, row, type_text

Key = Qt.Key
PAIR = OwnSet("Photo and birth certificate", ("photos/new-photo", "documents/missing"))
POPUP = pytest.mark.qt_log_ignore("propagateSizeHints", "plugin does not support")


def templates(window: MainWindow) -> list[str]:
    return [each.template for each in window.controller.session.draft.entries]


def rows_of(menu: QMenu) -> list[str]:
    return [each.text() for each in menu.actions() if each.text()]


def open_menu_of(window: MainWindow, row: str) -> QMenu:
    """The menu of a row of the tree."""
    tree = window.compose.templates.tree
    model = window.compose.templates.model
    index = model.find((row,)) if model.query else model._find_anywhere(row)
    tree.customContextMenuRequested.emit(tree.visualRect(index).center())
    (menu,) = [each for each in tree.findChildren(QMenu) if each.isVisible()]
    return menu


def choose(menu: QMenu, words: str) -> None:
    next(each for each in menu.actions() if each.text() == words).trigger()
    QCoreApplication.processEvents()
    menu.close()


def test_a_set_is_kept_by_name_and_found_again(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.action("keep-set").trigger()
    assert "Choose the templates first" in window.compose.copy_bar.status.text()
    add_template("new photo")
    add_template("supporting")
    window.menus.action("keep-set").trigger()
    (dialog,) = window.findChildren(NameDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.line.setText("   ")
    dialog.yes.click()
    assert dialog.isVisible(), "a set needs a name"
    dialog.line.setText("  Photo and  birth certificate ")
    dialog.yes.click()
    assert window.preferences.settings.sets == (PAIR,)
    press(Key.Key_N, CTRL)
    press(Key.Key_F, CTRL)
    type_text("photo and")
    press(Key.Key_Return)
    assert templates(window) == list(PAIR.templates)
    assert focused() in row(window, "fast_track").field.parts()
    assert window.compose.copy_bar.status.text() == (
        "Set ‘Photo and birth certificate’: 2 templates added"
    )
    press(Key.Key_Z, CTRL)
    assert templates(window) == [], "one press, one step"


def test_a_set_leaves_what_is_there_alone(opened: Opened) -> None:
    window = opened(settings=Settings(sets=(PAIR,)))
    add_template("new photo")
    press(Key.Key_F, CTRL)
    type_text("photo and birth")
    press(Key.Key_Return, SHIFT)
    assert templates(window) == ["photos/new-photo", "documents/missing"]


def test_a_template_of_a_set_that_is_gone_is_told(opened: Opened) -> None:
    window = opened(settings=Settings(sets=(OwnSet("Old", ("photos/gone", "photos/new-photo")),)))
    window.compose.templates.template_chosen.emit("*sets/Old", False)
    assert templates(window) == ["photos/new-photo"]
    words = "! Not in the wording any more, so left out of ‘Old’: photos/gone"
    assert window.compose.copy_bar.status.text() == words
    nothing = opened(settings=Settings(sets=(OwnSet("Old", ("photos/gone",)),)))
    nothing.compose.templates.template_chosen.emit("*sets/Old", False)
    assert templates(nothing) == []


@POPUP
def test_the_menu_of_a_template_holds_what_its_row_can_do(window: MainWindow) -> None:
    menu = open_menu_of(window, "photos/new-photo")
    assert rows_of(menu) == ["Add to the message", "Mark as a favourite", "Open its text"]
    choose(menu, "Mark as a favourite")
    assert window.preferences.settings.favourites == ("photos/new-photo",)
    choose(open_menu_of(window, "photos/new-photo"), "Add to the message")
    assert templates(window) == ["photos/new-photo"]


@POPUP
def test_the_menu_of_a_set_takes_it_away(opened: Opened) -> None:
    window = opened(settings=Settings(sets=(PAIR,)))
    menu = open_menu_of(window, "*sets/Photo and birth certificate")
    assert rows_of(menu) == ["Add to the message", "Remove from my sets"]
    choose(menu, "Remove from my sets")
    assert window.preferences.settings.sets == ()


@POPUP
def test_the_menu_of_a_card_holds_what_a_card_can_do(window: MainWindow) -> None:
    add_template("new photo")
    add_template("supporting")
    first, second = (window.compose.form.cards[each] for each in ("1", "2"))
    at = QPoint(20, 20)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, second.mapToGlobal(at))
    QApplication.sendEvent(second, event)
    tree = window.compose.templates.tree
    (menu,) = [each for each in tree.findChildren(QMenu) if each.isVisible()]
    assert rows_of(menu) == [
        *("Move up", "Move down", "Also for someone else", "Remove", "Mark as a favourite"),
        *("Keep these templates as a set…", "Open its text"),
    ]
    states = {each.text(): each.isEnabled() for each in menu.actions()}
    assert (states["Move up"], states["Move down"]) == (True, False)
    choose(menu, "Move up")
    assert templates(window) == ["documents/missing", "photos/new-photo"]
    assert first.template == "photos/new-photo"
