"""The copy buttons stay in reach: from the least window to a whole screen, and with all things twice as large."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop import tools
from tests.desktop.accessibility import ScreenReader
from tests.desktop.messages import FAST_TRACK, choose_photo
from tests.desktop.waiting import wait_for
from tests.desktop.window import Window
from tests.desktop.x_session import XSession

BUTTONS = ("Copy email subject", "Copy email message")


def assert_in_reach(window: Window, width: int, height: int) -> None:
    """Both buttons are on a screen, or a part of it, that begins at its upper left corner."""
    for name in BUTTONS:
        x, y, button_width, button_height = window.wait_for(role="push button", name=name).box
        assert x >= 0
        assert y >= 0
        assert x + button_width <= width
        assert y + button_height <= height


@pytest.mark.parametrize(("width", "height"), [(960, 1040), (1440, 900), (700, 900), (320, 256)])
def test_the_copy_buttons_stay_inside_the_window(window: Window, width: int, height: int) -> None:
    window.keys.place(window.id, 0, 0, width, height)
    wait_for(lambda: window.box == (0, 0, width, height), lambda: f"that size, not {window.box}")
    assert_in_reach(window, width, height)
    choose_photo(window)
    assert_in_reach(window, width, height)
    assert window.box == (0, 0, width, height)


@pytest.fixture
def small_screen(tmp_path: Path) -> Iterator[XSession]:
    tools.require()
    session = XSession(tmp_path, 1280, 720)
    yield session
    session.close()


@pytest.fixture
def small_window(small_screen: XSession, home: Path) -> Window:
    return Window(small_screen, ScreenReader(small_screen), home, {"QT_SCALE_FACTOR": "2"})


def test_the_window_opens_inside_a_small_screen(small_window: Window) -> None:
    # Places are told in units of two pixels there.
    assert_in_reach(small_window, 640, 360)


def test_the_copy_buttons_stay_on_a_small_screen(small_window: Window) -> None:
    window = small_window
    window.keys.place(window.id, 0, 0, 1280, 720)
    wait_for(lambda: window.box == (0, 0, 640, 360), lambda: f"that size, not {window.box}")
    window.add("photo", FAST_TRACK)
    assert_in_reach(window, 640, 360)
    window.press("ctrl+Return")
    window.wait_for_words("Nothing was copied")
    assert_in_reach(window, 640, 360)
