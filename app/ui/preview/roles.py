"""A script tells what is said from what is to be done: quotes around the one, a frame under a heading around the other.

Both are painted beneath the text, which stays what it is: what is selected, copied and heard has no quotes in it.
What is lit lies between the ground of a frame and its lines, and takes neither these nor the quotes away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextBlock, QTextDocument

from app.ui.preview.blocks import Line, Role
from app.ui.preview.looks import room_above
from app.ui.style.theme import Theme

OPENING, CLOSING = "“", "”"


def role_words(role: Role) -> str:
    """What a role is called."""
    if not role:
        return ""
    translate = QCoreApplication.translate
    return translate("preview", "Say") if role == "say" else translate("preview", "To do")


def paint_grounds(
    painter: QPainter, document: QTextDocument, lines: Sequence[Line], theme: Theme
) -> None:
    """Paint what lies beneath frames, in the coordinates of the document."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("panel"))
    for role, first, last in _runs(lines):
        if role == "do":
            _draw_area(painter, _area(document, lines, (first, last), theme), theme)


def paint_roles(
    painter: QPainter, document: QTextDocument, lines: Sequence[Line], theme: Theme
) -> None:
    """Paint quotes, and the lines and labels of frames, in the coordinates of the document."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for role, first, last in _runs(lines):
        if role == "say":
            _quote(painter, document, first, last, theme)
        else:
            _frame(painter, document, lines, (first, last), theme)


def _runs(lines: Sequence[Line]) -> Iterator[tuple[Role, int, int]]:
    """Each stretch of lines of one role: the first and the last of them."""
    start = 0
    for place, line in enumerate(lines):
        following = lines[place + 1].role if place + 1 < len(lines) else ""
        if line.role and (line.role != following):
            yield line.role, start, place
        if line.role != following:
            start = place + 1


def _quote(painter: QPainter, document: QTextDocument, first: int, last: int, theme: Theme) -> None:
    painter.setFont(document.defaultFont())
    painter.setPen(theme.color("text"))
    opening, closing = document.findBlockByNumber(first), document.findBlockByNumber(last)
    width = QFontMetricsF(document.defaultFont()).horizontalAdvance(OPENING)
    painter.drawText(_start_of(opening) - QPointF(width, 0), OPENING)
    painter.drawText(_end_of(closing), CLOSING)


def _start_of(block: QTextBlock) -> QPointF:
    """Where the first letter stands, on its baseline."""
    layout, line = block.layout(), block.layout().lineAt(0)
    return layout.position() + QPointF(line.x(), line.y() + line.ascent())


def _end_of(block: QTextBlock) -> QPointF:
    """Behind the last letter, on its baseline."""
    layout = block.layout()
    line = layout.lineAt(layout.lineCount() - 1)
    right = line.x() + line.naturalTextWidth()
    return layout.position() + QPointF(right, line.y() + line.ascent())


def _area(
    document: QTextDocument, lines: Sequence[Line], stretch: tuple[int, int], theme: Theme
) -> QRectF:
    """Where the frame around a stretch of lines stands."""
    first, last = stretch
    layout = document.documentLayout()
    top = layout.blockBoundingRect(document.findBlockByNumber(first)).top()
    bottom = layout.blockBoundingRect(document.findBlockByNumber(last)).bottom()
    edge = document.documentMargin()
    label = theme.space(room_above(lines[first]))
    area = QRectF(edge, top - label, document.textWidth() - 2 * edge, bottom - top + label)
    area.adjust(0.5, theme.space(4), -0.5, theme.space(9))
    return area


def _draw_area(painter: QPainter, area: QRectF, theme: Theme) -> None:
    radius = theme.space(6)
    painter.drawRoundedRect(area, radius, radius)


def _frame(
    painter: QPainter,
    document: QTextDocument,
    lines: Sequence[Line],
    stretch: tuple[int, int],
    theme: Theme,
) -> None:
    area = _area(document, lines, stretch, theme)
    painter.setPen(QPen(theme.color("border"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _draw_area(painter, area, theme)
    if lines[stretch[0]].heading:
        return
    font: QFont = theme.font(bold=True)
    painter.setFont(font)
    painter.setPen(theme.color("text"))
    height = QFontMetricsF(font).height()
    place = QRectF(area.left() + theme.space(12), area.top() + theme.space(6), area.width(), height)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), role_words("do"))
