"""Text to read in which something is marked: by a sign and a line beneath it, and never by colour alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QLocale
from PySide6.QtGui import QBrush, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.ui.controls.sealed_text import SELECTABLE
from app.ui.controls.text_editors import BoxEditor
from app.ui.style.theme import Theme


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line of such a text.

    Attributes:
        pieces: its words, each with whether it is marked.
        sign: what stands before it; nothing where nothing in it is marked.
    """

    pieces: tuple[tuple[str, bool], ...]
    sign: str = ""

    @property
    def text(self) -> str:
        """As it is shown."""
        words = "".join(words for words, _ in self.pieces)
        return f"{self.sign} {words}" if self.sign else words


class MarkedText(BoxEditor):
    """Can be read and selected by keyboard; what is selected leaves by the copier."""

    def __init__(
        self, name: str, locale: QLocale, theme: Theme, *, lines: int = 6, most_lines: int = 12
    ) -> None:
        """Make it; `locale` is that of the text, which may be another than the window's."""
        super().__init__(lines=lines, most_lines=most_lines)
        self.setLocale(locale)
        self._theme = theme
        self._marked_lines: tuple[MarkedLine, ...] = ()
        self.setTextInteractionFlags(SELECTABLE)
        self.setAccessibleName(name)
        theme.changed.connect(self._mark)

    def show_lines(self, lines: Iterable[MarkedLine]) -> None:
        """Show other lines, from the first on, or from the first that is marked where that is far down."""
        self._marked_lines = tuple(lines)
        self.show_words("\n".join(each.text for each in self._marked_lines))
        self._mark()
        number = next((n for n, each in enumerate(self._marked_lines) if each.sign), 0)
        block = self.document().findBlockByNumber(number)
        self.set_caret(self.document().characterCount() - 1)
        self.set_caret(block.position())
        self.ensureCursorVisible()

    def _mark(self) -> None:
        selections = []
        block = self.document().begin()
        for line in self._marked_lines:
            at = block.position() + (len(line.sign) + 1 if line.sign else 0)
            for words, marked in line.pieces:
                end = at + len(words.encode("utf-16-le", "surrogatepass")) // 2
                if marked:
                    selections.append(self._selection(at, end))
                at = end
            block = block.next()
        self.setExtraSelections(selections)

    def _selection(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(QBrush(self._theme.color("confirm_tint")))
        look.setForeground(QBrush(self._theme.color("text")))
        look.setFontUnderline(True)
        selection.cursor, selection.format = cursor, look
        return selection
