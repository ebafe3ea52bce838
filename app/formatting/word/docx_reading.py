"""Reads `.docx` into a `RichDocument`: looks by style and theme, lists as Word counts them, and what is told."""

from __future__ import annotations

import re

import msgspec

from app.formatting.building import Building, ParagraphStanding
from app.formatting.notes import SourceNotes
from app.formatting.quoting import with_quotes
from app.formatting.rich import RichDocument, SourceKind
from app.formatting.word.list_numbers import ListItem, ListNumbers
from app.formatting.word.package import WordPackage
from app.formatting.word.run_reading import AroundRuns, RunReader, chosen, is_waiting, words_in
from app.formatting.word.styles import WordStyles
from app.formatting.word.theme import WordTheme
from app.formatting.word.traces import traces_of
from app.formatting.word.xml_tree import XmlNode

_ALIGNED = {
    **{"left": "left", "start": "left", "right": "right", "end": "right", "center": "center"},
    **{"both": "justify", "distribute": "justify"},
}
_LIST_STYLE = re.compile(r"list (?:bullet|number|continue) (\d)")
_THROUGH = {"w:customXml", "w:smartTag", "w:sdtContent", "w:ins", "w:moveTo", "w:body"}
_HEADING = re.compile(r"heading (\d)")


def read_docx(data: bytes, *, quotes_told: bool = True) -> RichDocument:
    """Read a document.

    Args:
        data: all of it.
        quotes_told: mail that is quoted is told by its words, as `read_document` has it.

    Raises:
        AppError: `source-damaged`, `source-encrypted`, `source-kind`, `source-members`, `source-unpacks`,
            `source-too-many`, `source-too-deep`.
    """
    return _DocxReader(WordPackage(data)).read(quotes_told=quotes_told)


