"""Every way that text leaves the window goes through one copier: plain text, kept out of histories, ours."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.controls.clipboard import EXCLUSIONS, TOKEN, Copier, copier
from app.ui.controls.text_editors import BoxEditor, LineEditor
from app.ui.shell.main_window import MainWindow
from tests.ui.driving import (
    CTRL,
    add_template,
    clipboard_text,
    press,
    type_text,
)

Key = Qt.Key
NAME = "Siân Canaryname"
POPUP = pytest.mark.qt_log_ignore("propagateSizeHints", "plugin does not support")


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    QApplication.clipboard().clear()
    yield
    copier().clear_ours()


def on_clipboard() -> QMimeData:
    # PySide gives None for an empty one.
    return QApplication.clipboard().mimeData(QClipboard.Mode.Clipboard) or QMimeData()


def is_ours_and_bare(data: QMimeData) -> bool:
    """Whether it has every hint and our token, and no flavour but plain text."""
    formats = set(data.formats())
    texts = {each for each in formats if each.startswith("text/")}
    return {*EXCLUSIONS, TOKEN} <= formats and texts <= {"text/plain"}


def fields(window: MainWindow) -> list[QWidget]:
    """Every widget that text can be taken from."""
    kinds = (QLineEdit, QPlainTextEdit, QTextEdit)
    return [each for each in window.findChildren(QWidget) if isinstance(each, kinds)]


def name_of(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()}"


def test_every_field_copies_by_the_copier_or_not_at_all(window: MainWindow) -> None:
    add_template("delivery enquiry")
    looked_at = []
    for field in fields(window):
        if not field.isVisibleTo(window):
            continue
        if isinstance(field, LineEditor) and not field.isReadOnly():
            field.setText(NAME)
        elif isinstance(field, BoxEditor):
            field.setPlainText(NAME)
        field.selectAll()  # type: ignore[attr-defined]
        for key in (Key.Key_C, Key.Key_X):
            QApplication.clipboard().clear()
            field.setFocus()
            QTest.keyClick(field, key, CTRL)
            data = on_clipboard()
            assert not data.hasText() or is_ours_and_bare(data), name_of(field)
        looked_at.append(name_of(field))
    assert len(looked_at) >= 4, looked_at


def test_what_is_dragged_or_selected_has_the_hints_too(qtbot: QtBot) -> None:
    box = BoxEditor()
    qtbot.addWidget(box)
    box.setPlainText(f"{NAME}\nsecond line")
    box.selectAll()
    data = box.createMimeDataFromSelection()
    assert is_ours_and_bare(data)
    assert data.text() == f"{NAME}\nsecond line"


@POPUP
@pytest.mark.parametrize("make", [LineEditor, BoxEditor])
def test_the_menu_of_a_field_copies_and_cuts_by_the_copier(
    qtbot: QtBot, make: type[LineEditor | BoxEditor]
) -> None:
    field = make()
    qtbot.addWidget(field)
    field.show()
    field.show_words(NAME)
    field.selectAll()
    target = field if isinstance(field, LineEditor) else field.viewport()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, QPoint(2, 2), field.mapToGlobal(QPoint(2, 2))
    )
    QApplication.sendEvent(target, event)
    menu = field.findChild(QMenu)
    assert menu is not None
    cut, copy, paste, *_ = menu.actions()
    copy.trigger()
    assert clipboard_text() == NAME
    assert is_ours_and_bare(on_clipboard())
    cut.trigger()
    assert field.words() == ""
    paste.trigger()
    assert field.words() == NAME
    menu.close()


def test_the_subject_obeys_the_same_refusal_as_the_buttons(window: MainWindow) -> None:
    add_template("new photo")
    subject = window.compose.reading.subject.text
    subject.selectAll()
    QTest.keyClick(subject, Key.Key_C, CTRL)
    assert clipboard_text() == ""
    assert "Nothing was copied" in window.compose.copy_bar.status.text()


def test_a_field_has_no_history_of_its_own(window: MainWindow) -> None:
    search = window.compose.templates.search
    search.setFocus()
    type_text("Mrs Angharad Pugh")
    press(Key.Key_N, CTRL)
    for _ in range(5):
        # After each: the next would take away again what came back.
        press(Key.Key_Z, CTRL)
        assert search.text() == ""
        QTest.keyClick(search, Key.Key_Z, CTRL)
        assert search.text() == ""


class Counted(QMimeData):
    """What another program holds, which counts how often it is asked for it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.asked = 0

    def formats(self) -> list[str]:
        return ["text/plain", "text/html"] if self._text else []

    def hasFormat(self, mime_type: str) -> bool:  # noqa: N802
        return mime_type in self.formats()

    def retrieveData(self, mime_type: str, preferred: object) -> object:  # noqa: N802
        del preferred
        self.asked += 1
        return self._text if mime_type.startswith("text/plain") else "<b>rich</b>"


