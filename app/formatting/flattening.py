"""A text from elsewhere as paragraphs and lists in reading order: tables become what their cells say."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import msgspec

from app.document import Runs
from app.formatting.changes import Tally
from app.formatting.rich import (
    RichBlock,
    RichItem,
    RichList,
    RichParagraph,
    RichRun,
    RichTable,
    paragraphs_of,
)


class FlatItem(msgspec.Struct, frozen=True):
    """An item of a list.

    Attributes:
        source: the item as it was read.
        said: what it says, a line for each of its paragraphs.
        runs: the same in house style; empty until then.
    """

    source: RichItem
    said: RichParagraph
    runs: Runs = ()


def flattened(
    blocks: tuple[RichBlock, ...], tally: Tally
) -> Iterator[RichParagraph | list[FlatItem]]:
    """Yield paragraphs, and lists as their items; tables are counted."""
    # No recursion: tables in tables may be very deep.
    stack = [iter(blocks)]
    while stack:
        block = next(stack[-1], None)
        match block:
            case None:
                stack.pop()
            case RichParagraph():
                yield block
            case RichList():
                yield from _items(block, tally)
            case RichTable():
                cells = tuple(chain.from_iterable(block.rows))
                if any(cells):
                    tally.add("tables")
                stack.append(chain.from_iterable(cells))


def _items(part: RichList, tally: Tally) -> Iterator[RichParagraph | list[FlatItem]]:
    """Yield the list; what has no sign before it goes on with the item above, or is a paragraph where there is none."""
    items: list[tuple[RichItem, list[RichParagraph]]] = []
    for item in part.items:
        said = list(paragraphs_of(item.blocks))
        if item.marker or item.ordered:
            items.append((item, said))
        elif items:
            items[-1][1].extend(said)
        else:
            yield from said
    if items:
        yield [FlatItem(item, _as_lines(said, tally)) for item, said in items]


def _as_lines(paragraphs: list[RichParagraph], tally: Tally) -> RichParagraph:
    """The paragraphs of an item as lines of one."""
    runs: list[RichRun] = []
    for each in paragraphs:
        if not each.text.strip():
            continue
        if runs:
            runs.append(RichRun("\n"))
        if each.heading:
            tally.add("headings")
        runs += map(_bold, each.runs) if each.heading else each.runs
    first = paragraphs[0] if paragraphs else RichParagraph(())
    return msgspec.structs.replace(first, runs=tuple(runs), heading=0)


def _bold(run: RichRun) -> RichRun:
    return msgspec.structs.replace(run, look=msgspec.structs.replace(run.look, bold=True))


def parted_quote(
    blocks: tuple[RichBlock, ...],
) -> tuple[tuple[RichBlock, ...], tuple[RichBlock, ...]]:
    """Part a text from the earlier email at its end. What is quoted in the middle, or altogether, is its own."""
    end = len(blocks)
    while end and (blocks[end - 1].quote or not _says_something(blocks[end - 1])):
        end -= 1
    quoted = any(each.quote for each in blocks[end:])
    return (blocks[:end], blocks[end:]) if end and quoted else (blocks, ())


def _says_something(block: RichBlock) -> bool:
    return any(each.text.strip() for each in paragraphs_of((block,)))
