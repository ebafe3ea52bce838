"""Puts paragraphs, items of lists and tables together, as a reader meets them."""

from __future__ import annotations

import msgspec

from app.formatting.flow import FlowWords, RichFlow
from app.formatting.rich import RichBlock, RichCell, RichItem, RichList, RichParagraph, RichTable

DEEPEST_TABLE = 8
"""A table that stands deeper in others becomes its paragraphs, in reading order."""


class ParagraphStanding(msgspec.Struct, frozen=True):
    """What a paragraph has, as a `RichParagraph`."""

    align: str = ""
    language: str = ""
    heading: int = 0
    quote: int = 0


class _OpenItem(msgspec.Struct):
    """An item that is being read."""

    depth: int
    marker: str
    ordered: bool
    number: int | None
    blocks: list[RichBlock]


class _Container(msgspec.Struct):
    """What holds blocks: the document, or a cell. `item` takes what comes while it is open."""

    blocks: list[RichBlock]
    items: list[_OpenItem]
    item: _OpenItem | None = None


class _OpenTable(msgspec.Struct):
    """A table that is being read; one that is too deep has no rows of its own."""

    rows: list[list[RichCell]]
    quote: int
    flat: bool


class Building:
    """A document while it is read."""

    def __init__(self) -> None:
        self.flow = RichFlow()
        self._containers = [_Container([], [])]
        self._tables: list[_OpenTable] = []

    @property
    def _now(self) -> _Container:
        return self._containers[-1]

    # --- paragraphs

    def add_line(self, words: FlowWords) -> None:
        """A line ends; an empty one ends the paragraph, for the reader to do."""
        self.flow.add_line(words)

    def end_paragraph(self, standing: ParagraphStanding) -> bool:
        """End the paragraph; return whether there was one."""
        runs = self.flow.take()
        if not runs:
            return False
        words = RichParagraph(
            runs, standing.align, standing.language, standing.heading, standing.quote
        )
        self._add(words)
        return True

    def _add(self, block: RichBlock) -> None:
        now = self._now
        if now.item is not None:
            now.item.blocks.append(block)
        else:
            self.end_list()
            now.blocks.append(block)

    # --- lists

    def begin_item(
        self, depth: int, marker: str = "", number: int | None = None, *, ordered: bool = False
    ) -> None:
        """Begin an item; the list begins with its first."""
        item = _OpenItem(depth, marker, ordered, number, [])
        self._now.items.append(item)
        self._now.item = item

    def end_item(self) -> None:
        """What comes now belongs to no item."""
        self._now.item = None

    @property
    def in_item(self) -> bool:
        """Whether an item is open here."""
        return self._now.item is not None

    def end_list(self) -> None:
        """End the list with all its items."""
        now = self._now
        now.item = None
        items = tuple(
            RichItem(tuple(each.blocks), each.depth, each.marker, each.ordered, each.number)
            for each in now.items
            if each.blocks
        )
        now.items.clear()
        if items:
            now.blocks.append(RichList(items, _quote_of(items[0].blocks)))

    # --- tables

    def begin_table(self, quote: int) -> None:
        """Begin a table."""
        flat = len(self._tables) >= DEEPEST_TABLE
        self._tables.append(_OpenTable([], quote, flat))

    def begin_row(self) -> None:
        """Begin a row."""
        if self._tables:
            self._tables[-1].rows.append([])

    def begin_cell(self) -> None:
        """Begin a cell."""
        if self._tables and not self._tables[-1].flat:
            self._containers.append(_Container([], []))

    def end_cell(self) -> None:
        """End a cell."""
        if not self._tables or self._tables[-1].flat:
            return
        self.end_list()
        cell = tuple(self._containers.pop().blocks)
        rows = self._tables[-1].rows
        if not rows:
            rows.append([])
        rows[-1].append(cell)

    def end_table(self) -> None:
        """End a table; one without words is none."""
        table = self._tables.pop()
        rows = tuple(tuple(row) for row in table.rows if any(row))
        if rows and not table.flat:
            self._add(RichTable(rows, table.quote))

    def finish(self) -> tuple[RichBlock, ...]:
        """End what is open and return the blocks."""
        self.end_list()
        return tuple(self._containers[0].blocks)


def _quote_of(blocks: tuple[RichBlock, ...]) -> int:
    return blocks[0].quote if blocks else 0
