"""What a Word document tells of its making, which no page shows: its properties, and tracked changes of looks."""

from __future__ import annotations

from app.formatting.notes import SourceNotes
from app.formatting.rich import SourceNote
from app.formatting.word.package import WordPackage
from app.formatting.word.xml_tree import XmlNode

PROPERTIES = {
    "core-properties": (
        *("creator", "lastModifiedBy", "title", "subject", "keywords", "description", "category"),
        "contentStatus",
    ),
    "extended-properties": ("Company", "Manager", "HyperlinkBase"),
}
"""Those that may name somebody, by the part that holds them. The others count words, or name programs and times."""
CUSTOM = "custom"
"""Stands for every property that somebody made."""
_CUSTOM_PART = "custom-properties"
_LOOKS = {
    "w:rPrChange",
    "w:pPrChange",
    "w:sectPrChange",
    "w:tblPrChange",
    "w:tcPrChange",
    "w:trPrChange",
}


def traces_of(package: WordPackage, document: XmlNode) -> tuple[SourceNote, ...]:
    """Return what it tells; of a property its value, of one that somebody made its name too.

    Raises:
        AppError: as `WordPackage.part`.
    """
    notes = SourceNotes()
    for reference in package.references("").values():
        root = None if reference.outside else package.part(reference.target)
        if root is None:
            continue
        for node in root.children:
            name, value = node.tag.rpartition(":")[2], " ".join(_text(node).split())
            if value and name in PROPERTIES.get(reference.kind, ()):
                notes.add(name, value)
            elif value and reference.kind == _CUSTOM_PART:
                notes.add(CUSTOM, f"{node.attributes.get('name', '')}: {value}")
    changed = sum(1 for node in document.walk() if node.tag in _LOOKS)
    if changed:
        notes.add("tracked-formats", count=changed)
    return notes.all()


def _text(node: XmlNode) -> str:
    return "".join(each.text for each in node.walk())
