"""Lists of Word, which are paragraphs: their marker, depth and number."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from app.formatting.markup.html_lists import Marked
from app.formatting.markup.inline_style import first_family, points
from app.formatting.markup.sheets import Declared, declarations_of
from app.formatting.markup.tree import Element, text_of
from app.formatting.numbering import (
    DECIMAL,
    LOWER_ALPHA,
    LOWER_ROMAN,
    UPPER_ALPHA,
    UPPER_ROMAN,
    number_of,
    numeral,
)
from app.formatting.symbols import shown_sign

_LEVEL = re.compile(r"(\S+)\s+level(\d{1,2})(?:\s+(lfo\d+))?", re.IGNORECASE)
_TYPED = re.compile(
    r"[ \t\r\n\u00a0]*([·•o§Øü▪◦\uf0b7\uf0a7–-]|[(\[]?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{2,5})[.)\]])"
    r"(?:[ \t\r\n]*\u00a0)+[ \t\r\n\u00a0]*"
)
_FORMATS = {
    "alpha-lower": LOWER_ALPHA,
    "alpha-upper": UPPER_ALPHA,
    "roman-lower": LOWER_ROMAN,
    "roman-upper": UPPER_ROMAN,
}
_ESCAPED = re.compile(r"\\(?:([0-9A-Fa-f]{2,6}) ?|(.))")
_STEP = 36.0
"""Points by which Word moves each level in."""
_FURTHEST = 60


class WordItem(msgspec.Struct, frozen=True):
    """An item of Word's."""

    depth: int
    marked: Marked


class WordLists:
    """The lists of a page, by their names in it."""

    def __init__(self, definitions: dict[str, Declared]) -> None:
        self._definitions = definitions
        self._numbers: dict[tuple[str, int], int] = {}

    def item(self, element: Element, declared: Declared) -> WordItem | None:
        """The item that a paragraph is; its marker is taken out of it. None for any other paragraph."""
        found = _LEVEL.match(declared.get("mso-list", ""))
        if found is None:
            return self._typed(element, declared)
        name, level = found[1].lower(), int(found[2])
        marker = _marker_in(element)
        if marker is None:
            marker = _take_typed(element)
        definition = self._definitions.get(f"{name}:level{level}", {})
        if not marker:
            known = bool(definition)
            return WordItem(
                level, self._defined((name, level), definition) if known else Marked("•")
            )
        return WordItem(level, self._read((name, level), marker, definition))

    def _read(self, key: tuple[str, int], marker: str, definition: Declared) -> Marked:
        """By what the page shows."""
        is_sign = definition.get("mso-level-number-format", "").lower() == "bullet"
        number = None if is_sign else number_of(marker, self._numbers.get(key))
        if number is None:
            return Marked(shown_sign(marker, "").replace("·", "•"))
        self._count(key, number)
        return Marked(marker, ordered=True, number=number)

    def _defined(self, key: tuple[str, int], definition: Declared) -> Marked:
        """By its definition, where the page shows nothing."""
        form = definition.get("mso-level-number-format", "").lower()
        text = _ESCAPED.sub(_unescaped, definition.get("mso-level-text", "").strip("\"'"))
        if form == "bullet":
            font = first_family(definition.get("font-family", ""))
            return Marked(shown_sign(text or "·", font))
        start = definition.get("mso-level-start-at", "1")
        if key not in self._numbers and start.isdecimal():
            self._numbers[key] = int(start[:6]) - 1
        pattern = re.sub(r"%\d", "%", text) if text.count("%") == 1 else "%."
        return self._counted(key, _FORMATS.get(form, DECIMAL), pattern)

    def _counted(self, key: tuple[str, int], style: str, pattern: str) -> Marked:
        number = self._numbers.get(key, 0) + 1
        self._count(key, number)
        return Marked(pattern.replace("%", numeral(number, style)), ordered=True, number=number)

    def _count(self, key: tuple[str, int], number: int) -> None:
        self._numbers[key] = number
        for name, level in list(self._numbers):
            if name == key[0] and level > key[1]:
                del self._numbers[name, level]

    def _typed(self, element: Element, declared: Declared) -> WordItem | None:
        """Where a mail program took Word's own signs away, and left a marker with blanks."""
        indented = (points(declared.get("text-indent", "0")) or 0) < 0
        if not indented and not any(each.startswith("msolist") for each in element.classes):
            return None
        if "none" in declared.get("mso-list", "") or (marker := _take_typed(element)) is None:
            return None
        left = points(declared.get("margin-left", "")) or _STEP
        depth = min(max(round(left / _STEP), 1), 9)
        return WordItem(depth, self._read(("", depth), marker, {}))


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 16) % 0x110000) if found[1] else found[2]


def _marker_in(element: Element) -> str | None:
    """What Word shows before an item, in its font of signs; None where it says nothing."""
    for each in _elements(element):
        style = each.attributes.get("style", "")
        usual, _ = declarations_of(style) if "mso-list" in style.lower() else ({}, {})
        if usual.get("mso-list", "").lower() == "ignore":
            outer = first_family(usual.get("font-family", ""))
            return shown_sign(
                " ".join(text_of(each).replace("\u00a0", " ").split()), outer or _font_of(element)
            )
    return None


def _font_of(element: Element) -> str:
    """The font of signs that is round a marker."""
    for each in _elements(element):
        usual, _ = declarations_of(each.attributes.get("style", ""))
        family = first_family(usual.get("font-family", ""))
        if family.lower() in ("symbol", "wingdings"):
            return family
    return ""


def _elements(element: Element) -> Iterator[Element]:
    """Yield the first elements within another."""
    stack = [each for each in reversed(element.children) if not isinstance(each, str)]
    for _ in range(_FURTHEST):
        if not stack:
            return
        each = stack.pop()
        yield each
        stack.extend(inner for inner in reversed(each.children) if not isinstance(inner, str))


def _take_typed(element: Element) -> str | None:
    """Take a marker with its blanks out of the beginning of a paragraph; None where there is none."""
    places: list[tuple[Element, int]] = []
    text = ""
    font = ""
    for parent, at in _texts(element):
        piece = parent.children[at]
        if not isinstance(piece, str) or len(text) > _FURTHEST:
            break
        places.append((parent, at))
        text += piece
        usual, _ = declarations_of(parent.attributes.get("style", ""))
        font = font or first_family(usual.get("font-family", ""))
    found = _TYPED.match(text)
    if found is None:
        return None
    left = found.end()
    for parent, at in places:
        piece = parent.children[at]
        if isinstance(piece, str):
            parent.children[at] = piece[left:]
            left = max(left - len(piece), 0)
    return shown_sign(found[1], font)


def _texts(element: Element) -> Iterator[tuple[Element, int]]:
    """Yield where the texts within an element stand, in order."""
    stack: list[tuple[Element, int]] = [(element, 0)]
    while stack:
        parent, at = stack.pop()
        if at >= len(parent.children):
            continue
        stack.append((parent, at + 1))
        child = parent.children[at]
        if isinstance(child, str):
            yield parent, at
        else:
            stack.append((child, 0))
