"""How the preview sets its paragraphs and pieces: plain ones as DAP will show them, rich ones as they will arrive."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
)

from app.compose.message import Message
from app.ui.controls.hanging import sign_of
from app.ui.preview.blocks import Line, Piece
from app.ui.preview.gaps import GAP
from app.ui.style.theme import MESSAGE_FACTOR, Theme

LINE_HEIGHT = 124
"""Percent of the font's own."""
BLANK_LINE = 58
"""The blank line of plain text is a line, but needn't take the room of one."""
BAR = 3
"""Width of the bar beside what is lit."""
LARGER = 1.25
"""Scripts, beside the size of a message."""
QUOTED, FRAMED = 14, 12
"""Room beside what is said, for its quotes, and beside what is to be done, for its frame."""
LABELLED, HEADED = 30, 12
"""Room above what is to be done: for frame and label, or for the frame alone where it has a heading of its own."""
YOURS = 22
"""Room above what is in the officer's words, for saying so."""


def message_font(message: Message | None, theme: Theme, *, larger: bool) -> QFont:
    """The font of a whole message."""
    factor = LARGER if larger else 1.0
    if message is None or not message.rich:
        return theme.font(MESSAGE_FACTOR * factor)
    return email_font(message.style.font, message.style.size * factor, theme)


def email_font(names: str, points: float, theme: Theme) -> QFont:
    """The font of a text that arrives in one of these (as a style sheet lists them) and in this size."""
    font = QFont()
    families = [name.strip(" '\"") for name in names.split(",")]
    if theme.comfort.family:
        families = [theme.comfort.family, *families]
    font.setFamilies([name for name in families if name != "sans-serif"])
    font.setPointSizeF(points * theme.scale)
    return font


def line_look(line: Line, message: Message | None, theme: Theme) -> QTextBlockFormat:
    """The look of one paragraph."""
    look = QTextBlockFormat()
    proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    if message is not None and message.rich:
        look.setBottomMargin(theme.space(12))
        look.setLineHeight(theme.line_height(LINE_HEIGHT), proportional)
    else:
        height = LINE_HEIGHT if line.text else BLANK_LINE
        look.setLineHeight(theme.line_height(height), proportional)
    if line.height:
        look.setLineHeight(line.height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    if line.yours:
        look.setTopMargin(theme.space(YOURS))
    if line.role:
        side = theme.space(QUOTED if line.role == "say" else FRAMED)
        hangs = 0
        if line.role == "do":
            # A step goes on below its words.
            hangs = QFontMetrics(theme.font()).horizontalAdvance(sign_of(line.text))
        look.setLeftMargin(side + hangs)
        look.setTextIndent(-hangs)
        look.setRightMargin(side)
        if line.opens and line.role == "do":
            look.setTopMargin(theme.space(room_above(line)))
    return look


def room_above(line: Line) -> int:
    """What is kept free above the first line of what is to be done, at the designed text size."""
    return HEADED if line.heading else LABELLED


def line_font(line: Line, theme: Theme) -> QTextCharFormat:
    """The font of a line where it isn't that of the whole: what is to be done is small."""
    look = QTextCharFormat()
    if line.role == "do":
        look.setFontPointSize(theme.font().pointSizeF())
    if line.heading:
        look.setFontWeight(QFont.Weight.Bold)
    return look


def piece_look(piece: Piece, line: Line, message: Message | None, theme: Theme) -> QTextCharFormat:
    """The look of a piece of text: a gap, a link, or just words."""
    look = line_font(line, theme)
    if piece.gap:
        # Brackets, bold and a dashed line: not by colour alone.
        look.setBackground(QBrush(theme.color("confirm_tint")))
        look.setForeground(QBrush(theme.color("confirm")))
        look.setFontWeight(QFont.Weight.Bold)
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        look.setProperty(GAP, f"{piece.entry}\t{piece.question}")
    elif piece.link and message is not None and message.rich:
        dark = theme.color("card").lightness() < 128
        colour = theme.color("accent") if dark else QColor(message.style.link_colour)
        look.setForeground(QBrush(colour))
        look.setFontUnderline(True)
    return look


def paint_lit(painter: QPainter, areas: Iterable[QRectF], width: int, theme: Theme) -> None:
    """A tint and a bar at the side, beneath each of these."""
    for area in areas:
        place = QRectF(0.0, area.top(), width, area.height()).adjusted(0, -2, 0, 2)
        painter.fillRect(place, theme.color("lit"))
        place.setWidth(theme.space(BAR))
        painter.fillRect(place, theme.color("accent"))
