"""What PySide keeps of layouts in Python though Qt may delete it at any time.

Where something new then comes to the same place in memory, PySide takes it for what is gone: a window, say, that can do
nothing a window can. It keeps what `itemAt` gives, and what stands in a layout that is added to another when full:
a layout is added first and filled then.
"""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QLayoutItem
from shiboken6 import Shiboken


def kept_items() -> list[str]:
    """The items of layouts that are kept for as long as a layout is there, each with what is known of it."""
    return [
        told
        for each in Shiboken.getAllValidWrappers()
        if isinstance(each, QLayoutItem) and not isinstance(each, QLayout)
        # One that only a layout of our own holds, with nobody above it, goes when that gives it back.
        if "parent." in (told := Shiboken.dump(each))
    ]
