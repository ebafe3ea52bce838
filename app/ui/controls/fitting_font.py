"""Letters that are made smaller where the window's large text has no room, before anything is cut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFont

from app.ui.style.theme import Theme

LEAST_FACTOR = 2 / 3
"""Of the window's text; and never smaller than the design has it."""
STEP = 0.02


def fitting_font(theme: Theme, width_in: Callable[[QFont], int], room: int) -> QFont:
    """The font of the window, as much smaller as it must be; `width_in` tells how wide the words are in a font."""
    least = min(1.0, max(LEAST_FACTOR, 1 / theme.scale))
    factor, font = 1.0, theme.font()
    while factor > least and width_in(font) > room:
        factor = max(least, factor - STEP)
        font = theme.font(factor)
    return font
