"""Remembers how large the window was and where its panes were divided, and keeps it on the screen."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QSplitter, QWidget

from app.ui.state.preferences import Preferences

PAUSE_MS = 500
"""After this long without a change, the shape is kept."""


def inside(frame: QRect, screen: QRect) -> QRect:
    """The place of a window on a screen: no larger than it, and moved as little as may be."""
    place = QRect(frame)
    place.setSize(frame.size().boundedTo(screen.size()))
    place.moveLeft(max(screen.left(), min(place.left(), screen.right() + 1 - place.width())))
    place.moveTop(max(screen.top(), min(place.top(), screen.bottom() + 1 - place.height())))
    return place


class WindowShape(QObject):
    """Shape of one window, by layout: each layout's panes are divided in their own way."""

    def __init__(
        self, window: QWidget, splitters: tuple[QSplitter, ...], preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._window = window
        self._splitters = splitters
        self._preferences = preferences
        self._layout = ""
        self._moved: dict[str, tuple[int, ...]] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        for splitter in splitters:
            splitter.splitterMoved.connect(self._on_moved)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._watch)
            app.screenRemoved.connect(self._come_back_soon)
            for screen in app.screens():
                self._watch(screen)
        window.installEventFilter(self)

    def _watch(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._come_back_soon)

    def restore(self, width: int, height: int) -> None:
        """Give the window the size that it had, or the usual one; never more than the screen has."""
        was_wide, was_high = self._preferences.settings.size
        if was_wide and was_high:
            width, height = was_wide, was_high
        self._window.resize(QSize(width, height).boundedTo(self._window.screen().availableSize()))
        self.apply_keep_on_top()

    def divide(self, layout: str, usual: list[list[int]]) -> None:
        """Divide the panes as they were in this layout, or in the usual way: sizes for each splitter."""
        self._layout = layout
        kept = list({**self._preferences.settings.panes, **self._moved}.get(layout, ()))
        if len(kept) == sum(len(sizes) for sizes in usual) and all(kept):
            usual = [[kept.pop(0) for _ in sizes] for sizes in usual]
        for splitter, sizes in zip(self._splitters, usual, strict=False):
            splitter.setSizes(sizes)

    def set_keep_on_top(self, on: bool) -> None:
        """Keep the window over others, or no longer, from now on."""
        settings = self._preferences.settings
        self._preferences.set(msgspec.structs.replace(settings, keep_on_top=on))
        self.apply_keep_on_top()

    def apply_keep_on_top(self) -> None:
        """Keep the window over others, or no longer; where it is and what has the focus stay."""
        window, wanted = self._window, self._preferences.settings.keep_on_top
        flag = Qt.WindowType.WindowStaysOnTopHint
        if bool(window.windowFlags() & flag) == wanted:
            return
        shown, place, focus = window.isVisible(), window.geometry(), window.focusWidget()
        window.setWindowFlag(flag, wanted)
        if shown:
            window.setGeometry(place)
            window.show()
            window.activateWindow()
            if focus is not None:
                focus.setFocus()

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
        QTimer.singleShot(0, self, self.come_back)

    def _on_moved(self, *_: object) -> None:
        counts = {"wide": len(self._splitters), "half": 1}
        sizes = [
            size
            for splitter in self._splitters[: counts.get(self._layout, 0)]
            for size in splitter.sizes()
        ]
        self._moved[self._layout] = tuple(sizes)
        self._pause.start()

    def keep(self) -> None:
        """Keep the shape as it is now."""
        self._pause.stop()
        window, settings = self._window, self._preferences.settings
        if not window.isMaximized() and not window.isFullScreen():
            size = (window.width(), window.height())
            settings = msgspec.structs.replace(settings, size=size)
        panes = {**settings.panes, **self._moved}
        self._preferences.set(msgspec.structs.replace(settings, panes=panes))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the size after it changed, and at the latest when the window is closed."""
        if event.type() == QEvent.Type.Resize and self._window.isVisible():
            self._pause.start()
        elif event.type() == QEvent.Type.Close:
            self.keep()
        return super().eventFilter(watched, event)
