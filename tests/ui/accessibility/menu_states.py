"""States: every menu of the bar, and those that open over a row, a case, a text or a button."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.ui.controls.reading_text import SelectableLabel
from app.ui.controls.text_editors import BoxEditor
from app.ui.dialogs.text import TextDialog
from app.ui.shell.menus import menu_words
from tests.ui.accessibility.looks import settle
from tests.ui.accessibility.states import At, Walk, found
from tests.ui.driving import CTRL, SHIFT, press

Key = Qt.Key


def popped_up() -> QWidget:
    """The menu that is open."""
    settle()
    popup = QApplication.activePopupWidget()
    assert popup is not None, "no menu opened"
    return popup


def of_the_bar(name: str, at: At) -> QWidget:
    """A menu of the bar, or one within another."""
    menu: QMenu = at.window.menus._menus[name]  # type: ignore[index]  # one of `menu_words`
    menu.popup(at.window.mapToGlobal(QPoint(20, 20)))
    return popped_up()


def of_a_row(at: At) -> QWidget:
    tree = at.window.compose.templates.tree
    model = tree.model()
    folder = model.index(1, 0)
    tree.expand(folder)
    settle()
    place = tree.visualRect(model.index(0, 0, folder)).center()
    tree.customContextMenuRequested.emit(place)
    return popped_up()


def _ask_menu(widget: QWidget, place: QPoint) -> QWidget:
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))
    return popped_up()


def of_a_message(at: At) -> QWidget:
    found(at)
    return _ask_menu(at.window.compose.reading.preview, QPoint(30, 30))


def of_a_field(at: At) -> QWidget:
    """What may be done with what is found in what is typed, and with the text."""
    box = at.window.compose.form.findChildren(BoxEditor)[0]
    return _ask_menu(box, box.cursorRect().center())


def of_words(at: At) -> QWidget:
    """Text that is only read."""
    at.window.texts.show_app()
    settle()
    dialog = at.window.findChildren(TextDialog)[-1]
    text = dialog.findChildren(SelectableLabel)[0]
    return _ask_menu(text, QPoint(4, 4))


def of_a_finding(at: At) -> QWidget:
    """What may be done with what was found."""
    buttons = at.window.compose.reading.findings.buttons()
    next(each for each in buttons if "…" in each.text() and "‘" not in each.text()).click()
    return popped_up()


def of_a_card(at: At) -> QWidget:
    cards = at.window.compose.form.cards
    card = next(each for each in cards.values() if each.template)
    return _ask_menu(card, QPoint(10, 10))


def of_a_case(at: At) -> QWidget:
    press(Key.Key_A, CTRL | SHIFT)
    at.window.controller.choose("photos/new-photo")
    settle()
    tabs = at.window.compose.strip.tabs
    return _ask_menu(tabs, tabs.tabRect(0).center())


MENUS = Walk(
    "menus",
    (
        *((each, partial(of_the_bar, each)) for each in menu_words()),
        ("row", of_a_row),
        ("message", of_a_message),
        ("field", of_a_field),
        ("finding", of_a_finding),
        ("card", of_a_card),
        ("case", of_a_case),
        ("words", of_words),
    ),
)
MADE_IN = {
    "cases/strip.py": "case",
    "controls/editing.py": "field",
    "controls/reading_text.py": "words",
    "findings/buttons.py": "finding",
    "findings/field_menu.py": "field",
    "preview/menu.py": "message",
    "shell/menus.py": next(iter(menu_words())),
    "workspaces/compose/row_menus.py": "row",
}
"""The files that make menus, each with a state in which one of them is open."""
