"""How what happened and the email share the window: beside each other, or one at a time under tabs."""

from __future__ import annotations

from typing import Literal, get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.controls.counted_tabs import CountedTabs
from app.ui.controls.scrolling import UprightScroll
from app.ui.controls.text_room import TextRoom
from app.ui.style.theme import Theme
from app.ui.workspaces.resend.email_pane import AstrayPane
from app.ui.workspaces.resend.told_pane import ToldPane

ResendSide = Literal["told", "email"]
"""What happened and what to do, or the email."""
SIDES: tuple[ResendSide, ...] = get_args(ResendSide)
BESIDE = 760
"""From this width on (at the designed text size), both sides stand beside each other."""


class ResendSides(QWidget):
    """Holds both; as long as there is no email, there is but one.

    Attributes:
        side: what was turned to last.
        text_room: gives the email the whole pane.
        arranged: emitted when another side is shown than before.
    """

    arranged = Signal()

    def __init__(self, told: ToldPane, pane: AstrayPane, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._panes: dict[ResendSide, ToldPane | AstrayPane] = {"told": told, "email": pane}
        self._tabbed = False
        self._empty = True
        self.side: ResendSide = "told"
        self.tabs = CountedTabs(theme, (self.tr("To do"), self.tr("Email")))
        gap = theme.gap
        content = QWidget()
        content.setObjectName("formContent")
        row = QHBoxLayout(content)
        row.setContentsMargins(gap(16), gap(16), gap(16), gap(16))
        row.setSpacing(gap(20))
        row.addWidget(told, 2)
        row.addWidget(pane, 3)
        self.scroll_area = UprightScroll(content, lambda: gap(16))
        self.text_room = TextRoom(self.scroll_area, (pane.texts,), theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self.scroll_area, 1)
        self.tabs.currentChanged.connect(lambda place: self.turn_to(SIDES[place]))
        self._show()

    def set_empty(self, empty: bool) -> None:
        """Whether there is no email."""
        if empty != self._empty:
            self._empty = empty
            self._show()

    def turn_to(self, side: ResendSide) -> None:
        """Have a side in view; the focus stays with who asks."""
        if side != self.side:
            self.side = side
            self._show()

    def turn_to_side_of(self, widget: QWidget) -> None:
        """Have the side in view that a widget is on."""
        side = self._side_of(widget)
        if side is not None:
            self.turn_to(side)

    def _side_of(self, widget: QWidget | None) -> ResendSide | None:
        holding = (s for s, pane in self._panes.items() if widget and pane.isAncestorOf(widget))
        return next(holding, None)

    @property
    def here(self) -> ResendSide:
        """The side that the officer is on."""
        return self._side_of(QApplication.focusWidget()) or self.side

    def fit(self) -> None:
        """Beside each other where there is room."""
        tabbed = self.window().width() < self._theme.space(BESIDE)
        if tabbed == self._tabbed:
            return
        focus = QApplication.focusWidget()
        self.side = self.here
        self._tabbed = tabbed
        self._show()
        if focus is not None and self.isAncestorOf(focus) and focus.isVisible():
            focus.setFocus()

    def _show(self) -> None:
        told, email = self._panes["told"], self._panes["email"]
        one = self._tabbed and not self._empty
        blocked = self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(SIDES.index(self.side))
        self.tabs.blockSignals(blocked)
        self.tabs.setVisible(one)
        told.setVisible(not one or self.side == "told")
        email.setVisible(not self._empty and (not one or self.side == "email"))
        self.scroll_area.verticalScrollBar().setValue(0)
        if one and self.side == "email":
            self.text_room.bring_into_view()
        self.arranged.emit()
