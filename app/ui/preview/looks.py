"""How the preview sets its paragraphs and pieces: plain ones as DAP will show them, rich ones as they will arrive."""

from __future__ import annotations

from PySide6.QtGui import QBrush, QColor, QFont, QTextBlockFormat, QTextCharFormat

from app.compose.message import Message
from app.ui.preview.blocks import Line, Piece
from app.ui.preview.gaps import GAP
from app.ui.style.theme import MESSAGE_FACTOR, Theme

LINE_HEIGHT = 124
"""Percent of the font's own."""
BLANK_LINE = 58
"""The blank line of plain text is a line, but needn't take the room of one."""
LARGER = 1.25
"""Scripts and case notes, beside the size of a message."""


def message_font(message: Message | None, theme: Theme, *, larger: bool) -> QFont:
    """The font of a whole message."""
    factor = LARGER if larger else 1.0
    if message is None or not message.rich:
        return theme.font(MESSAGE_FACTOR * factor)
    font = QFont()
    families = [name.strip(" '\"") for name in message.style.font.split(",")]
    font.setFamilies([name for name in families if name != "sans-serif"])
    font.setPointSizeF(message.style.size * theme.scale * factor)
    return font


def line_look(line: Line, message: Message | None, theme: Theme) -> QTextBlockFormat:
    """The look of one paragraph."""
    look = QTextBlockFormat()
    proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    if message is not None and message.rich:
        look.setBottomMargin(theme.space(12))
        look.setLineHeight(LINE_HEIGHT, proportional)
    else:
        look.setLineHeight(LINE_HEIGHT if line.text else BLANK_LINE, proportional)
    return look


def piece_look(piece: Piece, message: Message | None, theme: Theme) -> QTextCharFormat:
    """The look of a piece of text: a gap, a link, or just words."""
    look = QTextCharFormat()
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
