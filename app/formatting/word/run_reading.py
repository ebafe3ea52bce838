"""Reads the runs of a paragraph of Word: words, links, fields, controls, and what is told of them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from app.formatting.bounds import check_length
from app.formatting.building import Building
from app.formatting.colours import same_to_the_eye
from app.formatting.flow import FlowWords
from app.formatting.links import is_place_within, kept_address, unwrapped_in
from app.formatting.notes import SourceNotes
from app.formatting.symbols import shown_sign
from app.formatting.word.fields import BLANK, WordField, form_text
from app.formatting.word.package import Reference
from app.formatting.word.styles import RunLook, WordStyles
from app.formatting.word.xml_tree import XmlNode

_SMALLEST = 1.6
_THROUGH = {
    *("w:smartTag", "w:customXml", "w:dir", "w:bdo", "w:sdtContent"),
    *("w:moveTo", "w:ins", "w:hyperlink", "w:fldSimple", "w:sdt"),
}
_SIGNS = {"w:tab": "\t", "w:ptab": "\t", "w:noBreakHyphen": "-", "w:softHyphen": "\u00ad"}
_BREAKS = {"w:br", "w:cr"}
_TEXTS = ("w:t", "w:delText", "m:t")
_PICTURES = {"w:drawing", "w:pict", "w:object"}


class AroundRuns(msgspec.Struct, frozen=True):
    """What holds for runs: where they lead, whether they wait for words, and what is behind them."""

    style: str = ""
    link: str = ""
    control: bool = False
    inserted: bool = False
    behind: str = "#ffffff"


class RunReader:
    """Reads runs into the flow of a document.

    Attributes:
        language: of the words that were read last.
        boxes: text boxes that stand at the paragraph.
    """

    def __init__(self, building: Building, notes: SourceNotes, styles: WordStyles) -> None:
        self._building = building
        self._notes = notes
        self._styles = styles
        self._fields: list[WordField] = []
        self._hidden: list[str] = []
        self._length = 0
        self.references: dict[str, Reference] = {}
        self.language = ""
        self.boxes: list[XmlNode] = []
        self.footnotes: list[tuple[str, str]] = []

    @property
    def plain_words(self) -> FlowWords:
        """How the number before a footnote looks."""
        return self._words(self._look(None, AroundRuns()), AroundRuns())

    def read(self, nodes: list[XmlNode], around: AroundRuns) -> None:
        """Read what stands in a paragraph."""
        stack = [(each, around) for each in reversed(nodes)]
        while stack:
            node, here = stack.pop()
            tag = node.tag
            if tag == "w:r":
                self._run(node, here)
            elif tag in ("w:del", "w:moveFrom"):
                self._notes.add("deletions", words_in(node))
            elif tag == "m:t":
                self._add(node.text, None, here)
            elif tag == "mc:AlternateContent":
                stack += [(each, here) for each in reversed(chosen(node))]
            elif tag in _THROUGH or tag.startswith("m:"):
                inner = self._inside(node, here)
                stack += [(each, inner) for each in reversed(node.children)]

    def end(self) -> None:
        """End a paragraph: what was hidden in it is told as one."""
        if hidden := "".join(self._hidden).strip():
            self._notes.add("hidden", hidden)
        self._hidden.clear()

    def _inside(self, node: XmlNode, around: AroundRuns) -> AroundRuns:
        """What holds inside a node."""
        changes: dict[str, object] = {}
        tag = node.tag
        if tag in ("w:ins", "w:moveTo") and not around.inserted:
            self._notes.add("insertions", words_in(node))
            changes["inserted"] = True
        elif tag == "w:hyperlink":
            changes["link"] = self._target(node)
        elif tag == "w:fldSimple":
            field = WordField(node.attributes.get("w:instr", ""))
            field.address = self._link(field.link) if field.link else ""
            changes |= self._field_changes(field)
        elif tag == "w:sdt" and is_waiting(node):
            changes["control"] = True
        return msgspec.structs.replace(around, **changes) if changes else around

    def _target(self, node: XmlNode) -> str:
        reference = self.references.get(node.attributes.get("r:id", ""))
        return self._link(reference.target) if reference and reference.outside else ""

    def _link(self, address: str) -> str:
        kept = kept_address(address)
        if not kept and not is_place_within(address):
            self._notes.add("links", address[:200])
        return kept

    def _field_changes(self, field: WordField) -> dict[str, object]:
        changes: dict[str, object] = {"control": True} if field.is_merged else {}
        if field.address:
            changes["link"] = field.address
        return changes

    # --- one run

    def _run(self, node: XmlNode, around: AroundRuns) -> None:
        if self._fields and self._fields[-1].shows:
            around = msgspec.structs.replace(around, **self._field_changes(self._fields[-1]))
        properties = node.child("w:rPr")
        for each in node.children:
            self._piece(each, properties, around)

    def _piece(self, node: XmlNode, properties: XmlNode | None, around: AroundRuns) -> None:
        tag = node.tag
        in_code = bool(self._fields) and not self._fields[-1].shows
        if tag == "w:fldChar":
            self._field_part(node, properties, around)
        elif tag == "w:instrText" and self._fields:
            self._fields[-1].code += node.text
        elif in_code:
            return
        elif tag in _BREAKS:
            self._building.add_line(self._words(self._look(properties, around), around))
        elif tag in ("w:footnoteReference", "w:endnoteReference"):
            self._footnote(node, properties, around)
        elif tag in _PICTURES:
            self._picture(node)
        elif tag in ("mc:AlternateContent", "w:ruby"):
            inner = chosen(node) if tag == "mc:AlternateContent" else _ruby_runs(node)
            for each in inner:
                self._piece(each, properties, around)
        elif text := _text(node):
            self._add(text, properties, around)

    def _footnote(self, node: XmlNode, properties: XmlNode | None, around: AroundRuns) -> None:
        kind = node.tag.removeprefix("w:").removesuffix("Reference")
        self.footnotes.append((kind, node.attributes.get("w:id", "")))
        self._add(f"[{len(self.footnotes)}]", properties, around)

    def _picture(self, node: XmlNode) -> None:
        boxes = _outermost(node, "w:txbxContent")
        self.boxes += boxes
        if boxes:
            return
        described = (
            each.attributes.get("descr") or each.attributes.get("alt", "")
            for each in node.walk()
            if each.tag in ("wp:docPr", "v:shape")
        )
        kind = "embedded" if node.tag == "w:object" else "pictures"
        self._notes.add(kind, next((each for each in described if each), ""))

    def _field_part(self, node: XmlNode, properties: XmlNode | None, around: AroundRuns) -> None:
        part = node.attributes.get("w:fldCharType", "")
        if part == "begin":
            self._fields.append(WordField())
            if text := form_text(node):
                self._fields[-1].said = True
                self._fields[-1].shows = True
                self._add(text, properties, around)
        elif not self._fields:
            return
        elif part == "separate":
            field = self._fields[-1]
            field.shows = True
            field.address = self._link(field.link) if field.link else ""
        elif part == "end":
            field = self._fields.pop()
            if field.is_form and not field.said:
                waiting = msgspec.structs.replace(around, control=True)
                self._add(BLANK, properties, waiting)

    def _add(self, text: str, properties: XmlNode | None, around: AroundRuns) -> None:
        if not text:
            return
        if self._fields and self._fields[-1].is_form and text.strip():
            self._fields[-1].said = True
        look = self._look(properties, around)
        if _is_unseen(look, around):
            self._hidden.append(text)
            return
        self.language = look.language or self.language
        if self._fields and self._fields[-1].is_form and not text.strip():
            return
        text = shown_sign(unwrapped_in(text), look.look.font)
        self._length += len(text)
        check_length(self._length)
        self._building.flow.add(text, self._words(look, around))

    def _look(self, properties: XmlNode | None, around: AroundRuns) -> RunLook:
        return self._styles.run_look(around.style, properties)

    @staticmethod
    def _words(look: RunLook, around: AroundRuns) -> FlowWords:
        return FlowWords(look.look, around.link, around.control, kept_spaces=True)


def _text(node: XmlNode) -> str:
    """The text of a piece of a run."""
    if node.tag == "w:t":
        return node.text
    return _sign(node) if node.tag == "w:sym" else _SIGNS.get(node.tag, "")


def _ruby_runs(node: XmlNode) -> list[XmlNode]:
    """The pieces of the words beneath their reading."""
    base = node.child("w:rubyBase")
    return [piece for run in (base.all("w:r") if base else ()) for piece in run.children]


def _outermost(node: XmlNode, tag: str) -> list[XmlNode]:
    """The nodes of a name in another, but for those within each other."""
    found: list[XmlNode] = []
    stack = [node]
    while stack:
        each = stack.pop()
        if each.tag == tag:
            found.append(each)
        else:
            inner = chosen(each) if each.tag == "mc:AlternateContent" else each.children
            stack.extend(reversed(inner))
    return found


def is_waiting(control: XmlNode) -> bool:
    """Whether a content control shows only what to fill in."""
    properties = control.child("w:sdtPr")
    shown = properties.value("w:showingPlcHdr") if properties else None
    return shown is not None and shown not in ("0", "false", "off")


def chosen(node: XmlNode) -> list[XmlNode]:
    """What is read of alternatives: the newer form, else the other."""
    for tag in ("mc:Choice", "mc:Fallback"):
        if (found := node.child(tag)) and found.children:
            return found.children
    return []


def _is_unseen(look: RunLook, around: AroundRuns) -> bool:
    own = look.look
    if look.hidden or (own.size_pt is not None and own.size_pt < _SMALLEST):
        return True
    behind = own.highlight or around.behind
    return bool(own.colour and behind and same_to_the_eye(own.colour, behind))


def _sign(node: XmlNode) -> str:
    try:
        sign = chr(int(node.attributes.get("w:char", ""), 16))
    except (ValueError, OverflowError):
        return ""
    return shown_sign(sign, node.attributes.get("w:font", ""))


def words_in(node: XmlNode) -> str:
    """All words in a node, those that are deleted too."""
    return "".join(_texts(node))


def _texts(node: XmlNode) -> Iterator[str]:
    for each in node.walk():
        if each.tag in _TEXTS:
            yield each.text
        elif each.tag in ("w:p", "w:br", "w:tab"):
            yield " "
