"""The tabs of a narrow window: one for each pane, with how much is missing there."""

from __future__ import annotations

from typing import Literal, get_args

from PySide6.QtCore import Signal

from app.session.change import Change
from app.ui.controls.counted_tabs import CountedTabs
from app.ui.state.controller import Controller
from app.ui.state.finding_words import stopping_words
from app.ui.style.theme import Theme

Pane = Literal["templates", "questions", "preview", "calls"]
PANES: tuple[Pane, ...] = get_args(Pane)


class PaneTabs(CountedTabs):
    """*Templates, Questions, Preview*; *Calls* too while they are open.

    Attributes:
        pane_wanted: emitted with the pane that the officer turned to here.
    """

    pane_wanted = Signal(str)

    def __init__(self, controller: Controller, theme: Theme) -> None:
        names = (self.tr("Templates"), self.tr("Questions"), self.tr("Preview"))
        super().__init__(theme, names)
        self._controller = controller
        self.currentChanged.connect(lambda place: self.pane_wanted.emit(PANES[place]))
        controller.changed.connect(self._on_changed)
        self.refresh()

    def show_pane(self, pane: Pane) -> None:
        """Mark the pane that is shown, without a word to anybody."""
        before = self.blockSignals(True)
        self.setCurrentIndex(PANES.index(pane))
        self.blockSignals(before)

    def show_calls(self, shown: bool) -> None:
        """Have a tab for the calls, or none."""
        place = PANES.index("calls")
        if shown == (self.count() > place):
            return
        before = self.blockSignals(True)
        if shown:
            self.add(self.tr("Calls"))
        else:
            self.take(place)
        self.blockSignals(before)

    def _on_changed(self, change: Change) -> None:
        if change & (Change.QUESTIONS | Change.FINDINGS):
            self.refresh()

    def refresh(self) -> None:
        """Say how much is missing."""
        controller = self._controller
        chosen = bool(controller.session.draft.entries)
        blocking = controller.message.blocking if chosen else ()
        open_ones = controller.standing.to_answer
        self.mark(PANES.index("questions"), open_ones, self.tr("{0} to answer").format(open_ones))
        self.mark(PANES.index("preview"), len(blocking), stopping_words(blocking))
