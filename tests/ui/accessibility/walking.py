"""Walks through states in a setting and looks at each."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.ui.style.theme import Theme
from tests.ui.accessibility.checker import Checker, is_popup
from tests.ui.accessibility.looks import Setting, settle, window_in
from tests.ui.accessibility.states import At, Walk
from tests.ui.kept_items import kept_items


def walk_through(
    walk: Walk, setting: Setting, checker: Checker, theme: Theme, qtbot: QtBot, pack: Path | None
) -> None:
    """Go through all states of a walk and look at each in one setting."""
    size = walk.size if setting.text == 100 else None
    with window_in(setting, theme, size, walk.role, pack if walk.small_pack else None) as window:
        at = At(window, theme, qtbot)
        for name, act in walk.states:
            other = act(at)
            settle()
            looked_at: QWidget = other if other is not None else window
            checker.look(looked_at, f"{walk.name}: {name}", str(setting), str(setting.text))
            assert kept_items() == [], name
            if other is not None:
                checker.leave(other, f"{walk.name}: {name}", str(setting))
                _end(other)
                window.activateWindow()
                settle()


def _end(other: QWidget) -> None:
    """Close a window; one that belongs to nobody goes at once, not when Python comes to it."""
    if not isValid(other):
        return
    other.close()
    if other.parentWidget() is None and not is_popup(other):
        other.deleteLater()
        QCoreApplication.sendPostedEvents(other, QEvent.Type.DeferredDelete.value)
