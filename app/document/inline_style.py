"""Inline styles of HTML: what they change in how text looks. What isn't understood changes nothing."""

from __future__ import annotations

import re
from collections.abc import Callable

Colour = tuple[int, int, int]
Changes = dict[str, object]
"""Fields of an `Appearance`."""

SMALLER, LARGER = 5 / 6, 6 / 5


def declarations(style: str) -> dict[str, str]:
    """The properties of a `style` attribute, in small letters; of two of the same name the last counts."""
    pairs = (each.partition(":") for each in style.lower().split(";"))
    return {
        name.strip(): value.replace("!important", "").strip() for name, _, value in pairs if value
    }


def style_changes(style: str, size: float) -> Changes:
    """What a `style` attribute changes.

    Args:
        style: the attribute.
        size: the size around it, which `em` and `%` refer to.
    """
    changes: Changes = {}
    for name, value in declarations(style).items():
        if name in _PROPERTIES:
            changes |= _PROPERTIES[name](value, size)
    return changes


def first_family(value: str) -> str:
    """The first font of a list; empty for those that mean the one around."""
    first = value.partition(",")[0].strip(" \t\n\r\f'\"").lower()
    return "" if first in _AS_AROUND else first


_AS_AROUND = {"", "inherit", "initial", "unset", "revert", "currentcolor", "auto", "none"}
_WEIGHTS = {"normal": False, "lighter": False, "bold": True, "bolder": True}
_NUMBER = re.compile(r"(\d{1,6}(?:\.\d{1,6})?|\.\d{1,6})(pt|px|em|rem|%)?")
_POINTS = {
    "xx-small": 7.0,
    "x-small": 7.5,
    "small": 10.0,
    "medium": 12.0,
    "large": 13.5,
    "x-large": 18.0,
    "xx-large": 24.0,
}


def _weight(value: str, _size: float) -> Changes:
    if value.isdecimal() and len(value) <= 4:
        return {"bold": int(value) >= 600}
    return {"bold": _WEIGHTS[value]} if value in _WEIGHTS else {}


def _slant(value: str, _size: float) -> Changes:
    return {} if value in _AS_AROUND else {"italic": value.startswith(("italic", "oblique"))}


def _lines(value: str, _size: float) -> Changes:
    if value == "none":
        return {"underline": False, "strike": False}
    added = {"underline": "underline" in value, "strike": "line-through" in value}
    return {name: True for name, drawn in added.items() if drawn}


def _text_colour(value: str, _size: float) -> Changes:
    colour = parse_colour(value)
    return {} if colour is None else {"colour": colour}


def _background(value: str, _size: float) -> Changes:
    if value in {"transparent", "window"} or value.startswith("url") or _TRANSPARENT.match(value):
        return {}
    colour = parse_colour(value if value.startswith("rgb") else value.partition(" ")[0])
    return {} if colour is None or min(colour) >= _LIGHT else {"marked": True}


_TRANSPARENT = re.compile(r"rgba\(.*[,/]\s*0(?:\.0*)?\)$", re.DOTALL)
_LIGHT = 0xF0


def _font_size(value: str, size: float) -> Changes:
    if value in _POINTS:
        return {"size": _POINTS[value]}
    if value in {"smaller", "larger"}:
        return {"size": size * (SMALLER if value == "smaller" else LARGER)}
    found = _NUMBER.fullmatch(value)
    if found is None or found[2] is None:
        return {}
    scale = {"pt": 1.0, "px": 0.75, "em": size, "rem": 12.0, "%": size / 100}[found[2]]
    return {"size": float(found[1]) * scale}


def _family(value: str, _size: float) -> Changes:
    family = first_family(value)
    return {"font": family} if family else {}


def _font(value: str, size: float) -> Changes:
    """The shorthand: `italic bold 12pt/1.5 Arial, sans-serif`."""
    words = value.split(maxsplit=20)
    for index, word in enumerate(words):
        changes = _font_size(word.partition("/")[0], size)
        if changes:
            before = " ".join(words[:index])
            changes["bold"] = any(_weight(each, size).get("bold") for each in before.split())
            changes["italic"] = "italic" in before or "oblique" in before
            return changes | _family(" ".join(words[index + 1 :]), size)
    return {}


_PROPERTIES: dict[str, Callable[[str, float], Changes]] = {
    "font-weight": _weight,
    "font-style": _slant,
    "text-decoration": _lines,
    "text-decoration-line": _lines,
    "color": _text_colour,
    "background": _background,
    "background-color": _background,
    "font-size": _font_size,
    "font-family": _family,
    "font": _font,
}

# --- colours

_NAMED: dict[str, Colour] = {
    **dict.fromkeys(("black", "windowtext", "canvastext"), (0, 0, 0)),
    "white": (255, 255, 255),
    **dict.fromkeys(("red", "crimson", "firebrick"), (255, 0, 0)),
    "darkred": (0xA0, 0, 0),
    **dict.fromkeys(("blue", "mediumblue", "royalblue"), (0, 0, 255)),
    **dict.fromkeys(("navy", "darkblue", "midnightblue"), (0, 0, 128)),
}
_SOME_COLOUR = (128, 128, 128)
_HEX = re.compile(r"#([0-9a-f]{3,8})")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b.*\)", re.DOTALL)


def parse_colour(value: str) -> Colour | None:
    """Red, green and blue; None for what means the colour around it, grey for what isn't known."""
    value = value.strip().lower()
    if value in _AS_AROUND:
        return None
    if value in _NAMED:
        return _NAMED[value]
    if found := _HEX.fullmatch(value):
        digits = found[1] if len(found[1]) >= 6 else "".join(each * 2 for each in found[1])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
    if found := _RGB.fullmatch(value):
        return int(found[1]), int(found[2]), int(found[3])
    return _SOME_COLOUR
