"""The tabs of the open cases: a square with the letter, what the case holds, when it was begun, and its mark."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QTabBar

from app.ui.cases.words import CaseWords, words_of_cases
from app.ui.controls.plain_text import literal, set_tab_tip
from app.ui.state.controller import Controller
from app.ui.style.focus_ring import OWN_RING, paint_ring
from app.ui.style.theme import Theme

SIDE, HEIGHT = 20, 36
"""Of the square with the letter, and of a tab."""
MOST, MOST_IN_FRONT, MOST_OF_MANY, LEAST_IN_FRONT = 250, 340, 140, 130
"""How wide a tab is while others need the room, and less where there isn't room for all: what it holds is cut then, and
stands in its tooltip.

As long as there is room for all letters, and for so much of the one in front, all are seen; more of them are as wide as
one of many, and scroll.
"""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_PRESS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


SEPARATOR = " · "
LEAST_SHOWN = 5
"""Of what a case holds, so many letters and dots are shown, or none."""


class CaseTabs(QTabBar):
    """One tab a case. Left and Right only go along it: taking a case up means turning to another customer.

    Attributes:
        wanted: emitted with the letter of the case that the officer wants to have in front.
        menu_wanted: emitted with a letter and a place on the screen, where the officer wants to see what can be done.
    """

    wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, controller: Controller, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("cases")
        self._controller = controller
        self._theme = theme
        self._cases: tuple[CaseWords, ...] = ()
        self._most: int | None = None
        self._most_in_front: int | None = None
        self._widths: tuple[int, ...] = ()
        self._tight = False
        self.setProperty(OWN_RING, True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setAccessibleName(self.tr("Open cases"))
        self.setAccessibleDescription(
            self.tr("Left and Right go from case to case. Enter takes one up.")
        )
        theme.changed.connect(self._show_anew)
        # What goes along the tabs is silent: this is assistive technology, which presses one.
        self.currentChanged.connect(lambda place: self.wanted.emit(self._letter_at(place)))
        self.refresh()

    # --- what is shown

    def refresh(self) -> None:
        """Show the cases that are open now; the focus stays with its case where that is still open."""
        cases = words_of_cases(self._controller)
        if cases == self._cases:
            return
        at = self._letter_at(self.currentIndex()) if self.hasFocus() else ""
        self._cases = cases
        self._tight = self._is_tight()
        self._most, self._most_in_front = self._rooms()
        self._widths = self._roomy_widths()
        before = self.blockSignals(True)
        while self.count() > len(cases):
            self.removeTab(self.count() - 1)
        while self.count() < len(cases):
            self.addTab("")
        self.blockSignals(before)
        for place, case in enumerate(cases):
            parts = (case.holds, case.due or case.rest)
            self.setTabText(place, literal(f"{case.letter}  {' · '.join(parts)}"))
            self.setAccessibleTabName(place, self._heard(case))
            set_tab_tip(self, place, case.tip)
        self._go_to(at or self._controller.desk.front)
        self.update()

    def _heard(self, case: CaseWords) -> str:
        return self.tr("{0} In front.").format(case.told) if case.front else case.told

    def _go_to(self, letter: str) -> None:
        """Go to the tab of a case, else of the one in front; a step may lead here before the tabs are told of it."""
        places = {each.letter: place for place, each in enumerate(self._cases)}
        place = places.get(letter, places.get(self._controller.desk.front))
        if place is not None:
            self._turn_to(place)

    def _turn_to(self, place: int) -> None:
        before = self.blockSignals(True)
        self.setCurrentIndex(place)
        self.blockSignals(before)

    def _letter_at(self, place: int) -> str:
        return self._cases[place].letter if 0 <= place < len(self._cases) else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut more where there isn't room for all."""
        super().resizeEvent(event)
        before = self._tight, (self._most, self._most_in_front), self._widths
        self._tight = self._is_tight()
        if before != (self._tight, self._rooms(), self._roomy_widths()):
            self._show_anew()

    def _is_tight(self) -> bool:
        """Whether the others say more where the one in front doesn't say when it was begun."""
        others = sum(not each.front for each in self._cases)
        if not others or sum(map(self._width_of, self._cases)) <= self.width():
            return False
        room = (self.width() - self._width_in_front(tight=True)) // others
        return room >= self._before_words + self._advance("m" * LEAST_SHOWN) + self._theme.gap(16)

    def _width_in_front(self, *, tight: bool) -> int:
        return sum(self._width_of(each, tight=tight) for each in self._cases if each.front)

    def _rooms(self) -> tuple[int | None, int | None]:
        """How wide tabs are at most that aren't in front, and the one that is; None where it has room whole."""
        if sum(map(self._width_of, self._cases)) <= self.width():
            return None, None
        others = sum(not each.front for each in self._cases)
        left = self.width() - self._width_in_front(tight=self._tight)
        least = self._before_words + self._theme.gap(12)
        room = left // others if others else 0
        if room >= least:
            return room, None
        in_front = self.width() - others * least
        if in_front >= self._theme.space(LEAST_IN_FRONT):
            return least, in_front
        return self._theme.space(MOST_OF_MANY), None

    def _roomy_widths(self) -> tuple[int, ...]:
        """How wide tabs are where there is room for all: what is left over goes to those that are cut."""
        widths = [self._width_of(case) for case in self._cases]
        left = self.width() - sum(widths)
        # The one in front first.
        for place, case in sorted(enumerate(self._cases), key=lambda each: not each[1].front):
            more = max(0, min(left, self._whole_width(case) - widths[place]))
            widths[place] += more
            left -= more
        return tuple(widths)

    def _show_anew(self) -> None:
        # Qt keeps the sizes of tabs until one of their texts changes.
        cases, self._cases = self._cases, ()
        for place in range(len(cases)):
            self.setTabText(place, "")
        self.refresh()

    # --- what the officer does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the tabs; Enter and Space take up."""
        key, last = event.key(), self.count() - 1
        if key in _STEPS:
            self._turn_to(max(0, min(last, self.currentIndex() + _STEPS[Qt.Key(key)])))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._turn_to(0 if key == Qt.Key.Key_Home else last)
        elif key in _PRESS and not event.isAutoRepeat():
            self.wanted.emit(self._letter_at(self.currentIndex()))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click takes up."""
        letter = self._letter_at(self.tabAt(event.position().toPoint()))
        if event.button() == Qt.MouseButton.LeftButton and letter:
            self.wanted.emit(letter)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a case."""
        at_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        place = self.tabAt(event.pos()) if at_mouse else self.currentIndex()
        below = self.mapToGlobal(self.tabRect(place).bottomLeft())
        if letter := self._letter_at(place):
            self.menu_wanted.emit(letter, event.globalPos() if at_mouse else below)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the case in front."""
        self._go_to(self._controller.desk.front)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The case in front is the chosen one again."""
        super().focusOutEvent(event)
        self._go_to(self._controller.desk.front)
        self.update()

    # --- sizes

    def tabSizeHint(self, index: int) -> QSize:
        """As wide as its words, up to a limit."""
        if index >= len(self._cases):
            return QSize(0, 0)
        case = self._cases[index]
        most = self._most_in_front if case.front else self._most
        if self._most is None:
            wide = self._widths[index]
        else:
            wide = self._width_of(case, tight=self._tight)
            wide = wide if most is None else min(wide, most)
        return QSize(wide, self._theme.space(HEIGHT))

    def _shown(self, case: CaseWords) -> tuple[str, str]:
        """What it holds and what follows; where there is little room, what the officer wrote to tell it apart."""
        if self._most is None or case.front:
            return case.holds, _rest_of(case, tight=self._tight)
        if case.over:
            return case.due, ""
        return case.mark or case.holds, ""

    def _cut(self, case: CaseWords, room: int) -> tuple[str, str]:
        """What of these two has room; what it holds tells more than when it was begun."""
        shown, rest = self._shown(case)
        metrics = QFontMetrics(self._font(bold=case.front))
        holds = cut_to(shown, metrics, room - self._advance(rest, bold=case.over) + 1)
        if holds or not rest:
            return holds, rest
        alone = "" if case.due else cut_to(shown, metrics, room)
        return alone, "" if alone else rest.removeprefix(SEPARATOR)

    def _width_of(self, case: CaseWords, *, tight: bool = False) -> int:
        """How wide a tab is where there is room for all, and others may need it; `tight` where they are cut."""
        most = self._theme.space(MOST_IN_FRONT if case.front else MOST)
        return min(most, self._whole_width(case, tight=tight))

    def _whole_width(self, case: CaseWords, *, tight: bool = False) -> int:
        """How wide a tab is of which nothing is cut."""
        rest = _rest_of(case, tight=tight)
        words = self._advance(case.holds, bold=case.front) + self._advance(rest, bold=case.over)
        return self._before_words + words + self._theme.gap(16)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Tabs keep their width and scroll: fifty squeezed ones would tell nothing."""
        return self.tabSizeHint(index)

    @property
    def _before_words(self) -> int:
        return self._theme.gap(12) + self._theme.space(SIDE) + self._theme.gap(8)

    def _font(self, *, bold: bool = False) -> QFont:
        return self._theme.font(bold=bold)

    def _advance(self, words: str, *, bold: bool = False) -> int:
        return QFontMetrics(self._font(bold=bold)).horizontalAdvance(words) + 1

    # --- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tabs; the one in front is joined to what is below, bold, and has a bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, case in enumerate(self._cases):
            area = QRectF(self.tabRect(place)).adjusted(0, 0, -self._theme.gap(6), 0)
            self._paint_shape(painter, area, case.front)
            self._paint_words(painter, area, case)
            if self.hasFocus() and place == self.currentIndex():
                edge = self._theme.gap(4)
                paint_ring(painter, self._theme, area.adjusted(edge, edge, -edge, -edge), edge)
        painter.end()

    def _paint_shape(self, painter: QPainter, area: QRectF, front: bool) -> None:
        theme = self._theme
        radius = theme.gap(6)
        shape = QPainterPath()
        shape.addRoundedRect(area.adjusted(0.5, 0.5, -0.5, 2 * radius), radius, radius)
        painter.save()
        painter.setClipRect(area)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("card" if front else "panel"))
        painter.drawPath(shape)
        if front:
            painter.setClipPath(shape)
            bar = QRectF(area.left(), area.top(), area.width(), theme.space(3))
            painter.fillRect(bar, theme.color("accent"))
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRectF, case: CaseWords) -> None:
        theme = self._theme
        side = theme.space(SIDE)
        square = QRectF(area.left() + theme.gap(12), area.center().y() - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent" if case.front else "secondary"))
        painter.drawRoundedRect(square, theme.gap(4), theme.gap(4))
        # Two letters are as wide as one.
        painter.setFont(theme.font(0.95 if len(case.letter) == 1 else 0.75, bold=True))
        painter.setPen(theme.color("on_accent" if case.front else "card"))
        painter.drawText(square, int(Qt.AlignmentFlag.AlignCenter), case.letter)
        left = area.left() + self._before_words
        room = int(area.right() - theme.gap(10) - left)
        font = self._font(bold=case.front)
        holds, rest = self._cut(case, room)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(font)
        painter.setPen(theme.color("text" if case.front else "secondary"))
        painter.drawText(QRectF(left, area.top(), room + 1, area.height()), middle, holds)
        left += self._advance(holds, bold=case.front)
        painter.setFont(self._font(bold=case.over))
        painter.setPen(theme.color("confirm" if case.over else "secondary"))
        painter.drawText(QRectF(left, area.top(), self.width(), area.height()), middle, rest)


def _rest_of(case: CaseWords, *, tight: bool) -> str:
    """What follows what a case holds; where others are cut for want of room, without when it was begun."""
    rest = case.due or (case.mark if tight else case.rest)
    return f"{SEPARATOR}{rest}" if rest else ""


def cut_to(words: str, metrics: QFontMetrics, room: int) -> str:
    """What a tab shows of its words: their beginning and their end, as titles of templates begin alike."""
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, max(0, room))
    # A letter and dots tell nothing that the square doesn't.
    return "" if len(shown) < LEAST_SHOWN <= len(words) else shown
