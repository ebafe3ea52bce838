"""A key that is held down presses once: what it leads to is never pressed by the same hold.

Enter on a button may put the focus on the next one, open a menu or a dialog; a hand that stays on the key a moment too
long would then confirm, keep or copy what nobody has read.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_PRESSING = _ENTER | {Qt.Key.Key_Space, Qt.Key.Key_Select}


class HeldKeys(QObject):
    """Watches what has the focus; and from the press of such a key to its release everything, menus too."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._focus: QWidget | None = None
        self._holding = False
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._focus is not None and isValid(self._focus):
            self._focus.removeEventFilter(self)
        self._focus = now
        if now is not None:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the first press through; keep back what follows as long as the key is held."""
        kind = event.type()
        if kind not in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}:
            return False
        if not isinstance(watched, QWidget) or not isinstance(event, QKeyEvent):
            # The system's window is given each key before the widget that it is for.
            return False
        if event.key() not in _PRESSING:
            return False
        if event.isAutoRepeat():
            return not _types(watched, Qt.Key(event.key()))
        self._hold(kind == QEvent.Type.KeyPress)
        return False

    def _hold(self, on: bool) -> None:
        if on and not self._holding:
            self._app.installEventFilter(self)
        elif self._holding and not on:
            self._app.removeEventFilter(self)
        self._holding = on


def _types(widget: QObject, key: Qt.Key) -> bool:
    """Whether the key writes something there: held down, it writes it again and again."""
    if isinstance(widget, QLineEdit):
        return key not in _ENTER and not widget.isReadOnly()
    return isinstance(widget, QPlainTextEdit | QTextEdit) and not widget.isReadOnly()
