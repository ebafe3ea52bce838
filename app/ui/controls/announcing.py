"""Tells screen readers what happened, without moving the focus."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Announce a short text politely. It must be visible somewhere too."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class Say(Protocol):
    """Says something where the officer reads it, and announces it; the tone `must` is for what failed."""

    def __call__(self, words: str, tone: str = "") -> None:
        """Say it."""
