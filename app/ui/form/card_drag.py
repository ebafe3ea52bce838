"""Moves a card by its title with the mouse; the buttons and Alt+Up, Alt+Down do the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout

from app.ui.controls.scrolling import UprightScroll
from app.ui.form.card import QuestionCard
from app.ui.style.theme import Theme


class CardDrag(QObject):
    """Watches the titles of the cards in one column; a line shows where the card would go."""

    def __init__(
        self,
        column: QVBoxLayout,
        area: UprightScroll,
        move: Callable[[str, int], None],
        theme: Theme,
    ) -> None:
        super().__init__(area)
        self._column = column
        self._area = area
        self._move = move
        self._theme = theme
        self._card: QuestionCard | None = None
        self._from = QPoint()
        self._place = -1
        self._line = QFrame(area.widget())
        self._line.setObjectName("dropLine")
        self._line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._line.hide()

    def watch(self, card: QuestionCard) -> None:
        """Let a card be moved by its title."""
        if card.header is not None:
            card.header.title.setCursor(Qt.CursorShape.OpenHandCursor)
            card.header.title.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse from press to release."""
        if not isinstance(event, QMouseEvent):
            return False
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._card = next((each for each in self._cards() if _title(each) is watched), None)
            self._from = event.globalPosition().toPoint()
            return self._card is not None
        if kind == QEvent.Type.MouseMove and self._card is not None:
            self._follow(event.globalPosition().toPoint())
            return True
        if kind == QEvent.Type.MouseButtonRelease and self._card is not None:
            self._drop()
            return True
        return False

    def _cards(self) -> list[QuestionCard]:
        """The cards of templates, in order: the shared questions always come first."""
        content, place = self._area.widget(), self._column.indexOf
        cards = [] if content is None else content.findChildren(QuestionCard)
        return sorted((each for each in cards if each.entry and place(each) >= 0), key=place)

    def _follow(self, at: QPoint) -> None:
        if (
            self._place < 0
            and (at - self._from).manhattanLength() < QApplication.startDragDistance()
        ):
            return
        content = self._area.widget()
        if content is None:
            return
        y = content.mapFromGlobal(at).y()
        cards = self._cards()
        self._place = sum(y > card.geometry().center().y() for card in cards)
        before = self._place < len(cards)
        card = cards[self._place] if before else cards[-1]
        gap = self._theme.gap(12) // 2
        top = card.geometry().top() - gap if before else card.geometry().bottom() + gap
        self._line.setGeometry(card.x(), top - 1, card.width(), 3)
        self._line.show()
        self._line.raise_()
        self._area.ensureVisible(0, y, 0, self._theme.space(40))

    def _drop(self) -> None:
        card, place = self._card, self._place
        self._card, self._place = None, -1
        self._line.hide()
        if card is None or place < 0:
            return
        here = self._cards().index(card)
        by = place - here - (1 if place > here else 0)
        if by:
            self._move(card.entry, by)


def _title(card: QuestionCard) -> QObject | None:
    return card.header.title if card.header is not None else None
