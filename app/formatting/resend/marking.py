"""An email as it is shown before and after: what is taken out struck through, what isn't sure set off."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from app.formatting.resend.leaves import Span, covers, edges_in, merged, without
from app.formatting.resend.pieces import Cleaning
from app.formatting.rich import (
    Look,
    RichBlock,
    RichDocument,
    RichList,
    RichParagraph,
    RichRun,
    RichTable,
)

_GONE = "#5c5c5c"
_DOUBTFUL = "#fff0a8"
"""Both on white paper, with a contrast of 4.5 to 1 at least; neither says it by colour alone."""


def shown_before(
    cleaning: Cleaning, taken: Collection[int], doubtful: Collection[int]
) -> RichDocument:
    """The email as it was given, with its pieces set off."""
    return _marked(cleaning, taken, doubtful)


def shown_after(
    cleaning: Cleaning, taken: Collection[int], doubtful: Collection[int]
) -> RichDocument:
    """What is left of it, with what isn't sure set off."""
    gone = [span for number in taken for span in cleaning.pieces[number].spans]
    return without(_marked(cleaning, (), doubtful), gone)


def _marked(cleaning: Cleaning, taken: Collection[int], doubtful: Collection[int]) -> RichDocument:
    spans: dict[int, list[tuple[Span, bool]]] = {}
    for numbers, gone in ((doubtful, False), (taken, True)):
        for number in numbers:
            for span in cleaning.pieces[number].spans:
                spans.setdefault(span.leaf, []).append((span, gone))
    if not spans:
        return cleaning.document
    blocks = tuple(_blocks(cleaning.document.blocks, iter(range(10**9)), spans))
    return msgspec.structs.replace(cleaning.document, blocks=blocks)


_Marks = dict[int, list[tuple[Span, bool]]]


def _blocks(
    blocks: Iterable[RichBlock], leaves: Iterator[int], marks: _Marks
) -> Iterator[RichBlock]:
    for block in blocks:
        match block:
            case RichParagraph():
                found = marks.get(next(leaves), ())
                runs = tuple(_runs(block.runs, found)) if found else block.runs
                yield msgspec.structs.replace(block, runs=runs)
            case RichList():
                items = [
                    msgspec.structs.replace(item, blocks=tuple(_blocks(item.blocks, leaves, marks)))
                    for item in block.items
                ]
                yield msgspec.structs.replace(block, items=tuple(items))
            case RichTable():
                rows = [
                    tuple(tuple(_blocks(cell, leaves, marks)) for cell in row) for row in block.rows
                ]
                yield msgspec.structs.replace(block, rows=tuple(rows))


def _runs(runs: Sequence[RichRun], marks: Sequence[tuple[Span, bool]]) -> Iterator[RichRun]:
    gone = merged((span.start, span.end) for span, taken in marks if taken)
    doubtful = merged((span.start, span.end) for span, taken in marks if not taken)
    start = 0
    for run in runs:
        end = start + len(run.text)
        edges = {start, end, *edges_in(gone, start, end), *edges_in(doubtful, start, end)}
        for left, right in pairwise(sorted(edges)):
            look = run.look
            if covers(gone, left, right):
                look = _gone(look)
            elif covers(doubtful, left, right):
                look = _doubtful(look)
            text = run.text[left - start : right - start]
            yield msgspec.structs.replace(run, text=text, look=look)
        start = end


def _gone(look: Look) -> Look:
    return msgspec.structs.replace(look, strike=True, colour=_GONE, highlight="")


def _doubtful(look: Look) -> Look:
    return msgspec.structs.replace(look, underline=True, highlight=_DOUBTFUL)
