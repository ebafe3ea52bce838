"""Where the caret stands in a field and what is selected there, to be put back in another field with the same text."""

from __future__ import annotations

import msgspec
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget


class Caret(msgspec.Struct, frozen=True):
    """The selection reaches from the anchor to the position; both are one where nothing is selected."""

    anchor: int
    position: int


def caret_of(widget: QWidget) -> Caret | None:
    """The caret of a field; None for what has no caret."""
    if isinstance(widget, QLineEdit):
        if widget.hasSelectedText():
            start = widget.selectionStart()
            return Caret(start, start + widget.selectionLength())
        return Caret(widget.cursorPosition(), widget.cursorPosition())
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        cursor = widget.textCursor()
        return Caret(cursor.anchor(), cursor.position())
    return None


def put_caret(widget: QWidget, caret: Caret | None) -> None:
    """Put caret and selection into a field; nothing happens to what has no caret."""
    if caret is None:
        return
    if isinstance(widget, QLineEdit):
        widget.setCursorPosition(caret.position)
        if caret.anchor != caret.position:
            widget.setSelection(caret.anchor, caret.position - caret.anchor)
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        cursor = widget.textCursor()
        cursor.setPosition(caret.anchor)
        cursor.setPosition(caret.position, QTextCursor.MoveMode.KeepAnchor)
        widget.setTextCursor(cursor)
