"""Lists from elsewhere as lists of a document: numbers, depths and starts are kept."""

from __future__ import annotations

from app.document import ItemList, ItemMark
from app.formatting.flattening import FlatItem
from app.formatting.rich import RichItem


def item_list(items: list[FlatItem]) -> ItemList:
    """Make a list; a plain one where nothing in it has a depth or a number of its own."""
    runs = tuple(item.runs for item in items)
    marks = _marks([item.source for item in items])
    if all(mark == ItemMark() for mark in marks):
        return ItemList(runs)
    if all(mark == ItemMark(1, True, at) for at, mark in enumerate(marks, start=1)):
        return ItemList(runs, ordered=True)
    return ItemList(runs, marks=marks)


def _marks(items: list[RichItem]) -> tuple[ItemMark, ...]:
    """The marks of items; none is more than one deeper than the one before it."""
    marks: list[ItemMark] = []
    outer: list[int] = []
    for item in items:
        while outer and outer[-1] >= item.depth:
            outer.pop()
        outer.append(item.depth)
        text = "" if item.marker == f"{item.number}." else item.marker
        if item.ordered:
            marks.append(ItemMark(len(outer), ordered=True, number=item.number, text=text))
        else:
            marks.append(ItemMark(len(outer)))
    return tuple(marks)
