"""Keys pressed while a window shows its templates only: what they ask of the rest of it is done when that is there.

The search and the tree take what is typed into them. All else (a command, another pane, a menu) has the rest come at
once, and is given to it then; nothing that was pressed is lost.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from shiboken6 import isValid

from app.ui.controls.soon import soon

_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_ONLY_MODIFIERS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}
)
_Held = tuple[Qt.Key, Qt.KeyboardModifier, str]
_TO_OTHERS = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Menu})
"""Keys without a modifier that go beyond search and tree, besides those with a number."""


class EarlyKeys(QObject):
    """Watches the system's window, which is given each key before the widget that it is for."""

    def __init__(self, window: QMainWindow, come: Callable[[], None], first: QWidget) -> None:
        """Watch as long as `first` is what is shown; `come` has the rest of the window come at once."""
        super().__init__(window)
        self._window, self._first = window, first
        self._come = come
        self._held: list[_Held] = []
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a key from search and tree that isn't theirs; what is pressed after it comes after it."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not self._held:
            if not isValid(self._first) or not self._first.isVisible():
                watched.removeEventFilter(self)
                self.deleteLater()
                return False
            if not _asks_for_more(event):
                return False
        self._held.append((Qt.Key(event.key()), event.modifiers(), event.text()))
        if len(self._held) == 1:
            self._come()
            # After what the window itself still has to arrange, such as the order of Tab.
            soon(self, self._give_all)
        return True

    def _give_all(self) -> None:
        held, self._held = self._held, []
        if self._window.isVisible():
            for each in held:
                _give(self._window, *each)


def _asks_for_more(event: QKeyEvent) -> bool:
    """Whether it is more than search and tree know; a field says itself which keys are its own."""
    key = Qt.Key(event.key())
    if key in _ONLY_MODIFIERS:
        return False
    if key in _TO_OTHERS or Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35:
        return True
    if not event.modifiers() & _MODIFIERS:
        return False
    widget = QApplication.focusWidget()
    if widget is None:
        return True
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, event.modifiers(), event.text())
    asked.ignore()
    QApplication.sendEvent(widget, asked)
    return not asked.isAccepted()


def _give(window: QMainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
    """As if it were pressed now: what has this key does what it does, else it goes to where the keyboard is."""
    pressed = QKeySequence(QKeyCombination(modifiers, key))
    bar = window.menuBar()
    for menu in bar.actions():
        if QKeySequence.mnemonic(menu.text()) == pressed:
            bar.setActiveAction(menu)
            return
    for action in window.findChildren(QAction):
        if action.isEnabled() and pressed in action.shortcuts():
            action.trigger()
            return
    for shortcut in window.findChildren(QShortcut):
        if shortcut.isEnabled() and pressed in shortcut.keys():  # noqa: SIM118  # a shortcut is no dict
            shortcut.activated.emit()
            return
    widget = QApplication.focusWidget()
    if widget is None:
        return
    if key == Qt.Key.Key_Menu or (
        key == Qt.Key.Key_F10 and modifiers == Qt.KeyboardModifier.ShiftModifier
    ):
        at = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, widget.mapToGlobal(at))
        QApplication.postEvent(widget, asked)
        return
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))
