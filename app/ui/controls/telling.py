"""Telling what became of something that was done in a field: there, and where the window tells things."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from app.ui.controls.announcing import announce
from app.ui.controls.plain_text import show_tip


@runtime_checkable
class Tells(Protocol):
    """A window with a place for what went wrong."""

    def tell(self, words: str) -> None:
        """Say that something failed."""


def tell_at(field: QWidget, words: str) -> None:
    """Say something below a field, and in the window's own place for it; once to those who listen."""
    show_tip(field.mapToGlobal(field.rect().bottomLeft()), words, field)
    window = field.window()
    if isinstance(window, Tells):
        window.tell(words)
    else:
        announce(field, words)
