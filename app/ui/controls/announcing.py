"""Tells screen readers what happened, without moving the focus."""

from __future__ import annotations

import textwrap
from typing import Protocol

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

MOST_HEARD = 120
"""Letters of an announcement: what is longer is cut at a word, and read where it stands."""


def announce(widget: QWidget, text: str, *, whole: bool = False) -> None:
    """Announce a short text politely; it must be visible somewhere too. `whole` where somebody asked for a long one."""
    if QAccessible.isActive():
        words = text if whole else heard(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def heard(text: str) -> str:
    """What is heard of a text: one line, no longer than whoever listens can keep."""
    return textwrap.shorten(text, MOST_HEARD, placeholder="…")


class Say(Protocol):
    """Says something where the officer reads it, and announces it; the tone `must` is for what failed."""

    def __call__(self, words: str, tone: str = "") -> None:
        """Say it."""
