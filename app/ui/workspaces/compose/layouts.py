"""How the panes share the window.

Wide: three side by side; where something lies beside the message, it takes the place of the tree, which takes turns
with the questions, and what is for the customer stays in the middle whichever of them is worked on. Half a screen:
two, with tree and questions taking turns. Narrow, or with large text: one at a time under tabs, with the copy buttons
below it. The calls to the customer, once they are opened, stand between the questions and the message, or take turns
with tree and questions where there is no room for both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.ui.controls.side_by_side import side_by_side
from app.ui.controls.soon import soon
from app.ui.form.choice_field import ONE_COLUMN, ChoiceField
from app.ui.preview.in_place import PlaceEditor
from app.ui.state.controller import Controller
from app.ui.state.preferences import Preferences
from app.ui.style.look import set_look
from app.ui.style.theme import Theme
from app.ui.workspaces.compose.division import (
    COLUMNS,
    LEFT,
    LEFT_WITH_CALLS,
    WITH_BESIDE,
    Mode,
    mode_for,
    parts_of,
)
from app.ui.workspaces.compose.pane_tabs import PANES, Pane, PaneTabs
from app.ui.workspaces.compose.panes import Panes
from app.ui.workspaces.low_room import LowRoom
from app.ui.workspaces.pane_sizes import PaneSizes

if TYPE_CHECKING:
    from app.ui.calls.pane import CallsPane


LEAST_HEIGHT, MOST_PART = 120, 0.9
"""Of a window, but so much of the screen: what is lower would show its parts on top of each other."""


class Layouts(QWidget):
    """Holds the panes of one window.

    Attributes:
        low_room: has them scroll as a whole, in a low window.
        columns: left side, preview, and what lies beside the message.
        left: tree and questions.
        sizes: how wide the panes are beside each other.
        mode: how the panes share the window now.
        pane: the one that was turned to last.
        at_left: the one at the left, where the preview is at the right.
        calls: what is noted of the calls; None until it is opened.
        calls_open: whether it wasn't folded away.
        arranged: emitted when other panes are shown than before.
    """

    arranged = Signal()

    def __init__(
        self,
        controller: Controller,
        panes: Panes,
        theme: Theme,
        preferences: Preferences,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._theme = theme
        self._templates, self._form, self._reading = panes.templates, panes.form, panes.reading
        self._beside = panes.beside
        self._panes: dict[Pane, QWidget] = {
            "templates": self._templates,
            "questions": self._form,
            "preview": self._reading,
        }
        self._last: dict[Pane, QWidget] = {}
        self.mode: Mode = ""
        self.pane: Pane = "templates"
        self.at_left: Pane = "templates"
        self.calls: CallsPane | None = None
        self.calls_open = False
        self.left = side_by_side(self._templates, self._form)
        self.columns = side_by_side(self.left, self._reading, self._beside)
        self._divided = ""
        self._arranging = False
        self.low_room: LowRoom | None = None
        self.sizes = PaneSizes((self.columns, self.left), preferences)
        self.tabs = PaneTabs(controller, theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.tabs, self.columns):
            layout.addWidget(widget, 1 if widget is self.columns else 0)
        self.tabs.pane_wanted.connect(self.turn_to)
        # The width that was enough for two panes may be too little for larger text.
        theme.changed.connect(self.fit_soon)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        self._show()

    # --- turning to a pane

    def turn_to(self, pane: Pane) -> None:
        """Have a pane in view; the focus stays with who asks."""
        self.pane = pane
        if pane != "preview":
            self.at_left = pane
        self.calls_open = self.calls_open or pane == "calls"
        self._show()

    # --- the calls

    def hold_calls(self, calls: CallsPane) -> None:
        """Have a pane for the calls from now on."""
        self.calls = self._panes["calls"] = calls
        self.left.addWidget(calls)

    @property
    def shows_calls(self) -> bool:
        """Whether the calls are in view."""
        return self.calls is not None and not self.calls.isHidden()

    def fold_calls(self) -> None:
        """Put the calls away; what was there before them is there again."""
        self.calls_open = False
        if "calls" in {self.pane, self.at_left}:
            chosen = bool(self._controller.session.draft.entries)
            self.at_left = "questions" if chosen else "templates"
            self.pane = self.at_left if self.pane == "calls" else self.pane
        self._show()

    # --- turning by the keyboard

    def show_panes(self, pane: Pane, at_left: Pane, *, calls: bool = False) -> None:
        """Have these panes in view: the one that was turned to last, and the one at the left beside the preview."""
        self.pane, self.at_left = pane, at_left
        self.calls_open = calls
        self._show()

    def go_to(self, pane: Pane) -> None:
        """Turn to a pane by the keyboard: the focus goes where it was there."""
        self.turn_to(pane)
        last = self._last.get(pane)
        if pane == "templates":
            self._templates.begin()
        elif pane == "calls" and self.calls is not None:
            self.calls.take_focus()
        elif last is not None and isValid(last) and last.isVisible() and last.isEnabled():
            last.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif pane == "preview":
            self._reading.take_focus()
        else:
            self._form.take_focus()

    def return_to(self, widget: QWidget) -> None:
        """Put the focus back on something, with its pane in view."""
        pane = self._pane_of(widget)
        if pane is not None:
            self.turn_to(pane)
        if widget.isVisible():
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_by(self, by: int) -> None:
        """Go to the next pane (1) or the one before (-1)."""
        focus = QApplication.focusWidget()
        panes: list[Pane | None] = [each for each in PANES if each != "calls" or self.calls_open]
        panes += [None] if self.aside else []
        in_beside = focus is not None and self._beside.isAncestorOf(focus)
        here = None if in_beside else self._pane_of(focus) or self.pane
        wanted = panes[(panes.index(here) + by) % len(panes)]
        if wanted is None:
            self._beside.take_focus()
        else:
            self.go_to(wanted)

    def refresh(self) -> None:
        """Where no template is chosen, there is nothing to ask: the tree takes the place of the questions."""
        if self.aside == self._beside.isHidden():
            self._show()
        elif self._keep_places():
            self.arranged.emit()
        chosen = bool(self._controller.session.draft.entries)
        if not chosen and self._by_turns and self._form.isVisible():
            self.turn_to("templates")

    @property
    def aside(self) -> bool:
        """Whether what else the case holds is shown beside the message."""
        return self.mode == "wide" and len(self._controller.desk.case.sheets) > 1

    @property
    def _front_at_right(self) -> bool:
        """Whether what is worked on stands at the right: what is for the customer lies beside it, in the middle."""
        standing = self._controller.standing
        return self.aside and not standing.sent and any(each.sent for each in standing.beside)

    def _keep_places(self) -> bool:
        """Have each text stand where it stood before another was turned to; return whether the panes changed places."""
        place, columns = (2 if self._front_at_right else 1), self.columns
        if columns.indexOf(self._reading) == place:
            return False
        sizes = columns.sizes()
        columns.insertWidget(place, self._reading)
        columns.setSizes(sizes)
        return True

    @property
    def _by_turns(self) -> bool:
        """Whether tree and questions take turns beside the preview."""
        return self.mode == "half" or self.aside

    def _pane_of(self, widget: QWidget | None) -> Pane | None:
        found = (name for name, pane in self._panes.items() if widget and pane.isAncestorOf(widget))
        return next(found, None)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._arranging:
            # What was hidden lost the focus to the next best; nobody went there.
            return
        if isinstance(now, PlaceEditor):
            # It goes with the focus: nobody comes back to it.
            return
        pane = self._pane_of(now)
        # In the questions only a card is a place to come back to: what leads away from them is none.
        if pane is not None and now is not None and (pane != "questions" or self._form.has_focus()):
            self._last[pane] = now

    def _show(self) -> None:
        self._arranging = True
        try:
            self._arrange()
        finally:
            self._arranging = False
        self.arranged.emit()

    def _arrange(self) -> None:
        mode, pane = self.mode, self.pane
        tabs, wide, aside = mode == "tabs", mode == "wide" and not self.aside, self.aside
        shown = pane if tabs else self.at_left
        calls = self.calls_open and (shown == "calls" or (wide and pane != "templates"))
        self._templates.setVisible((wide and not calls) or shown == "templates")
        self._form.setVisible(wide or shown == "questions")
        if self.calls is not None:
            self.calls.setVisible(calls)
        self.left.setVisible(shown != "preview")
        self._reading.setVisible(not tabs or pane == "preview")
        chosen = bool(self._controller.session.draft.entries)
        self._form.arrange(seeker=self._by_turns, title_scrolls=tabs)
        self._templates.back.setVisible(self._by_turns and chosen)
        self._keep_places()
        self._beside.setVisible(aside)
        self._reading.sheet_line.show_elsewhere(aside)
        self.tabs.setVisible(tabs)
        self.tabs.show_calls(self.calls_open)
        self.tabs.show_pane(pane)
        if mode and self._divided != (
            name := "aside" if aside else "calls" if wide and calls else mode
        ):
            self._divided = name
            self.sizes.divide(name, self._usual_sizes())

    def use_usual_sizes(self) -> None:
        """Divide the panes as if nobody had done it otherwise."""
        self.sizes.forget()
        self._divided = ""
        self._show()

    def _usual_sizes(self) -> dict[QSplitter, list[int]]:
        """How the panes are divided that are shown now, unless the officer wants it otherwise."""
        if self.mode == "tabs":
            return {}
        width = self.window().width()
        if self.aside:
            return {self.columns: parts_of(width, WITH_BESIDE)}
        columns = {self.columns: parts_of(width, COLUMNS[self.mode])}
        if self.mode == "wide" and self.shows_calls:
            return {**columns, self.left: parts_of(width, LEFT_WITH_CALLS)}
        if self.mode == "wide":
            return {**columns, self.left: parts_of(width, LEFT)}
        return columns

    # --- dividing the window

    def fit(self) -> None:
        """Divide the window's width anew."""
        window, space = self.window(), self._theme.space
        # Panes side by side must not keep the window from being made so narrow that fewer are enough.
        window.setMinimumWidth(self._least_width())
        most = round(window.screen().availableSize().height() * MOST_PART)
        window.setMinimumHeight(min(space(LEAST_HEIGHT), most))
        mode = mode_for(window.width(), space)
        if mode != self.mode:
            self._change(mode)
        self._share_height()

    def _share_height(self) -> None:
        if self.low_room is not None:
            self.low_room.share()

    def fit_soon(self) -> None:
        """Divide it once all has its place."""
        soon(self, self.fit)

    def _least_width(self) -> int:
        bar = self._reading.copy_bar
        least = [each.minimumSizeHint().width() for each in (*self._panes.values(), self.tabs, bar)]
        beside = self.low_room.area.bar_width if self.low_room is not None else 0
        return max(*least, self._reading.minimumWidth()) + beside

    def stops(self, low: bool) -> bool:
        """Whether the line that says what stops the copy is wanted; where it is low, the number on the tab says it."""
        return self.mode == "tabs" and not low

    def around(self, width: int) -> int:
        """How high tabs and buttons are, that stand around a pane; 0 where the panes stand beside each other."""
        if self.mode != "tabs":
            return 0
        return self.tabs.sizeHint().height() + self._reading.copy_bar.heightForWidth(width)

    def _change(self, mode: Mode) -> None:
        focus = QApplication.focusWidget()
        pane = self._pane_of(focus)
        self._reading.preview.keep_top()
        first, self.mode = not self.mode, mode
        if first and not self._controller.session.draft.entries:
            pane = "templates"
        if pane is not None:
            self.pane = pane
            self.at_left = pane if pane != "preview" else self.at_left
        self._hold_copy_bar(mode == "tabs")
        self._set_columns(one=mode == "tabs")
        self._show()
        if focus is not None and self.isAncestorOf(focus) and focus.isVisible():
            focus.setFocus()
            self._keep_in_view(focus)

    def _hold_copy_bar(self, below_all: bool) -> None:
        """Keep the copy buttons below whichever pane is shown, or below the preview."""
        bar, layout = self._reading.copy_bar, self.layout()
        self._share_height()
        set_look(bar, "foot", below_all)
        holder = layout if below_all else self._reading.layout()
        if layout is not None and holder is not None and holder.indexOf(bar) < 0:
            holder.addWidget(bar)
            # At once, so that a button in it can keep the focus.
            bar.show()

    def _set_columns(self, *, one: bool) -> None:
        self.window().setProperty(ONE_COLUMN, one)
        for field in self._form.findChildren(ChoiceField):
            layout = field.layout()
            if layout is not None:
                layout.invalidate()
            field.updateGeometry()

    def _keep_in_view(self, focus: QWidget) -> None:
        areas = [pane.scroll_area for pane in (self._templates, self._form, self._reading)]
        areas += [self.calls.scroll_area] if self.calls is not None else []
        for area in areas:
            if area.isAncestorOf(focus):
                area.show_soon(focus)

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        chain: list[QWidget] = [self.tabs, *self._templates.chain(), *self._form.chain()]
        chain += self.calls.chain() if self.calls is not None else []
        read = (self._reading, self._beside)
        for pane in reversed(read) if self._front_at_right else read:
            chain += pane.chain()
        return chain
