"""Paragraphs of a document, taken out or made ready for others."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor


def remove(cursor: QTextCursor, at: int, count: int, *, end: bool) -> None:
    """Take paragraphs out; Qt keeps at least one, empty.

    Args:
        cursor: of the document.
        at: the number of the first of them.
        count: how many.
        end: whether none comes after them.
    """
    if not count:
        return
    document = cursor.document()
    if end:
        # The newline before the first of them goes too, unless it is the first of all.
        start = document.findBlockByNumber(at).position() - (1 if at else 0)
        cursor.setPosition(start)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    else:
        cursor.setPosition(document.findBlockByNumber(at).position())
        after = document.findBlockByNumber(at + count).position()
        cursor.setPosition(after, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()


def leave_list(cursor: QTextCursor) -> None:
    """Take the paragraph at the cursor out of the list that it is in."""
    listed = cursor.currentList()
    if listed is not None:
        listed.remove(cursor.block())
