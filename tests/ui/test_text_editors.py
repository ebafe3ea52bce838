"""Fields to type in, by themselves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.controls.text_editors import LineEditor


@pytest.fixture
def editor(qtbot: QtBot) -> LineEditor:
    editor = LineEditor()
    qtbot.addWidget(editor)
    editor.show()
    editor.setText("Sian")
    return editor


def compose(editor: LineEditor, waits: str, comes: str = "") -> None:
    event = QInputMethodEvent(waits, [])
    event.setCommitString(comes)
    QApplication.sendEvent(editor, event)


def caret_at(editor: LineEditor) -> int:
    """Where the caret is seen: after what waits to be composed."""
    return int(editor.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).x())


def wave() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    look.setBackground(Qt.GlobalColor.red)
    return look


def is_red(editor: LineEditor) -> bool:
    image = editor.grab().toImage()
    return any(
        image.pixelColor(x, y) == Qt.GlobalColor.red
        for x in range(image.width())
        for y in range(0, image.height(), 3)
    )


@pytest.mark.parametrize("waits", ["^", "¨", "に", "ŵy"])
def test_an_underline_leaves_a_letter_that_is_being_composed(
    editor: LineEditor, waits: str
) -> None:
    before = caret_at(editor)
    compose(editor, waits)
    assert (composing := caret_at(editor)) > before
    editor.show_looks([(0, 4, wave())])
    assert caret_at(editor) == composing
    compose(editor, "", "ŵ")
    assert editor.text() == "Sianŵ"


def test_what_waited_is_underlined_when_the_letter_is_given_up(editor: LineEditor) -> None:
    compose(editor, "^")
    editor.show_looks([(0, 4, wave())])
    assert not is_red(editor)
    compose(editor, "")
    assert is_red(editor)
    assert editor.text() == "Sian"


def test_looks_change_no_text_and_go_again(editor: LineEditor) -> None:
    editor.show_looks([(0, 4, wave())])
    assert is_red(editor)
    editor.show_looks([])
    assert not is_red(editor)
    assert editor.text() == "Sian"
