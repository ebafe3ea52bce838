"""Parts of our documents as the paragraphs of a text editor, and back.

A paragraph, and each item of a list, is a paragraph on screen; a line break stays within it. Nothing else is ever in
such an editor: no table, no picture, no look but those that a run has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextList,
    QTextListFormat,
)

from app.document import ItemList, Paragraph, Part, Run, Runs
from app.document.hidden import HIDDEN
from app.document.model import ItemMark
from app.ui.controls.rich_marks import leave_list, mark_of, write_mark

UNFINISHED = int(QTextFormat.Property.UserProperty) + 2
"""Property of text that is unfinished."""
_BREAK = "\u2028"
_Style = QTextListFormat.Style


class TextLine(msgspec.Struct, frozen=True):
    """A paragraph on screen.

    Attributes:
        runs: what it says.
        sign: empty, `-` or `1`: it is an item of a list with signs or numbers.
        opens: it is the first of its list.
        mark: what stands before it in a list that isn't plain.
    """

    runs: Runs
    sign: str = ""
    opens: bool = False
    mark: ItemMark | None = None


def lines_of(parts: Iterable[Part]) -> list[TextLine]:
    """The paragraphs that parts are shown as."""
    lines: list[TextLine] = []
    for part in parts:
        if isinstance(part, ItemList):
            lines += _lines_of_list(part)
        else:
            lines.append(TextLine(part.runs))
    return lines


def _lines_of_list(part: ItemList) -> Iterator[TextLine]:
    for place, item in enumerate(part.items):
        mark = part.marks[place] if part.marks else None
        ordered = part.ordered if mark is None else mark.ordered
        yield TextLine(item, "1" if ordered else "-", not place, mark)


def tidy(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Parts as an editor gives them back: nothing empty, no blanks at the ends, runs that look the same as one."""
    tidied: list[Part] = []
    for part in parts:
        if isinstance(part, ItemList):
            items = tuple(map(tidy_runs, part.items))
            marks = tuple(m for m, item in zip(part.marks, items, strict=False) if item)
            if any(items):
                ordered = part.ordered and not marks
                tidied.append(ItemList(tuple(filter(None, items)), ordered, marks))
        elif runs := tidy_runs(part.runs):
            tidied.append(Paragraph(runs))
    return tuple(tidied)


def tidy_runs(runs: Iterable[Run]) -> Runs:
    """Runs of one paragraph in the same way. What they print, and whether it is missing, is forgotten."""
    joined: list[Run] = []
    for run in runs:
        plain = msgspec.structs.replace(run, text=seen(run.text), source="", gap=False)
        last = joined[-1] if joined else None
        if last is not None and plain == msgspec.structs.replace(last, text=plain.text):
            joined[-1] = msgspec.structs.replace(last, text=last.text + plain.text)
        elif plain.text:
            joined.append(plain)
    while joined and not joined[0].text.strip():
        del joined[0]
    while joined and not joined[-1].text.strip():
        del joined[-1]
    if joined:
        joined[0] = msgspec.structs.replace(joined[0], text=joined[0].text.lstrip())
        joined[-1] = msgspec.structs.replace(joined[-1], text=joined[-1].text.rstrip())
    return tuple(joined)


def has_looks(run: Run) -> bool:
    """Whether a run is more than words."""
    return bool(run.link) or run.bold or run.italic or run.unfinished


def seen(text: str) -> str:
    """Text without what can't be seen; every break of a line is one character."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n")
    return HIDDEN.sub("", lines.replace(_BREAK, "\n"))


# --- writing


def look_of_run(run: Run) -> QTextCharFormat:
    """How a run looks, colours aside: these follow the theme, and are no part of the text."""
    look = QTextCharFormat()
    if run.bold:
        look.setFontWeight(QFont.Weight.Bold)
    if run.italic:
        look.setFontItalic(True)
    if run.link:
        look.setAnchor(True)
        look.setAnchorHref(run.link)
        look.setFontUnderline(True)
    if run.unfinished:
        look.setProperty(UNFINISHED, True)
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    return look


def write_lines(
    cursor: QTextCursor, lines: Sequence[TextLine], paragraph: QTextBlockFormat
) -> None:
    """Put paragraphs in the place of what is selected, as one step; the first and the last join what is there."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    listed = cursor.currentList()
    for place, line in enumerate(lines):
        if place:
            # An item's number looks as its paragraph does, which would else look as the one before it ends.
            cursor.insertBlock(cursor.blockFormat(), QTextCharFormat())
        if place or not cursor.block().text():
            if not line.sign:
                leave_list(cursor, paragraph)
            elif line.mark is not None:
                write_mark(cursor, line.mark, paragraph, opens=line.opens)
            elif listed is None or line.opens:
                leave_list(cursor, paragraph)
                listed = start_list(cursor, ordered=line.sign == "1")
            else:
                listed.add(cursor.block())
        for run in line.runs:
            text = seen(run.text).replace("\n", _BREAK)
            cursor.insertText(text, look_of_run(run))
    cursor.endEditBlock()


def start_list(cursor: QTextCursor, *, ordered: bool) -> QTextList:
    """Make what is at the cursor, or selected, a list of its own."""
    form = QTextListFormat()
    form.setStyle(_Style.ListDecimal if ordered else _Style.ListDisc)
    return cursor.createList(form)


# --- reading


def paragraphs(document: QTextDocument) -> Iterator[QTextBlock]:
    """Every paragraph on screen."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def parts_in(document: QTextDocument) -> tuple[Part, ...]:
    """What a document says."""
    parts: list[Part] = []
    items: list[Runs] = []
    marks: list[ItemMark] = []
    before: object = None
    for block in paragraphs(document):
        runs = runs_in(block)
        if not runs:
            continue
        listed, marked = block.textList(), mark_of(block)
        if listed is None:
            parts.append(Paragraph(runs))
            before = None
            continue
        of = marked[0] if marked is not None else listed.objectIndex()
        if of != before:
            items, marks, before = [], [], of
            parts.append(ItemList(()))
        items.append(runs)
        marks += [marked[1]] if marked is not None else []
        ordered = marked is None and is_ordered(listed)
        parts[-1] = ItemList(tuple(items), ordered, tuple(marks))
    return tuple(parts)


def is_ordered(listed: QTextList) -> bool:
    """Whether a list has numbers."""
    return listed.format().style() == _Style.ListDecimal


def runs_in(block: QTextBlock) -> Runs:
    """What one paragraph says."""
    return tidy_runs(run_of(text, look) for _, text, look in stretches(block))


def stretches(block: QTextBlock) -> Iterator[tuple[int, str, QTextCharFormat]]:
    """Each stretch of one look: where it begins in its paragraph, its text and its look."""
    for step in block:  # type: ignore[attr-defined]  # PySide knows the iterator, its types don't
        fragment = step.fragment()
        if fragment.isValid():
            yield fragment.position() - block.position(), fragment.text(), fragment.charFormat()


def run_of(text: str, look: QTextCharFormat) -> Run:
    """Text of a look as a run."""
    return Run(
        text,
        look.anchorHref() if look.isAnchor() else "",
        bold=look.fontWeight() >= QFont.Weight.DemiBold,
        italic=look.fontItalic(),
        unfinished=is_unfinished(look),
    )


def is_unfinished(look: QTextCharFormat) -> bool:
    """Whether text of this look is still to be filled in."""
    return bool(look.property(UNFINISHED))


def qt_length(text: str) -> int:
    """How long a text is as Qt counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
