"""Keys that hands know from the browser beside this window: here they do nothing, and say so.

No command has one of them, so that a hand that takes this window for the other loses nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

BROWSER_KEYS = (
    *("Ctrl+T", "Ctrl+W", "Ctrl+L", "F5", "Ctrl+R", "Ctrl+P", "Ctrl+S", "Ctrl+J"),
    *("Ctrl+Shift+T", "Ctrl+Shift+W", "Ctrl+Shift+R", "Ctrl+F5"),
)
"""Another tab, closing it, the address, loading again, printing, saving, downloads, and their kin."""


def watch_browser_keys(window: QWidget, say: Callable[[str], None]) -> None:
    """Say of each that it does nothing; `say` says it where the officer works."""
    for key in BROWSER_KEYS:
        shortcut = QShortcut(QKeySequence(key), window)
        shortcut.setAutoRepeat(False)
        words = QCoreApplication.translate(
            "reflexes",
            "Nothing done: {0} is a key of the browser. F1 shows the keys of this window.",
        )
        shortcut.activated.connect(partial(say, words.format(key)))
