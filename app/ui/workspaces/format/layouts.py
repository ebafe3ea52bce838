"""How what is to be done and the email share the window: beside each other, or one at a time under tabs."""

from __future__ import annotations

from typing import Literal, get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from app.ui.controls.counted_tabs import CountedTabs
from app.ui.controls.soon import soon
from app.ui.message.copy_bar import CopyBar
from app.ui.state.preferences import Preferences
from app.ui.style.look import set_look
from app.ui.style.theme import Theme
from app.ui.workspaces.format.email_pane import EmailPane
from app.ui.workspaces.format.steps_pane import StepsPane
from app.ui.workspaces.format.take_in_pane import TakeInPane
from app.ui.workspaces.pane_sizes import PaneSizes

Side = Literal["steps", "email"]
SIDES: tuple[Side, ...] = get_args(Side)
BESIDE = 760
"""From this width on (at the designed text size), both stand side by side."""
USUAL_PART = 0.42
"""Of the width, for what is to be done."""


class FormatLayouts(QWidget):
    """Holds the panes.

    Attributes:
        side: what was turned to last.
        sizes: how wide the sides are beside each other.
        arranged: emitted when other panes are shown than before.
    """

    arranged = Signal()

    def __init__(
        self,
        take_in: TakeInPane,
        steps: StepsPane,
        email: EmailPane,
        theme: Theme,
        preferences: Preferences,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._take_in, self._theme = take_in, theme
        self._panes: dict[Side, StepsPane | EmailPane] = {"steps": steps, "email": email}
        self._email = email
        self._empty = True
        self._beside: bool | None = None
        self.side: Side = "email"
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(1)
        self.columns.addWidget(steps)
        self.columns.addWidget(email)
        self.sizes = PaneSizes((self.columns,), preferences)
        self.tabs = CountedTabs(theme, (self.tr("To do"), self.tr("Email")))
        self.tabs.setCurrentIndex(SIDES.index(self.side))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(take_in, 1)
        layout.addWidget(self.tabs)
        layout.addWidget(self.columns, 1)
        self.tabs.currentChanged.connect(lambda place: self.turn_to(SIDES[place]))
        theme.changed.connect(self._fit_soon)
        self._show()

    # --- turning

    def set_empty(self, empty: bool) -> None:
        """Whether there is no email."""
        if empty != self._empty:
            self._empty = empty
            self._show()

    def turn_to(self, side: Side) -> None:
        """Have a side in view; the focus stays with who asks."""
        if side != self.side:
            self.side = side
            self._show()

    def go_to(self, side: Side) -> None:
        """Turn to a side by the keyboard: the focus goes there."""
        if self._empty:
            self._take_in.begin()
            return
        self.turn_to(side)
        self._panes[side].take_focus()

    def return_to(self, widget: QWidget) -> None:
        """Put the focus back on something, with its side in view."""
        side = next((s for s, pane in self._panes.items() if pane.isAncestorOf(widget)), None)
        if side is not None:
            self.turn_to(side)
        if widget.isVisible():
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_by(self, _by: int) -> None:
        """Go to the other side."""
        focus = QApplication.focusWidget()
        here = next(
            (s for s, p in self._panes.items() if focus and p.isAncestorOf(focus)), self.side
        )
        self.go_to("email" if here == "steps" else "steps")

    def mark_steps(self, open_ones: int) -> None:
        """Say on the tab how much is to be done."""
        self.tabs.mark(0, open_ones, str(open_ones))

    # --- showing

    @property
    def tabbed(self) -> bool:
        """Whether one side is shown at a time."""
        return self._beside is False

    def _show(self) -> None:
        self._take_in.setVisible(self._empty)
        self.columns.setVisible(not self._empty)
        self.tabs.setVisible(not self._empty and self.tabbed)
        blocked = self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(SIDES.index(self.side))
        self.tabs.blockSignals(blocked)
        for side, pane in self._panes.items():
            pane.setVisible(not self.tabbed or side == self.side)
        self._hold_bar(below_all=self.tabbed or self._empty)
        self.arranged.emit()

    @property
    def _bar(self) -> CopyBar:
        return self._email.copy_bar

    def fit(self) -> None:
        """Divide the window's width anew."""
        window = self.window()
        panes = (*self._panes.values(), self._take_in, self._bar)
        window.setMinimumWidth(max(each.minimumSizeHint().width() for each in panes))
        beside = window.width() >= self._theme.space(BESIDE)
        if beside != self._beside:
            self._change(beside)

    def _fit_soon(self) -> None:
        soon(self, self._fit_if_shown)

    def _fit_if_shown(self) -> None:
        if self.isVisible():
            self.fit()

    def _change(self, beside: bool) -> None:
        focus = QApplication.focusWidget()
        self._beside = beside
        here = next((s for s, p in self._panes.items() if focus and p.isAncestorOf(focus)), None)
        self.side = here or self.side
        self._show()
        if beside:
            width = self.window().width()
            parts = [round(width * USUAL_PART), round(width * (1 - USUAL_PART))]
            self.sizes.divide("format", {self.columns: parts})
        if focus is not None and self.isAncestorOf(focus) and focus.isVisible():
            focus.setFocus()

    def _hold_bar(self, *, below_all: bool) -> None:
        """Keep the copy buttons below whichever side is shown, or below the email."""
        bar, layout = self._bar, self.layout()
        bar.stop_line.set_wanted(self.tabbed)
        set_look(bar, "foot", below_all)
        holder = layout if below_all else self._email.layout()
        if layout is not None and holder is not None and holder.indexOf(bar) < 0:
            holder.addWidget(bar)
            # At once, so that a button in it can keep the focus.
            bar.show()

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        if self._empty:
            return [*self._take_in.chain(), *self._bar.chain()]
        chain: list[QWidget] = [self.tabs]
        for pane in self._panes.values():
            chain += pane.chain()
        return chain
