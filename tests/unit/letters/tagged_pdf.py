"""Reads the structure of a PDF, and says what would keep somebody from reading it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, NamedTuple

import pikepdf

ALLOWED_INFO = {"/Title", "/Creator"}
"""What the file says of itself: its title, and the program that made it."""
FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


class Tag(NamedTuple):
    """An element of the structure: its kind, the language that it is in, and the elements inside it."""

    kind: str
    language: str
    children: tuple[Tag, ...]

    def all(self) -> Iterator[Tag]:
        """Yield this element and those inside it, in the order of reading."""
        yield self
        for child in self.children:
            yield from child.all()


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def structure(pdf: bytes) -> Tag:
    """The whole structure; an empty document where the file has none."""
    file = opened(pdf)  # what is read of it holds as long as it is open
    root: Any = file.Root
    language = str(root.get("/Lang", ""))
    tree = root.get("/StructTreeRoot")
    children = _tags(tree.K, language) if tree is not None else []
    return Tag("Root", language, tuple(children))


def _tags(kids: Any, language: str) -> list[Tag]:  # noqa: ANN401  # whatever stands in the file
    if isinstance(kids, pikepdf.Array):
        return [tag for kid in list(kids) for tag in _tags(kid, language)]
    if not isinstance(kids, pikepdf.Dictionary) or "/S" not in kids:
        return []
    language = str(kids.get("/Lang", language))
    inside = _tags(kids.K, language) if "/K" in kids else []
    return [Tag(str(kids.S).lstrip("/"), language, tuple(inside))]


def faults(pdf: bytes) -> list[str]:
    """What is wrong with a file that anybody is to read."""
    file = opened(pdf)
    root: Any = file.Root
    found = []
    if not root.get("/MarkInfo", {}).get("/Marked", False) or "/StructTreeRoot" not in root:
        found.append("not tagged")
    if not root.get("/Lang"):
        found.append("no language")
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        found.append("title not shown")
    found += [f"property {each}" for each in set(file.docinfo.keys()) - ALLOWED_INFO]
    with file.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as properties:
        if not properties.get("dc:title"):
            found.append("no title")
        if properties.get("pdfuaid:part") != "1":
            found.append("not declared as PDF/UA-1")
        told = {"dc:creator", "xmp:CreateDate", "xmp:ModifyDate", "pdf:Keywords", "dc:subject"}
        found += [f"property {each}" for each in told if properties.get(each)]
    for page in file.pages:
        found += _faults_of_page(page)
    return found


def _faults_of_page(page: Any) -> Iterator[str]:  # noqa: ANN401
    if page.get("/Tabs") != "/S":
        yield "order of links not that of reading"
    for note in page.get("/Annots", []):
        if note.Subtype != "/Link":
            yield f"annotation {note.Subtype}"
        if not note.get("/Contents") or "/StructParent" not in note:
            yield "a link that isn't told"
    for font in page.get("/Resources", {}).get("/Font", {}).values():
        descriptor = font.DescendantFonts[0].FontDescriptor
        if not any(each in descriptor for each in FONT_FILES):
            yield f"font not embedded: {font.BaseFont}"
        if "/ToUnicode" not in font:
            yield f"font without its letters: {font.BaseFont}"
