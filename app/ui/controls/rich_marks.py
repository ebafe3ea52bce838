"""Lists with depths, or numbers of their own, in a text editor: what stands before each item is kept with it."""

from __future__ import annotations

from itertools import count

import msgspec
from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextFormat,
    QTextList,
    QTextListFormat,
)

from app.document.model import ItemMark

_MARK = int(QTextFormat.Property.UserProperty) + 3
"""Property of an item: which list it is of, and its mark."""
_lists = count(1)
_Style = QTextListFormat.Style


class _KeptMark(msgspec.Struct, frozen=True):
    of: int
    mark: ItemMark


def mark_of(block: QTextBlock) -> tuple[str, ItemMark] | None:
    """Which list an item is of, and its mark; None for those of plain lists."""
    kept = block.blockFormat().property(_MARK)
    if not isinstance(kept, str):
        return None
    marked = msgspec.json.decode(kept, type=_KeptMark)
    return f"marked {marked.of}", marked.mark


def write_mark(
    cursor: QTextCursor, mark: ItemMark, paragraph: QTextBlockFormat, *, opens: bool
) -> None:
    """Make the paragraph at the cursor an item with a mark, of a list that it opens or goes on with.

    What is shown before it is as near as an editor can show it.
    """
    before = None if opens else cursor.block().previous()
    kept = before.blockFormat().property(_MARK) if before is not None else None
    of = msgspec.json.decode(kept, type=_KeptMark).of if isinstance(kept, str) else next(_lists)
    leave_list(cursor, paragraph)
    look = QTextBlockFormat(paragraph)
    look.setProperty(_MARK, msgspec.json.encode(_KeptMark(of, mark)).decode())
    cursor.setBlockFormat(look)
    form = QTextListFormat()
    form.setStyle(_style(mark))
    form.setIndent(mark.depth)
    if mark.number is not None:
        form.setStart(mark.number)
    goes_on = before is not None and mark.number is None and not mark.text
    listed = _same_before(before, mark) if goes_on and before is not None else None
    if listed is not None:
        listed.add(cursor.block())
    else:
        cursor.createList(form)


def go_on_with_mark(cursor: QTextCursor, paragraph: QTextBlockFormat) -> None:
    """After a paragraph was split: the new item counts on from the one before."""
    marked = mark_of(cursor.block())
    if marked is not None:
        mark = msgspec.structs.replace(marked[1], number=None, text="")
        write_mark(cursor, mark, paragraph, opens=False)


def leave_list(cursor: QTextCursor, paragraph: QTextBlockFormat) -> None:
    """Make the paragraph at the cursor one of no list."""
    listed = cursor.currentList()
    if listed is not None:
        listed.remove(cursor.block())
    cursor.setBlockFormat(paragraph)


def _same_before(before: QTextBlock, mark: ItemMark) -> QTextList | None:
    """The list of the nearest item of the same depth; None where a shallower one stands between."""
    while before.isValid():
        marked, listed = mark_of(before), before.textList()
        if marked is None or listed is None or marked[1].depth < mark.depth:
            return None
        if marked[1].depth == mark.depth:
            return listed if marked[1].ordered == mark.ordered else None
        before = before.previous()
    return None


def _style(mark: ItemMark) -> QTextListFormat.Style:
    if not mark.ordered:
        return (_Style.ListDisc, _Style.ListCircle, _Style.ListSquare)[(mark.depth - 1) % 3]
    sign = mark.text.strip("().[] ")
    if sign.lower() in {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"}:
        return _Style.ListUpperRoman if sign.isupper() else _Style.ListLowerRoman
    if sign.isalpha():
        return _Style.ListUpperAlpha if sign.isupper() else _Style.ListLowerAlpha
    return _Style.ListDecimal
