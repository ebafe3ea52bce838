"""What is typed beside a link or an unfinished field is none of it; within, it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from app.document import Run
from app.ui.controls.rich_content import (
    is_unfinished,
    look_of_run,
    paragraphs,
    qt_length,
    run_of,
    stretches,
)


def typed_look(cursor: QTextCursor, now: QTextCharFormat) -> QTextCharFormat:
    """The look of what is typed at a cursor, or in the place of what it has selected.

    Args:
        cursor: where.
        now: the look at the caret, which the officer may have switched.
    """
    before = _run_at(cursor, cursor.selectionStart())
    after = _run_at(cursor, cursor.selectionEnd() + 1)
    shown = run_of("", now)
    link = before.link if before.link == after.link else ""
    unfinished = before.unfinished and after.unfinished
    return look_of_run(Run("", link, bold=shown.bold, italic=shown.italic, unfinished=unfinished))


def _run_at(cursor: QTextCursor, position: int) -> Run:
    """The look of the character before a position; a plain one at the beginning and the end of a paragraph."""
    block = cursor.document().findBlock(max(0, position - 1))
    probe = QTextCursor(cursor.document())
    last = cursor.document().characterCount() - 1
    if not 0 < position <= last or position - 1 == block.position() + block.length() - 1:
        return Run("")
    probe.setPosition(position)
    return run_of("", probe.charFormat())


def fields_in(document: QTextDocument) -> Iterator[tuple[int, int]]:
    """Start and end of every unfinished field, in order."""
    for block in paragraphs(document):
        start = end = -1
        for at, text, look in stretches(block):
            if not is_unfinished(look):
                continue
            begins = block.position() + at
            if begins != end:
                if start >= 0:
                    yield start, end
                start = begins
            end = begins + qt_length(text)
        if start >= 0:
            yield start, end


def next_field(
    fields: Sequence[tuple[int, int]], start: int, end: int, *, back: bool = False
) -> tuple[int, int]:
    """The field that comes next after a selection, or before it; round the ends.

    Args:
        fields: where each begins and ends, in order; at least one.
        start: of what is selected; the caret where that is nothing.
        end: of it.
        back: the one before.
    """
    if back:
        return next((each for each in reversed(fields) if each[1] <= start), fields[-1])
    if (start, end) in fields or start != end:
        return next((each for each in fields if each[0] >= end), fields[0])
    # The caret may stand in one: then it is that one.
    return next((each for each in fields if each[1] > start), fields[0])
