"""What is selected in the preview, as the plain text that it stands for."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextListFormat


def selected_text(selection: QTextCursor, *, rich: bool) -> str:
    """The selection with the signs of lists, and in a rich message with blank lines between paragraphs."""
    if not selection.hasSelection():
        return ""
    start, end = selection.selectionStart(), selection.selectionEnd()
    pieces: list[str] = []
    block = selection.document().findBlock(start)
    while block.isValid() and block.position() <= end:
        # A cursor counts as Qt does; Python would count a smiley once.
        part = QTextCursor(block)
        part.setPosition(max(start, block.position()))
        last = block.position() + block.length() - 1
        part.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        listed = block.textList()
        if pieces:
            tight = not rich or listed is not None
            pieces.append("\n" if tight else "\n\n")
        if listed is not None and start <= block.position():
            number = listed.itemNumber(block) + 1
            ordered = listed.format().style() == QTextListFormat.Style.ListDecimal
            pieces.append(f"{number}. " if ordered else "- ")
        pieces.append(part.selectedText().replace("\u2028", "\n"))
        block = block.next()
    return "".join(pieces)
