"""Tells screen readers what happened, without moving the focus."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from app.storage.accessibility_bus import AccessibilityBus
from app.ui.controls.notices import notify

MOST_HEARD = 120
"""Letters of an announcement: what is longer is cut at a word, and read where it stands."""

_WITH_BUS = ("xcb", "wayland", "wayland-egl")
"""Screens of Linux: what listens there is Orca."""
_BUS = AccessibilityBus()


def announce(widget: QWidget, text: str, *, whole: bool = False) -> None:
    """Announce a short text politely; it must be visible somewhere too. `whole` where somebody asked for a long one."""
    if QAccessible.isActive():
        words = text if whole else heard(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
        if not _are_heard():
            notify(widget.window(), words)


def _are_heard() -> bool:
    """Whether announcements reach those who listen: on Linux, not every screen reader has an ear for them."""
    return not to_orca() or _BUS.hears_announcements()


def to_orca() -> bool:
    """Whether it is Orca that listens, where somebody does: it leaves out some of what other screen readers say."""
    return QAccessible.isActive() and QGuiApplication.platformName() in _WITH_BUS


@contextmanager
def untold_to_orca() -> Iterator[None]:
    """While a window is put together, have Orca not told of it: it would read each row of tabs that gets its first."""
    is_told = to_orca()
    if is_told:
        QAccessible.setActive(False)
    try:
        yield
    finally:
        if is_told:
            QAccessible.setActive(True)


def heard(text: str) -> str:
    """What is heard of a text: one line, no longer than whoever listens can keep."""
    return textwrap.shorten(text, MOST_HEARD, placeholder="…")


class Say(Protocol):
    """Says something where the officer reads it, and announces it; the tone `must` is for what failed."""

    def __call__(self, words: str, tone: str = "") -> None:
        """Say it."""
