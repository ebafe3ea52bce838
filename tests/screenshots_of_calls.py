"""The calls of a case in the pictures: the examiner's story and that of CSMT, from before the call to the hold."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt

from app.ui.calls.pane import CallsPane
from app.ui.shell.main_window import MainWindow
from tests.ui.driving import ALT, add_template, press, type_text

Key = Qt.Key
START = datetime(2026, 11, 24, 10, 0)


def at(window: MainWindow, hour: int, minute: int = 0) -> None:
    """Have it this late."""
    now = START.replace(hour=hour, minute=minute)
    window.controller._clock = lambda: now
    window.controller.tell_everything()


def opened(window: MainWindow) -> CallsPane:
    """The panel."""
    calls = window.compose.layouts.calls
    assert calls is not None
    return calls


def begun(window: MainWindow) -> None:
    """A message is there, and the panel is opened beside it."""
    add_template("new photo")
    press(Key.Key_8, ALT)


def ready(window: MainWindow) -> None:
    """The customer is in the United Kingdom, and named no times."""
    begun(window)
    press(Key.Key_2)
    opened(window).take_focus()
    press(Key.Key_1)
    opened(window).take_focus()


def abroad(window: MainWindow) -> None:
    """In a country with several zones, outside the hours."""
    begun(window)
    press(Key.Key_2)
    calls = opened(window)
    calls.take_focus()
    press(Key.Key_2)
    type_text("canada")
    press(Key.Key_Return)
    calls.take_focus()


def attempted(window: MainWindow) -> None:
    """Nobody answered once; a voicemail was left."""
    ready(window)
    at(window, 12, 10)
    press(Key.Key_1)
    press(Key.Key_1)


def overdue(window: MainWindow) -> None:
    """The second attempt should have been made."""
    attempted(window)
    at(window, 14, 25)


def third(window: MainWindow) -> None:
    """Three attempts in one day."""
    attempted(window)
    for hour in (14, 16):
        at(window, hour, 15)
        if hour == 16:
            opened(window).take_focus()
            press(Key.Key_1)
        opened(window).take_focus()
        press(Key.Key_1)
        press(Key.Key_1)


def held(window: MainWindow) -> None:
    """The application is on hold."""
    attempted(window)
    calls = opened(window)
    next(iter(calls.hold.buttons.values())).click()


def csmt(window: MainWindow) -> None:
    """An officer of CSMT made their one call: there was no voicemail, and there is an address."""
    begun(window)
    calls = opened(window)
    calls.role.buttons["csmt"].click()
    for key in (Key.Key_2, Key.Key_1, Key.Key_1, Key.Key_1, Key.Key_2):
        calls.take_focus()
        press(key)


CALLS = {
    "calls-before": ready,
    "calls-asked": begun,
    "calls-abroad": abroad,
    "calls-attempted": attempted,
    "calls-overdue": overdue,
    "calls-third": third,
    "calls-held": held,
    "calls-csmt": csmt,
}
