"""Choices that stand together: one stop of Tab, arrows to go from one to another, a key for each."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.ui.controls.choice_button import Choice

KEYS = "123456789abcdefghijklmnopqrstuvwxyz"
"""The keys of choices, in their order; what comes after them has none."""
ARROWS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def lone_key(event: QKeyEvent) -> Qt.Key | None:
    """The key that was pressed; None with another one held, which makes it mean something else."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return None if held else Qt.Key(event.key())


def sign_of(key: Qt.Key) -> str:
    """A key as it stands in `KEYS`; nothing for one that is neither digit nor letter."""
    return chr(key).lower() if Qt.Key.Key_0 < key <= Qt.Key.Key_Z else ""


class OneStop:
    """Which of a group of choices Tab stops at. Those that are hidden are passed over.

    Args:
        choices: of the group, in their order, also those that come later.
        one: only one of them can be chosen, and who comes by Tab comes to that one.
    """

    def __init__(self, choices: Collection[Choice], *, one: bool = True) -> None:
        self._choices = choices
        self._one = one

    def _shown(self) -> list[Choice]:
        return [each for each in self._choices if not each.isHidden()]

    def stop(self) -> Choice | None:
        """The focused, the chosen or the first one; None where none is shown."""
        shown = self._shown()
        focused = [each for each in shown if each.hasFocus()]
        chosen = [each for each in shown if each.isChecked()] if self._one else []
        return next(iter(focused or chosen or shown), None)

    def keep(self) -> None:
        """Let Tab stop at that one alone."""
        stop = self.stop()
        for each in self._choices:
            wanted = Qt.FocusPolicy.StrongFocus if each is stop else Qt.FocusPolicy.ClickFocus
            if each.focusPolicy() != wanted:
                each.setFocusPolicy(wanted)

    def beside(self, arrow: Qt.Key) -> Choice:
        """The one that an arrow leads to, round the ends."""
        shown = self._shown()
        here = next((at for at, each in enumerate(shown) if each.hasFocus()), 0)
        return shown[(here + ARROWS[arrow]) % len(shown)]

    def step(self, arrow: Qt.Key) -> None:
        """Go there, without choosing it."""
        self.beside(arrow).take_focus_beside()
        self.keep()
