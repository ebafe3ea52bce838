"""Lists of HTML: what stands before each item, as a browser shows it."""

from __future__ import annotations

import re

import msgspec

from app.formatting.markup.tree import Element
from app.formatting.numbering import (
    DECIMAL,
    LOWER_ALPHA,
    LOWER_ROMAN,
    UPPER_ALPHA,
    UPPER_ROMAN,
    number_of,
    numeral,
)

_TYPES = {"1": DECIMAL, "a": LOWER_ALPHA, "A": UPPER_ALPHA, "i": LOWER_ROMAN, "I": UPPER_ROMAN}
_SAME = {"lower-latin": LOWER_ALPHA, "upper-latin": UPPER_ALPHA}
_SIGNS = {"disc": "•", "circle": "◦", "square": "▪", "none": "", "disclosure-closed": "▸"}
_BY_DEPTH = ("disc", "circle", "square")
_INTEGER = re.compile(r"\s*([+-]?\d{1,9})")


class Marked(msgspec.Struct, frozen=True):
    """What stands before an item, as of a `RichItem`."""

    marker: str
    ordered: bool = False
    number: int | None = None


class HtmlList(msgspec.Struct):
    """A list that is being read.

    Attributes:
        style: how its items are marked, where it says so itself.
        number: of the next item.
        step: 1, or -1 for one that counts down.
    """

    ordered: bool
    style: str
    depth: int
    number: int = 1
    step: int = 1

    def mark(self, element: Element, style: str) -> Marked:
        """What stands before the next item.

        Args:
            element: the item.
            style: `list-style-type` as it holds for the item; empty where no style says it.
        """
        value = _integer(element.attributes.get("value", ""))
        number = self.number if value is None else value
        self.number = number + self.step
        style = style or _type(element.attributes.get("type", "")) or self.style
        if style[:1] in "\"'" and style:
            words = style.strip("\"'").strip()
            read = number_of(words, number - 1)
            return Marked(words, read is not None, read)
        style = _SAME.get(style, style) or self._usual
        if style in _SIGNS:
            return Marked(_SIGNS[style])
        return Marked(f"{numeral(number, style)}.", ordered=True, number=number)

    @property
    def _usual(self) -> str:
        return DECIMAL if self.ordered else _BY_DEPTH[min(self.depth, len(_BY_DEPTH)) - 1]


def html_list(element: Element, depth: int) -> HtmlList:
    """A list that begins."""
    attributes = element.attributes
    ordered = element.tag == "ol"
    start = _integer(attributes.get("start", ""))
    step = 1
    if ordered and "reversed" in attributes:
        step = -1
        items = sum(not isinstance(each, str) and each.tag == "li" for each in element.children)
        start = items if start is None else start
    return HtmlList(
        ordered, _type(attributes.get("type", "")), depth, 1 if start is None else start, step
    )


def _type(value: str) -> str:
    value = value.strip()
    return _TYPES.get(value) or (value.lower() if value.lower() in _SIGNS else "")


def _integer(value: str) -> int | None:
    found = _INTEGER.match(value)
    return int(found[1]) if found else None
