"""The JSON Schema of a shape."""

from __future__ import annotations

import pytest

from app.source.by_key import ByKey
from app.source.json_schema import json_schema
from app.source.shapes import (
    Anything,
    Day,
    Either,
    Field,
    Flag,
    Group,
    Kind,
    ListOf,
    MapOf,
    Option,
    Pair,
    Shape,
    Token,
    Whole,
    Wording,
)

SCALAR = ["string", "number", "boolean"]


def schema_of(kind: Kind) -> dict[str, object]:
    schema = json_schema(Shape("s", "Doc.", (Field("a", kind, ""),)))
    properties = schema["properties"]
    assert isinstance(properties, dict)
    value = properties["a"]
    assert isinstance(value, dict)
    return value


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Wording(), {"type": SCALAR}),
        (Token(), {"type": SCALAR}),
        (
            Token("[a-z]+|x", "id"),
            {"type": ["string", "boolean"], "pattern": "^(?:[a-z]+|x)$"},
        ),
        (Option(("x", "y")), {"enum": ["x", "y"]}),
        (Flag(), {"type": "boolean"}),
        (Whole(), {"type": "integer"}),
        (Whole(0), {"type": "integer", "minimum": 0}),
        (Day(), {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}),
        (ListOf(Flag(), 1), {"type": "array", "items": {"type": "boolean"}, "minItems": 1}),
        (
            Pair(Flag()),
            {
                "if": {"type": "object"},
                "then": {
                    "type": "object",
                    "properties": {"en": {"type": "boolean"}, "cy": {"type": "boolean"}},
                    "required": ["en", "cy"],
                    "additionalProperties": False,
                },
                "else": {
                    "type": "string",
                    "pattern": r"\S \| \S",
                    "description": "English | Welsh",
                },
            },
        ),
        (
            MapOf(Flag(), Token("a", "id")),
            {
                "type": "object",
                "additionalProperties": {"type": "boolean"},
                "propertyNames": {"pattern": "^(?:a)$"},
            },
        ),
        (Either(scalar=Flag(), mapping=Anything()), {"anyOf": [{"type": "boolean"}, {}]}),
    ],
)
def test_kinds(kind: Kind, expected: dict[str, object]) -> None:
    assert schema_of(kind) == expected


def test_words_for_a_date() -> None:
    assert schema_of(Day(("today",)))["anyOf"] == [{"enum": ["today"]}, schema_of(Day())]


def tree() -> Shape:
    return TREE


LEAF = Shape("leaf", "A leaf.", (Field("id", Token(), "Its id.", required=True),))
TREE = Shape(
    "tree",
    "A tree.",
    (
        Field("leaves", ListOf(Group(LEAF)), "Its leaves."),
        Field("first", Group(LEAF), ""),
        Field("trees", ListOf(Group(tree)), ""),
    ),
)


def test_shared_and_recursive_shapes() -> None:
    leaf = {"$ref": "#/$defs/leaf"}
    assert json_schema(TREE) == {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tree",
        "type": "object",
        "description": "A tree.",
        "properties": {
            "leaves": {"type": "array", "items": leaf, "description": "Its leaves."},
            "first": leaf,
            "trees": {"type": "array", "items": {"$ref": "#"}},
        },
        "additionalProperties": False,
        "$defs": {
            "leaf": {
                "type": "object",
                "description": "A leaf.",
                "properties": {"id": {"type": SCALAR, "description": "Its id."}},
                "additionalProperties": False,
                "required": ["id"],
            }
        },
    }


def test_the_telling_key_chooses_the_shape() -> None:
    other = Shape("other", "Another.", (Field("use", Token(), ""),))
    assert schema_of(ByKey((("use", other),), LEAF)) == {
        "if": {"required": ["use"]},
        "then": {"$ref": "#/$defs/other"},
        "else": {"$ref": "#/$defs/leaf"},
    }


def test_two_shapes_of_one_name_are_a_mistake_in_the_program() -> None:
    other = Shape("leaf", "Another.", ())
    shape = Shape("s", "", (Field("a", Group(LEAF), ""), Field("b", Group(other), "")))
    with pytest.raises(ValueError, match="leaf"):
        json_schema(shape)
