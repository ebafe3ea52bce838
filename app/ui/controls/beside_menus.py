"""Room beside the menus for something that is no menu.

Qt's menu bar tells assistive technology of its menus and of nothing else: what stood in it would never be found.
So it keeps a place free, and the window's own widget stands over that.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMenuBar, QWidget


class BesideMenus(QWidget):
    """The place in the corner of a menu bar.

    Attributes:
        guest: what stands over it, a child of the window; None while nothing does.
    """

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__()
        self._bar = bar
        self.guest: QWidget | None = None

    def take(self, guest: QWidget) -> None:
        """Have a widget stand here, told after the menus and before all that is below them."""
        self.guest = guest
        window = self._bar.window()
        guest.setParent(window)
        self._bar.setCornerWidget(self)
        self._bar.lower()
        central = window.centralWidget() if isinstance(window, QMainWindow) else None
        if central is not None:
            guest.stackUnder(central)

    def give_back(self) -> None:
        """Keep no place any more."""
        self.guest = None
        self._bar.setCornerWidget(None)  # type: ignore[arg-type]  # Qt takes none
        self.hide()

    def fit(self) -> None:
        """Be as large as the guest wishes now, and not at all where it isn't shown."""
        self.setVisible(self.guest is not None and not self.guest.isHidden())
        self.updateGeometry()
        self._stand()

    def sizeHint(self) -> QSize:
        """That of the guest."""
        return self.guest.sizeHint() if self.guest is not None else QSize()

    def minimumSizeHint(self) -> QSize:
        """That of the guest."""
        return self.guest.minimumSizeHint() if self.guest is not None else QSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The guest is as large."""
        super().resizeEvent(event)
        self._stand()

    def moveEvent(self, event: QMoveEvent) -> None:
        """The guest goes with it."""
        super().moveEvent(event)
        self._stand()

    def _stand(self) -> None:
        if self.guest is not None:
            place = self.mapTo(self._bar.window(), QPoint())
            self.guest.setGeometry(QRect(place, self.size()))
