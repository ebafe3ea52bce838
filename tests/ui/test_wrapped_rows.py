"""Lists whose rows wrap: nothing of a row is left out, at any width and text size."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from app.language import Language
from app.source.problems import Place
from app.storage.settings import Settings
from app.ui.controls.wrapped_rows import wrap_rows
from app.ui.dialogs.keys_window import KeysDialog
from app.ui.packs.place_list import MOST_HIGH, PlaceList
from app.ui.style.theme import Theme
from tests.ui.conftest import Opened
from tests.ui.driving import press
from tests.ui.test_appearance import settle

AROUND = 20
"""Left and right of the words, at the least."""


def check_whole(rows: QListWidget, around: int) -> None:
    """Each row is as high as its words are at its width."""
    metrics, flags = rows.fontMetrics(), int(Qt.TextFlag.TextWordWrap)
    for at in range(rows.count()):
        room = rows.visualItemRect(rows.item(at))
        assert room.width() <= rows.viewport().width()
        words = QRect(0, 0, room.width() - around, 100_000)
        high = metrics.boundingRect(words, flags, rows.item(at).text()).height()
        assert room.height() >= high, rows.item(at).text()


def test_a_list_of_places_is_as_high_as_its_rows_or_as_there_is_room(
    theme: Theme, qtbot: QtBot
) -> None:
    places = PlaceList("places", theme)
    qtbot.addWidget(places)
    hints = []
    for many in (1, 8, 10_000):
        line = Place("file.yaml", 1)
        places.show_places((line, f"place {at}", "what is there") for at in range(many))
        hints.append(places.sizeHint().height())
    assert hints == sorted(hints)
    assert hints[0] < theme.space(80)
    assert hints[1] > theme.space(200), "eight rows don't stand in the least height"
    assert hints[2] == theme.space(MOST_HIGH)


def test_no_row_is_cut(opened: Opened) -> None:
    for text in (100, 300):
        window = opened(
            size=(960, 1040), settings=Settings(role="both", text=text, interface=Language.CY)
        )
        press(Qt.Key.Key_F1)
        (dialog,) = window.findChildren(KeysDialog)
        for width in (dialog.width(), dialog.width() - 37):
            dialog.resize(width, dialog.height())
            settle()
            check_whole(dialog.list, AROUND)
        dialog.close()
    words = QListWidget(window)
    wrap_rows(words)
    words.addItems(["a word and another " * many for many in range(1, 30)])
    words.show()
    for width in range(60, 400, 13):
        words.resize(width, 200)
        settle()
        check_whole(words, AROUND)
