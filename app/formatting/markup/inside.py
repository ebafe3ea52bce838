"""What holds for the words inside an element: how they look and stand, where they lead, whether they are seen."""

from __future__ import annotations

import msgspec

from app.formatting.colours import colour_of, is_light, same_to_the_eye
from app.formatting.flow import FlowWords
from app.formatting.markup.inline_style import (
    LARGER,
    SMALLER,
    USUAL_SIZE,
    Changes,
    background_of,
    first_family,
    look_changes,
    points,
)
from app.formatting.markup.sheets import Declared
from app.formatting.markup.tree import BLOCKS, Element
from app.formatting.rich import Look


class Within(msgspec.Struct, frozen=True):
    """What holds inside an element.

    Attributes:
        words: look, link and so on of its words.
        behind: the colour behind it; empty where it can't be told.
        align, language, heading, quote: as of a `RichParagraph`.
        unseen: its words are there but not shown.
        list_style: how items of lists are marked, where a style says so.
        opens_quote: the element marks quoted mail, so that a block quotation in it is the same quote.
    """

    words: FlowWords = FlowWords()
    behind: str = "#ffffff"
    align: str = ""
    language: str = ""
    heading: int = 0
    quote: int = 0
    unseen: bool = False
    list_style: str = ""
    opens_quote: bool = False

    @property
    def size(self) -> float:
        """The size of the words in points."""
        return self.words.look.size_pt or USUAL_SIZE

    @property
    def hides(self) -> bool:
        """Whether words can't be seen here though nothing says that they are hidden."""
        look = self.words.look
        if self.unseen or (look.size_pt is not None and look.size_pt < _SMALLEST):
            return True
        return bool(look.colour and self.behind and same_to_the_eye(look.colour, self.behind))


_SMALLEST = 1.6
"""Points: nobody reads two pixels."""

_ELEMENTS: dict[str, Changes] = {
    **{tag: {"bold": True} for tag in ("b", "strong", "th")},
    **{tag: {"italic": True} for tag in ("i", "em", "cite", "var", "dfn", "address")},
    "u": {"underline": True},
    **{tag: {"strike": True} for tag in ("s", "strike")},
    **{tag: {"font": "monospace"} for tag in ("code", "tt", "kbd", "samp", "pre")},
    "mark": {"highlight": "#ffff00"},
    "h1": {"bold": True, "size_pt": 24.0},
    "h2": {"bold": True, "size_pt": 18.0},
    "h3": {"bold": True, "size_pt": 14.0},
    **{tag: {"bold": True} for tag in ("h4", "h5", "h6")},
}
_SCALED = {"sub": SMALLER, "sup": SMALLER, "small": SMALLER, "big": LARGER}
_FONT_SIZES = {"1": 7.5, "2": 10.0, "3": 12.0, "4": 13.5, "5": 18.0, "6": 24.0, "7": 36.0}
_ALIGNED = {
    **{"left": "left", "start": "left", "right": "right", "end": "right", "center": "center"},
    **{"centre": "center", "middle": "center", "justify": "justify"},
}
_PAPER = BLOCKS - {"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd"}
"""Elements whose background is that of the place, not of the words."""
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_MARKS = {"disc", "circle", "square", "decimal", "none", "decimal-leading-zero"}


def within(before: Within, element: Element, declared: Declared) -> Within:
    """What holds inside an element, by what holds around it and what is declared for it."""
    tag, attributes = element.tag, element.attributes
    changes: dict[str, object] = {}
    look = _look(before, element, declared)
    behind = background_of(declared)
    if behind is None and "bgcolor" in attributes:
        behind = colour_of(attributes["bgcolor"]) or None
    if "background" in attributes:
        behind = ""
    if behind is not None:
        changes["behind"] = behind
        if tag not in _PAPER:
            highlight = "" if not behind or is_light(behind) else behind
            look = msgspec.structs.replace(look, highlight=highlight)
    words = before.words
    if look != words.look:
        words = msgspec.structs.replace(words, look=look)
    changes |= _standing(element, declared)
    if "visibility" in declared:
        changes["unseen"] = declared["visibility"].lower() in ("hidden", "collapse")
    spaces = "pre" if tag == "pre" else declared.get("white-space", "").lower()
    if spaces:
        kept = spaces.startswith(("pre", "break-spaces")) and spaces != "pre-line"
        words = msgspec.structs.replace(words, kept_spaces=kept)
    if words is not before.words:
        changes["words"] = words
    return msgspec.structs.replace(before, **changes) if changes else before


