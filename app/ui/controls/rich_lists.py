"""How a list begins and ends while somebody types, in an editor of documents."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCursor

from app.ui.controls.rich_content import start_list
from app.ui.controls.rich_marks import leave_list

BEGINNINGS = {"- ": False, "* ": False, "• ": False, "1. ": True}
"""What begins a list where it is typed first in a paragraph, and whether its items have numbers."""


def begin_list(cursor: QTextCursor, typed: str, paragraph: QTextBlockFormat) -> None:
    """Make the paragraph the first item of a list, where what was typed begins one."""
    block = cursor.block()
    before = block.text()[: cursor.positionInBlock()]
    if typed != " " or before not in BEGINNINGS or block.textList() is not None:
        return
    cursor.beginEditBlock()
    cursor.setPosition(block.position(), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    leave_list(cursor, paragraph)
    start_list(cursor, ordered=BEGINNINGS[before])
    cursor.endEditBlock()


def ends_list(cursor: QTextCursor, event: QKeyEvent, paragraph: QTextBlockFormat) -> bool:
    """Leave a list by Enter in an empty item, or Backspace at the beginning of one; return whether it was left."""
    if cursor.currentList() is None or cursor.hasSelection() or not cursor.atBlockStart():
        return False
    empty = not cursor.block().text()
    enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and empty
    if not enter and event.key() != Qt.Key.Key_Backspace:
        return False
    cursor.beginEditBlock()
    leave_list(cursor, paragraph)
    cursor.endEditBlock()
    return True