def test_a_paste_asks_for_the_text_once_and_takes_it_plain(qtbot: QtBot) -> None:
    box = BoxEditor()
    qtbot.addWidget(box)
    theirs = Counted("from elsewhere")
    box.insertFromMimeData(theirs)
    assert box.words() == "from elsewhere"
    assert theirs.asked <= 2, "Qt asks for the text in two spellings"


def test_our_text_leaves_after_a_time_that_can_be_put_off(qtbot: QtBot) -> None:
    short = Copier()
    told: list[str] = []
    short.leaving_soon.connect(lambda: told.append("soon"))
    short.timed_out.connect(lambda: told.append("gone"))
    assert short.copy(NAME)
    short._soon.start(0)
    qtbot.waitUntil(lambda: told == ["soon"])
    short.stay()
    assert short._end.remainingTime() > 9 * 60_000
    short._end.start(0)
    qtbot.waitUntil(lambda: told == ["soon", "gone"])
    assert clipboard_text() == ""
    short.keep_for(0)
    assert short.copy(NAME)
    assert not short._end.isActive(), "off"
    short.clear_ours()


def test_turning_to_another_customer_takes_ours_off_and_says_whose_it_was(
    window: MainWindow,
) -> None:
    add_template("new photo")
    line = window.compose.copy_bar.clipboard_line
    for turn, back in (
        (lambda: window.controller.start("documents/missing"), "Ctrl+Z"),
        (window.controller.finish, ""),
        (lambda: window.controller.choose("photos/new-photo"), ""),
    ):
        assert copier().copy(NAME)
        assert "Leaves the clipboard at" in line.words.text()
        whose = window.controller.desk.front
        turn()
        if window.controller.desk.front == whose:
            assert clipboard_text() == NAME
            continue
        assert clipboard_text() == ""
        words = f"Taken off the clipboard: it belongs to {whose}."
        assert line.words.text().startswith(words)
        assert (back in line.words.text()) or not back


def test_what_may_have_been_pasted_is_not_said_to_come_back(window: MainWindow) -> None:
    add_template("new photo")
    assert copier().copy(NAME)
    copier()._on_state_changed(Qt.ApplicationState.ApplicationInactive)
    window.controller.start("documents/missing")
    assert window.compose.copy_bar.clipboard_line.words.text() == (
        "Taken off the clipboard: it belongs to A."
    )


def test_a_refused_copy_takes_off_what_was_copied_before(window: MainWindow) -> None:
    add_template("new photo")
    assert copier().copy(NAME)
    window.compose.copy_bar.copy("subject")
    assert clipboard_text() == ""
    assert "was taken off" in window.compose.copy_bar.clipboard_line.words.text()


def test_the_time_can_be_put_off_by_one_press(window: MainWindow) -> None:
    line = window.compose.copy_bar.clipboard_line
    assert copier().copy(NAME)
    copier().leaving_soon.emit()
    assert line.longer.isVisibleTo(line)
    line.longer.click()
    assert not line.longer.isVisibleTo(line)
    assert "Leaves the clipboard at" in line.words.text()
    copier().timed_out.emit()
    assert "its time was over" in line.words.text()
    copier().unanswered.emit()
    assert "doesn’t answer" in line.words.text()


def test_what_somebody_else_copied_is_never_cleared(window: MainWindow) -> None:
    del window
    assert copier().copy(NAME)
    QApplication.clipboard().setText("theirs")
    assert not copier().clear_ours()
    assert clipboard_text() == "theirs"


def test_the_time_is_chosen_in_the_menu_and_kept(window: MainWindow) -> None:
    window.menus.action("clipboard-0").trigger()
    assert window.preferences.settings.clipboard_minutes == 0
    assert copier().copy(NAME)
    assert copier().seconds_left is None
    assert not window.compose.copy_bar.clipboard_line.isVisible()
    window.menus.action("clipboard-120").trigger()
    assert copier().copy(NAME)
    assert (copier().seconds_left or 0) > 118 * 60
    window.menus.action("clipboard-10").trigger()
