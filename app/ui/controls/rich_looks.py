"""The looks that an editor can give to words: what each is as Qt has it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtGui import QFont, QTextCharFormat

from app.ui.controls.rich_content import UNFINISHED, is_unfinished

RichLook = Literal["bold", "italic", "unfinished"]


def change_to(look: RichLook, on: bool) -> QTextCharFormat:
    """What gives words a look, or takes it off, and leaves all else of them."""
    change = QTextCharFormat()
    if look == "bold":
        change.setFontWeight(QFont.Weight.Bold if on else QFont.Weight.Normal)
    elif look == "italic":
        change.setFontItalic(on)
    else:
        line = QTextCharFormat.UnderlineStyle
        change.setProperty(UNFINISHED, on)
        change.setUnderlineStyle(line.DotLine if on else line.NoUnderline)
    return change


def has(look: RichLook, words: QTextCharFormat) -> bool:
    """Whether words have a look."""
    if look == "bold":
        return bool(words.fontWeight() >= QFont.Weight.DemiBold)
    return bool(words.fontItalic()) if look == "italic" else is_unfinished(words)
