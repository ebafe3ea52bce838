"""How text of a Word document looks and stands, by its defaults, styles and own properties."""

from __future__ import annotations

import msgspec

from app.formatting.colours import NAMED, colour_of, is_light
from app.formatting.rich import Look
from app.formatting.word.theme import WordTheme
from app.formatting.word.xml_tree import XmlNode

_DEEPEST = 20
_TOGGLES = {"w:b": "bold", "w:i": "italic", "w:vanish": "hidden"}
_NO = {"0", "false", "off", "none"}
_HIGHLIGHTS = {
    "darkyellow": "#808000",
    "lightgray": "#c0c0c0",
    "darkgray": "#808080",
    "green": "#00ff00",
}

Properties = dict[str, object]
"""What properties of a run say: fields of `RunLook`."""


class RunLook(msgspec.Struct, frozen=True):
    """How a run looks.

    Attributes:
        hidden: it isn't shown.
        language: a BCP 47 tag, or empty.
    """

    look: Look
    hidden: bool = False
    language: str = ""


class _WordStyle(msgspec.Struct):
    """A style: what it is based on, and its properties of runs and paragraphs."""

    kind: str
    name: str
    based_on: str
    run: XmlNode | None
    paragraph: XmlNode | None


class WordStyles:
    """The styles of a document."""

    def __init__(self, root: XmlNode | None, theme: WordTheme) -> None:
        self._theme = theme
        self._styles: dict[str, _WordStyle] = {}
        self._by_default: dict[str, str] = {}
        self._defaults: Properties = {}
        self._of_styles: dict[str, Properties] = {}
        self._looks: dict[tuple[object, ...], RunLook] = {}
        for node in root.children if root else ():
            if node.tag == "w:style":
                self._add(node)
            elif node.tag == "w:docDefaults":
                default = node.child("w:rPrDefault")
                self._defaults = self._properties(default.child("w:rPr") if default else None)

    def _add(self, node: XmlNode) -> None:
        attributes = node.attributes
        identity, kind = attributes.get("w:styleId", ""), attributes.get("w:type", "paragraph")
        self._styles[identity] = _WordStyle(
            kind,
            (node.value("w:name") or "").lower(),
            node.value("w:basedOn") or "",
            node.child("w:rPr"),
            node.child("w:pPr"),
        )
        if attributes.get("w:default", "") in ("1", "true", "on"):
            self._by_default[kind] = identity

    # --- paragraphs

    def paragraph_style(self, properties: XmlNode | None) -> str:
        """The id of a paragraph's style."""
        named = properties.value("w:pStyle") if properties else None
        return named if named in self._styles else self._by_default.get("paragraph", "")

    def style_name(self, style: str) -> str:
        """The name of a style, in small letters."""
        return self._styles[style].name if style in self._styles else ""

    def paragraph_property(self, style: str, tag: str) -> XmlNode | None:
        """A property of paragraphs as a style or one that it is based on has it."""
        for each in self._chain(style):
            if each.paragraph and (found := each.paragraph.child(tag)):
                return found
        return None

    def numbering_style(self, style: str) -> XmlNode | None:
        """The numbering that a style of lists refers to."""
        return self.paragraph_property(style, "w:numPr")

    def _chain(self, style: str) -> list[_WordStyle]:
        """A style and those that it is based on, the nearest first."""
        found: list[_WordStyle] = []
        while style in self._styles and len(found) < _DEEPEST:
            found.append(self._styles[style])
            style = found[-1].based_on
        return found

    # --- runs

    def run_look(self, paragraph_style: str, properties: XmlNode | None) -> RunLook:
        """How a run looks.

        Args:
            paragraph_style: the id of its paragraph's style.
            properties: its own (`w:rPr`).
        """
        named = (properties.value("w:rStyle") or "") if properties else ""
        own = self._properties(properties)
        key = (paragraph_style, named, *own.items())
        if key not in self._looks:
            self._looks[key] = self._combined(paragraph_style, named, own)
        return self._looks[key]

    def _combined(self, paragraph_style: str, named: str, own: Properties) -> RunLook:
        first, second = self._of_style(paragraph_style), self._of_style(named)
        found = self._defaults | first | second
        for name in _TOGGLES.values():
            # A style turns about what the style round it says.
            if name in second and name in first:
                found[name] = bool(first[name]) != bool(second[name])
        found |= own
        hidden = bool(found.pop("hidden", False))
        language = str(found.pop("language", ""))
        return RunLook(msgspec.convert(found, Look), hidden, language)

    def _of_style(self, style: str) -> Properties:
        if style not in self._of_styles:
            found: Properties = {}
            for each in reversed(self._chain(style)):
                found |= self._properties(each.run)
            self._of_styles[style] = found
        return self._of_styles[style]

    def _properties(self, node: XmlNode | None) -> Properties:
        found: Properties = {}
        for each in node.children if node else ():
            value = each.attributes.get("w:val", "")
            tag = each.tag
            if tag in _TOGGLES:
                found[_TOGGLES[tag]] = value.lower() not in _NO
            elif tag == "w:u":
                found["underline"] = value.lower() not in _NO
            elif tag in ("w:strike", "w:dstrike"):
                found["strike"] = value.lower() not in _NO or bool(found.get("strike"))
            elif tag == "w:sz" and value.isdecimal():
                found["size_pt"] = int(value[:5]) / 2
            elif tag == "w:lang" and value:
                found["language"] = value
            else:
                found |= self._colours_and_fonts(each, value)
        return found

    def _colours_and_fonts(self, node: XmlNode, value: str) -> Properties:
        attributes = node.attributes
        if node.tag == "w:rFonts":
            themed = attributes.get("w:asciiTheme") or attributes.get("w:hAnsiTheme") or ""
            font = self._theme.font(themed) if themed else ""
            font = font or attributes.get("w:ascii") or attributes.get("w:hAnsi") or ""
            return {"font": font} if font else {}
        if node.tag == "w:color":
            return {"colour": self._colour(node, "w:val", "w:themeColor")}
        if node.tag == "w:highlight":
            name = value.lower()
            return {"highlight": _HIGHLIGHTS.get(name) or NAMED.get(name, "")}
        if node.tag == "w:shd":
            fill = self.fill(node)
            return {"highlight": "" if not fill or is_light(fill) else fill}
        return {}

    def fill(self, node: XmlNode | None) -> str:
        """The colour of a shading; empty for none."""
        return self._colour(node, "w:fill", "w:themeFill") if node else ""

    def _colour(self, node: XmlNode, plain: str, themed: str) -> str:
        attributes = node.attributes
        theme = themed.removesuffix("Color")
        name = attributes.get(themed, "")
        tint, shade = attributes.get(f"{theme}Tint", ""), attributes.get(f"{theme}Shade", "")
        if colour := self._theme.colour(name, tint, shade):
            return colour
        value = attributes.get(plain, "")
        return colour_of(value) if value.lower() != "auto" else ""
