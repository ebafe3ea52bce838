"""The email as it was taken in: its words and looks, drawn from what was read. None of its markup gets here."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextTableFormat,
)

from app.document.hidden import HIDDEN
from app.formatting.rich import (
    Look,
    RichBlock,
    RichDocument,
    RichItem,
    RichList,
    RichParagraph,
    RichRun,
    RichTable,
)
from app.ui.controls.sealed_text import SealedText
from app.ui.controls.telling import tell_at
from app.ui.style.colours import INK, PAPER, RULE
from app.ui.style.theme import Theme

USUAL_POINTS = 11.0
"""Of text that doesn't say how large it is; Word's own."""
SMALLEST, LARGEST = 6.0, 48.0
LIGHTEST = 0.85
MOST_NESTED = 4
"""Tables in tables are drawn so deep; what is deeper stands in them as paragraphs."""
_ALIGNED = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "justify": Qt.AlignmentFlag.AlignJustify,
}


class Original(SealedText):
    """Reads like the source, and lets nothing out: what is copied is the result."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("original")
        self.setAccessibleName(self.tr("The email as it was taken in"))
        self._theme = theme
        self._shown: RichDocument | None = None
        theme.changed.connect(self._on_theme_changed)

    def show_source(self, source: RichDocument | None) -> None:
        """Show what was read; nothing happens when it is shown already."""
        if source is self._shown:
            return
        self._shown = source
        self._draw()

    def _on_theme_changed(self) -> None:
        self._draw()

    def _draw(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(PAPER))
        palette.setColor(QPalette.ColorRole.Text, QColor(INK))
        self.setPalette(palette)
        self.clear()
        self.document().setDocumentMargin(self._theme.space(10))
        if self._shown is None:
            return
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        _Drawing(cursor, self._theme).blocks(self._shown.blocks)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    # --- nothing leaves

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying from here would take the looks of the source, and red parts, along."""
        key = QKeySequence.StandardKey
        if event.matches(key.Copy) or event.matches(key.Cut):
            tell_at(self, self.tr("Not copied: copy from the email in house style, beside it."))
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, _event: object) -> None:
        """There is nothing to do with it but to read."""


class _Drawing:
    """Draws blocks at a cursor; the first goes into the paragraph that is there."""

    def __init__(self, cursor: QTextCursor, theme: Theme) -> None:
        self._cursor = cursor
        self._theme = theme
        self._fresh = True

    def blocks(self, blocks: Iterable[RichBlock], depth: int = 0, nested: int = 0) -> None:
        """Draw them below each other."""
        for block in blocks:
            if isinstance(block, RichParagraph):
                self._paragraph(block, depth)
            elif isinstance(block, RichList):
                for item in block.items:
                    self._item(item, depth, nested, block.quote)
            elif nested < MOST_NESTED:
                self._table(block, nested)
            else:
                for row in block.rows:
                    for cell in row:
                        self.blocks(cell, depth, nested)

    def _begin(self, indent: int, align: str = "") -> None:
        look = QTextBlockFormat()
        look.setIndent(indent)
        look.setBottomMargin(self._theme.space(6))
        if align in _ALIGNED:
            look.setAlignment(_ALIGNED[align])
        if self._fresh:
            self._cursor.setBlockFormat(look)
        else:
            self._cursor.insertBlock(look, QTextCharFormat())
        self._fresh = False

    def _paragraph(self, block: RichParagraph, depth: int) -> None:
        self._begin(depth + block.quote, block.align)
        self._runs(block.runs, heading=bool(block.heading))

    def _runs(self, runs: Iterable[RichRun], *, heading: bool = False) -> None:
        for run in runs:
            text = HIDDEN.sub("", run.text).replace("\n", "\u2028")
            self._cursor.insertText(text, self._look(run, heading=heading))

    def _item(self, item: RichItem, depth: int, nested: int, quote: int) -> None:
        first, *rest = item.blocks or (RichParagraph(()),)
        self._begin(depth + item.depth + quote)
        if item.marker:
            self._cursor.insertText(f"{item.marker}\u00a0 ", self._look(RichRun("")))
        if isinstance(first, RichParagraph):
            self._runs(first.runs)
        else:
            rest = [first, *rest]
        self.blocks(rest, depth + item.depth, nested)

    def _table(self, table: RichTable, nested: int) -> None:
        columns = max((len(row) for row in table.rows), default=0)
        if not columns:
            return
        form = QTextTableFormat()
        form.setBorder(1)
        form.setBorderBrush(QBrush(QColor(RULE)))
        form.setBorderCollapse(True)
        form.setCellPadding(self._theme.space(3))
        drawn = self._cursor.insertTable(len(table.rows), columns, form)
        for number, row in enumerate(table.rows):
            for place, cell in enumerate(row):
                inside = drawn.cellAt(number, place).firstCursorPosition()
                _Drawing(inside, self._theme).blocks(cell, 0, nested + 1)
        self._cursor = drawn.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._fresh = True

    def _look(self, run: RichRun, *, heading: bool = False) -> QTextCharFormat:
        look: Look = run.look
        drawn = QTextCharFormat()
        if look.font:
            drawn.setFontFamilies([look.font])
        points = look.size_pt or USUAL_POINTS
        drawn.setFontPointSize(min(LARGEST, max(SMALLEST, points)) * self._theme.scale)
        drawn.setForeground(QBrush(QColor(_seen(look))))
        if look.highlight:
            drawn.setBackground(QBrush(QColor(look.highlight)))
        drawn.setFontWeight(700 if look.bold or heading else 400)
        drawn.setFontItalic(look.italic)
        drawn.setFontUnderline(look.underline or bool(run.link))
        drawn.setFontStrikeOut(look.strike)
        return drawn


def _seen(look: Look) -> str:
    """Its colour; ink where that couldn't be seen on the paper: what lay behind it isn't drawn."""
    if not look.colour or (not look.highlight and QColor(look.colour).lightnessF() > LIGHTEST):
        return INK
    return look.colour
