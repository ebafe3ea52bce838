"""Tabs that tell how much there is to do behind them: where room is short, names give way and numbers stay."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QTabBar

from app.ui.controls.fitting_font import fitting_font
from app.ui.controls.plain_text import set_tab_tip
from app.ui.controls.soon import soon
from app.ui.style.theme import Theme

AROUND = 22
"""Beside the words of a tab, at the designed text size."""


class CountedTabs(QTabBar):
    """A row of tabs as wide as the window; each has a name and, where there is something to do, a number."""

    def __init__(self, theme: Theme, names: tuple[str, ...]) -> None:
        super().__init__()
        self._theme = theme
        self._names: list[str] = []
        self._counts: list[tuple[int, str]] = []
        self.setAccessibleName(self.tr("Parts of the window"))
        self.setExpanding(True)
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        """Have one more tab at the end."""
        self._names.append(name)
        self._counts.append((0, ""))
        self.addTab(name)
        self._fit_soon()

    def take(self, place: int) -> None:
        """Have this tab no longer."""
        del self._names[place], self._counts[place]
        self.removeTab(place)
        self._fit_soon()

    def mark(self, place: int, count: int, words: str) -> None:
        """Tell how much there is to do, in a number to see and in words to hear."""
        if self._counts[place] == (count, words):
            return
        self._counts[place] = (count, words)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room for names, or less."""
        super().resizeEvent(event)
        self._fit_soon()

    def changeEvent(self, event: QEvent) -> None:
        """The text of the window has another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._fit_soon()

    def tabSizeHint(self, place: int) -> QSize:
        """As wide as its words are while it is turned to."""
        usual = super().tabSizeHint(place)
        words = self._metrics(self.font()).horizontalAdvance(self.tabText(place))
        return QSize(max(usual.width(), words + self._theme.gap(AROUND)), usual.height())

    def _fit_soon(self) -> None:
        soon(self, self.fit)

    def _metrics(self, font: QFont) -> QFontMetrics:
        bold = QFont(font)
        bold.setBold(True)  # as the one is that is turned to
        return QFontMetrics(bold)

    def fit(self) -> None:
        """Have the names in full; else in smaller letters; else cut, the longest first."""
        words = [
            (name, f" · {count}" if count else "")
            for name, (count, _) in zip(self._names, self._counts, strict=True)
        ]
        room = self.width() - self.count() * self._theme.gap(AROUND)
        font = fitting_font(self._theme, lambda font: sum(self._widths(words, font)), room)
        if font != self.font():
            self.setFont(font)
        wanted = self._widths(words, font)
        for place, (each, most) in enumerate(zip(words, rooms(wanted, room), strict=True)):
            self._show(place, *each, most)

    def _widths(self, words: list[tuple[str, str]], font: QFont) -> list[int]:
        metrics = self._metrics(font)
        return [metrics.horizontalAdvance("".join(each)) for each in words]

    def _show(self, place: int, name: str, number: str, room: int) -> None:
        text, metrics = name + number, self._metrics(self.font())
        if metrics.horizontalAdvance(text) > room:
            left = room - metrics.horizontalAdvance(number)
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, left) + number
        words = self._counts[place][1] if number else ""
        told = f"{name} · {words}" if number else name if text != name else ""
        if self.tabText(place) != text:
            self.setTabText(place, text)
        if self.accessibleTabName(place) != told:
            # The number may be the same, of other things.
            self.setAccessibleTabName(place, told)
            set_tab_tip(self, place, words)


def rooms(wanted: list[int], room: int) -> list[int]:
    """Share room out: each has what it wants, or the same as all others that want more than there is."""
    given = [0] * len(wanted)
    left = max(0, room)
    for done, place in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
        given[place] = min(wanted[place], left // (len(wanted) - done))
        left -= given[place]
    return given
