"""Two texts beside each other, or one below the other where there is no room, with what differs marked in both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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

Section = tuple[str, tuple[str, ...], tuple[str, ...]]
"""What two texts are, and their lines."""


class TwoTexts(QWidget):
    """What was, and what is now.

    Attributes:
        before, after: the two fields.
    """

    def __init__(self, before: str, after: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.gap(12))
        self.before, self.after = self._side(before, BEFORE), self._side(after, AFTER)

    def _side(self, name: str, sign: str) -> MarkedText:
        label = Label(f"{name} ({sign})")
        label.setWordWrap(True)
        text = MarkedText(label.text(), self._theme, lines=9, most_lines=16)
        label.setBuddy(text)
        side = QVBoxLayout()
        side.setSpacing(self._theme.gap(4))
        side.addWidget(label)
        side.addWidget(text, 1)
        self._line.addLayout(side, 1)
        return text

    def show_sections(self, sections: Iterable[Section]) -> int:
        """Show both texts of each; return how many lines differ, in whichever more do."""
        before: list[MarkedLine] = []
        after: list[MarkedLine] = []
        for title, old, new in sections:
            heading = MarkedLine(((title, False),), bold=True)
            gap = [MarkedLine(())] if before else []
            one, other = compared(old, new)
            before += [*gap, heading, *_marked(one, BEFORE)]
            after += [*gap, heading, *_marked(other, AFTER)]
        self.before.show_lines(before)
        self.after.show_lines(after)
        return max(sum(bool(each.sign) for each in shown) for shown in (before, after))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, or one below the other."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        beside = self.width() >= self._theme.space(BESIDE)
        self._line.setDirection(direction.LeftToRight if beside else direction.TopToBottom)


def _marked(lines: Iterable[ComparedLine], sign: str) -> Iterator[MarkedLine]:
    for each in lines:
        yield MarkedLine(each.pieces, sign if each.differs else "")
