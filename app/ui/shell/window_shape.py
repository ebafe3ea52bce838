"""Remembers how large the window was, and keeps it on the screen."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QDialog, QWidget

from app.ui.controls.pause import Pause
from app.ui.controls.soon import soon
from app.ui.state.preferences import Preferences

KEPT_MS = 500
"""After this long without a change, the shape is kept."""


def inside(frame: QRect, screen: QRect) -> QRect:
    """The place of a window on a screen: no larger than it, and moved as little as may be."""
    place = QRect(frame)
    place.setSize(frame.size().boundedTo(screen.size()))
    place.moveLeft(max(screen.left(), min(place.left(), screen.right() + 1 - place.width())))
    place.moveTop(max(screen.top(), min(place.top(), screen.bottom() + 1 - place.height())))
    return place


def _set_anew(window: QWidget, flags: Qt.WindowType) -> None:
    """Give a window flags, with which the system makes it anew; where it is and what has the focus stay."""
    shown, place, focus = window.isVisible(), window.geometry(), window.focusWidget()
    window.hide()
    window.setParent(window.parentWidget(), flags)
    if shown:
        window.setGeometry(place)
        window.show()
        window.activateWindow()
        if focus is not None:
            focus.setFocus()


class WindowShape(QObject):
    """The shape of one window."""

    def __init__(self, window: QWidget, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._pause = Pause(self, self.keep, after=KEPT_MS)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._watch)
            app.screenRemoved.connect(self._come_back_soon)
            for screen in app.screens():
                self._watch(screen)
        window.installEventFilter(self)
        preferences.changed.connect(self.apply_keep_on_top)

    def _watch(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._come_back_soon)

    def restore(self, width: int, height: int) -> None:
        """Give the window the size that it had, or the usual one; never more than the screen has."""
        was_wide, was_high = self._preferences.settings.size
        if was_wide and was_high:
            width, height = was_wide, was_high
        self._window.resize(QSize(width, height).boundedTo(self._window.screen().availableSize()))
        self.apply_keep_on_top()

    def use_usual(self, width: int, height: int) -> None:
        """Give the window the usual size, as far as the screen has room."""
        window = self._window
        if window.isMaximized() or window.isFullScreen():
            window.showNormal()
        window.resize(QSize(width, height).boundedTo(window.screen().availableSize()))

    @property
    def is_on_top(self) -> bool:
        """Whether the window is to stay over others."""
        return self._preferences.settings.keep_on_top

    def toggle_keep_on_top(self) -> None:
        """Keep the window over others from now on, or no longer."""
        settings = self._preferences.settings
        wanted = not settings.keep_on_top
        self._preferences.set(msgspec.structs.replace(settings, keep_on_top=wanted))

    def apply_keep_on_top(self) -> None:
        """Keep the window over others, or no longer; where it is and what has the focus stay."""
        window, wanted = self._window, self._preferences.settings.keep_on_top
        flag = Qt.WindowType.WindowStaysOnTopHint
        if bool(window.windowFlags() & flag) == wanted:
            return
        over = [each for each in window.findChildren(QDialog) if each.isVisible()]
        _set_anew(window, window.windowFlags() ^ flag)
        for dialog in over:
            # Its window stood over one that is gone: anew, or it would be below.
            _set_anew(dialog, dialog.windowFlags())

    def come_back(self) -> None:
        """Bring the window inside its screen: one that shrank or was unplugged leaves it out of reach."""
        window = self._window
        if window.isMaximized() or window.isFullScreen():
            return
        frame = window.frameGeometry()
        place = inside(frame, window.screen().availableGeometry())
        if place == frame:
            return
        around = frame.size() - window.size()
        window.resize(place.size() - around)
        window.move(place.topLeft())

    def _come_back_soon(self, *_: object) -> None:
        # Qt moves the windows of a screen that is gone after it told of it.
        soon(self, self.come_back)

    def keep(self) -> None:
        """Keep the size as it is now."""
        self._pause.stop()
        window, settings = self._window, self._preferences.settings
        if not window.isMaximized() and not window.isFullScreen():
            size = (window.width(), window.height())
            self._preferences.set(msgspec.structs.replace(settings, size=size))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the size some time after it changed."""
        if event.type() == QEvent.Type.Resize and self._window.isVisible():
            self._pause.start()
        return super().eventFilter(watched, event)
