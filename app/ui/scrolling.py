"""Areas that scroll up and down only; what has the focus in them is always in view."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

MARGIN = 16
"""Kept in view around what has the focus, for its ring and a little of what is near."""


class UprightScroll(QScrollArea):
    """What is in it is as wide as it; the area itself never takes the focus."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def show_soon(self, widget: QWidget) -> None:
        """Scroll to a widget of the content once the layout knows where it is."""
        QTimer.singleShot(0, widget, lambda: self.ensureWidgetVisible(widget, 0, MARGIN))

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self.show_soon(now)