class _DocxReader:
    """Goes through the parts of one document."""

    def __init__(self, package: WordPackage) -> None:
        self._package = package
        self._building = Building()
        self._notes = SourceNotes()
        themes, styles = package.of_kind("theme"), package.of_kind("styles")
        self._styles = WordStyles(
            styles[0] if styles else None, WordTheme(themes[0] if themes else None)
        )
        lists = package.of_kind("numbering")
        self._lists = ListNumbers(lists[0] if lists else None, self._styles)
        self._runs = RunReader(self._building, self._notes, self._styles)
        self._list = ""
        self._joined: ParagraphStanding | None = None

    def read(self, *, quotes_told: bool) -> RichDocument:
        """Read all."""
        document = self._package.document()
        self._runs.references = self._package.references(self._package.main)
        self._blocks(document.children, AroundRuns())
        self._end_paragraph(ParagraphStanding(), is_item=True)
        self._footnotes()
        self._tell_comments()
        self._tell_headers()
        blocks = self._building.finish()
        blocks = with_quotes(blocks) if quotes_told else blocks
        return RichDocument(
            blocks, self._notes.all(), SourceKind.DOCX, traces_of(self._package, document)
        )

    def _blocks(self, nodes: list[XmlNode], around: AroundRuns) -> None:
        for node in nodes:
            tag = node.tag
            if tag == "w:p":
                self._paragraph(node, around)
            elif tag == "w:tbl":
                self._end_joined()
                self._table(node, around)
            elif tag == "w:sdt":
                inner = (
                    msgspec.structs.replace(around, control=True) if is_waiting(node) else around
                )
                self._blocks(node.children, inner)
            elif tag in _THROUGH:
                self._blocks(node.children, around)
            elif tag == "mc:AlternateContent":
                self._blocks(chosen(node), around)
            elif tag in ("w:del", "w:moveFrom"):
                self._notes.add("deletions", words_in(node))
            elif tag == "w:altChunk":
                self._notes.add("embedded")
            elif tag in ("w:r", "w:hyperlink"):
                self._runs.read([node], around)
        self._end_joined()

    # --- paragraphs

    def _paragraph(self, node: XmlNode, around: AroundRuns) -> None:
        properties = node.child("w:pPr")
        style = self._styles.paragraph_style(properties)
        shading = (properties.child("w:shd") if properties else None) or (
            self._styles.paragraph_property(style, "w:shd")
        )
        behind = self._styles.fill(shading) or around.behind
        here = msgspec.structs.replace(around, style=style, behind=behind)
        item = self._item(properties, style)
        if item is not None and self._joined is None:
            self._begin_item(item, style)
        self._runs.language = ""
        self._runs.read(node.children, here)
        standing = self._joined or self._standing(properties, style)
        if _mark_is_deleted(properties):
            # Without its end it goes on in the next paragraph.
            self._joined = standing
            return
        self._joined = None
        self._end_paragraph(standing, is_item=item is not None)
        self._boxes(around)

    def _end_joined(self) -> None:
        """End a paragraph that would go on in the next one, where there is none."""
        if self._joined is not None:
            standing, self._joined = self._joined, None
            self._end_paragraph(standing, is_item=True)

    def _end_paragraph(self, standing: ParagraphStanding, *, is_item: bool) -> None:
        self._runs.end()
        standing = msgspec.structs.replace(standing, language=self._runs.language)
        self._building.end_paragraph(standing)
        if is_item:
            self._building.end_item()

    def _standing(self, properties: XmlNode | None, style: str) -> ParagraphStanding:
        aligned = self._property(properties, style, "w:jc")
        align = _ALIGNED.get(aligned.attributes.get("w:val", ""), "") if aligned else ""
        return ParagraphStanding(align, "", self._heading(properties, style))

    def _heading(self, properties: XmlNode | None, style: str) -> int:
        outline = self._property(properties, style, "w:outlineLvl")
        value = outline.attributes.get("w:val", "") if outline else ""
        if value.isdecimal() and int(value[:2]) < 9:
            return int(value[:2]) + 1
        found = _HEADING.fullmatch(self._styles.style_name(style))
        return int(found[1]) if found else 0

    def _property(self, properties: XmlNode | None, style: str, tag: str) -> XmlNode | None:
        own = properties.child(tag) if properties else None
        return own or self._styles.paragraph_property(style, tag)

    def _boxes(self, around: AroundRuns) -> None:
        """Read the text boxes that stand at a paragraph, after it."""
        boxes, self._runs.boxes = self._runs.boxes, []
        for box in boxes:
            self._notes.add("text-boxes", words_in(box))
            self._blocks(box.children, around)

    # --- lists

    def _item(self, properties: XmlNode | None, style: str) -> ListItem | None:
        own = properties.child("w:numPr") if properties else None
        by_style = self._styles.paragraph_property(style, "w:numPr")
        number = (own.value("w:numId") if own else None) or (
            by_style.value("w:numId") if by_style else None
        )
        level = own.value("w:ilvl") if own else None
        if level is None and by_style:
            level = by_style.value("w:ilvl")
        if not number or number == "0":
            return None
        return self._lists.item(number, int(level) if level and level.isdecimal() else 0)

    def _begin_item(self, item: ListItem, style: str) -> None:
        found = _LIST_STYLE.match(self._styles.style_name(style))
        depth = item.level + (int(found[1]) if found else 1)
        if depth == 1 and self._list and item.list != self._list:
            self._building.end_list()
        if depth == 1 or not self._list:
            self._list = item.list
        self._building.begin_item(depth, item.marker, item.number, ordered=item.number is not None)

    # --- tables

    def _table(self, node: XmlNode, around: AroundRuns) -> None:
        self._building.begin_table(0)
        for row in _parts(node, "w:tr"):
            properties = row.child("w:trPr")
            if properties and properties.child("w:del"):
                self._notes.add("deletions", words_in(row))
                continue
            self._building.begin_row()
            for cell in _parts(row, "w:tc"):
                shading = cell.child("w:tcPr")
                fill = self._styles.fill(shading.child("w:shd")) if shading else ""
                self._building.begin_cell()
                inner = msgspec.structs.replace(around, behind=fill) if fill else around
                self._blocks(cell.children, inner)
                self._building.end_cell()
        self._building.end_table()

    # --- other parts

    def _footnotes(self) -> None:
        """Read the footnotes that were referred to, after the rest."""
        parts = {kind: self._package.of_kind(f"{kind}s") for kind in ("footnote", "endnote")}
        notes = {
            (kind, note.attributes.get("w:id", "")): note
            for kind, roots in parts.items()
            for root in roots
            for note in root.children
        }
        for at, key in enumerate(list(self._runs.footnotes), 1):
            if note := notes.get(key):
                self._notes.add("footnotes", words_in(note))
                self._building.flow.add(f"[{at}] ", self._runs.plain_words)
                self._blocks(note.children, AroundRuns())

    def _tell_comments(self) -> None:
        for root in self._package.of_kind("comments"):
            for comment in root.all("w:comment"):
                self._notes.add("comments", words_in(comment))

    def _tell_headers(self) -> None:
        told: set[str] = set()
        for kind in ("header", "footer"):
            for root in self._package.of_kind(kind):
                words = " ".join(words_in(root).split())
                if words and words not in told:
                    told.add(words)
                    self._notes.add("headers", words)


def _parts(node: XmlNode, tag: str) -> list[XmlNode]:
    """The rows of a table, or the cells of a row, those in controls too."""
    found: list[XmlNode] = []
    stack = list(reversed(node.children))
    while stack:
        each = stack.pop()
        if each.tag == tag:
            found.append(each)
        elif each.tag in _THROUGH or each.tag == "w:sdt":
            stack.extend(reversed(each.children))
    return found


def _mark_is_deleted(properties: XmlNode | None) -> bool:
    """Whether a tracked change takes out the end of a paragraph."""
    run = properties.child("w:rPr") if properties else None
    return run is not None and (run.child("w:del") or run.child("w:moveFrom")) is not None
