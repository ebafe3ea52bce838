"""Windows that only tell something: every line can be selected, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QScrollBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.controls.ask_dialog import AskDialog
from app.ui.controls.scrolling_dialog import ScrollingDialog
from app.ui.controls.wrapping_button import WrappingButton
from app.ui.dialogs.text import TextDialog
from app.ui.shell.main_window import MainWindow
from app.ui.style.theme import Theme
from tests.ui.driving import CTRL, SHIFT, clipboard_text, focused, press
from tests.ui.test_appearance import settle

Key = Qt.Key
HAPPENED = (
    "Aeth rhywbeth o’i le yn Comms Builder. Mae eich neges yma o hyd: gwiriwch hi cyn ei chopïo."
)
TO_DO = (
    "Ewch ymlaen â’ch gwaith. Os bydd yn digwydd eto, copïwch yr adroddiad hwn, darllenwch ef, a’i anfon at eich "
    "cymorth TG gan ddweud beth wnaethoch chi. Mae’n enwi mannau yn y rhaglen a dim byd am gwsmer."
)
FRAMES = [
    '  File "/usr/lib/comms/tests/screenshots_of_dialogs.py", line 135, in bug\n    _fail()'
] * 2


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


def test_the_focus_of_a_button_touches_no_other(theme: Theme, qtbot: QtBot) -> None:
    theme.set_percent(200)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = AskDialog("Ask", "Do it?", "Do it", theme, parent)
    dialog.show()
    settle()
    first, other = sorted((each.geometry() for each in dialog.findChildren(QPushButton)), key=left)
    assert other.left() - first.right() > theme.gap(7)
    theme.set_percent(100)


def left(area: QRect) -> int:
    return area.left()


class WideScreen:
    """A screen as offices have it; that of the tests is small."""

    def availableSize(self) -> QSize:  # noqa: N802  # as Qt calls it
        return QSize(1920, 1080)


def test_each_line_is_as_high_as_its_words(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a large screen, Qt’s form gave rows the same height: gaps below short ones, and the longest was cut."""
    monkeypatch.setattr(TextDialog, "screen", lambda _: WideScreen())
    theme.set_percent(200)
    report = "\n".join(
        (
            "ValueError in Comms Builder 0.1.0, Python 3.11.7, linux",
            *FRAMES,
            '    raise ValueError("said nowhere")',
        )
    )
    lines = [
        ("Beth ddigwyddodd", HAPPENED),
        ("Beth i’w wneud", TO_DO),
        ("Adroddiad", report),
    ]
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = TextDialog("Report", lines, theme, parent)
    dialog.add_button("Copïo’r adroddiad", lambda: None)
    dialog.show()
    settle()
    for width in (dialog.width(), dialog.width() - 180):
        dialog.resize(width, dialog.height())
        settle()
        settle()
        for text in dialog._texts:
            needed = text.heightForWidth(text.width())
            assert needed <= text.height() <= needed + 2, (width, text.text())


def test_a_scroll_bar_goes_where_all_has_room_without_it(theme: Theme, qtbot: QtBot) -> None:
    """Qt keeps one that is needed only because it takes some of the width."""
    dialog = ScrollingDialog("Words", theme, None)
    qtbot.addWidget(dialog)
    label = QLabel()
    label.setWordWrap(True)
    layout = QVBoxLayout()
    layout.addWidget(label)
    dialog.fill(layout, QPushButton("Close"))
    dialog.show()
    settle()
    width, bar = dialog.width(), dialog._area.verticalScrollBar()
    for words in range(200, 260):
        label.setText("word " * words)
        high, higher = (layout.totalHeightForWidth(width - each) for each in (0, bar.width()))
        if high < higher:
            break
    around = dialog.height() - dialog._area.height()
    dialog.resize(width, high + around - 20)
    settle()
    assert bar.isVisible()
    dialog.resize(width, high + around)
    settle()
    assert not bar.isVisible()


def test_a_button_stays_in_one_line_where_its_look_takes_less_around_that(
    theme: Theme, qtbot: QtBot
) -> None:
    class Rounded(WrappingButton):
        def _around(self) -> int:
            return super()._around() + ("\n" in self.text())

    button = Rounded("Not said, and why: 1")
    qtbot.addWidget(button)
    button.show()
    button.resize(80, 80)
    assert "\n" in button.text()
    button.resize(button.sizeHint().width() - 1, 40)
    assert "\n" not in button.text()
