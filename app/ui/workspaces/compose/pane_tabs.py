"""The tabs of a narrow window: one for each pane, with how much is missing there."""

from __future__ import annotations

from typing import Literal, get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QTabBar

from app.session.change import Change
from app.ui.controls.plain_text import set_tab_tip
from app.ui.controls.soon import soon
from app.ui.state.controller import Controller
from app.ui.state.finding_words import stopping_words
from app.ui.style.theme import Theme

Pane = Literal["templates", "questions", "preview", "calls"]
PANES: tuple[Pane, ...] = get_args(Pane)
AROUND = 22
"""Beside the words of a tab, at the designed text size."""


class PaneTabs(QTabBar):
    """*Templates, Questions, Preview*; *Calls* too while they are open.

    Attributes:
        pane_wanted: emitted with the pane that the officer turned to here.
    """

    pane_wanted = Signal(str)

    def __init__(self, controller: Controller, theme: Theme) -> None:
        super().__init__()
        self._controller = controller
        self._theme = theme
        self.setAccessibleName(self.tr("Parts of the window"))
        self.setExpanding(True)
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        for words in (self.tr("Templates"), self.tr("Questions"), self.tr("Preview")):
            self.addTab(words)
        self._words = [self.tabText(place) for place in range(self.count())]
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
            self.addTab(self.tr("Calls"))
        else:
            self.removeTab(place)
        self.blockSignals(before)

    def _on_changed(self, change: Change) -> None:
        if change & (Change.QUESTIONS | Change.FINDINGS):
            self.refresh()

    def refresh(self) -> None:
        """Say how much is missing, in a number to see and in words to hear."""
        controller = self._controller
        chosen = bool(controller.session.draft.entries)
        blocking = controller.message.blocking if chosen else ()
        open_ones = controller.standing.to_answer
        self._mark("questions", open_ones, self.tr("{0} to answer").format(open_ones))
        self._mark("templates", 0, "")
        self._mark("preview", len(blocking), stopping_words(blocking))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room for names, or less."""
        super().resizeEvent(event)
        soon(self, self.refresh)

    def _fitted(self, title: str, count: str) -> str:
        """A name with its number; where there is no room for both, the name is cut and the number stays."""
        font = self.font()
        font.setBold(True)  # as the one is that is turned to
        metrics = QFontMetrics(font)
        room = self.width() // self.count() - self._theme.gap(AROUND)
        if metrics.horizontalAdvance(title + count) <= room:
            return title + count
        left = room - metrics.horizontalAdvance(count)
        return metrics.elidedText(title, Qt.TextElideMode.ElideRight, left) + count

    def _mark(self, pane: Pane, count: int, words: str) -> None:
        place = PANES.index(pane)
        title = self._words[place]
        text = self._fitted(title, f" · {count}" if count else "")
        cut = not text.startswith(title)
        told = f"{title} · {words}" if count else title if cut else ""
        if self.tabText(place) != text:
            self.setTabText(place, text)
        if self.accessibleTabName(place) != told:
            # The number may be the same, of other things.
            self.setAccessibleTabName(place, told)
            set_tab_tip(self, place, words if count else "")
