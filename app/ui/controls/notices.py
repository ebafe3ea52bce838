"""Tells what happened to screen readers that have no ear for announcements: as a notification that comes to be shown.

Nobody sees it. It is made of what such screen readers speak without more words, read again and put on braille, which
Orca does with the label of a notification in a status bar.
"""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QDialog, QStatusBar, QWidget
from shiboken6 import delete

from app.ui.controls.plain_text import Label
from app.ui.controls.told_roles import tell_as

MOST = 8
"""Of these a window has. Screen readers ask for the words when they come to it, so each has its own."""


class Notice(QWidget):
    """One notification; its words are those of its label, so that it is no button's or field's name."""

    def __init__(self, words: str, bar: NoticeBar) -> None:
        super().__init__(bar)
        Label(words, self)


class NoticeBar(QStatusBar):
    """Where the notifications of a window stand; it is never shown."""

    def __init__(self, window: QWidget) -> None:
        tell_as(QAccessible.Role.Notification, Notice.__name__)
        tell_as(QAccessible.Role.StatusBar, NoticeBar.__name__)
        super().__init__(window)
        self.hide()
        self._notices: list[Notice] = []

    def add(self, words: str) -> Notice:
        """One more; the oldest goes where there are too many."""
        self._notices.append(Notice(words, self))
        if len(self._notices) > MOST:
            delete(self._notices.pop(0))
        return self._notices[-1]


def _frame_of(window: QWidget) -> QWidget:
    """The window that a dialog belongs to: with a notification in a dialog, Orca reads the dialog again."""
    while isinstance(window, QDialog) and (parent := window.parentWidget()) is not None:
        window = parent.window()
    return window


def notify(window: QWidget, words: str) -> None:
    """Tell words as a notification of a window."""
    window = _frame_of(window)
    bar = window.findChild(NoticeBar) or NoticeBar(window)
    QAccessible.updateAccessibility(QAccessibleEvent(bar.add(words), QAccessible.Event.ObjectShow))
