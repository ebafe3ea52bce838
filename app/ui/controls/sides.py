"""Two sides of one work that share the window: beside each other, or one at a time under tabs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.controls.counted_tabs import CountedTabs
from app.ui.style.theme import Theme

BESIDE = 760
"""From this width on (at the designed text size), both sides stand beside each other."""

Side = TypeVar("Side", bound=str)


class Sides(QWidget, Generic[Side]):
    """Which side is in view. Who inherits lays out the tabs and the panes, and calls `_show` when that is done.

    Args:
        panes: by the name of their side, in the order of the tabs.
        names: of the tabs.
        side: in view at first.

    Attributes:
        side: what was turned to last.
        tabs: leads to a side, where one is shown at a time.
        arranged: emitted when other panes are shown than before.
    """

    arranged = Signal()

    def __init__(
        self,
        panes: Mapping[Side, QWidget],
        names: tuple[str, ...],
        side: Side,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._panes, self._theme = panes, theme
        self._order = tuple(panes)
        self._empty = True
        self._beside: bool | None = None
        self.side = side
        self.tabs = CountedTabs(theme, names)
        self.tabs.currentChanged.connect(lambda place: self.turn_to(self._order[place]))

    @property
    def tabbed(self) -> bool:
        """Whether one side is shown at a time."""
        return self._beside is False

    @property
    def here(self) -> Side:
        """The side that the officer is on."""
        return self._side_of(QApplication.focusWidget()) or self.side

    def _side_of(self, widget: QWidget | None) -> Side | None:
        holding = (s for s, pane in self._panes.items() if widget and pane.isAncestorOf(widget))
        return next(holding, None)

    def set_empty(self, empty: bool) -> None:
        """Whether there is nothing to turn to yet."""
        if empty != self._empty:
            self._empty = empty
            self._show()

    def turn_to(self, side: Side) -> None:
        """Have a side in view; the focus stays with who asks."""
        if side != self.side:
            self.side = side
            self._show()

    def turn_to_side_of(self, widget: QWidget) -> None:
        """Have the side in view that a widget is on."""
        side = self._side_of(widget)
        if side is not None:
            self.turn_to(side)

    def fit(self) -> None:
        """Put both beside each other where there is room; the focus stays in view."""
        beside = self.window().width() >= self._theme.space(BESIDE)
        if beside == self._beside:
            return
        focus = QApplication.focusWidget()
        self.side = self.here
        self._beside = beside
        self._show()
        if focus is not None and self.isAncestorOf(focus) and focus.isVisible():
            focus.setFocus()

    def _show(self) -> None:
        """Show tabs and panes as they are to be now."""
        blocker = QSignalBlocker(self.tabs)
        self.tabs.setCurrentIndex(self._order.index(self.side))
        blocker.unblock()
        self.tabs.setVisible(self.tabbed and not self._empty)
        for side, pane in self._panes.items():
            pane.setVisible(self._shows(side))

    def _shows(self, side: Side) -> bool:
        return not self.tabbed or side == self.side
