"""The focus ring: yellow outside, the text's colour inside, around whatever has the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMenu,
    QMenuBar,
    QScrollArea,
    QSplitter,
    QWidget,
)
from shiboken6 import isValid

from app.ui.style.theme import Theme

OUTER, INNER = 3.0, 2.0
OWN_RING = "ownRing"
"""Property of widgets that paint the ring themselves, around a part of them."""


def paint_ring(painter: QPainter, theme: Theme, inside: QRectF, radius: float) -> None:
    """Paint the ring around `inside`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = theme.gap(OUTER) / 2
    outer = inside.adjusted(-half, -half, half, half)
    painter.setPen(QPen(theme.color("ring"), 2 * half))
    painter.drawRoundedRect(outer, radius + half, radius + half)
    half = theme.gap(INNER) / 2
    inner = inside.adjusted(half, half, -half, -half)
    painter.setPen(QPen(theme.color("ring_inner"), 2 * half))
    painter.drawRoundedRect(inner, max(1, radius - half), max(1, radius - half))


class FocusRing(QWidget):
    """An overlay that follows the focus of one window."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._followed: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        for widget in self._followed:
            # A dialog may go with its window while something in it is followed.
            if isValid(widget):
                widget.removeEventFilter(self)
        self._followed = []
        if now is None or now.window() is not self._window or isinstance(now, QMenuBar | QMenu):
            self.hide()
            self._ring_files(now)
            return
        if now is self._window or now.property(OWN_RING):
            self.hide()
            return
        host = _host(now, self._reach)
        step: QWidget | None = now
        while step is not None and step is not host:
            step.installEventFilter(self)
            self._followed.append(step)
            step = step.parentWidget()
        self.setParent(host)
        self._follow()
        self.show()
        self.raise_()

    def _ring_files(self, now: QWidget | None) -> None:
        """Have a ring in Qt's own dialog for files, which opens over the window where the system has none."""
        dialog = now.window() if now is not None else None
        if not isinstance(dialog, QFileDialog) or dialog.parentWidget() is not self._window:
            return
        if dialog.findChild(FocusRing) is None:
            FocusRing(dialog, self._theme)._on_focus_changed(None, now)

    @property
    def _reach(self) -> int:
        """How far the ring stands out."""
        return self._theme.gap(OUTER) + 1

    def _follow(self) -> None:
        widget, host = self._followed[0], self.parentWidget()
        if host is None:
            return
        place = widget.rect().translated(widget.mapTo(host, widget.rect().topLeft()))
        reach = self._reach
        self.setGeometry(place.adjusted(-reach, -reach, reach, reach))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay with the widget when it moves or changes size; leave with it."""
        kind = event.type()
        if kind in {QEvent.Type.Move, QEvent.Type.Resize} and self._followed:
            self._follow()
        elif kind == QEvent.Type.Hide:
            self.hide()
        elif kind in {QEvent.Type.DeferredDelete, QEvent.Type.ParentChange}:
            # The ring must not go with a card that is taken away.
            self._followed = []
            self.hide()
            self.setParent(self._window)
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring inside the overlay's edge."""
        painter = QPainter(self)
        reach = self._reach
        inside = QRectF(self.rect()).adjusted(reach, reach, -reach, -reach)
        paint_ring(painter, self._theme, inside, self._theme.space(6))
        painter.end()


def _host(widget: QWidget, reach: int) -> QWidget:
    """The nearest ancestor in which the ring has room, and which scrolls with the widget."""
    host = widget.parentWidget()
    while host is not None:
        parent = host.parentWidget()
        place = widget.rect().translated(widget.mapTo(host, widget.rect().topLeft()))
        if isinstance(host, QSplitter) and parent is not None:
            # A splitter would take the ring for a pane of its own.
            host = parent
            continue
        room = host.rect().contains(place.adjusted(-reach, -reach, reach, reach))
        # A dialog's parent is another window, where nobody would see the ring.
        if room or parent is None or host.isWindow():
            return host
        if isinstance(parent.parentWidget(), QScrollArea):
            return host
        host = parent
    return widget.window()
