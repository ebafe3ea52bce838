"""What may stand in `_folder.yaml`: a folder of templates, and the groups that are only on the screen."""

from __future__ import annotations

from app.source.shapes import Field, Group, ListOf, Shape
from app.templates.wording_shapes import file_name, path, title

_GROUP = Shape(
    "folder-group",
    "A folder that is only on the screen.",
    (
        Field("id", file_name, "The group’s id, for `order`.", required=True),
        Field("title", title, "What the tree shows.", required=True),
        Field("holds", ListOf(path, 1), "What stands in it, in this order.", required=True),
    ),
)
FOLDER = Shape(
    "folder",
    "A folder of templates.",
    (
        Field("title", title, "What the tree shows."),
        Field("order", ListOf(file_name), "Names in the wished order; the others follow by title."),
        Field("groups", ListOf(Group(_GROUP)), "Folders that are only on the screen."),
    ),
)
