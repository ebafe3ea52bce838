"""A shape as JSON Schema (draft 2020-12), for completion and checks in an author's editor."""

from __future__ import annotations

import re
from functools import singledispatch

import msgspec

from app.source.by_key import ByKey
from app.source.kinds import Kind
from app.source.scalar_kinds import Day, Flag, Option, Token, Whole, Wording
from app.source.shapes import PAIR_NAMES, Anything, Either, Group, ListOf, MapOf, Pair, Shape

Schema = dict[str, object]

# We read every scalar as text; an editor takes `915` for a number and must not complain.
_SCALAR = ["string", "number", "boolean"]
_MOST_FIGURES = 20


class Ids(msgspec.Struct, frozen=True):
    """The ids that there are, by what they are ids of (`Token.of`), for completion.

    Attributes:
        strict: no other id is right. Where a schema is kept, there may be others by the time it is used.
    """

    by_kind: dict[str, tuple[str, ...]] = {}
    strict: bool = True


class Definitions:
    """The shapes met so far: each is written once and then referred to by its name."""

    def __init__(self, root: Shape, ids: Ids | None = None) -> None:
        self.ids = ids or Ids()
        self._references: dict[str, str] = {root.name: "#"}
        self._shapes: dict[str, Shape] = {root.name: root}
        self.schemas: dict[str, Schema] = {}

    def refer(self, shape: Shape) -> Schema:
        """Return a reference to `shape`, which is defined at its first use.

        Raises:
            ValueError: another shape has its name.
        """
        known = self._shapes.setdefault(shape.name, shape)
        if known is not shape and known != shape:
            raise ValueError(f"two shapes are called {shape.name}")
        if shape.name not in self._references:
            # Noted before its fields are read, because one of them may hold the shape itself.
            self._references[shape.name] = f"#/$defs/{shape.name}"
            self.schemas[shape.name] = _schema_of_shape(shape, self)
        return {"$ref": self._references[shape.name]}


def json_schema(shape: Shape, ids: Ids | None = None) -> Schema:
    """Return the JSON Schema of a file with this shape, with the ids that it may name."""
    definitions = Definitions(shape, ids)
    schema: Schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": shape.name,
        **_schema_of_shape(shape, definitions),
    }
    if shape.notes_only:
        schema["type"] = ["object", "null"]
    if definitions.schemas:
        schema["$defs"] = definitions.schemas
    return schema


def _schema_of_shape(shape: Shape, definitions: Definitions) -> Schema:
    properties = {
        field.name: schema_of(field.kind, definitions)
        | ({"description": field.doc} if field.doc else {})
        for field in shape.fields
    }
    required = [field.name for field in shape.fields if field.required]
    schema: Schema = {
        "type": "object",
        "description": shape.doc,
        "properties": properties,
        "additionalProperties": schema_of(shape.others, definitions) if shape.others else False,
    }
    schema |= {"required": required} if required else {}
    return schema | ({"allOf": list(shape.besides)} if shape.besides else {})


@singledispatch
def schema_of(kind: Kind, _: Definitions) -> Schema:
    """Return the schema of a kind; a new kind registers a function of its own.

    Raises:
        TypeError: this one has registered none.
    """
    raise TypeError(f"no JSON Schema for {type(kind).__name__}")


@schema_of.register
def _(_kind: Wording, _: Definitions) -> Schema:
    return {"type": _SCALAR}


@schema_of.register
def _(kind: Token, definitions: Definitions) -> Schema:
    if not kind.pattern:
        return {"type": _SCALAR}
    form: Schema = {"type": _written(kind.pattern), "pattern": f"^(?:{kind.pattern})$"}
    ids = definitions.ids.by_kind.get(kind.of)
    if not ids:
        return form
    known: Schema = {"enum": list(ids)}
    return known if definitions.ids.strict else {"anyOf": [known, form]}


def _written(pattern: str) -> list[str]:
    """What an editor may take a text of this form for: no pattern of a schema holds for numbers."""
    numbers = any(re.fullmatch(pattern, "1" * figures) for figures in range(1, _MOST_FIGURES))
    flag = re.fullmatch(pattern, "true")
    return ["string", *["number"] * numbers, *["boolean"] * (flag is not None)]


@schema_of.register
def _(kind: Option, _: Definitions) -> Schema:
    return {"enum": list(kind.values)}


@schema_of.register
def _(_kind: Flag, _: Definitions) -> Schema:
    return {"type": "boolean"}


@schema_of.register
def _(kind: Whole, _: Definitions) -> Schema:
    least: Schema = {} if kind.least is None else {"minimum": kind.least}
    return {"type": "number" if kind.pence else "integer"} | least


@schema_of.register
def _(kind: Day, _: Definitions) -> Schema:
    day: Schema = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
    if kind.times:
        day = {"type": "string"}
    return {"anyOf": [{"enum": list(kind.words)}, day]} if kind.words else day


@schema_of.register
def _(kind: ListOf, definitions: Definitions) -> Schema:
    items: Schema = {"type": "array", "items": schema_of(kind.kind, definitions)}
    return items | ({"minItems": kind.at_least} if kind.at_least else {})


@schema_of.register
def _(kind: Group, definitions: Definitions) -> Schema:
    return definitions.refer(kind.find_shape())


@schema_of.register
def _(kind: Pair, definitions: Definitions) -> Schema:
    pattern: Schema = {} if kind.same else {"pattern": r"\S \| \S"}
    line: Schema = {"type": "string", **pattern, "description": "English | Welsh"}
    group: Schema = {
        "type": "object",
        "properties": {name: schema_of(kind.kind, definitions) for name in PAIR_NAMES},
        "required": list(PAIR_NAMES),
        "additionalProperties": False,
    }
    # Not any of both: an editor then says what is wrong with the one that was begun.
    return {"if": {"type": "object"}, "then": group, "else": line}


@schema_of.register
def _(kind: MapOf, definitions: Definitions) -> Schema:
    schema: Schema = {
        "type": "object",
        "additionalProperties": schema_of(kind.kind, definitions),
    }
    if kind.key.pattern:
        schema["propertyNames"] = {"pattern": f"^(?:{kind.key.pattern})$"}
    return schema


@schema_of.register
def _(kind: ByKey, definitions: Definitions) -> Schema:
    # By the telling key, as the reader does it: an editor then speaks of the shape that was meant.
    schema = definitions.refer(kind.otherwise)
    for key, shape in reversed(kind.shapes):
        told: Schema = {"required": [key]}
        schema = {"if": told, "then": definitions.refer(shape), "else": schema}
    return schema


@schema_of.register
def _(kind: Either, definitions: Definitions) -> Schema:
    kinds = (kind.scalar, kind.mapping, kind.sequence)
    return {"anyOf": [schema_of(each, definitions) for each in kinds if each is not None]}


@schema_of.register
def _(_kind: Anything, _: Definitions) -> Schema:
    return {}
