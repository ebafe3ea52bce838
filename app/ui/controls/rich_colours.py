"""Colours of links and unfinished fields in a text editor: laid over the text, so that no undo meets them."""

from __future__ import annotations

from PySide6.QtGui import QBrush, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from app.ui.controls.rich_content import is_unfinished, qt_length, stretches
from app.ui.style.theme import Theme


class RichColours(QSyntaxHighlighter):
    """Follows the text and the theme. What is unfinished has a line of dots too: it is never told by red alone."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, _text: str) -> None:
        """Colour one paragraph."""
        for start, text, look in stretches(self.currentBlock()):
            over = QTextCharFormat()
            if is_unfinished(look):
                over.setForeground(QBrush(self._theme.color("must")))
                over.setBackground(QBrush(self._theme.color("must_tint")))
            elif look.isAnchor():
                over.setForeground(QBrush(self._theme.color("accent")))
            else:
                continue
            self.setFormat(start, qt_length(text), over)
