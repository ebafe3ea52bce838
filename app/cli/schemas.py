"""`schema`: JSON Schemas of a pack's files, for editors."""

from __future__ import annotations

import json

from app.errors import AppError
from app.source.json_schema import json_schema
from app.source.problems import closest
from app.templates.shapes import SHAPES


def shape_schema(name: str) -> str:
    """Return the JSON Schema of one kind of file.

    Raises:
        AppError: `unknown-shape`.
    """
    if name not in SHAPES:
        near = closest(name, SHAPES)
        raise AppError("unknown-shape", shape=name, allowed=", ".join(SHAPES), closest=near)
    return json.dumps(json_schema(SHAPES[name]), ensure_ascii=False, indent=2)
