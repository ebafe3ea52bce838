"""Plain text of a rich document: a blank line between paragraphs, markers of lists, a link's address once."""

from __future__ import annotations

from collections.abc import Iterable

from app.document.plain import is_address, shown_address
from app.formatting.rich import (
    RichBlock,
    RichDocument,
    RichItem,
    RichList,
    RichParagraph,
    RichRun,
    RichTable,
)

_INDENT = "  "


def rich_plain(document: RichDocument) -> str:
    """Plain text of a document, without a newline at its end."""
    return _blocks(document.blocks)


def _blocks(blocks: Iterable[RichBlock]) -> str:
    return "\n\n".join(text for block in blocks if (text := _block(block)))


def _block(block: RichBlock) -> str:
    match block:
        case RichParagraph():
            return "".join(_run(run) for run in block.runs).strip("\n")
        case RichList():
            return "\n".join(_item(item) for item in block.items)
        case RichTable():
            rows = ("\t".join(_blocks(cell) for cell in row).rstrip("\t") for row in block.rows)
            return "\n".join(row for row in rows if row.strip())


def _item(item: RichItem) -> str:
    marker = f"{item.marker if item.ordered else '-'} " if item.marker else _INDENT
    return f"{_INDENT * (item.depth - 1)}{marker}{_blocks(item.blocks)}"


def _run(run: RichRun) -> str:
    if not run.link or is_address(run.text, run.link):
        return run.text
    return f"{run.text} ({shown_address(run.link)})"
