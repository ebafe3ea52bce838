"""Cards are put in another order and taken away: by mouse, by buttons and by keys."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.language import Bilingual
from app.ui.controls.plain_text import Label
from app.ui.form.card import QuestionCard
from app.ui.form.card_header import LEAST_FOR_TITLE, CardHeader
from app.ui.shell.main_window import MainWindow
from app.ui.style.theme import Theme
from tests.ui.conftest import Opened
from tests.ui.driving import ALT, CTRL, add_template, press

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
TEMPLATES = ["photos/new-photo", "documents/missing", "referee/new-referee"]


@pytest.fixture
def window(opened: Opened) -> MainWindow:
    made = opened(size=(1440, 900))
    for search in ("new photo", "supporting", "referee"):
        add_template(search)
    assert order(made) == TEMPLATES
    settle()
    return made


def settle() -> None:
    for _ in range(5):
        QCoreApplication.processEvents()


def order(window: MainWindow) -> list[str]:
    return [entry.template for entry in window.controller.session.draft.entries]


def card(window: MainWindow, number: int) -> QuestionCard:
    """The card of the template that stands at this place, from 1."""
    return window.compose.form.cards[window.controller.session.draft.entries[number - 1].id]


def button(window: MainWindow, number: int, name: str) -> QPushButton:
    buttons = card(window, number).findChildren(QPushButton)
    return next(each for each in buttons if each.accessibleName().startswith(name))


def drag(window: MainWindow, number: int, to: QPoint) -> None:
    """Drag a card by its title to a place within the content of the form."""
    header, content = card(window, number).header, window.compose.form.scroll_area.widget()
    assert header is not None
    assert content is not None
    handle = header.title
    start = handle.rect().center()
    end = handle.mapFromGlobal(content.mapToGlobal(to))
    QTest.mousePress(handle, LEFT, pos=start)
    for part in (1, 2, 3):
        QTest.mouseMove(handle, start + (end - start) * part / 3)
    QTest.mouseRelease(handle, LEFT, pos=end)
    settle()


@pytest.mark.parametrize(
    ("number", "before", "expected"),
    [(1, 3, [1, 0, 2]), (1, 4, [1, 2, 0]), (3, 1, [2, 0, 1]), (3, 2, [0, 2, 1]), (2, 2, [0, 1, 2])],
)
def test_drag_by_the_title(
    window: MainWindow, number: int, before: int, expected: list[int]
) -> None:
    place = card(window, min(before, 3)).geometry()
    y = place.top() + 2 if before <= 3 else place.bottom() - 2
    drag(window, number, QPoint(place.center().x(), y))
    assert order(window) == [TEMPLATES[at] for at in expected]


def test_a_drag_is_one_step_and_keeps_the_answers(window: MainWindow) -> None:
    press(Key.Key_1)
    answered = window.controller.session.draft
    drag(window, 1, card(window, 3).geometry().bottomLeft())
    assert order(window) != TEMPLATES
    press(Key.Key_Z, CTRL)
    assert window.controller.session.draft == answered


def test_a_click_on_a_title_moves_nothing(window: MainWindow) -> None:
    header = card(window, 1).header
    assert header is not None
    QTest.mouseClick(header.title, LEFT)
    assert order(window) == TEMPLATES
    assert not window.controller.session.draft.answers


def test_the_order_of_the_message_follows(window: MainWindow) -> None:
    before = window.controller.message.plain
    drag(window, 1, card(window, 3).geometry().bottomLeft())
    assert window.controller.message.plain != before
    assert [each.entry for each in window.compose.form.cards.values() if each.entry] == [
        entry.id for entry in window.controller.session.draft.entries
    ]


def test_buttons_move_and_remove(window: MainWindow) -> None:
    QTest.mouseClick(button(window, 1, "Move down"), LEFT)
    assert order(window) == [TEMPLATES[1], TEMPLATES[0], TEMPLATES[2]]
    QTest.mouseClick(button(window, 3, "Move up"), LEFT)
    assert order(window) == [TEMPLATES[1], TEMPLATES[2], TEMPLATES[0]]
    QTest.mouseClick(button(window, 2, "Remove"), LEFT)
    assert order(window) == [TEMPLATES[1], TEMPLATES[0]]


def test_keys_move_and_remove(window: MainWindow) -> None:
    card(window, 3).take_focus()
    press(Key.Key_Up, ALT)
    press(Key.Key_Up, ALT)
    assert order(window) == [TEMPLATES[2], TEMPLATES[0], TEMPLATES[1]]
    press(Key.Key_Down, ALT)
    assert order(window) == [TEMPLATES[0], TEMPLATES[2], TEMPLATES[1]]
    press(Key.Key_Delete, ALT)
    assert order(window) == [TEMPLATES[0], TEMPLATES[1]]


def test_a_card_says_what_nobody_has_confirmed_yet(window: MainWindow) -> None:
    shown = card(window, 1)
    head = window.controller.pack.head(TEMPLATES[0])
    facts = (Bilingual("A leaflet", "Taflen"), Bilingual("GOV.UK", "GOV.UK"))
    shown.show_head(msgspec.structs.replace(head, facts=facts))
    (note,) = (each for each in shown.findChildren(Label) if "A leaflet" in each.text())
    assert note.isVisible()
    assert note.text().splitlines()[-2:] == [
        "Not confirmed yet. Its source: A leaflet",
        "Not confirmed yet. Its source: GOV.UK",
    ]
    shown.show_head(head)
    assert "confirmed" not in note.text()


def test_the_buttons_of_a_card_stand_below_a_title_that_has_no_room_beside_them(
    theme: Theme, qtbot: QtBot
) -> None:
    header = CardHeader(theme)
    qtbot.addWidget(header)
    header.show_name("Ask for a letter about the photo (medical exception)")
    header.show_place(1, 2)
    header.show()
    for width, below in ((theme.space(200), True), (theme.space(400), False)):
        header.resize(width, header.heightForWidth(width))
        QCoreApplication.processEvents()
        title = header.title.geometry()
        for button in header.buttons:
            apart = button.y() > title.bottom() if below else button.x() > title.right()
            assert apart, width
            assert header.rect().contains(button.geometry())
        assert title.width() >= theme.space(LEAST_FOR_TITLE)
