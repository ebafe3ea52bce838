"""`schema`: JSON Schemas of a pack's files, for editors."""

from __future__ import annotations

import json
from typing import cast

from app.cli.parser import FILES
from app.errors import AppError
from app.rules.shapes import ANY_RULE, RULE_SHAPES, RULES
from app.source.json_schema import Definitions, Schema, json_schema
from app.source.problems import closest
from app.templates.shapes import SHAPES


def shape_schema(name: str) -> str:
    """Return the JSON Schema of one kind of file.

    Raises:
        AppError: `unknown-shape`.
    """
    if name not in FILES:
        near = closest(name, FILES)
        raise AppError("unknown-shape", shape=name, allowed=", ".join(FILES), closest=near)
    schema = _rules_schema() if name == RULES.name else json_schema(SHAPES[name])
    return json.dumps(schema, ensure_ascii=False, indent=2)


def _rules_schema() -> Schema:
    """The schema of a file of rules: what a rule may have besides depends on its kind."""
    definitions = Definitions(RULES)
    rule = definitions.refer(ANY_RULE)
    for kind, shape in RULE_SHAPES.items():
        is_kind = {"properties": {"kind": {"enum": [kind]}}, "required": ["kind"]}
        rule = {"if": is_kind, "then": definitions.refer(shape), "else": rule}
    rules: Schema = {"type": "array", "description": RULES.fields[0].doc, "items": rule}
    schema = json_schema(RULES)
    others = cast("Schema", schema["properties"])
    return schema | {"properties": others | {"rules": rules}, "$defs": definitions.schemas}
