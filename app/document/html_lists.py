"""HTML of lists: plain ones, and those with depths and numbers of their own."""

from __future__ import annotations

import re

from app.document.model import ItemList, ItemMark
from app.document.plain import number_of

_OUTER = "margin:0 0 12pt 24pt"
_INNER = "margin:0 0 0 24pt"
_COMPOUND = re.compile(r"\d+(?:\.\d+)+\.?")
"""`1.1.`: no list of HTML counts so, so the number is written."""
_WRITTEN = ";list-style-type:none"
_ROMAN = re.compile(r"[ivxlcdm]{2,}|[ivx]", re.IGNORECASE)


def list_html(part: ItemList, items: list[str], language: str, text: str) -> str:
    """HTML of a list.

    Args:
        part: the list.
        items: `<li …>` and what it says, of each, not closed.
        language: the attribute of each element.
        text: the style of everything that holds text.
    """
    if not part.marks:
        tag = "ol" if part.ordered else "ul"
        inside = "".join(f"{item}</li>" for item in items)
        return f'<{tag} {language} style="{_OUTER};{text}">{inside}</{tag}>'
    return _Marked(part, items, f'{language} style="{{}};{text}"').write()


class _Marked:
    """Writes a list with marks, one item after the other."""

    def __init__(self, part: ItemList, items: list[str], attributes: str) -> None:
        self._part = part
        self._items = items
        self._attributes = attributes
        self._open: list[tuple[int, str, str]] = []
        self._next: list[int] = []
        self._pieces: list[str] = []

    def write(self) -> str:
        """All of it."""
        for index, mark in enumerate(self._part.marks):
            self._close_to(mark.depth + 1)
            if self._open and self._open[-1][0] == mark.depth:
                self._pieces.append("</li>")
                if self._open[-1][1:] != _look(mark):
                    self._end()
            if not self._open or self._open[-1][0] < mark.depth:
                self._begin(index, mark)
            self._add(index, mark)
        self._close_to(0)
        return "".join(self._pieces)

    def _begin(self, index: int, mark: ItemMark) -> None:
        tag, kind = _look(mark)
        number = number_of(self._part, index) if mark.ordered else 1
        start = f' start="{number}"' if number != 1 else ""
        margin = _INNER if self._open else _OUTER
        margin += _WRITTEN if kind == _WRITTEN else ""
        attributes = self._attributes.format(margin)
        counts = f"{kind}{start}" if kind != _WRITTEN else ""
        self._pieces.append(f"<{tag}{counts} {attributes}>")
        self._open.append((mark.depth, tag, kind))
        self._next.append(number)

    def _add(self, index: int, mark: ItemMark) -> None:
        item = self._items[index]
        if _COMPOUND.fullmatch(mark.text):
            item = item.replace(">", f">{mark.text} ", 1)
        elif mark.ordered:
            number = number_of(self._part, index)
            if number != self._next[-1]:
                item = item.replace("<li ", f'<li value="{number}" ', 1)
            self._next[-1] = number + 1
        self._pieces.append(item)

    def _close_to(self, depth: int) -> None:
        """End every list that is as deep as this, with its last item."""
        while self._open and self._open[-1][0] >= depth:
            self._pieces.append("</li>")
            self._end()

    def _end(self) -> None:
        _, tag, _ = self._open.pop()
        self._next.pop()
        self._pieces.append(f"</{tag}>")


def _look(mark: ItemMark) -> tuple[str, str]:
    """The element of the list that an item stands in, and how it counts."""
    if not mark.ordered:
        return "ul", ""
    if _COMPOUND.fullmatch(mark.text):
        return "ul", _WRITTEN
    letters = re.sub(r"[^a-zA-Z]", "", mark.text)
    if not letters:
        return "ol", ""
    kind = "i" if _is_roman(letters, mark.number) else "a"
    return "ol", f' type="{kind.upper() if letters.isupper() else kind}"'


def _is_roman(letters: str, number: int | None) -> bool:
    """Whether letters count as Roman numbers: `i` is the first of those, and the ninth letter."""
    if _ROMAN.fullmatch(letters) is None:
        return False
    return len(letters) > 1 or number != ord(letters.lower()) - ord("a") + 1
