"""What comes into an editor of documents from elsewhere, and what leaves it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import msgspec
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.document import (
    Block,
    HtmlStyle,
    ItemList,
    Paragraph,
    Part,
    Run,
    Runs,
    html_document,
    html_fragment,
    plain_text,
)
from app.document.from_plain import read_plain
from app.errors import AppError
from app.ui.controls.clipboard import copier
from app.ui.controls.editing import MOST_TYPED, Editing
from app.ui.controls.plain_text import Document
from app.ui.controls.rich_content import lines_of, parts_in, tidy


def pasted_parts(data: QMimeData) -> tuple[Part, ...]:
    """Words, links and lists of what is pasted; pictures, tables and looks stay outside."""
    plain, html = copier().content_of(data)
    if html and (parts := _parts_of_html(html)):
        return without_looks(tidy(parts), ())
    if len(plain.splitlines()) < 2:
        # A word with a blank beside it is pasted as it is.
        return (Paragraph((Run(plain.rstrip("\r\n")),)),) if plain else ()
    return tidy(read_plain(plain))


def _parts_of_html(html: str) -> tuple[Part, ...]:
    """What HTML says; nothing of more than is read, which is then taken as plain text."""
    # Imported at the first paste: the window starts without the reader.
    from app.formatting.as_blocks import as_blocks  # noqa: PLC0415
    from app.formatting.markup.reading import read_html  # noqa: PLC0415

    try:
        read = as_blocks(read_html(html).blocks)
    except AppError:
        return ()
    return tuple(part for block in read.blocks for part in block.parts)


def without_looks(parts: Iterable[Part], kept: Collection[str]) -> tuple[Part, ...]:
    """Parts with no other looks than these."""

    def plainer(runs: Runs) -> Runs:
        return tuple(
            msgspec.structs.replace(
                run,
                bold=run.bold and "bold" in kept,
                italic=run.italic and "italic" in kept,
                unfinished=run.unfinished and "unfinished" in kept,
            )
            for run in runs
        )

    return tidy(
        msgspec.structs.replace(part, items=tuple(map(plainer, part.items)))
        if isinstance(part, ItemList)
        else Paragraph(plainer(part.runs))
        for part in parts
    )


class RichEditing(Editing):
    """Copies and cuts with links and lists, where the text may leave at all."""

    def __init__(self, field: QTextEdit) -> None:
        super().__init__(field, MOST_TYPED)
        self._editor = field

    def copy(self) -> bool:
        """Copy what is selected; return whether there was something and it arrived."""
        cursor = self._editor.textCursor()
        if not cursor.hasSelection():
            return False
        plain, html = selection_of(cursor)
        return self.leave(plain) if self.leave is not None else copier().copy(plain, html)

    def cut(self) -> None:
        """Cut what is selected; what couldn't be copied stays."""
        if not self._editor.isReadOnly() and self.copy():
            self._editor.textCursor().removeSelectedText()

    def paste(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> None:
        """Put what another program copied in the place of what is selected."""
        data = copier().data_there(mode)
        if data is not None and not self._editor.isReadOnly():
            self._editor.insertFromMimeData(data)


def selection_of(cursor: QTextCursor) -> tuple[str, str]:
    """What is selected as plain text, and as HTML: none where something in it is unfinished."""
    document = Document()
    QTextCursor(document).insertFragment(cursor.selection())
    parts = parts_in(document)
    block = Block(parts)
    runs = [run for line in lines_of(parts) for run in line.runs]
    whole = cursor.selectedText()
    plain = plain_text((block,)) if "\u2029" in whole else whole.replace("\u2028", "\n")
    if not parts or any(run.unfinished for run in runs):
        return plain, ""
    return plain, html_document(html_fragment((block,), HtmlStyle()))
