"""Walks through a file by its shape: every text, in both languages or as a word by itself, with the way to it.

Reading by a shape gives what could be used; this gives what stands there, so that it can be translated, changed in its
place, or told of as a use of something.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from app.source.by_key import ByKey
from app.source.scalar_kinds import Wording
from app.source.shapes import PAIR_NAMES, Either, Group, Kind, ListOf, MapOf, Pair, Shape
from app.source.tree import KeyedNode, Mapping, Node, Scalar, Sequence

_NAMING_KEYS = ("id", "use", "office")
_LONGEST_NAME = 100
_WRITTEN_PAIR = Pair(Wording(lines=True))

Path = tuple[str, ...]
"""Keys, and of the items of lists their ids, or their numbers from 1 where they have none."""


class Leaf(msgspec.Struct, frozen=True):
    """Something that a file says.

    Attributes:
        path: the way to it.
        kind: what it is: a `Pair` for what stands in both languages.
        node: as it was written; of a pair a line, or the group that holds `en` and `cy`.
        within: the groups around it, from outside inwards, and its own where it is one.
    """

    path: Path
    kind: Kind
    node: Node
    within: tuple[Mapping, ...] = ()


def walk(
    node: Node, kind: Kind, path: Path = (), within: tuple[Mapping, ...] = ()
) -> Iterator[Leaf]:
    """Yield what a node says, by its kind. What doesn't fit is passed over: reading tells it."""
    match kind:
        case Either():
            by_node = {Scalar: kind.scalar, Mapping: kind.mapping, Sequence: kind.sequence}
            chosen = by_node[type(node)]
            if chosen is not None:
                yield from walk(node, chosen, path, within)
        case ListOf() | MapOf():
            yield from _walk_several(node, kind, path, within)
        case Pair():
            around = (*within, node) if isinstance(node, Mapping) else within
            yield Leaf(path, kind, node, around)
        case Group() if isinstance(node, Mapping):
            yield from walk_group(node, kind.find_shape(), path, within)
        case ByKey() if isinstance(node, Mapping):
            yield from walk_group(node, kind.shape_of(node), path, within)
        case Group() | ByKey():
            pass
        case _:
            yield Leaf(path, kind, node, within)


def _walk_several(
    node: Node, kind: ListOf | MapOf, path: Path, within: tuple[Mapping, ...]
) -> Iterator[Leaf]:
    if isinstance(kind, ListOf) and isinstance(node, Sequence):
        for name, item in _named(node):
            yield from walk(item, kind.kind, (*path, name), within)
    elif isinstance(kind, MapOf) and isinstance(node, Mapping):
        for entry in node.entries:
            yield from walk(entry.value, kind.kind, (*path, entry.key.text), (*within, node))


def walk_group(
    node: Mapping, shape: Shape, path: Path = (), within: tuple[Mapping, ...] = ()
) -> Iterator[Leaf]:
    """Yield what a group says, by its shape. `en` and `cy` beside each other are one text in both languages."""
    fitting = shape.adapt(node) if shape.adapt is not None else shape
    kinds = {field.name: field.kind for field in fitting.fields}
    inside = (*within, node)
    is_pair = all(_is_wording(kinds.get(name)) and node.get(name) for name in PAIR_NAMES)
    for entry in node.entries:
        name = entry.key.text
        if is_pair and name in PAIR_NAMES:
            if name == PAIR_NAMES[0]:
                yield Leaf(path, _WRITTEN_PAIR, node, inside)
        elif name in kinds:
            yield from walk(entry.value, kinds[name], (*path, name), inside)


def _is_wording(kind: Kind | None) -> bool:
    return isinstance(kind.scalar if isinstance(kind, Either) else kind, Wording)


def scalars_in(node: Node) -> Iterator[Scalar]:
    """Yield every text of a tree in the order of the file, the keys among them."""
    match node:
        case Scalar():
            yield node
        case Sequence(items=items):
            for item in items:
                yield from scalars_in(item)
        case Mapping(entries=entries):
            for entry in entries:
                yield entry.key
                yield from scalars_in(entry.value)


def _named(node: Sequence) -> Iterator[tuple[str, Node]]:
    """The items of a list with their names; a second one of the same name has a number too."""
    seen: dict[str, int] = {}
    for number, item in enumerate(node.items, 1):
        name = _name_of(item) or str(number)
        seen[name] = seen.get(name, 0) + 1
        yield name if seen[name] == 1 else f"{name}:{seen[name]}", item


def _name_of(item: Node) -> str:
    entries = (item.get(key) for key in _NAMING_KEYS) if isinstance(item, Mapping) else ()
    return next((each for each in map(_word, entries) if each), "")


def _word(entry: KeyedNode | None) -> str:
    text = entry.value.text if entry is not None and isinstance(entry.value, Scalar) else ""
    return text if len(text) <= _LONGEST_NAME else ""
