"""Lists from elsewhere as lists of a document: numbers, depths and starts are kept."""

from __future__ import annotations

from collections.abc import Iterator

from app.document import ItemList, ItemMark
from app.formatting.flattening import FlatItem
from app.formatting.rich import RichItem


def item_lists(items: list[FlatItem]) -> Iterator[ItemList]:
    """Yield the lists that items make: bullets and numbers at the outermost depth are two."""
    marks = _marks([item.source for item in items])
    begun, counts = 0, marks[0].ordered
    for at, mark in enumerate(marks):
        if mark.depth == 1 and mark.ordered is not counts:
            yield item_list(items[begun:at])
            begun, counts = at, mark.ordered
    yield item_list(items[begun:])


def item_list(items: list[FlatItem]) -> ItemList:
    """A list; a plain one where nothing in it has a depth or a number of its own."""
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
        if item.ordered:
            text = _sign(item.marker, item.number)
            marks.append(ItemMark(len(outer), ordered=True, number=item.number, text=text))
        else:
            marks.append(ItemMark(len(outer)))
    return tuple(marks)


def _sign(marker: str, number: int | None) -> str:
    """A number or letter with a full stop, as every program shows it; empty for the number itself."""
    core = marker.strip(" ().[]:")
    return "" if core in ("", str(number)) else f"{core}."
