"""Numbers and signs of lists in a Word document, as Word counts them."""

from __future__ import annotations

import re

import msgspec

from app.formatting.numbering import (
    DECIMAL,
    LOWER_ALPHA,
    LOWER_ROMAN,
    UPPER_ALPHA,
    UPPER_ROMAN,
    numeral,
)
from app.formatting.symbols import shown_sign
from app.formatting.word.styles import WordStyles
from app.formatting.word.xml_tree import XmlNode

_FORMATS = {
    "lowerLetter": LOWER_ALPHA,
    "upperLetter": UPPER_ALPHA,
    "lowerRoman": LOWER_ROMAN,
    "upperRoman": UPPER_ROMAN,
    "decimalZero": "decimal-leading-zero",
}
_PLACE = re.compile(r"%([1-9])")
_DEEPEST = 8


class ListLevel(msgspec.Struct, frozen=True):
    """One level of a list."""

    style: str = "decimal"
    text: str = "%1."
    start: int = 1
    restarts: bool = True
    font: str = ""
    figures: bool = False

    @property
    def counts(self) -> bool:
        """Whether it shows numbers."""
        return self.style not in ("bullet", "none") and bool(self.text)


class ListItem(msgspec.Struct, frozen=True):
    """What stands before a paragraph, as of a `RichItem`; `list` tells one list from another."""

    list: str
    level: int
    marker: str
    number: int | None


class ListNumbers:
    """The lists of a document, with what they have counted."""

    def __init__(self, root: XmlNode | None, styles: WordStyles) -> None:
        self._abstract: dict[str, XmlNode] = {}
        self._links: dict[str, str] = {}
        self._lists: dict[str, XmlNode] = {}
        self._levels: dict[tuple[str, int], ListLevel] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        self._styles = styles
        for node in root.children if root else ():
            if node.tag == "w:abstractNum":
                self._abstract[node.attributes.get("w:abstractNumId", "")] = node
            elif node.tag == "w:num":
                self._lists[node.attributes.get("w:numId", "")] = node

    def item(self, number: str, level: int) -> ListItem | None:
        """Count one more paragraph of a list.

        Args:
            number: the `w:numId` of the paragraph.
            level: its `w:ilvl`, 0 for the outermost.

        Returns:
            What stands before it; None where it is in no list, or nothing is shown.
        """
        if number not in self._lists:
            return None
        level = min(max(level, 0), _DEEPEST)
        name = self._name(number)
        here = self._level(number, level)
        counted = self._count(number, name, level)
        if not here.counts:
            sign = shown_sign(here.text, here.font).strip()
            return ListItem(name, level, sign, None) if sign else None
        marker = _PLACE.sub(
            lambda found: self._shown(number, name, int(found[1]) - 1, here), here.text
        )
        return ListItem(name, level, marker.strip(), counted)

    def _count(self, number: str, name: str, level: int) -> int:
        counts = self._counts.setdefault(name, {})
        override = self._override(number, level)
        start = self._level(number, level).start
        if override is not None and (number, level) not in self._begun:
            counts.pop(level, None)
            start = override
        self._begun.add((number, level))
        counts[level] = counts[level] + 1 if level in counts else start
        for deeper in [each for each in counts if each > level]:
            if self._level(number, deeper).restarts:
                del counts[deeper]
        return counts[level]

    def _shown(self, number: str, name: str, level: int, here: ListLevel) -> str:
        """The number of one level, as it stands within a marker."""
        of_level = self._level(number, level)
        counted = self._counts[name].get(level, of_level.start)
        return numeral(counted, DECIMAL if here.figures else of_level.style)

    # --- what the lists are

    def _name(self, number: str) -> str:
        """The list that a number belongs to: several may share one, and count on."""
        abstract = self._lists[number].value("w:abstractNumId") or ""
        node = self._abstract.get(abstract)
        link = node.value("w:numStyleLink") if node else None
        if link:
            properties = self._styles.numbering_style(link)
            target = (properties.value("w:numId") or "") if properties else ""
            if target in self._lists and target != number:
                return self._lists[target].value("w:abstractNumId") or abstract
        return abstract

    def _override(self, number: str, level: int) -> int | None:
        for each in self._lists[number].all("w:lvlOverride"):
            if each.attributes.get("w:ilvl") == str(level):
                return _integer(each.value("w:startOverride"))
        return None

    def _level(self, number: str, level: int) -> ListLevel:
        key = (number, level)
        if key not in self._levels:
            self._levels[key] = _read_level(self._level_node(number, level), level)
        return self._levels[key]

    def _level_node(self, number: str, level: int) -> XmlNode | None:
        overrides = (
            each.child("w:lvl")
            for each in self._lists[number].all("w:lvlOverride")
            if each.attributes.get("w:ilvl") == str(level)
        )
        abstract = self._abstract.get(self._name(number))
        usual = (
            each
            for each in (abstract.all("w:lvl") if abstract else ())
            if each.attributes.get("w:ilvl") == str(level)
        )
        return next((each for each in overrides if each), None) or next(usual, None)


def _read_level(node: XmlNode | None, level: int) -> ListLevel:
    if node is None:
        return ListLevel(text=f"%{level + 1}.")
    form = node.value("w:numFmt") or "decimal"
    run = node.child("w:rPr")
    fonts = run.child("w:rFonts") if run else None
    text = node.value("w:lvlText") or ""
    start = _integer(node.value("w:start"))
    style = form if form in ("bullet", "none") else _FORMATS.get(form, DECIMAL)
    return ListLevel(
        style,
        f"({text})" if form == "decimalEnclosedParen" else text,
        1 if start is None else start,
        node.value("w:lvlRestart") != "0",
        fonts.attributes.get("w:ascii", "") if fonts else "",
        node.child("w:isLgl") is not None,
    )


def _integer(value: str | None) -> int | None:
    return int(value[:9]) if value and value.lstrip("-").isdecimal() else None
