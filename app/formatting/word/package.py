"""The parts of a Word document in its archive, and what each of them refers to."""

from __future__ import annotations

import msgspec

from app.errors import AppError
from app.formatting.word.archive import Archive
from app.formatting.word.xml_tree import XmlNode, parse_xml


class Reference(msgspec.Struct, frozen=True):
    """What a part refers to.

    Attributes:
        kind: the last word of its type, such as `hyperlink` or `comments`.
        target: a part of the package; an address where it is outside.
    """

    kind: str
    target: str
    outside: bool


class WordPackage:
    """A Word document's parts."""

    def __init__(self, data: bytes) -> None:
        """Open it.

        Raises:
            AppError: `source-damaged`, `source-kind` for a package that isn't of Word, and as `Archive`.
        """
        self._archive = Archive(data)
        main = [
            each.target
            for each in self.references("").values()
            if each.kind == "officeDocument" and not each.outside
        ]
        self.main = main[0] if main else "word/document.xml"
        if self.main not in self._archive.names:
            raise AppError("source-damaged" if main else "source-kind")

    def document(self) -> XmlNode:
        """The main part.

        Raises:
            AppError: `source-damaged`, `source-kind`, `source-too-many`, `source-too-deep`, `source-unpacks`.
        """
        root = parse_xml(self._archive.read(self.main))
        if root.tag != "w:document":
            raise AppError("source-kind")
        return root

    def part(self, name: str) -> XmlNode | None:
        """A part; None where it isn't there, or can't be read, for the words stand in the main part."""
        data = self._archive.read(name)
        if not data:
            return None
        try:
            return parse_xml(data)
        except AppError as error:
            if error.code == "source-damaged":
                return None
            raise

    def of_kind(self, kind: str) -> list[XmlNode]:
        """The parts of a kind that the main part refers to."""
        names = [each.target for each in self.references(self.main).values() if each.kind == kind]
        parts = (self.part(name) for name in dict.fromkeys(names))
        return [each for each in parts if each is not None]

    def references(self, name: str) -> dict[str, Reference]:
        """What a part refers to, by id; of the package itself for the empty name."""
        folder, _, file = name.rpartition("/")
        root = self.part(f"{folder}/_rels/{file}.rels".lstrip("/"))
        found: dict[str, Reference] = {}
        for each in root.children if root else ():
            target = each.attributes.get("Target", "")
            outside = each.attributes.get("TargetMode", "") == "External"
            kind = each.attributes.get("Type", "").rpartition("/")[2]
            found[each.attributes.get("Id", "")] = Reference(
                kind, target if outside else _within(folder, target), outside
            )
        return found


def _within(folder: str, target: str) -> str:
    """The name of a part by what stands in a reference of a part in a folder."""
    if target.startswith("/"):
        return target.lstrip("/")
    parts = folder.split("/") if folder else []
    for each in target.split("/"):
        if each == "..":
            parts = parts[:-1]
        elif each != ".":
            parts.append(each)
    return "/".join(parts)
