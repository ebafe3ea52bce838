"""How what is to be done and the email share the window: beside each other, or one at a time under tabs."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.controls.side_by_side import side_by_side
from app.ui.controls.sides import Sides
from app.ui.controls.soon import soon
from app.ui.message.copy_bar import CopyBar
from app.ui.state.preferences import Preferences
from app.ui.style.look import set_look
from app.ui.style.theme import Theme
from app.ui.workspaces.format.email_pane import EmailPane
from app.ui.workspaces.format.steps_pane import StepsPane
from app.ui.workspaces.format.take_in_pane import TakeInPane
from app.ui.workspaces.low_room import LowRoom
from app.ui.workspaces.pane_sizes import PaneSizes

Side = Literal["steps", "email"]
USUAL_PART = 0.42
"""Of the width, for what is to be done."""


class FormatLayouts(Sides[Side]):
    """Holds the panes.

    Attributes:
        sizes: how wide the sides are beside each other.
        low_room: has all of it scroll as one, in a low window.
    """

    def __init__(
        self,
        take_in: TakeInPane,
        steps: StepsPane,
        email: EmailPane,
        theme: Theme,
        preferences: Preferences,
        parent: QWidget,
    ) -> None:
        self._to_go: dict[Side, StepsPane | EmailPane] = {"steps": steps, "email": email}
        names = (
            QCoreApplication.translate("FormatLayouts", "To do"),
            QCoreApplication.translate("FormatLayouts", "Email"),
        )
        super().__init__(self._to_go, names, "email", theme, parent)
        self._take_in, self._email = take_in, email
        self.low_room: LowRoom | None = None
        self.columns = side_by_side(steps, email)
        self.sizes = PaneSizes((self.columns,), preferences)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(take_in, 1)
        layout.addWidget(self.tabs)
        layout.addWidget(self.columns, 1)
        theme.changed.connect(self._fit_soon)
        self._show()

    # --- turning

    def go_to(self, side: Side) -> None:
        """Turn to a side by the keyboard: the focus goes there."""
        if self._empty:
            self._take_in.begin()
            return
        self.turn_to(side)
        self._to_go[side].take_focus()

    def return_to(self, widget: QWidget) -> None:
        """Put the focus back on something, with its side in view."""
        self.turn_to_side_of(widget)
        if widget.isVisible():
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_by(self, _by: int) -> None:
        """Go to the other side."""
        self.go_to("email" if self.here == "steps" else "steps")

    def mark_steps(self, open_ones: int) -> None:
        """Say on the tab how much is to be done."""
        self.tabs.mark(0, open_ones, str(open_ones))

    # --- showing

    def _show(self) -> None:
        self._take_in.setVisible(self._empty)
        self.columns.setVisible(not self._empty)
        super()._show()
        self._hold_bar(below_all=self.tabbed or self._empty)
        self.arranged.emit()

    @property
    def _bar(self) -> CopyBar:
        return self._email.copy_bar

    def fit(self) -> None:
        """Divide the window's width anew."""
        window = self.window()
        panes = (*self._panes.values(), self._take_in, self._bar)
        beside = self.low_room.area.bar_width if self.low_room is not None else 0
        window.setMinimumWidth(max(each.minimumSizeHint().width() for each in panes) + beside)
        before = self._beside
        super().fit()
        if self._beside and not before:
            width = window.width()
            parts = [round(width * USUAL_PART), round(width * (1 - USUAL_PART))]
            self.sizes.divide("format", {self.columns: parts})

    def _fit_soon(self) -> None:
        soon(self, self.fit_if_shown)

    def fit_if_shown(self) -> None:
        """Divide it anew, unless another workspace is shown: the window has the least width of that."""
        if self.isVisible():
            self.fit()

    def _hold_bar(self, *, below_all: bool) -> None:
        """Keep the copy buttons below whichever side is shown, or below the email."""
        bar, layout = self._bar, self.layout()
        if self.low_room is not None:
            self.low_room.share()
        set_look(bar, "foot", below_all)
        holder = layout if below_all else self._email.layout()
        if layout is not None and holder is not None and holder.indexOf(bar) < 0:
            holder.addWidget(bar)
            # At once, so that a button in it can keep the focus.
            bar.show()

    def stops(self, low: bool) -> bool:
        """Whether the line that says what stops the copy is wanted; where it is low, the number on the tab says it."""
        return self.tabbed and not low

    def around(self, width: int) -> int:
        """How high tabs and buttons are, that stand around a side; 0 where the sides stand beside each other."""
        if self._empty:
            return self._bar.heightForWidth(width)
        if not self.tabbed:
            return 0
        return self.tabs.sizeHint().height() + self._bar.heightForWidth(width)

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        if self._empty:
            return [*self._take_in.chain(), *self._bar.chain()]
        chain: list[QWidget] = [self.tabs]
        for pane in self._to_go.values():
            chain += pane.chain()
        return chain
