"""The tabs of one case: its message, its script, a second message. Where there is only one, there are none."""

from __future__ import annotations

from collections import Counter

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabBar

from app.session.standing import Standing
from app.ui.controls.plain_text import literal, set_tab_tip
from app.ui.state.controller import Controller
from app.ui.state.sheet_words import kind_words


class SheetWords(msgspec.Struct, frozen=True):
    """What a sheet is called: `name` on its tab, `titles` of what it holds, and both together."""

    sheet: int
    name: str
    titles: str

    @property
    def told(self) -> str:
        """In full, to be heard."""
        return f"{self.name}: {self.titles}" if self.titles else self.name


def words_of_sheets(controller: Controller) -> tuple[SheetWords, ...]:
    """All sheets of the case in front, in order; several of a kind have a number."""
    standing = controller.standing
    shown = {each.desk.front_sheet: each for each in (standing, *standing.beside)}
    ordered = [(each.id, shown[each.id]) for each in controller.desk.case.sheets]
    kinds = Counter(kind_words(each) for _, each in ordered)
    seen: Counter[str] = Counter()
    words: list[SheetWords] = []
    for sheet, each in ordered:
        kind = kind_words(each)
        seen[kind] += 1
        name = f"{kind} {seen[kind]}" if kinds[kind] > 1 else kind
        titles = ", ".join(_titles(each, controller))
        words.append(SheetWords(sheet, name, titles))
    return tuple(words)


def name_in_front(controller: Controller) -> str:
    """What the sheet in front is called."""
    front = controller.desk.front_sheet
    return next(each.name for each in words_of_sheets(controller) if each.sheet == front)


def _titles(standing: Standing, controller: Controller) -> list[str]:
    return [head.title.get(controller.interface) for head in standing.heads]


class SheetTabs(QTabBar):
    """One tab for each sheet, or for each but the one in front.

    Attributes:
        wanted: emitted with the sheet that the officer turned to here.
    """

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sheets")
        self.setAccessibleName(self.tr("Messages and scripts of this customer"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self._shown: tuple[SheetWords, ...] = ()
        self.currentChanged.connect(self._on_current_changed)

    def show_sheets(self, sheets: tuple[SheetWords, ...], current: int) -> None:
        """Show these, without a word to anybody."""
        before = self.blockSignals(True)
        if sheets != self._shown:
            self._shown = sheets
            while self.count() > len(sheets):
                self.removeTab(self.count() - 1)
            while self.count() < len(sheets):
                self.addTab("")
            for place, each in enumerate(sheets):
                self.setTabText(place, literal(each.name))
                self.setAccessibleTabName(place, each.told)
                set_tab_tip(self, place, each.titles)
        ids = [each.sheet for each in sheets]
        if current in ids:
            self.setCurrentIndex(ids.index(current))
        self.blockSignals(before)

    def _on_current_changed(self, place: int) -> None:
        if 0 <= place < len(self._shown):
            self.wanted.emit(self._shown[place].sheet)
