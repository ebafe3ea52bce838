"""A dialog that never leaves the screen: what doesn't fit scrolls, and its buttons stay in reach."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.ui.scrolling import UprightScroll
from app.ui.theme import Theme

SHARE = 0.9
"""So much of the screen a dialog takes at most."""


class ScrollingDialog(QDialog):
    """Content above buttons."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._theme = theme
        self._content = QWidget()
        self._buttons: QWidget | None = None

    def fill(self, layout: QVBoxLayout, buttons: QWidget) -> None:
        """Put the content in."""
        gap = self._theme.gap
        self._buttons = buttons
        layout.setContentsMargins(gap(20), gap(16), gap(20), gap(8))
        layout.setSpacing(gap(16))
        self._content.setLayout(layout)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(UprightScroll(self._content), 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(gap(20), gap(8), gap(20), gap(16))
        foot.addWidget(buttons)
        around.addLayout(foot)

    def sizeHint(self) -> QSize:
        """As large as the content wishes, or as the screen allows."""
        most = self.screen().availableSize() * SHARE
        gap = self._theme.gap
        width = min(self._content.sizeHint().width(), most.width())
        high = self._content.heightForWidth(width)
        foot = self._buttons.sizeHint().height() + gap(24) if self._buttons is not None else 0
        return QSize(
            width, max(high, self._content.minimumSizeHint().height()) + foot + 2
        ).boundedTo(most)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size that is right on this screen."""
        super().showEvent(event)
        self.resize(self.sizeHint())
