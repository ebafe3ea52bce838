"""Gathers words into the blocks of a document, with the stretches that look their own way."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

import msgspec

from app.document.flow import FlowText, Inside
from app.document.html import HtmlStyle
from app.document.looks import looks_of
from app.document.model import Block, ItemList, Paragraph, Part, Run, Runs
from app.document.plain import located_runs


class OwnLook(msgspec.Struct, frozen=True, order=True):
    """A stretch in a look of its own.

    Attributes:
        block: index of the block.
        start, end: code points in the block's plain text.
        style: `bold`, `italic`, `underline`, `strike`, `red`, `colour`, `size` or `font`.
        detail: which size in points, or which font.
    """

    block: int
    start: int
    end: int
    style: str
    detail: str = ""


class Gathering:
    """Makes blocks: a paragraph each, with the list that follows it; or a list alone."""

    def __init__(self, style: HtmlStyle) -> None:
        self.blocks: list[Block] = []
        self.looks: list[OwnLook] = []
        self._style = style
        self._lead: FlowText | None = None

    def add_paragraph(self, words: FlowText) -> None:
        """Add a paragraph."""
        self.finish()
        self._lead = words

    def add_list(self, items: list[FlowText], *, ordered: bool) -> None:
        """Add a list; it belongs to the paragraph right before it."""
        if self._lead is not None and self._lead.language is not items[0].language:
            self.finish()
        lead = [] if self._lead is None else [self._lead]
        self._lead = None
        parts: list[Part] = [Paragraph(_runs(each)) for each in lead]
        parts.append(ItemList(tuple(_runs(item) for item in items), ordered))
        self._add_block(parts, lead + items)

    def finish(self) -> None:
        """Add the last paragraph."""
        if self._lead is not None:
            words, self._lead = self._lead, None
            self._add_block([Paragraph(_runs(words))], [words])

    def _add_block(self, parts: list[Part], gathered: list[FlowText]) -> None:
        block = Block(tuple(parts), gathered[0].language)
        placed = ((run, start) for run, start, _ in located_runs(block))
        for words in gathered:
            self._add_looks(words, placed)
        self.blocks.append(block)

    def _add_looks(self, words: FlowText, placed: Iterator[tuple[Run, int]]) -> None:
        """Add the looks of one paragraph or item; its runs are the next ones of the block."""
        shift = _Shift(words, placed)
        for start, end, look in _stretches(words, self._style):
            text = words.text[start:end]
            if text.strip():
                first = start + len(text) - len(text.lstrip())
                last = end - len(text) + len(text.rstrip()) - 1
                place = (shift.place(first), shift.place(last) + 1)
                self.looks.append(OwnLook(len(self.blocks), *place, *look))


def _runs(words: FlowText) -> Runs:
    """The runs of a text: one for each link, and for what stands between links."""
    return tuple(Run(words.text[start:end], inside.link) for start, end, inside in _by_link(words))


def _by_link(words: FlowText) -> Iterator[tuple[int, int, Inside]]:
    """Yield the spans, those of the same link as one."""
    first, last, inside = words.spans[0]
    for start, end, each in words.spans[1:]:
        if each.number != inside.number:
            yield first, last, inside
            first, inside = start, each
        last = end
    yield first, last, inside


def _stretches(words: FlowText, style: HtmlStyle) -> Iterator[tuple[int, int, tuple[str, str]]]:
    """Yield each stretch in a look of its own as long as it goes on, with the sizes or fonts that it has."""
    begun: dict[str, tuple[int, dict[str, None]]] = {}
    for start, _, inside in words.spans:
        looks = dict(looks_of(inside.appearance, style, link=bool(inside.link)))
        for look in [each for each in begun if each not in looks]:
            begins, details = begun.pop(look)
            yield begins, start, (look, "/".join(details))
        for look, detail in looks.items():
            begun.setdefault(look, (start, {}))[1][detail] = None
    for look, (begins, details) in begun.items():
        yield begins, len(words.text), (look, "/".join(details))


class _Shift:
    """Where the characters of a text are in their block: links print their addresses too, items their bullets."""

    def __init__(self, words: FlowText, placed: Iterator[tuple[Run, int]]) -> None:
        self._starts: list[int] = []
        self._shifts: list[int] = []
        for start, _, _ in _by_link(words):
            _, position = next(placed)
            self._starts.append(start)
            self._shifts.append(position - start)

    def place(self, position: int) -> int:
        """The place in the block of a position in the text."""
        return position + self._shifts[bisect_right(self._starts, position) - 1]
