"""XML of an office document as a tree, within bounds. A document type is refused, and with it every entity."""

from __future__ import annotations

from collections.abc import Iterator
from xml.parsers import expat

import msgspec

from app.errors import AppError
from app.formatting.bounds import check_elements, check_levels

MOST_XML_ELEMENTS = 150_000
"""Word writes about three for each that a page would have."""

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
    "http://www.w3.org/XML/1998/namespace": "xml",
}


class XmlNode(msgspec.Struct):
    """An element: its name and attributes with the usual prefixes, and the text that stands in it alone."""

    tag: str
    attributes: dict[str, str]
    children: list[XmlNode]
    text: str = ""

    def child(self, tag: str) -> XmlNode | None:
        """The first child of a name."""
        return next((each for each in self.children if each.tag == tag), None)

    def all(self, tag: str) -> Iterator[XmlNode]:
        """Yield the children of a name."""
        return (each for each in self.children if each.tag == tag)

    def value(self, tag: str, name: str = "w:val") -> str | None:
        """An attribute of the first child of a name; None where there is no such child, empty without attribute."""
        found = self.child(tag)
        return None if found is None else found.attributes.get(name, "")

    def walk(self) -> Iterator[XmlNode]:
        """Yield it and all in it, in order."""
        stack = [self]
        while stack:
            each = stack.pop()
            yield each
            stack.extend(reversed(each.children))


def parse_xml(data: bytes) -> XmlNode:
    """The tree of a part.

    Raises:
        AppError: `source-damaged`, `source-too-many`, `source-too-deep`.
    """
    builder = _XmlBuilder()
    try:
        builder.parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise AppError("source-damaged") from error
    if builder.root is None:
        raise AppError("source-damaged")
    return builder.root


class _XmlBuilder:
    """Takes what the parser tells."""

    def __init__(self) -> None:
        self.root: XmlNode | None = None
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.StartDoctypeDeclHandler = _refuse
        self._open: list[XmlNode] = []
        self._count = 0
        self._names: dict[str, str] = {}

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        check_elements(self._count, MOST_XML_ELEMENTS)
        check_levels(len(self._open))
        node = XmlNode(
            self._name(name), {self._name(key): value for key, value in attributes.items()}, []
        )
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node
        self._open.append(node)

    def _end(self, _: str) -> None:
        self._open.pop()

    def _characters(self, text: str) -> None:
        if self._open:
            self._open[-1].text += text

    def _name(self, name: str) -> str:
        """A name with its usual prefix; one of another namespace alone."""
        known = self._names.get(name)
        if known is None:
            space, _, local = name.rpartition(" ")
            prefix = _PREFIXES.get(space, "")
            known = self._names[name] = f"{prefix}:{local}" if prefix else local
        return known


def _refuse(*_: object) -> None:
    raise AppError("source-damaged")
