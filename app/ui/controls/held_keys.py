"""A key that is held down presses once: what it leads to is never pressed by the same hold.

Enter on a button may put the focus on the next one, open a menu or a dialog; a hand that stays on the key a moment too
long would then confirm, keep or copy what nobody has read.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app.ui.controls.at_focus import AtFocus
from app.ui.controls.pause import Pause

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_PRESSING = _ENTER | {Qt.Key.Key_Space, Qt.Key.Key_Select}


_AT_ONCE_MS = 2
"""X11 tells a repeat as a release and a press of the same moment. Where the press comes too late to be seen together
with the release, Qt takes it for another one; no hand is as quick."""
_LATE_MS = 50
"""So long such a press may be on its way."""


class HeldKeys(AtFocus):
    """Watches what has the focus; and from the press of such a key to its release everything, menus too.

    The system's window is given each key before the widget that it is for, with its time: a screen reader that looks
    at keys hands them on without.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._holding = False
        self._released: tuple[int, int] | None = None
        self._still_down = False
        self._let_go = Pause(self, self._on_let_go, after=_LATE_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the first press through; keep back what follows as long as the key is held."""
        kind = event.type()
        if kind not in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}:
            return False
        if not isinstance(event, QKeyEvent) or event.key() not in _PRESSING:
            return False
        pressed = kind == QEvent.Type.KeyPress
        if isinstance(watched, QWindow):
            return self._repeats(event, pressed) and not _types(
                self._app.focusWidget(), Qt.Key(event.key())
            )
        if not isinstance(watched, QWidget):
            return False
        if event.isAutoRepeat():
            return not _types(watched, Qt.Key(event.key()))
        if pressed:
            self._let_go.stop()
            self._hold(True)
        else:
            self._let_go.start()
        return False

    def _repeats(self, event: QKeyEvent, pressed: bool) -> bool:
        """Whether this is a press of the very moment at which the key was let go of: then nobody did."""
        if event.isAutoRepeat() or not event.timestamp():
            return False
        if not pressed:
            self._released, self._still_down = (event.key(), event.timestamp()), False
            return False
        key, at = self._released or (0, 0)
        self._still_down = key == event.key() and at <= event.timestamp() <= at + _AT_ONCE_MS
        return self._still_down

    def _on_let_go(self) -> None:
        if not self._still_down:
            self._hold(False)

    def _hold(self, on: bool) -> None:
        if on and not self._holding:
            self._app.installEventFilter(self)
        elif self._holding and not on:
            self._app.removeEventFilter(self)
        self._holding = on


def _types(widget: QObject | None, key: Qt.Key) -> bool:
    """Whether the key writes something there: held down, it writes it again and again."""
    if isinstance(widget, QLineEdit):
        return key not in _ENTER and not widget.isReadOnly()
    return isinstance(widget, QPlainTextEdit | QTextEdit) and not widget.isReadOnly()
