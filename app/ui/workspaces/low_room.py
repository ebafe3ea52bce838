"""What of a workspace scrolls as one where the window is too low for tabs, a pane and the copy buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.cases.strip import CaseStrip
from app.ui.controls.low_window import Filling, LowWindow
from app.ui.controls.soon import soon
from app.ui.message.copy_bar import CopyBar
from app.ui.style.theme import Theme

LEAST_HEIGHT = 165
"""What is lower than this (at the designed text size) is low: other things give way to the copy buttons."""
PANE_PART = 0.6
"""Of a window that scrolls as a whole, a pane has this part at least: enough to read and to type in."""


class LowRoom(QObject):
    """Lays out a workspace: the strip of the cases above the panes.

    Attributes:
        area: what all of it scrolls in.
        around: gives the height of what stands above and below a pane, at a width; 0 where the panes share it.
        stops: tells whether the line that says what stops the copy is wanted, also where it is low.
        fit: divides the window's width anew.
    """

    def __init__(
        self,
        workspace: QWidget,
        parts: tuple[CaseStrip, QWidget],
        bar: CopyBar,
        theme: Theme,
        *,
        below: bool = False,
    ) -> None:
        """Put them into the workspace.

        Args:
            workspace: is filled with it.
            parts: the strip, and what holds the panes.
            bar: the copy buttons.
            theme: sizes.
            below: whether the copy buttons always stand below the panes; else the panes hold them.
        """
        super().__init__(workspace)
        self._strip, self._panes = parts
        self._bar, self._theme = bar, theme
        self.around: Callable[[int], int] = lambda _width: 0
        self.stops: Callable[[bool], bool] = lambda _low: True
        self.fit: Callable[[], object] = lambda: None
        filling = Filling(workspace)
        filling.least = self._least
        self.area = LowWindow(filling)
        inside: tuple[QWidget, ...] = (*parts, bar) if below else parts
        for holder, widgets in ((workspace, (self.area,)), (filling, inside)):
            layout = QVBoxLayout(holder)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
            for widget in widgets:
                layout.addWidget(widget, 1 if widget in {self.area, self._panes} else 0)
        for each in (self._panes, self.area.viewport()):
            each.installEventFilter(self)
        self.area.verticalScrollBar().rangeChanged.connect(lambda *_: soon(workspace, self.fit))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """There is another height."""
        if event.type() == QEvent.Type.Resize:
            self.share()
        return False

    def share(self) -> None:
        """Where the copy buttons take all the height, they are as low as can be, and little stands beside them."""
        seen = min(self._panes.height(), self.area.viewport().height())
        low = seen < self._theme.space(LEAST_HEIGHT)
        self._bar.stop_line.set_wanted(self.stops(low))
        self._bar.set_low(low)

    def _least(self, width: int) -> int:
        """How high all of it is to be: as high as the window, where that leaves a line of a pane."""
        above = 0 if self._strip.isHidden() else self._strip.heightForWidth(width)
        around, seen = self.around(width), self.area.viewport().height()
        if not around or above + around + self._panes.fontMetrics().lineSpacing() <= seen:
            return seen
        return above + around + round(seen * PANE_PART)