def _look(before: Within, element: Element, declared: Declared) -> Look:
    look, tag = before.words.look, element.tag
    changes: Changes = dict(_ELEMENTS.get(tag, {}))
    if tag in _SCALED:
        changes["size_pt"] = round(before.size * _SCALED[tag], 2)
    if tag == "font":
        changes |= _font_element(element.attributes)
    if declared:
        changes |= look_changes(declared, before.size)
    return msgspec.structs.replace(look, **changes) if changes else look


def _font_element(attributes: dict[str, str]) -> Changes:
    changes: Changes = {}
    if colour := colour_of(attributes.get("color", "")):
        changes["colour"] = colour
    if family := first_family(attributes.get("face", "")):
        changes["font"] = family
    if size := _FONT_SIZES.get(attributes.get("size", "").strip()):
        changes["size_pt"] = size
    return changes


def _standing(element: Element, declared: Declared) -> dict[str, object]:
    """How paragraphs in it stand."""
    tag, attributes = element.tag, element.attributes
    changes: dict[str, object] = {}
    aligned = declared.get("text-align") or (attributes.get("align", "") if tag in BLOCKS else "")
    if tag == "center":
        aligned = "center"
    if align := _ALIGNED.get(aligned.strip().lower()):
        changes["align"] = align
    if language := attributes.get("lang") or attributes.get("xml:lang"):
        changes["language"] = language.strip()[:35]
    if tag in _HEADINGS:
        changes["heading"] = _HEADINGS[tag]
    elif attributes.get("role") == "heading" and attributes.get("aria-level", "").isdecimal():
        changes["heading"] = min(max(int(attributes["aria-level"][:2]), 1), 9)
    if style := _list_style(declared):
        changes["list_style"] = style
    elif tag in ("ul", "ol", "menu", "dir"):
        changes["list_style"] = ""
    return changes


def _list_style(declared: Declared) -> str:
    value = declared.get("list-style-type", "")
    if not value:
        words = declared.get("list-style", "").lower().split()
        known = [each for each in words if each in _MARKS or "alpha" in each or "roman" in each]
        value = known[0] if known else ""
    value = value.strip()
    return value if value[:1] in "\"'" else value.lower()


def is_hidden(element: Element, declared: Declared) -> bool:
    """Whether an element and all in it isn't shown."""
    if _HIDING.isdisjoint(declared) or "hidden" in element.attributes:
        return "hidden" in element.attributes
    if declared.get("display", "").lower() == "none":
        return True
    if declared.get("mso-hide", "").lower() == "all":
        return True
    if declared.get("opacity", "").strip() in ("0", "0.0", "0%"):
        return True
    high = [declared[name] for name in ("max-height", "height") if name in declared]
    if any(points(each) == 0 for each in high) and _is_cut(declared):
        return True
    away = [declared[name] for name in _MOVING if name in declared]
    return any((points(each) or 0) <= _FAR_AWAY for each in away) or _is_clipped(declared)


_HIDING = {
    *("display", "mso-hide", "opacity", "max-height", "height", "left", "top", "text-indent"),
    *("margin-left", "clip", "clip-path"),
}
_FAR_AWAY = -700
_MOVING = ("left", "top", "text-indent", "margin-left")
_CLIPPED = ("rect(0", "rect(1px", "inset(50%", "inset(100%")


def _is_cut(declared: Declared) -> bool:
    return declared.get("overflow", "").lower() == "hidden"


def _is_clipped(declared: Declared) -> bool:
    clip = (declared.get("clip") or declared.get("clip-path") or "").lower().replace(" ", "")
    return clip.startswith(_CLIPPED) and declared.get("position", "").lower() == "absolute"
