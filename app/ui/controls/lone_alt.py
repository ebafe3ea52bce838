"""Alt alone leads to the menus; beside another key it doesn't, although a screen reader has looked at both.

On Linux, Qt shows each key to screen readers before it does anything with it, but for shortcuts, which it does at once.
What comes back from them is then Alt alone: pressed after its shortcut was done, and let go of.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

_ALT = frozenset({Qt.Key.Key_Alt, Qt.Key.Key_Meta})


class LoneAlt(QObject):
    """Watches the keys of the window in front, as the system tells them, and holds back an Alt that comes too late."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._is_beside = False
        app.focusWindowChanged.connect(self._watch)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """The system tells each key first as one that may be a shortcut: of that no screen reader is asked."""
        if not isinstance(event, QKeyEvent):
            return False
        is_alt = event.key() in _ALT
        if event.type() == QEvent.Type.ShortcutOverride and event.spontaneous():
            self._is_beside = not is_alt and bool(
                event.modifiers() & Qt.KeyboardModifier.AltModifier
            )
        late = event.type() == QEvent.Type.KeyPress and not event.spontaneous()
        return late and is_alt and self._is_beside
