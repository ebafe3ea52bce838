"""Tells what happened to screen readers that have no ear for announcements: as a notification that comes to be shown.

Nobody sees it. It is made of what such screen readers speak without more words, read again and put on braille, which
Orca does with the label of a notification in a status bar.
"""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QDialog, QStatusBar, QWidget
from shiboken6 import delete

from app.ui.controls.plain_text import Label
from app.ui.controls.soon import soon
from app.ui.controls.told_roles import tell_as

MOST = 8
"""Of these a window has. Screen readers ask for the words when they come to it, so each has its own."""
AGAIN_MS, MOST_TIMES = 600, 5
"""Orca passes over what is shown while much else happens; it is shown again until somebody asks for the words."""


class NoticeWords(Label):
    """The words, which know whether somebody has asked for them."""

    are_read = False

    def text(self) -> str:
        """Give them to whoever asks."""
        self.are_read = True
        return super().text()


class Notice(QWidget):
    """One notification; its words are those of its label, so that it is no button's or field's name."""

    def __init__(self, words: str, bar: NoticeBar) -> None:
        super().__init__(bar)
        self.words = NoticeWords(words, self)
        # Qt itself has asked, to tell that they came.
        self.words.are_read = False


class NoticeBar(QStatusBar):
    """Where the notifications of a window stand; it is never shown."""

    def __init__(self, window: QWidget) -> None:
        tell_as(QAccessible.Role.StaticText, NoticeWords.__name__)
        tell_as(QAccessible.Role.Notification, Notice.__name__)
        tell_as(QAccessible.Role.StatusBar, NoticeBar.__name__)
        super().__init__(window)
        self.hide()
        self._notices: list[Notice] = []

    def tell(self, words: str, times: int = MOST_TIMES) -> None:
        """Tell one more; the oldest goes where there are too many."""
        notice = Notice(words, self)
        self._notices.append(notice)
        if len(self._notices) > MOST:
            delete(self._notices.pop(0))
        QAccessible.updateAccessibility(QAccessibleEvent(notice, QAccessible.Event.ObjectShow))
        soon(notice, lambda: self._tell_again(notice, times - 1), AGAIN_MS)

    def _tell_again(self, notice: Notice, times: int) -> None:
        """Where nobody has asked for its words. It goes first: so it isn't told twice by one that comes to it late.

        It goes in any case: a customer's words may be in it.
        """
        if notice not in self._notices:
            return
        again = not notice.words.are_read and times > 0
        words = notice.words.text() if again else ""
        self._notices.remove(notice)
        delete(notice)
        if again:
            self.tell(words, times)


def _frame_of(window: QWidget) -> QWidget:
    """The window that a dialog belongs to: with a notification in a dialog, Orca reads the dialog again."""
    while isinstance(window, QDialog) and (parent := window.parentWidget()) is not None:
        window = parent.window()
    return window


def notify(window: QWidget, words: str) -> None:
    """Tell words as a notification of a window."""
    window = _frame_of(window)
    bar = window.findChild(NoticeBar) or NoticeBar(window)
    bar.tell(words)
