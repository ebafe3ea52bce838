"""Shapes: what may stand in a file. They decide types, and the JSON Schema is made from them."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from app.source.halves import divide, dividers, pair_as_text
from app.source.kinds import Items, Kind, Record, Table, Value, find_entries, suggest, wrong_type
from app.source.problems import Place, Problems
from app.source.quoting import entry_as_text, flow_text, key_lead, quote, value
from app.source.scalar_kinds import Day, Flag, Option, Token, Whole, Wording, read_filled
from app.source.tree import KeyedNode, Mapping, Node, Scalar, Sequence

__all__ = [
    "Anything",
    "Day",
    "Either",
    "Field",
    "Flag",
    "Group",
    "Kind",
    "ListOf",
    "MapOf",
    "Option",
    "Pair",
    "Record",
    "Shape",
    "Table",
    "Token",
    "Value",
    "Whole",
    "Wording",
    "read_shape",
]

PAIR_NAMES = ("en", "cy")


class Field(msgspec.Struct, frozen=True):
    """A key that a group may have; `doc` is shown by editors."""

    name: str
    kind: Kind
    doc: str
    required: bool = False


class Shape(msgspec.Struct, frozen=True):
    """A group and its fields. Its name is unique among the shapes of a file.

    Attributes:
        others: what keys hold that are named elsewhere in the file; they are fields only of what `adapt` returns.
        adapt: gives the shape of a group by what the author wrote in it.
        notes_only: a file of this shape may hold nothing but notes.
        besides: what else holds, as JSON Schema, for editors; the readers say it in words of their own.
    """

    name: str
    doc: str
    fields: tuple[Field, ...]
    others: Kind | None = None
    adapt: Callable[[Mapping], Shape] | None = None
    notes_only: bool = False
    besides: tuple[dict[str, object], ...] = ()


def read_shape(node: Node, shape: Shape, problems: Problems) -> Record:
    """Read a group by its shape. It reads on after each problem, so that all are found."""
    if isinstance(node, Mapping):
        fitting = shape.adapt(node) if shape.adapt is not None else shape
        return _read_fields(node, fitting, problems, _note_missing_key)
    wrong_type(node, "group", problems)
    return Record(node.place, shape.name, {}, {})


def _note_missing_key(place: Place, name: str, problems: Problems) -> None:
    if name in PAIR_NAMES:
        _note_missing_language(place, name, problems)
    else:
        problems.add(place, "missing-key", key=name)


def _note_missing_language(place: Place, name: str, problems: Problems) -> None:
    problems.add(place, "missing-language", which=name)


def _read_fields(
    node: Mapping,
    shape: Shape,
    problems: Problems,
    note_missing: Callable[[Place, str, Problems], None],
) -> Record:
    record = Record(node.place, shape.name, {}, {}, {})
    entries = find_entries(node)
    refused = _take_unknown(entries, shape, problems)
    for field in shape.fields:
        entry = entries.pop(field.name, None)
        if entry is not None:
            record.places[field.name] = entry.value.place
            told = problems
            if entry.key.text != field.name:
                # Of what was only guessed nothing more is told.
                record.guessed.add(field.name)
                told = Problems()
            value = field.kind.read(entry.value, told, key_lead(field.name))
            if value is None:
                record.wrong[field.name] = entry.value
            else:
                record.values[field.name] = value
        elif field.required:
            note_missing(node.place, field.name, problems)
    allowed = ", ".join(field.name for field in shape.fields)
    for key, near in refused:
        place, word = key.place, key.text
        problems.add(place, "unknown-key", key=word, allowed=allowed, closest=near)
    return record


def _take_unknown(
    entries: dict[str, KeyedNode], shape: Shape, problems: Problems
) -> list[tuple[Scalar, str]]:
    """Take out the keys that aren't known, each with the one that was probably meant.

    Its value is read as that one's, so that nothing else is found to be missing.
    """
    names = tuple(field.name for field in shape.fields)
    refused: list[tuple[Scalar, str]] = []
    for key in [key for key in entries if key not in names]:
        entry = entries.pop(key, None)
        if entry is None:
            continue
        if key in PAIR_NAMES:
            for each in PAIR_NAMES:
                entries.pop(each, None)  # one text in two languages is one mistake
        left = [name for name in names if name not in entries]
        near = suggest(key, left, problems)
        if not near and shape.name == "pair" and len(left) == 1:
            near = left[0]  # the other language is there
        refused.append((entry.key, near))
        if near:
            entries[near] = entry
    return refused


class Group(Kind, frozen=True):
    """A group inside another. A shape that holds itself is given as a function."""

    shape: Shape | Callable[[], Shape]

    def find_shape(self) -> Shape:
        """Return the shape, now that all shapes are defined."""
        return self.shape if isinstance(self.shape, Shape) else self.shape()

    def read(self, node: Node, problems: Problems, lead: str) -> Record | None:
        """Read to a `Record`."""
        if isinstance(node, Mapping):
            return read_shape(node, self.find_shape(), problems)
        _refuse_node(node, "group", problems, lead)
        return None


class Pair(Kind, frozen=True):
    """The same thing in both languages: a group, or a line `English | Welsh`. Read to a `Record` of `en` and `cy`.

    Attributes:
        kind: what each is.
        same: a line without ` | ` stands for both: the name of a source.
    """

    kind: Kind
    same: bool = False

    def read(self, node: Node, problems: Problems, lead: str) -> Record | None:
        """Read both languages. Whether Welsh may await translation is for the caller."""
        if isinstance(node, Scalar) and node.text.strip():
            return self._read_line(node, problems, lead)
        if isinstance(node, Mapping) and (text := pair_as_text(node, PAIR_NAMES)):
            key = node.entries[0].key
            place = key.locate(len(key.text))
            problems.add(place, "colon-in-text", mended=lead + quote(text))
            return None
        if not isinstance(node, Mapping):
            _refuse_node(node, "pair", problems, lead)
            return None
        fields = tuple(Field(name, self.kind, "", required=True) for name in PAIR_NAMES)
        return _read_fields(node, Shape("pair", "", fields), problems, _note_missing_language)

    def _read_line(self, line: Scalar, problems: Problems, lead: str) -> Record | None:
        undivided = self.same and next(dividers(line.text), None) is None
        halves = dict.fromkeys(PAIR_NAMES, line) if undivided else divide(line, lead, problems)
        if halves is None:
            return None
        # A half that isn't there was told of already.
        record = Record(line.place, "pair", {}, dict.fromkeys(PAIR_NAMES, line.place))
        for language, half in halves.items():
            record.places[language] = half.place
            value = self.kind.read(half, problems, lead)
            if value is not None:
                record.values[language] = value
        return record


class ListOf(Kind, frozen=True):
    """A list of one kind of thing. Read to a tuple of those that could be read."""

    kind: Kind
    at_least: int = 0

    def read(self, node: Node, problems: Problems, lead: str) -> tuple[Value, ...] | None:
        """Read the items."""
        if isinstance(node, Scalar) and node.text.strip():
            # A colon in what should be a list of texts has been told already, with another mend.
            problems.withdraw(node.place, "colon-in-text")
            problems.add(node.place, "not-a-list", mended=self._mended(lead, node))
            return None
        if isinstance(node, Mapping) and (mended := self._mended(lead, node)):
            problems.add(node.place, "not-a-list", mended=mended)
            return None
        if not isinstance(node, Sequence):
            _refuse_node(node, "list", problems, lead)
            return None
        if isinstance(self.kind, ListOf) and all(isinstance(item, Scalar) for item in node.items):
            problems.add(node.place, "not-lists", mended=f"{lead}[{flow_text(node)}]")
            return None
        if len(node.items) < self.at_least:
            problems.add(node.place, "too-few", least=self.at_least, found=len(node.items))
        return Items.of(self.kind.read(item, problems, "- ") for item in node.items)

    def _mended(self, lead: str, node: Node) -> str:
        """The entry with its value as a list; nothing where an item can't be what was written."""
        if isinstance(node, Mapping):
            items = flow_text(node) if isinstance(self.kind, Group | Pair) else ""
        elif isinstance(self.kind, ListOf):
            items = self.kind._mended("", node)
        elif isinstance(node, Scalar) and isinstance(self.kind, Token | Option | Wording):
            text = node.text.strip()
            if text.count("[") != text.count("]"):
                text = text.strip("[]")  # half of a list in brackets
            items = ", ".join(value(item) for item in text.split(", "))
        else:
            items = ""
        return f"{lead}[{items}]" if items else ""


