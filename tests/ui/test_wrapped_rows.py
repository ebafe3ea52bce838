"""Lists whose rows wrap: nothing of a row is left out, at any width and text size."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QListWidget

from app.language import Language
from app.storage.settings import Settings
from app.ui.controls.wrapped_rows import wrap_rows
from app.ui.dialogs.keys_window import KeysDialog
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
