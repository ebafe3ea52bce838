"""How text of HTML looks, as far as house style cares: weight, slant, lines, colour, size, font."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from app.document.html import HtmlStyle
from app.document.inline_style import (
    LARGER,
    SMALLER,
    Changes,
    Colour,
    first_family,
    parse_colour,
    style_changes,
)


class TextLook(msgspec.Struct, frozen=True):
    """How a piece of text looks. None and the empty text mean: as the message around it.

    Attributes:
        marked: a background of its own.
        size: points.
        font: the first family, in small letters.
    """

    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    marked: bool = False
    colour: Colour | None = None
    size: float | None = None
    font: str = ""


def looks_of(appearance: TextLook, style: HtmlStyle, *, link: bool) -> Iterator[tuple[str, str]]:
    """Yield what differs from the channel's style, and what it is instead; a link may be underlined and blue."""
    for name in ("bold", "italic", "strike"):
        if getattr(appearance, name):
            yield name, ""
    if appearance.underline and not link:
        yield "underline", ""
    colour = appearance.colour
    if colour is not None and not _is_usual(colour, style, link=link):
        yield "red" if _is_red(colour) else "colour", ""
    elif appearance.marked:
        yield "colour", ""
    if appearance.size is not None and abs(appearance.size - style.size) > _SAME_SIZE:
        yield "size", f"{appearance.size:g}"
    if appearance.font and appearance.font != first_family(style.font):
        yield "font", appearance.font


_SAME_SIZE = 0.3
"""Points that nobody sees: 16px and 12pt may differ by rounding."""
_DARK = 0x33


def _is_usual(colour: Colour, style: HtmlStyle, *, link: bool) -> bool:
    red, green, blue = colour
    if max(colour) <= _DARK or colour == parse_colour(style.text_colour):
        return True
    # Programs have each their own blue for links.
    return link and (colour == parse_colour(style.link_colour) or blue > max(red, green))


def _is_red(colour: Colour) -> bool:
    red, green, blue = colour
    return red >= 0xA0 and max(green, blue) <= 0x60


# --- elements

_ELEMENTS: dict[str, Changes] = {
    **{tag: {"bold": True} for tag in ("b", "strong", "th")},
    **{tag: {"italic": True} for tag in ("i", "em", "cite", "var", "dfn")},
    **{tag: {"underline": True} for tag in ("u", "ins")},
    **{tag: {"strike": True} for tag in ("s", "strike", "del")},
    **{tag: {"font": "monospace"} for tag in ("code", "tt", "kbd", "samp", "pre")},
    "mark": {"marked": True},
    "h1": {"bold": True, "size": 24.0},
    "h2": {"bold": True, "size": 18.0},
    "h3": {"bold": True, "size": 14.0},
    **{tag: {"bold": True} for tag in ("h4", "h5", "h6")},
}
_SCALED = {"sub": SMALLER, "sup": SMALLER, "small": SMALLER, "big": LARGER}
_FONT_SIZES = {"1": 7.5, "2": 10.0, "3": 12.0, "4": 13.5, "5": 18.0, "6": 24.0, "7": 36.0}


def with_element(
    before: TextLook, tag: str, attributes: dict[str, str], style: HtmlStyle
) -> TextLook:
    """The appearance inside an element."""
    changes = dict(_ELEMENTS.get(tag, {}))
    if tag in _SCALED:
        changes["size"] = (before.size or style.size) * _SCALED[tag]
    if tag == "font":
        changes |= _font_element(attributes)
    if "style" in attributes:
        changes |= style_changes(attributes["style"], before.size or style.size)
    return msgspec.structs.replace(before, **changes) if changes else before


def _font_element(attributes: dict[str, str]) -> Changes:
    changes: Changes = {}
    if colour := parse_colour(attributes.get("color", "")):
        changes["colour"] = colour
    if family := first_family(attributes.get("face", "")):
        changes["font"] = family
    if size := _FONT_SIZES.get(attributes.get("size", "").strip()):
        changes["size"] = size
    return changes
