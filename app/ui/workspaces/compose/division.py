"""How much of the window each pane has, unless the officer wants it otherwise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

Mode = Literal["", "tabs", "half", "wide"]

HALF = 760
"""From this width on (at the designed text size), questions and preview stand side by side."""
WIDE = 1200
"""From this width on, the tree does too."""

COLUMNS: dict[Mode, tuple[float, ...]] = {"wide": (0.61, 0.39), "half": (0.46, 0.54)}
"""Of the window's width: what stands at the left, and the message."""
LEFT_WITH_CALLS = (0.0, 0.31, 0.30)
"""Tree, questions and calls."""
WITH_BESIDE = (0.29, 0.41, 0.30)
"""Of the window's width, where something lies beside the message."""
LEFT = (0.21, 0.40)
"""Of the window's width, where all three stand side by side: the tree, and the questions."""


def mode_for(width: int, space: Callable[[float], int]) -> Mode:
    """How the panes share a window of this width."""
    return "wide" if width >= space(WIDE) else "half" if width >= space(HALF) else "tabs"


def parts_of(width: int, parts: tuple[float, ...]) -> list[int]:
    """Parts of a width, in pixels."""
    return [round(width * part) for part in parts]
