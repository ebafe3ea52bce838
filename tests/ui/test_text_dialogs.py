"""Windows that only tell something: every line can be selected, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea, QScrollBar
from pytestqt.qtbot import QtBot

from app.ui.dialogs.text import TextDialog
from app.ui.shell.main_window import MainWindow
from app.ui.style.theme import Theme
from tests.ui.driving import CTRL, SHIFT, clipboard_text, focused, press

Key = Qt.Key


def opened(window: MainWindow, title: str, qtbot: QtBot) -> TextDialog:
    (dialog,) = [each for each in window.findChildren(TextDialog) if each.windowTitle() == title]
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def lines(dialog: TextDialog) -> list[QLabel]:
    return [
        label
        for label in dialog.findChildren(QLabel)
        if label.focusPolicy() == Qt.FocusPolicy.StrongFocus
    ]


def test_keys_select_and_copy_a_line(window: MainWindow, qtbot: QtBot) -> None:
    window.texts.show_app()
    dialog = opened(window, "About Comms Builder", qtbot)
    version = lines(dialog)[0]
    assert focused() is dialog.buttons.buttons()[0]
    # Past what stands left of *Close*, which comes before it.
    for _ in (*lines(dialog), *dialog.buttons.buttons()[1:]):
        press(Key.Key_Backtab)
    assert focused() is version
    press(Key.Key_Home)
    press(Key.Key_End, SHIFT)
    assert version.selectedText() == version.text()
    press(Key.Key_C, CTRL)
    assert clipboard_text() == version.text()


def test_the_mouse_selects_a_line(window: MainWindow, qtbot: QtBot) -> None:
    window.texts.show_app()
    version = lines(opened(window, "About Comms Builder", qtbot))[0]
    middle = version.height() // 2
    QTest.mousePress(version, Qt.MouseButton.LeftButton, pos=QPoint(1, middle))
    QTest.mouseMove(version, QPoint(version.width() - 1, middle))
    QTest.mouseRelease(version, Qt.MouseButton.LeftButton, pos=QPoint(version.width() - 1, middle))
    assert version.selectedText() == version.text()


def test_what_no_line_needs_still_scrolls(window: MainWindow, qtbot: QtBot) -> None:
    window.texts.show_app()
    dialog = opened(window, "About Comms Builder", qtbot)
    dialog.resize(400, 160)
    bar = max(dialog.findChildren(QScrollBar), key=QScrollBar.maximum)
    assert bar.maximum() > 0
    press(Key.Key_PageDown)
    assert bar.value() > 0


@pytest.mark.parametrize("percent", [100, 200, 300])
def test_a_long_name_leaves_room_for_what_it_names(
    window: MainWindow, theme: Theme, qtbot: QtBot, percent: int
) -> None:
    theme.set_percent(percent)
    name = "Yr hyn nad yw’r neges hon yn ei ddweud wrth gwsmeriaid"
    what = "Beth sy’n digwydd i ddogfennau"
    names = [name, name, "Ctrl+1, Ctrl+2, Ctrl+3", "Ctrl+Shift+Enter, F8, Shift+F8"]
    dialog = TextDialog("Office", [(each, what) for each in names], theme, window)
    dialog.open()
    qtbot.waitExposed(dialog)
    area = dialog.findChild(QScrollArea)
    assert area is not None
    viewport = area.viewport()
    for label in viewport.findChildren(QLabel):
        left = label.mapTo(viewport, QPoint()).x()
        assert left >= 0
        assert left + label.width() <= viewport.width(), label.text()
        assert label.heightForWidth(label.width()) <= label.height(), label.text()
    dialog.close()
