"""Fields to type in, by themselves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QInputMethodEvent,
    QTextCharFormat,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QToolTip
from pytestqt.qtbot import QtBot

from app.language import MessageLanguage
from app.storage.settings import Settings
from app.ui.controls.editing import MOST_TYPED
from app.ui.controls.text_editors import BoxEditor, Editor, LineEditor
from app.ui.message.subject_line import SubjectLine
from app.ui.shell.main_window import MainWindow
from tests.ui.conftest import Opened
from tests.ui.driving import add_template, focused, go_to, press, type_text


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


# --- as much as a field holds


MOST = 20


@pytest.fixture(params=["line", "box"])
def small(request: pytest.FixtureRequest, qtbot: QtBot) -> Editor:
    made: Editor = LineEditor(most=MOST) if request.param == "line" else BoxEditor()
    made.editing.most = MOST
    qtbot.addWidget(made)
    made.show()
    made.show_words("0123456789")
    made.set_caret(10)
    return made


def mime(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def put_in(editor: Editor, way: str, text: str) -> None:
    """Have a text come into a field in one of the ways there are."""
    if way == "paste":
        QApplication.clipboard().setMimeData(mime(text))
        QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    elif way == "input method":
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(editor, event)
    else:
        target = editor.viewport() if isinstance(editor, BoxEditor) else editor
        action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        keys, data = Qt.KeyboardModifier.NoModifier, mime(text)
        place = QPoint(5, 8)
        QApplication.sendEvent(target, QDragEnterEvent(place, action, data, button, keys))
        QApplication.sendEvent(target, QDragMoveEvent(place, action, data, button, keys))
        QApplication.sendEvent(target, QDropEvent(QPointF(place), action, data, button, keys))


WAYS = ("paste", "input method", "drop")


@pytest.mark.parametrize("way", WAYS)
def test_what_is_too_long_comes_in_not_at_all(small: Editor, way: str) -> None:
    edited: list[str] = []
    small.edited.connect(lambda: edited.append(small.words()))
    put_in(small, way, "x" * 11)
    assert small.words() == "0123456789"
    assert set(edited) <= {"0123456789"}  # Qt tells of a drop that changed nothing
    assert "11 characters, and this field holds 20" in QToolTip.text()
    if way == "paste":
        assert QApplication.clipboard().text() == "x" * 11
    QToolTip.hideText()
    QApplication.clipboard().clear()


@pytest.mark.parametrize("way", WAYS)
def test_what_has_room_comes_in_whole(small: Editor, way: str) -> None:
    put_in(small, way, "x" * 10)
    assert sorted(small.words()) == sorted("0123456789" + "x" * 10)
    QApplication.clipboard().clear()


def test_a_paste_in_the_place_of_what_is_selected_has_its_room(small: Editor) -> None:
    small.selectAll()
    put_in(small, "paste", "y" * 20)
    assert small.words() == "y" * 20
    small.selectAll()
    put_in(small, "paste", "z" * 21)
    assert small.words() == "y" * 20
    QApplication.clipboard().clear()


def test_a_key_in_a_full_field_is_told(small: Editor) -> None:
    small.show_words("x" * MOST)
    small.set_caret(MOST)
    QTest.keyClick(small, Qt.Key.Key_A)
    assert small.words() == "x" * MOST
    assert "is full: it holds 20" in QToolTip.text()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Backspace, Qt.Key.Key_Home, Qt.Key.Key_Delete):
        QTest.keyClick(small, key)
    assert small.words() == "x" * (MOST - 2)
    QToolTip.hideText()


def test_emoji_count_once(qtbot: QtBot) -> None:
    editor = LineEditor(most=4)
    qtbot.addWidget(editor)
    put_in(editor, "input method", "👩👧👦👶")
    assert editor.words() == "👩👧👦👶"
    put_in(editor, "input method", "x")
    assert editor.words() == "👩👧👦👶"


def test_the_window_says_it_where_it_says_things(window: MainWindow) -> None:
    window.compose.templates.search.setFocus()
    put_in(window.compose.templates.search, "paste", "x" * 1_000_000)
    assert window.compose.templates.search.words() == ""
    assert "1,000,000 characters" in window.compose.copy_bar.status.text()
    QApplication.clipboard().clear()


def test_every_field_of_the_window_has_a_bound(window: MainWindow) -> None:
    window.settings.show()
    dialog = window.settings.shown
    assert dialog is not None
    fields = window.findChildren(LineEditor)
    assert {each.window() for each in fields} == {window, dialog}
    assert all(each.editing.most <= MOST_TYPED or each.isReadOnly() for each in fields)
    lines, boxes = window.findChildren(QLineEdit), window.findChildren(QPlainTextEdit)
    assert [each for each in lines if not isinstance(each, LineEditor)] == []
    assert [each for each in boxes if not isinstance(each, BoxEditor)] == []
    dialog.close()


@pytest.mark.parametrize("text", [100, 150, 200])
def test_a_box_shows_all_its_lines_before_it_scrolls(opened: Opened, text: int) -> None:
    window = opened(size=(960, 1040), settings=Settings(role="both", text=text))
    add_template("delivery enquiry")
    go_to(window, "anything_else")
    box = focused()
    assert isinstance(box, BoxEditor)
    for _ in range(5):
        type_text("ab\r")
        for _ in range(8):  # the form is laid out anew before it is seen
            QCoreApplication.processEvents()
        assert not box.verticalScrollBar().isVisible(), box.words()


def test_a_subject_of_two_languages_is_whole_in_large_text(opened: Opened, qtbot: QtBot) -> None:
    window = opened(size=(960, 1040), settings=Settings(role="both", text=200))
    window.controller.choose("photos/new-photo")
    window.controller.set_language(MessageLanguage.BOTH)
    press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    subject = window.findChild(SubjectLine)
    assert subject is not None
    qtbot.waitUntil(lambda: " | " in subject.text.words() and subject.text.isVisible())
    for _ in range(5):
        QCoreApplication.processEvents()
    assert subject.text.document().size().height() > 1
    assert subject.text.verticalScrollBar().maximum() == 0
