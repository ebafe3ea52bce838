"""Watching the keys of whatever has the focus, in every window."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class AtFocus(QObject):
    """An event filter that goes with the focus."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._focus: QWidget | None = None
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._focus is not None and isValid(self._focus):
            self._focus.removeEventFilter(self)
        self._focus = now
        if now is not None:
            now.installEventFilter(self)
