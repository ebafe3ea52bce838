"""What fills a window, and scrolls as a whole where the window is too low for all of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.ui.controls.scrolling import UprightScroll


class Filling(QWidget):
    """Takes the height that there is, and asks for no more than what has to be seen at once.

    Attributes:
        least: gives that height at a width.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.least: Callable[[int], int] = lambda _width: 0

    def heightForWidth(self, width: int) -> int:
        """The scrolling area asks for it: with more than this, nothing has to scroll."""
        return self.least(width)


class LowWindow(UprightScroll):
    """Shows a `Filling`."""

    def __init__(self, content: Filling) -> None:
        super().__init__(content)
        for each in (self.viewport(), content):
            each.setAutoFillBackground(False)

    @property
    def bar_width(self) -> int:
        """What its scroll bar takes of the width; nothing while all is seen at once."""
        bar = self.verticalScrollBar()
        return bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0
