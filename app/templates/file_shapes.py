"""Which shape a file of a pack has, by its path."""

from __future__ import annotations

from app.source.shapes import Shape
from app.templates.shapes import SHAPES

_SINGLE = ("pack", "office", "terms", "reviews", "accepted")
_FOLDERS = {
    "cases": "case",
    "channels": "channel",
    "choices": "choices",
    "questions": "question",
    "phrases": "phrase",
}


def shape_of_file(path: str) -> Shape | None:
    """Return the shape of a file; None for what isn't read here, such as rules."""
    name, dot, suffix = path.rpartition(".")
    if not dot or suffix != "yaml":
        return None
    if name in _SINGLE:
        return SHAPES[name]
    folder, _, inside = name.partition("/")
    if folder == "templates" and inside:
        return SHAPES["folder" if inside.rpartition("/")[2] == "_folder" else "template"]
    return SHAPES[_FOLDERS[folder]] if folder in _FOLDERS and inside else None
