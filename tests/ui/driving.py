"""What an officer does with keys, for tests."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QClipboard, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget

from app.findings import Finding, Severity
from app.templates.heads import Heads
from app.ui.findings.list import KEPT
from app.ui.form.row import QuestionRow
from app.ui.shell.main_window import MainWindow

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def focused() -> QWidget:
    """The widget that has the focus; there must be one."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(focused(), key, modifiers or Qt.KeyboardModifier.NoModifier)


def let_go() -> None:
    """Delete what was left to be deleted, as the app's loop does between two steps; in a test nothing else does."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def hold(key: Qt.Key, times: int = 12) -> None:
    """Press a key and stay on it: the press, then what the system repeats, wherever the focus or a menu is then."""
    text = "\r" if key == Qt.Key.Key_Return else " "
    for number in range(times):
        target = QApplication.activePopupWidget() or focused()
        event = QKeyEvent(
            QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, autorep=number > 0
        )
        QApplication.sendEvent(target, event)
        QCoreApplication.processEvents()
    QTest.keyRelease(QApplication.activePopupWidget() or focused(), key)


def close_menus() -> None:
    """Close what popped up."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


def type_text(text: str) -> None:
    """Type where the focus is."""
    for letter in text:
        QTest.keyClicks(focused(), letter)


def confirm_all(window: MainWindow) -> None:
    """Give the officer's word for everything that asks for it."""
    for finding in window.controller.message.findings:
        if finding.severity is Severity.CONFIRM:
            window.controller.confirm(finding)


def stopping(window: MainWindow) -> list[Finding]:
    """What the list of findings shows to stop the copy, in its order."""
    return [
        finding
        for name, finding in window.compose.reading.findings._findings.items()
        if name[0] != KEPT and finding.severity is not Severity.ADVISE
    ]


def add_template(search: str) -> None:
    """Find a template and add the best hit."""
    press(Qt.Key.Key_F, CTRL)
    type_text(search)
    press(Qt.Key.Key_Return)


def without_note(window: MainWindow, template: str) -> None:
    """Take the case note away that goes with a template."""
    pack = window.controller.standing.packs.pack
    pack.template(template)  # opened while its head is still what it was compiled with
    heads = pack.index.heads
    assert isinstance(heads, Heads)
    heads._read[heads.number(template)] = msgspec.structs.replace(heads[template], companion="")


def row(window: MainWindow, question: str) -> QuestionRow:
    """The row of a question; the last one where several templates ask it."""
    found = [
        card.rows[question] for card in window.compose.form.cards.values() if question in card.rows
    ]
    assert found, f"{question} isn't asked"
    return found[-1]


def go_to(window: MainWindow, question: str) -> None:
    """Put the focus on a question."""
    row(window, question).take_focus()


def assert_nothing_cut(dialog: QDialog) -> None:
    """Whatever a dialog says now has its whole height, and all is within it."""
    QCoreApplication.processEvents()
    for label in dialog.findChildren(QLabel):
        if label.isVisible() and label.hasHeightForWidth():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for button in dialog.findChildren(QPushButton):
        if not button.isVisible():
            continue  # what isn't shown has no place yet
        assert button.height() >= button.minimumSizeHint().height(), button.text()
        corner = button.mapTo(dialog, button.rect().bottomRight())
        assert dialog.rect().contains(corner), button.text()


def clipboard_text() -> str:
    """The plain text on the clipboard."""
    return QApplication.clipboard().text(QClipboard.Mode.Clipboard)


def forget_copied(window: MainWindow) -> None:
    """As if nothing had been copied of the message."""
    controller = window.controller
    desk = controller.desk.with_session(controller.session.forget_copies())
    controller.standing = msgspec.structs.replace(controller.standing, desk=desk)
    controller.tell_everything()
