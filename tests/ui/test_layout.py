"""The window's shape: remembered, kept on the screen, kept on top."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.errors import AppError
from app.expressions.names import Officer
from app.storage import paths
from app.storage.settings import Settings
from app.ui.application import build
from app.ui.shell.main_window import MainWindow
from app.ui.shell.window_shape import inside
from app.ui.style.theme import Theme
from tests.ui.conftest import Opened
from tests.ui.driving import focused, press

SCREEN = QRect(0, 0, 1000, 800)


@pytest.mark.parametrize(
    ("frame", "place"),
    [
        (QRect(10, 10, 300, 200), QRect(10, 10, 300, 200)),
        (QRect(900, 700, 300, 200), QRect(700, 600, 300, 200)),
        (QRect(-50, -900, 300, 200), QRect(0, 0, 300, 200)),
        (QRect(2500, 100, 2000, 900), QRect(0, 0, 1000, 800)),
    ],
)
def test_window_comes_back_inside_its_screen(frame: QRect, place: QRect) -> None:
    assert inside(frame, SCREEN) == place


def test_screen_that_shrank_brings_the_window_back(opened: Opened) -> None:
    window = opened(size=(620, 600))
    window.move(5000, 5000)
    window.shape.come_back()
    assert window.screen().availableGeometry().contains(window.frameGeometry())


def test_size_is_kept_and_comes_back(qtbot: QtBot, opened: Opened, kept: list[Settings]) -> None:
    window = opened()
    window.resize(900, 640)
    qtbot.waitUntil(lambda: bool(kept) and kept[-1].size == (900, 640))
    window.resize(780, 650)
    window.close()
    assert kept[-1].size == (780, 650)
    again = opened(size=None, settings=kept[-1])
    assert again.size() == QSize(780, 650)


def test_size_of_a_larger_screen_is_cut_to_this_one(opened: Opened) -> None:
    window = opened(size=None, settings=Settings(role="both", size=(9000, 7000)))
    available = window.screen().availableGeometry()
    assert window.height() <= available.height()


def test_panes_of_each_layout_come_back(opened: Opened, kept: list[Settings]) -> None:
    window = opened(size=(1440, 900))
    wide = window.compose.layouts.columns.sizes()
    window.compose.layouts.columns.moveSplitter(wide[0] - 60, 1)
    moved = sizes(window)
    window.resize(960, 900)
    half = window.compose.layouts.columns.sizes()
    window.resize(1440, 900)
    assert sizes(window) == near(moved)
    window.close()
    assert kept[-1].panes == {"wide": tuple(moved)}
    again = opened(size=(1440, 900), settings=kept[-1])
    assert sizes(again) == near(moved)
    again.resize(960, 900)
    assert again.compose.layouts.columns.sizes() == near(half)


def sizes(window: MainWindow) -> list[int]:
    """Of the panes that are shown."""
    layouts = window.compose.layouts
    return [size for each in (layouts.columns, layouts.left) for size in each.sizes() if size]


def near(pixels: list[int]) -> object:
    """Splitters share out pixels in their own order."""
    return pytest.approx(pixels, abs=8)


def test_keep_on_top_by_key_and_remembered(opened: Opened, kept: list[Settings]) -> None:
    window = opened()
    flag = Qt.WindowType.WindowStaysOnTopHint
    place, had = window.geometry(), focused()
    window.menus.action("keep-on-top").trigger()
    assert window.windowFlags() & flag
    assert window.isVisible()
    assert window.geometry() == place
    assert window.focusWidget() is had
    assert kept[-1].keep_on_top
    again = opened(settings=kept[-1])
    assert again.windowFlags() & flag
    assert again.menus.action("keep-on-top").isChecked()
    again.menus.action("keep-on-top").trigger()
    assert not again.windowFlags() & flag
    assert not kept[-1].keep_on_top


def test_settings_that_cannot_be_kept_are_told(theme: Theme, qtbot: QtBot) -> None:
    def fail(_settings: Settings) -> None:
        raise AppError("cannot-write", "settings.json", reason="disk full")

    window = build(theme, settings_file=(Settings, fail))
    assert isinstance(window, MainWindow)
    qtbot.addWidget(window)
    window.menus.action("keep-on-top").trigger()
    assert "disk full" in window.compose.copy_bar.status.text()
    assert window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


def test_broken_settings_are_told_and_the_window_opens(theme: Theme, qtbot: QtBot) -> None:
    def fail() -> Settings:
        raise AppError("settings-file", "settings.json")

    window = build(theme, settings_file=(fail, lambda _: None))
    assert isinstance(window, MainWindow)
    qtbot.addWidget(window)
    assert "settings" in window.compose.copy_bar.status.text()


def test_one_bad_setting_and_one_bad_detail_cost_no_other(
    theme: Theme, qtbot: QtBot, own_home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(paths, "settings", lambda: tmp_path)
    settings, details = tmp_path / "settings.json", tmp_path / "officer.json"
    settings.write_bytes(b'{"role": "csmt", "text": 99, "favourites": ["photos/new-photo"]}')
    details.write_bytes('{"first_name": "Siân", "office": 7}'.encode())
    window = build(theme)
    assert isinstance(window, MainWindow)
    qtbot.addWidget(window)
    assert window.preferences.settings == Settings("csmt", favourites=("photos/new-photo",))
    assert window.controller.session.officer == Officer(first_name="Siân")
    for words in ("your saved settings", "your saved details"):
        assert words in window.compose.copy_bar.status.text()
    window.menus.action("keep-on-top").trigger()
    assert b'"text": 99' in (tmp_path / "settings.json.bad").read_bytes()
    window.menus.action("keep-on-top").trigger()


def test_no_two_actions_share_a_key(window: MainWindow) -> None:
    keys = [
        key.toString(QKeySequence.SequenceFormat.PortableText)
        for menu in window.menuBar().actions()
        for action in menu.menu().actions()  # type: ignore[attr-defined]
        for key in action.shortcuts()
    ]
    assert len(keys) == len(set(keys))
    assert "Ctrl+Shift+K" in keys


def test_layout_keys_need_no_mouse(window: MainWindow) -> None:
    press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()
    assert window.preferences.settings.keep_on_top
