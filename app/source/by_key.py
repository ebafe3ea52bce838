"""A group that may be of several shapes; a key in it tells which."""

from __future__ import annotations

from app.source.kinds import Kind, Record
from app.source.problems import Problems, closest
from app.source.shapes import Group, Shape
from app.source.tree import Mapping, Node


class ByKey(Kind, frozen=True):
    """The first shape whose key stands in the group, or else the last one. Read to a `Record`.

    Attributes:
        shapes: telling key and shape.
        otherwise: the shape of a group with none of these keys.
    """

    shapes: tuple[tuple[str, Shape], ...]
    otherwise: Shape

    def read(self, node: Node, problems: Problems, lead: str) -> Record | None:
        """Read by the shape that the group's keys tell."""
        shape = self.shape_of(node) if isinstance(node, Mapping) else self.otherwise
        return Group(shape).read(node, problems, lead)

    def shape_of(self, node: Mapping) -> Shape:
        """Return the shape that the group's keys tell."""
        told = next((each for key, each in self.shapes if node.get(key)), None)
        return told or self._meant(node)

    def _meant(self, node: Mapping) -> Shape:
        """The shape by a telling key that is misspelt, or else the last one."""
        known = [field.name for field in self.otherwise.fields]
        others = [each.key.text for each in node.entries if each.key.text not in known]
        for key, shape in self.shapes:
            if any(closest(other, (key, *known)) == key for other in others):
                return shape
        return self.otherwise
