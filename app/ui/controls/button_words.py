"""Words of buttons that break into lines where they are too long for one: Qt's own buttons are never narrower."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from app.ui.controls.plain_text import literal

AROUND = 3
"""So many letters wide is what a button has around its words."""


def fit_words(button: QPushButton, words: str, room: int) -> None:
    """Give a button words, in lines that have this room, and the least width that they need."""
    metrics = button.fontMetrics()
    most = room - AROUND * metrics.horizontalAdvance("m")
    text = literal("\n".join(broken(words, most, metrics.horizontalAdvance)) if most > 0 else words)
    if button.text() != text:
        button.setText(text)
        button.setAccessibleName(words)
    # Else the words that it has now would keep its place from becoming so narrow that they break.
    widest = max((metrics.horizontalAdvance(each) for each in words.split()), default=0)
    button.setMinimumWidth(widest + AROUND * metrics.horizontalAdvance("m"))


def broken(words: str, most: int, wide: Callable[[str], int]) -> list[str]:
    """Words in lines of at most this width, as `wide` measures; a word that is wider stands alone."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and wide(longer) <= most:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
