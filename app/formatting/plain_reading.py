"""Reads plain text: paragraphs, lists as people type them, and lines of quoted mail."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from app.formatting.links import unwrapped_in
from app.formatting.numbering import number_of
from app.formatting.rich import RichBlock, RichItem, RichList, RichParagraph, RichRun

_QUOTED = re.compile(r"((?:[>|][ \t]?){1,50})")
_ITEM = re.compile(
    r"([ \t\u00a0]*)([-*–—•◦▪●○‣·]|[(\[]?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{2,5})[.)\]])"
    r"[ \t\u00a0]+(?=\S)"
)
_SIGNS = re.compile(r"\w+")
_SURE = set("•◦▪●○‣")
_BREAKS = re.compile(r"\r\n?|[\u2028\u0085\v]")
_PARTS = re.compile(r"[\u2029\f]")


class _TypedLine(msgspec.Struct):
    """A line of the text; `number` and `marker` where it may begin an item."""

    text: str
    quote: int = 0
    indent: int = 0
    marker: str = ""
    number: int | None = None
    item: bool = False

    @property
    def blank(self) -> bool:
        return not self.text.strip()


def read_plain(text: str) -> tuple[RichBlock, ...]:
    """Read plain text. Lines stay lines; a blank one ends a paragraph."""
    text = unwrapped_in(text)
    text = _PARTS.sub("\n\n", _BREAKS.sub("\n", text)).replace("\u00ad", "")
    lines = [_line(each) for each in text.split("\n")]
    _tell_items(lines)
    reader = _PlainReader()
    for line in lines:
        reader.add(line)
    reader.end()
    return tuple(reader.blocks)


def _line(text: str) -> _TypedLine:
    quoted = _QUOTED.match(text) if text.startswith(">") else None
    quote = 0
    if quoted:
        quote = quoted[1].count(">") + quoted[1].count("|")
        text = text[quoted.end() :]
    found = _ITEM.match(text)
    if found is None:
        return _TypedLine(text, quote)
    indent = len(found[1].expandtabs(4))
    return _TypedLine(text[found.end() :], quote, indent, found[2], number_of(found[2]))


def _tell_items(lines: Sequence[_TypedLine]) -> None:
    """Tell which lines begin an item: a sign that only lists have, or one of at least two that belong together."""
    marked = [at for at, line in enumerate(lines) if line.marker]
    for at in marked:
        lines[at].item = lines[at].marker in _SURE
    before: dict[tuple[int, int], int] = {}
    for at in marked:
        place = (lines[at].quote, lines[at].indent)
        if place in before and _belong(lines, before[place], at):
            lines[before[place]].item = lines[at].item = True
        before[place] = at
    for line in lines:
        if line.marker and not line.item:
            line.text, line.marker = _as_typed(line), ""


def _belong(lines: Sequence[_TypedLine], one: int, two: int) -> bool:
    first, second = lines[one], lines[two]
    if first.number is None or second.number is None:
        same = first.marker == second.marker and first.number is second.number
        return same and not _between(lines[one + 1 : two])
    if number_of(second.marker, first.number) != first.number + 1:
        return False
    if _SIGNS.sub("", first.marker) != _SIGNS.sub("", second.marker):
        return False
    second.number = first.number + 1
    return True


def _between(lines: Sequence[_TypedLine]) -> bool:
    """Whether a paragraph of its own stands there."""
    return any(
        before.blank and not line.blank and not line.text.startswith((" ", "\t"))
        for before, line in pairwise(lines)
    )


def _as_typed(line: _TypedLine) -> str:
    return f"{' ' * line.indent}{line.marker} {line.text}"


class _PlainReader:
    """Takes the lines one after the other."""

    def __init__(self) -> None:
        self.blocks: list[RichBlock] = []
        self._lines: list[str] = []
        self._items: list[RichItem] = []
        self._item: list[str] = []
        self._indents: list[int] = []
        self._quote = 0
        self._blank = True

    def add(self, line: _TypedLine) -> None:
        """Take a line."""
        self._blank, blank = line.blank, self._blank
        if line.blank:
            self._end_paragraph()
            return
        if line.quote != self._quote:
            self.end()
            self._quote = line.quote
        if line.item:
            self._end_paragraph()
            self._begin_item(line)
        elif self._item and (not blank or line.text.startswith((" ", "\t"))):
            self._item.append(line.text.strip())
        else:
            self._end_list()
            self._lines.append(line.text.rstrip() if self._lines else line.text.strip(" \t"))

    def end(self) -> None:
        """End what is open."""
        self._end_paragraph()
        self._end_list()

    def _begin_item(self, line: _TypedLine) -> None:
        self._end_item()
        while self._indents and self._indents[-1] > line.indent:
            self._indents.pop()
        if not self._indents or line.indent > self._indents[-1]:
            self._indents.append(line.indent)
        ordered = line.number is not None
        self._items.append(RichItem((), len(self._indents), line.marker, ordered, line.number))
        self._item.append(line.text.strip())

    def _end_paragraph(self) -> None:
        if self._lines:
            self.blocks.append(self._paragraph(self._lines))

    def _end_item(self) -> None:
        if self._item:
            blocks = (self._paragraph(self._item),)
            self._items[-1] = msgspec.structs.replace(self._items[-1], blocks=blocks)

    def _end_list(self) -> None:
        self._end_item()
        if self._items:
            self.blocks.append(RichList(tuple(self._items), self._quote))
            self._items.clear()
            self._indents.clear()

    def _paragraph(self, lines: list[str]) -> RichParagraph:
        words = RichRun("\n".join(lines))
        lines.clear()
        return RichParagraph((words,), quote=self._quote)