class MapOf(Kind, frozen=True):
    """A group whose keys the author chooses. Read to a `Table`, a dict with the keys' places."""

    kind: Kind
    key: Token

    def read(self, node: Node, problems: Problems, lead: str) -> Table | None:
        """Read the entries whose key is in the right form."""
        if not isinstance(node, Mapping):
            _refuse_node(node, "group", problems, lead)
            return None
        table = Table()
        for entry in node.entries:
            key = self.key.read(entry.key, problems, "")
            value = self.kind.read(entry.value, problems, key_lead(entry.key.text))
            table.key_places[entry.key.text] = entry.key.place
            if key is not None and value is not None:
                table[key.text] = value
        return table


class Either(Kind, frozen=True):
    """Different kinds for text, for a group and for a list, as far as they are allowed."""

    scalar: Kind | None = None
    mapping: Kind | None = None
    sequence: Kind | None = None

    def read(self, node: Node, problems: Problems, lead: str) -> Value | None:
        """Read by the kind of node."""
        by_node = {Scalar: self.scalar, Mapping: self.mapping, Sequence: self.sequence}
        kind = by_node[type(node)]
        if isinstance(node, Mapping) and isinstance(self.scalar, Pair):
            fields = self.mapping.find_shape().fields if isinstance(self.mapping, Group) else ()
            if pair_as_text(node, (*PAIR_NAMES, *(field.name for field in fields))):
                kind = self.scalar  # a colon in its text
        elif isinstance(node, Mapping) and isinstance(self.scalar, Wording) and _is_text(node):
            kind = self.scalar  # the same, in the line below its key
        if isinstance(node, Scalar) and kind is None and node.text.strip():
            kind = self.sequence  # one thing where a list is needed
        if kind is not None:
            return kind.read(node, problems, lead)
        allowed = (("text", self.scalar), ("group", self.mapping), ("list", self.sequence))
        expected = "-or-".join(name for name, kind in allowed if kind is not None)
        _refuse_node(node, expected, problems, lead)
        return None


def _is_text(node: Mapping) -> bool:
    """Whether a group is one line of text that a colon has torn: no key here is of several words."""
    return bool(entry_as_text(node)) and " " in node.entries[0].key.text


class Anything(Kind, frozen=True):
    """Whatever it is: for the caller to read. Read to the node."""

    def read(self, node: Node, problems: Problems, lead: str) -> Node:  # noqa: ARG002
        """Return the node."""
        return node


def _refuse_node(node: Node, expected: str, problems: Problems, lead: str) -> None:
    if isinstance(node, Scalar) and not node.text.strip():
        read_filled(node, problems, lead)
    else:
        wrong_type(node, expected, problems)
