"""The groups of lines that a document shows: only what changed is replaced, and each line is found again."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument, QTextListFormat

from app.compose.message import Message
from app.ui.preview.blocks import Line, LineGroup
from app.ui.preview.looks import line_font, line_look, piece_look
from app.ui.preview.paragraphs import leave_list, remove
from app.ui.style.theme import Theme


class ShownGroups:
    """What a document shows of a message.

    Attributes:
        groups: in order; each line is a paragraph of the document.
    """

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        self._document = document
        self._theme = theme
        self._message: Message | None = None
        self.groups: tuple[LineGroup, ...] = ()

    @property
    def lines(self) -> list[Line]:
        """Every line, in order."""
        return [line for group in self.groups for line in group.lines]

    # --- showing

    def clear(self) -> None:
        """Show nothing."""
        self.groups = ()
        self._document.clear()

    def show(self, groups: tuple[LineGroup, ...], message: Message | None) -> bool:
        """Show these in the look of a message; return whether that changed anything."""
        old, self._message = self.groups, message
        first = 0
        while first < min(len(old), len(groups)) and old[first] == groups[first]:
            first += 1
        same_end = 0
        most = min(len(old), len(groups)) - first
        while same_end < most and old[-1 - same_end] == groups[-1 - same_end]:
            same_end += 1
        while same_end and groups[-same_end].bulleted:
            # What is removed and what follows become one paragraph for a moment: a list wouldn't survive that.
            same_end -= 1
        self.groups = groups
        if old == groups:
            return False
        at = sum(len(group.lines) for group in old[:first])
        gone = sum(len(group.lines) for group in old[first : len(old) - same_end])
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        remove(cursor, at, gone, end=same_end == 0)
        if first and not groups[first - 1].bulleted:
            # An empty paragraph takes the look of the one that is removed after it.
            cursor.setPosition(self._document.findBlockByNumber(at - 1).position())
            cursor.setBlockFormat(self._look(groups[first - 1].lines[-1]))
        following = groups[-same_end].lines[0] if same_end else None
        self._insert(cursor, at, groups[first : len(groups) - same_end], following)
        cursor.endEditBlock()
        return True

    def _insert(
        self, cursor: QTextCursor, at: int, groups: tuple[LineGroup, ...], following: Line | None
    ) -> None:
        """Put groups in at paragraph `at`: before the line that follows, or at the end of all."""
        fresh = following is not None or at == 0
        if following is not None:
            cursor.setPosition(self._document.findBlockByNumber(at).position())
            if groups:
                cursor.insertBlock()
            leave_list(cursor)
            cursor.setBlockFormat(self._look(following))
            if groups:
                cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        else:
            cursor.movePosition(QTextCursor.MoveOperation.End)
        for group in groups:
            for index, line in enumerate(group.lines):
                if not fresh:
                    cursor.insertBlock()
                fresh = False
                self._write(cursor, line, group, first=index == 0)

    def _write(self, cursor: QTextCursor, line: Line, group: LineGroup, *, first: bool) -> None:
        if first:
            leave_list(cursor)
        cursor.setBlockFormat(self._look(line))
        if group.bulleted and first:
            list_format = QTextListFormat()
            ordered = group.bulleted == "1"
            style = QTextListFormat.Style
            list_format.setStyle(style.ListDecimal if ordered else style.ListDisc)
            cursor.createList(list_format)
        cursor.setBlockCharFormat(line_font(line, self._theme))
        for piece in line.pieces:
            cursor.insertText(piece.text, piece_look(piece, line, self._message, self._theme))

    def _look(self, line: Line) -> QTextBlockFormat:
        return line_look(line, self._message, self._theme)

    # --- where something stands

    def position_in(self, block: int, line: int, at: int) -> int:
        """Where a place in a line of a block of the message stands in the document."""
        first = 0
        for group in self.groups:
            if group.block == block:
                break
            first += len(group.lines)
        shown = self._document.findBlockByNumber(first + line)
        return int(shown.position() + min(at, max(0, shown.length() - 1)))

    def block_of(self, line: int) -> int:
        """The block of the message that a line of the document belongs to; -1 between two."""
        for group in self.groups:
            line -= len(group.lines)
            if line < 0:
                return group.block
        return -1

    def line_in_block(self, line: int) -> int:
        """Which line of its block a line of the document is."""
        lines = [group.block for group in self.groups for _ in group.lines]
        return lines[:line].count(lines[line]) if line < len(lines) else 0

    def areas(self, blocks: Collection[int] | None = None) -> dict[int, QRectF]:
        """Where the blocks of the message stand, all or some of them, in the coordinates of the document."""
        layout = self._document.documentLayout()
        areas: dict[int, QRectF] = {}
        at = 0
        for group in self.groups:
            if group.block >= 0 and (blocks is None or group.block in blocks):
                for line in range(at, at + len(group.lines)):
                    area = layout.blockBoundingRect(self._document.findBlockByNumber(line))
                    areas[group.block] = areas.get(group.block, area).united(area)
            at += len(group.lines)
        return areas
