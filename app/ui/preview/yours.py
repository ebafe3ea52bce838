"""Paragraphs in the officer's words: marked by a sign, words and a double line, painted beneath the text."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.compose.message import Message
from app.ui.preview.looks import YOURS
from app.ui.style.theme import Theme

SIDE, APART = 2, 3
"""Where the double line stands, and how far apart its lines are, at the designed text size."""


def yours_words() -> str:
    """What such a paragraph is called."""
    return QCoreApplication.translate("preview", "Your words")


def yours_in(message: Message) -> frozenset[int]:
    """The blocks that are in the officer's words: in place of the approved ones, or of their own."""
    return frozenset(
        index for index, block in enumerate(message.blocks) if block.words != "approved"
    )


def count_of_yours(message: Message) -> int:
    """How many paragraphs are in the officer's words; one that both languages say counts once."""
    return len({message.blocks[index].origin.id.anywhere for index in yours_in(message)})


def paint_yours(painter: QPainter, areas: Iterable[QRectF], left: float, theme: Theme) -> None:
    """Paint the marks, in the coordinates of the document; `left` is where its text begins."""
    font = theme.font(0.85, bold=True)
    for area in areas:
        top = area.top() - theme.space(YOURS) + theme.space(4)
        painter.setFont(font)
        painter.setPen(theme.color("confirm"))
        label = QRectF(left, top, area.width() + area.left() - left, theme.space(YOURS - 4))
        painter.drawText(label, int(Qt.AlignmentFlag.AlignVCenter), f"✎ {yours_words()}")
        painter.setPen(QPen(theme.color("confirm"), max(1, theme.space(1))))
        for side in (SIDE, SIDE + APART):
            x = theme.space(side) + 0.5
            painter.drawLine(QPointF(x, top + theme.space(3)), QPointF(x, area.bottom()))
