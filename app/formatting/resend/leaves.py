"""The paragraphs of a document as numbered leaves, its lines, and the document without some of its characters."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from app.formatting.resend.labels import bare
from app.formatting.rich import (
    RichBlock,
    RichDocument,
    RichItem,
    RichList,
    RichParagraph,
    RichRun,
    RichTable,
    paragraphs_of,
)


class Span(msgspec.Struct, frozen=True, order=True):
    """Characters of a leaf; with `link`, only where they lead to."""

    leaf: int
    start: int
    end: int
    link: bool = False


class MailLine(msgspec.Struct, frozen=True):
    """A line as it is seen; a row of a table is one line.

    Attributes:
        text: what it says.
        bare: the same for recognising: no marks that can't be seen, no signs of quoting.
        spans: where it stands, each up to and with the line break that ends it.
        quote: how deep in quoted mail.
        first: whether a paragraph (or row) begins with it.
    """

    text: str
    bare: str
    spans: tuple[Span, ...]
    quote: int = 0
    first: bool = True

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return not self.bare.strip()


def leaves_of(document: RichDocument) -> tuple[RichParagraph, ...]:
    """The paragraphs in reading order; their places in it are their numbers."""
    return tuple(paragraphs_of(document.blocks))


def lines_of(document: RichDocument) -> tuple[MailLine, ...]:
    """The lines in reading order. Between paragraphs stands no line; `first` tells."""
    return tuple(_lines(document.blocks, _LeafCounter()))


Places = list[tuple[int, int]]
"""Starts and ends, in order, none touching another."""


def merged(places: Iterable[tuple[int, int]]) -> Places:
    """Places in order, those that touch each other as one."""
    found: Places = []
    for start, end in sorted(places):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def covers(places: Places, start: int, end: int) -> bool:
    """Whether one of the places holds all from `start` to `end`."""
    at = bisect_right(places, start, key=lambda place: place[0]) - 1
    return at >= 0 and end <= places[at][1]


def edges_in(places: Places, start: int, end: int) -> Iterator[int]:
    """Starts and ends of places between two others."""
    at = max(0, bisect_right(places, start, key=lambda place: place[0]) - 1)
    while at < len(places) and places[at][0] < end:
        yield from (edge for edge in places[at] if start < edge < end)
        at += 1


class _LeafCounter:
    """Numbers the leaves."""

    def __init__(self) -> None:
        self.next = 0

    def take(self) -> int:
        self.next += 1
        return self.next - 1


def _lines(blocks: Iterable[RichBlock], counter: _LeafCounter) -> Iterator[MailLine]:
    for block in blocks:
        match block:
            case RichParagraph():
                yield from _paragraph_lines(block, counter.take())
            case RichList():
                for item in block.items:
                    yield from _lines(item.blocks, counter)
            case RichTable():
                for row in block.rows:
                    yield from _row_lines([list(_lines(cell, counter)) for cell in row])


def _row_lines(cells: Sequence[Sequence[MailLine]]) -> Iterator[MailLine]:
    """One line where every cell holds at most one; else the cells one after the other."""
    lines = [line for cell in cells for line in cell]
    if len(cells) == 1 or any(len(cell) > 1 for cell in cells) or not lines:
        yield from lines
        return
    text = "\t".join(line.text for line in lines)
    spans = tuple(span for line in lines for span in line.spans)
    yield MailLine(text, bare(text), spans, lines[0].quote)


def _paragraph_lines(paragraph: RichParagraph, leaf: int) -> Iterator[MailLine]:
    start = 0
    texts = paragraph.text.split("\n")
    for index, text in enumerate(texts):
        end = start + len(text) + (1 if index + 1 < len(texts) else 0)
        yield MailLine(text, bare(text), (Span(leaf, start, end),), paragraph.quote, index == 0)
        start = end


def without(document: RichDocument, spans: Iterable[Span]) -> RichDocument:
    """The document without these characters and links; paragraphs, items and rows that are left empty go, too.

    Blank paragraphs at its beginning and its end go with what stood before and behind them; signs of quoting go.
    """
    by_leaf: dict[int, list[Span]] = {}
    for span in spans:
        by_leaf.setdefault(span.leaf, []).append(span)
    blocks = _kept(document.blocks, _LeafCounter(), by_leaf)
    return msgspec.structs.replace(document, blocks=_trimmed(blocks) if by_leaf else blocks)


def _kept(
    blocks: Iterable[RichBlock], counter: _LeafCounter, spans: Mapping[int, Sequence[Span]]
) -> tuple[RichBlock, ...]:
    kept: list[RichBlock] = []
    for block in blocks:
        match block:
            case RichParagraph():
                paragraph = _kept_paragraph(block, spans.get(counter.take(), ()))
                if paragraph is not None:
                    kept.append(paragraph)
            case RichList():
                if items := _kept_items(block.items, counter, spans):
                    kept.append(RichList(items))
            case RichTable():
                if rows := _kept_rows(block, counter, spans):
                    kept.append(RichTable(rows))
    return tuple(kept)


def _kept_items(
    items: Sequence[RichItem], counter: _LeafCounter, spans: Mapping[int, Sequence[Span]]
) -> tuple[RichItem, ...]:
    kept = []
    for item in items:
        blocks = _kept(item.blocks, counter, spans)
        if blocks or not item.blocks:
            kept.append(msgspec.structs.replace(item, blocks=blocks))
    return tuple(kept)


def _kept_rows(
    table: RichTable, counter: _LeafCounter, spans: Mapping[int, Sequence[Span]]
) -> tuple[tuple[tuple[RichBlock, ...], ...], ...]:
    rows = []
    for row in table.rows:
        cells = tuple(_kept(cell, counter, spans) for cell in row)
        if any(cells) or not any(row):
            rows.append(cells)
    return tuple(rows)


def _kept_paragraph(paragraph: RichParagraph, spans: Sequence[Span]) -> RichParagraph | None:
    if not spans:
        return msgspec.structs.replace(paragraph, quote=0) if paragraph.quote else paragraph
    runs = list(_kept_runs(paragraph.runs, spans))
    if any(not each.link for each in spans):
        runs = _without_outer_breaks(runs)
    if not any(run.text.strip() for run in runs):
        return None
    return msgspec.structs.replace(paragraph, runs=tuple(runs), quote=0)


def _kept_runs(runs: Sequence[RichRun], spans: Sequence[Span]) -> Iterator[RichRun]:
    """The runs without the spans; one that they cut gives several."""
    gone = merged((span.start, span.end) for span in spans if not span.link)
    unlinked = merged((span.start, span.end) for span in spans if span.link)
    start = 0
    for run in runs:
        end = start + len(run.text)
        edges = {start, end}
        for places in (gone, unlinked):
            edges.update(edge for edge in edges_in(places, start, end))
        for left, right in pairwise(sorted(edges)):
            if not covers(gone, left, right):
                text = run.text[left - start : right - start]
                link = "" if covers(unlinked, left, right) else run.link
                yield msgspec.structs.replace(run, text=text, link=link)
        start = end


def _without_outer_breaks(runs: list[RichRun]) -> list[RichRun]:
    """MailLine breaks that parted what is left from what went."""
    while runs and not (text := runs[0].text.lstrip("\n")):
        del runs[0]
    if runs:
        runs[0] = msgspec.structs.replace(runs[0], text=text)
    while runs and not (text := runs[-1].text.rstrip("\n")):
        del runs[-1]
    if runs:
        runs[-1] = msgspec.structs.replace(runs[-1], text=text)
    return runs


def _trimmed(blocks: tuple[RichBlock, ...]) -> tuple[RichBlock, ...]:
    start, end = 0, len(blocks)
    while start < end and _is_blank(blocks[start]):
        start += 1
    while end > start and _is_blank(blocks[end - 1]):
        end -= 1
    return blocks[start:end]


def _is_blank(block: RichBlock) -> bool:
    return isinstance(block, RichParagraph) and not block.text.strip()
