"""A key does one thing: of two that share it in one window, Qt does neither."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenuBar

from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, path_of

_WIDE = {Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut}


def check_shortcuts(parts: Parts) -> Iterator[Fault]:
    """No two things that can be done now, anywhere in the window, have one key."""
    keys: dict[str, list[str]] = defaultdict(list)
    for key, what in _keys(parts):
        if key:
            keys[key].append(what)
    for key, several in keys.items():
        if len(several) > 1:
            yield Fault("shortcut", path_of(parts.window), f"{key}: {' / '.join(several)}")


def _keys(parts: Parts) -> Iterator[tuple[str, str]]:
    """Each key, with what it does."""
    window = parts.window
    for action in window.findChildren(QAction):
        if action.isEnabled() and action.isVisible() and action.shortcutContext() in _WIDE:
            for each in action.shortcuts():
                yield _told(each), action.text()
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        if shortcut.isEnabled() and shortcut.context() in _WIDE and owner in parts.shown:
            for each in list(shortcut.keys()):
                yield _told(each), f"a shortcut of {type(owner).__name__}"
    for bar in window.findChildren(QMenuBar):
        for action in bar.actions():
            yield _told(QKeySequence.mnemonic(action.text())), action.text()


def _told(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.PortableText)
