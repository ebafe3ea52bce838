"""What every kind of value has in common, and what a shape reads to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

import msgspec

from app.source.problems import Place, Problems, closest
from app.source.tree import KeyedNode, Mapping, Node, Scalar, Sequence

ENOUGH_PROBLEMS = 200
"""After so many, did-you-mean isn't looked for any more: nobody reads it, and it takes time."""


ANY = 1_000


class Table(dict[str, "Value"]):
    """Values by a name that the author chose, with the places of the names, whether or not their values can be used."""

    def __init__(self) -> None:
        super().__init__()
        self.key_places: dict[str, Place] = {}


class Items(tuple["Value", ...]):
    """The items of a list that could be read.

    Attributes:
        unread: how many couldn't.
    """

    unread: int = 0

    @classmethod
    def of(cls, read: Iterable[Value | None]) -> Items:
        """Return what could be read."""
        every = tuple(read)
        items = cls(each for each in every if each is not None)
        items.unread = len(every) - len(items)
        return items


class Record(msgspec.Struct, frozen=True):
    """The values of a group, by name. What was wrong, or not there, isn't in it.

    Attributes:
        place: where the group begins.
        shape_name: the shape that it was read by.
        values: what could be read.
        places: where each value begins, including those that were wrong.
        wrong: what was wrong, as the author wrote it.
        guessed: the names whose value stands under another one, which isn't known.
    """

    place: Place
    shape_name: str
    values: dict[str, Value]
    places: dict[str, Place]
    wrong: dict[str, Node] = {}
    guessed: set[str] = set()

    def get(self, name: str) -> Value | None:
        """Return the value of `name`, of any type."""
        return self.values.get(name)

    def place_of(self, name: str) -> Place:
        """Return where the value of `name` begins, or the group if it has none."""
        return self.places.get(name, self.place)

    def wrote(self, name: str) -> bool:
        """Tell whether the author wrote `name`, whether or not its value could be read."""
        return name in self.places

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def written(self, name: str) -> str:
        """Return a piece of text as the author wrote it, whether or not it could be read."""
        node = self.wrong.get(name)
        return node.text if isinstance(node, Scalar) else self.text(name)

    def scalar(self, name: str) -> Scalar | None:
        """Return a piece of text with its place."""
        value = self.values.get(name)
        return value if isinstance(value, Scalar) else None

    def text(self, name: str, otherwise: str = "") -> str:
        """Return a piece of text, or a word from a list of options."""
        value = self.values.get(name)
        if isinstance(value, Scalar):
            return value.text
        return value if isinstance(value, str) else otherwise

    def flag(self, name: str) -> bool:
        """Return a flag; false when it isn't there."""
        return self.values.get(name) is True

    def whole(self, name: str) -> int | None:
        """Return a whole number."""
        value = self.values.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def record(self, name: str) -> Record | None:
        """Return a group."""
        value = self.values.get(name)
        return value if isinstance(value, Record) else None

    def items(self, name: str) -> tuple[Value, ...]:
        """Return a list; empty when it isn't there."""
        value = self.values.get(name)
        return value if isinstance(value, tuple) else ()

    def unread(self, name: str) -> int:
        """How many entries of a list or group couldn't be read; any number, where nothing of it could."""
        value = self.values.get(name)
        return value.unread if isinstance(value, Items) else ANY * (name in self.wrong)

    def records(self, name: str) -> tuple[Record, ...]:
        """Return a list of groups."""
        return tuple(item for item in self.items(name) if isinstance(item, Record))

    def scalars(self, name: str) -> tuple[Scalar, ...]:
        """Return a list of texts with their places."""
        return tuple(item for item in self.items(name) if isinstance(item, Scalar))

    def table(self, name: str) -> Table:
        """Return values by names that the author chose; empty when it isn't there."""
        value = self.values.get(name)
        return value if isinstance(value, Table) else Table()


Value: TypeAlias = (
    str | int | bool | Scalar | Mapping | Sequence | Record | Table | tuple["Value", ...]
)


class Kind(msgspec.Struct, frozen=True):
    """A kind of value: how a node is read, and what is wrong with one that can't be."""

    def read(self, node: Node, problems: Problems, lead: str) -> Value | None:
        """Read `node`, or note what is wrong with it.

        Args:
            node: what the author wrote.
            problems: what is wrong is noted here.
            lead: what stands before the value (`en: `, `- `), to show a mended line.

        Returns:
            The value, or None when the node is something else.
        """
        raise NotImplementedError


def wrong_type(node: Node, expected: str, problems: Problems) -> None:
    """Note that `node` isn't what was expected: `text`, `list` or `group`."""
    found = {Scalar: "text", Sequence: "list", Mapping: "group"}[type(node)]
    problems.add(node.place, "wrong-type", expected=expected, found=found)


def suggest(word: str, allowed: Iterable[str], problems: Problems) -> str:
    """Return the nearest allowed word, unless there are so many problems that nobody asks."""
    return closest(word, allowed) if len(problems) < ENOUGH_PROBLEMS else ""


def find_entries(node: Mapping) -> dict[str, KeyedNode]:
    """Return the entries by their keys."""
    return {entry.key.text: entry for entry in node.entries}
