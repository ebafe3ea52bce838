"""Tooltips without a mouse: shown at the focus, in turn where Tab doesn't lead, there until Escape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QPushButton,
    QTabBar,
    QTextEdit,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.controls import tip_keys
from app.ui.controls.plain_text import UNTIL_TAKEN_AWAY, set_tab_tip, set_tip, show_tip, told_by
from app.ui.shell.main_window import MainWindow
from tests.ui.driving import CTRL, add_template, press

Key = Qt.Key


def shown() -> str:
    """What the tooltip says; empty where none is seen."""
    seen = [
        each
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and each.inherits("QTipLabel")
    ]
    return told_by(QToolTip.text()) if seen else ""


class _Marks(QObject):
    """Tells in a text what is at a place of it."""

    def eventFilter(self, text: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.ToolTip and isinstance(text, QWidget):
            show_tip(text.mapToGlobal(text.rect().center()), "Of the word", text)
        return event.type() == QEvent.Type.ToolTip


class _Dialog(QDialog):
    """One of each that has a tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self.plain, self.told, self.off = QPushButton("a"), QPushButton("b"), QPushButton("c")
        set_tip(self.told, "What <b> does")
        set_tip(self.off, "Why it is off")
        self.off.setEnabled(False)
        self.line = QLabel("Not kept")
        set_tip(self.line, "There is no room on the disk")
        self.tabs = QTabBar()
        self.tabs.addTab("1")
        set_tab_tip(self.tabs, 0, "The first case")
        self.text = QTextEdit("words")
        self.text.viewport().installEventFilter(_Marks(self))
        row = QWidget()
        self.within = QPushButton("d")
        QVBoxLayout(row).addWidget(self.within)
        set_tip(row, "Of the whole row")
        layout = QVBoxLayout(self)
        for part in (self.plain, self.told, self.off, self.tabs, self.text, row, self.line):
            layout.addWidget(part)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    words: list[str] = []
    monkeypatch.setattr(tip_keys, "announce", lambda _widget, text: words.append(text))
    return words


@pytest.mark.usefixtures("theme")
def test_each_tooltip_is_shown_by_keys_until_escape(qtbot: QtBot, heard: list[str]) -> None:
    dialog = _Dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    rest = ["Why it is off", "There is no room on the disk"]
    for part, own in (
        (dialog.told, ["What <b> does"]),
        (dialog.within, ["Of the whole row"]),
        (dialog.tabs, ["The first case"]),
        (dialog.plain, []),
    ):
        part.setFocus()
        for words in (*own, *rest, (*own, *rest)[0]):
            press(Key.Key_F1, CTRL)
            assert shown() == words
        press(Key.Key_Escape)
        assert shown() == ""
        assert dialog.isVisible(), "this Escape was for the tooltip"
    dialog.text.setFocus()
    press(Key.Key_F1, CTRL)
    assert shown() == "Of the word"
    dialog.told.setFocus()
    assert shown() == "", "it is of what had the focus"
    assert heard[:3] == ["What <b> does", *rest]
    press(Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.usefixtures("theme")
def test_where_there_is_no_tooltip_the_key_says_so(qtbot: QtBot, heard: list[str]) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    QVBoxLayout(dialog).addWidget(QPushButton("a"))
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    press(Key.Key_F1, CTRL)
    assert heard == ["There is no more to tell about this."] == [shown()]
    press(Key.Key_Escape)


def test_a_tooltip_stays_as_long_as_the_mouse_and_is_told_as_it_is_now(qtbot: QtBot) -> None:
    button = QPushButton("a")
    qtbot.addWidget(button)
    set_tip(button, "Of <b>one</b>")
    assert button.toolTipDuration() == UNTIL_TAKEN_AWAY
    assert button.accessibleDescription() == "Of <b>one</b>"
    set_tip(button, "Of <i>another</i>")
    assert button.accessibleDescription() == "Of <i>another</i>"
    set_tip(button, "Plain")
    assert button.accessibleDescription() == "", "Qt tells the tooltip itself"
    button.setAccessibleDescription("Its own")
    set_tip(button, "Of <b>one</b>")
    assert button.accessibleDescription() == "Its own"


def test_the_line_at_the_foot_tells_by_keys_why_nothing_is_kept(
    window: MainWindow, heard: list[str]
) -> None:
    add_template("new photo")
    set_tip(window._status._kept, "There is no room on the disk")
    window._status._kept.setText("Not kept")
    window._status._kept.show()
    for _ in range(8):
        press(Key.Key_F1, CTRL)
        if shown() == "There is no room on the disk":
            break
    assert shown() == "There is no room on the disk", heard
    press(Key.Key_Escape)
    assert shown() == ""
