"""Two texts beside each other, or one below the other where there is no room, with what differs marked in both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QLocale
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.proof.compared import ComparedLine, compared
from app.ui.controls.marked_text import MarkedLine, MarkedText
from app.ui.controls.plain_text import Label
from app.ui.style.theme import Theme

BESIDE = 560
"""From this width on (at the designed text size), the texts stand side by side."""
BEFORE, AFTER = "−", "+"
"""Stand before lines that the other text hasn't."""


class TwoTexts(QWidget):
    """What was, and what is now.

    Attributes:
        before, after: the two fields.
    """

    def __init__(
        self, names: tuple[str, str], locale: QLocale, theme: Theme, *, lines: int, most_lines: int
    ) -> None:
        """Make them; `locale` is that of both."""
        super().__init__()
        self._theme = theme
        self._locale = locale
        self._lines = lines, most_lines
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.gap(12))
        self.before, self.after = map(self._side, names, (BEFORE, AFTER))

    def _side(self, name: str, sign: str) -> MarkedText:
        label = Label(f"{name} ({sign})")
        label.setWordWrap(True)
        lines, most = self._lines
        text = MarkedText(label.text(), self._locale, self._theme, lines=lines, most_lines=most)
        label.setBuddy(text)
        side = QVBoxLayout()
        self._line.addLayout(side, 1)
        side.setSpacing(self._theme.gap(4))
        side.addWidget(label)
        side.addWidget(text, 1)
        return text

    def show_texts(self, before: tuple[str, ...], after: tuple[str, ...]) -> int:
        """Show both; return how many lines differ, in whichever more do."""
        sides = compared(before, after)
        self.before.show_lines(_marked(sides[0], BEFORE))
        self.after.show_lines(_marked(sides[1], AFTER))
        return max(sum(each.differs for each in side) for side in sides)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, or one below the other."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        beside = self.width() >= self._theme.space(BESIDE)
        self._line.setDirection(direction.LeftToRight if beside else direction.TopToBottom)


def _marked(lines: Iterable[ComparedLine], sign: str) -> Iterator[MarkedLine]:
    for each in lines:
        yield MarkedLine(each.pieces, sign if each.differs else "")
