"""What declarations of a style sheet change in how text looks. What isn't understood changes nothing."""

from __future__ import annotations

import re
from collections.abc import Callable

from app.formatting.colours import colour_of, is_light
from app.formatting.markup.sheets import Declared

Changes = dict[str, object]
"""Fields of a `Look`."""

SMALLER, LARGER = 5 / 6, 6 / 5
USUAL_SIZE = 12.0


def look_changes(declared: Declared, size: float) -> Changes:
    """What declarations change.

    Args:
        declared: the properties of an element.
        size: the size around it, which `em` and `%` refer to.
    """
    changes: Changes = {}
    for name, value in declared.items():
        if name in _PROPERTIES:
            changes |= _PROPERTIES[name](value, size)
    return changes


def first_family(value: str) -> str:
    """The first font of a list; empty for those that mean the one around."""
    first = value.partition(",")[0].strip(" \t\n\r\f'\"")
    return "" if first.lower() in _AS_AROUND or first.startswith("+") else first


def background_of(declared: Declared) -> str | None:
    """The colour behind an element; empty for one that can't be told, None where nothing is said."""
    for name in ("background-color", "background"):
        value = declared.get(name, "").lower()
        if not value or value.startswith(("transparent", "none", "inherit", "initial", "unset")):
            continue
        if "url(" in value or "gradient" in value:
            return ""
        return colour_of(value if "(" in value else value.partition(" ")[0]) or None
    return None


def points(value: str, size: float = USUAL_SIZE) -> float | None:
    """A length in points; None for what is none."""
    found = _NUMBER.fullmatch(value.strip().lower())
    if found is None or (found[2] is None and float(found[1])):
        return None
    return float(found[1]) * _UNITS.get(found[2] or "pt", size / 100 if found[2] == "%" else size)


_AS_AROUND = {
    *("", "inherit", "initial", "unset", "revert", "currentcolor", "auto", "none", "system-ui")
}
_WEIGHTS = {"normal": False, "lighter": False, "bold": True, "bolder": True}
_NUMBER = re.compile(r"(-?(?:\d{1,6}(?:\.\d{0,9})?|\.\d{1,9}))(pt|px|em|rem|%|in|cm|mm|pc|ex)?")
_UNITS = {
    **{"pt": 1.0, "px": 0.75, "rem": USUAL_SIZE, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4},
    "pc": 12.0,
}
_NAMED_SIZES = {
    "xx-small": 7.0,
    "x-small": 7.5,
    "small": 10.0,
    "medium": 12.0,
    "large": 13.5,
    "x-large": 18.0,
    "xx-large": 24.0,
}


def _weight(value: str, _size: float) -> Changes:
    value = value.lower()
    if value.isdecimal() and len(value) <= 4:
        return {"bold": int(value) >= 600}
    return {"bold": _WEIGHTS[value]} if value in _WEIGHTS else {}


def _slant(value: str, _size: float) -> Changes:
    value = value.lower()
    return {} if value in _AS_AROUND else {"italic": value.startswith(("italic", "oblique"))}


def _lines(value: str, _size: float) -> Changes:
    value = value.lower()
    if value.startswith("none"):
        return {"underline": False, "strike": False}
    added = {"underline": "underline" in value, "strike": "line-through" in value}
    return {name: True for name, drawn in added.items() if drawn}


def _text_colour(value: str, _size: float) -> Changes:
    if value.lower() in ("auto", "initial"):
        return {"colour": ""}
    colour = colour_of(value)
    return {"colour": colour} if colour else {}


def _highlight(value: str, _size: float) -> Changes:
    colour = colour_of(value)
    return {"highlight": "" if not colour or is_light(colour) else colour}


def _font_size(value: str, size: float) -> Changes:
    value = value.lower()
    if value in _NAMED_SIZES:
        return {"size_pt": _NAMED_SIZES[value]}
    if value in {"smaller", "larger"}:
        return {"size_pt": _rounded(size * (SMALLER if value == "smaller" else LARGER))}
    found = points(value, size)
    return {} if found is None or found < 0 else {"size_pt": _rounded(found)}


def _rounded(size: float) -> float:
    return round(size, 2)


def _family(value: str, _size: float) -> Changes:
    family = first_family(value)
    return {"font": family} if family else {}


def _font(value: str, size: float) -> Changes:
    """The shorthand: `italic bold 12pt/1.5 Arial, sans-serif`."""
    words = value.split(maxsplit=20)
    for index, word in enumerate(words):
        if not word[:1].isdigit() and word.lower() not in _NAMED_SIZES:
            continue
        if word.isdecimal():
            continue
        changes = _font_size(word.partition("/")[0], size)
        if changes:
            before = " ".join(words[:index]).lower()
            changes["bold"] = any(_weight(each, size).get("bold") for each in before.split())
            changes["italic"] = "italic" in before or "oblique" in before
            return changes | _family(" ".join(words[index + 1 :]), size)
    return {}


_PROPERTIES: dict[str, Callable[[str, float], Changes]] = {
    "font": _font,
    "font-weight": _weight,
    "font-style": _slant,
    "text-decoration": _lines,
    "text-decoration-line": _lines,
    "color": _text_colour,
    "mso-highlight": _highlight,
    "font-size": _font_size,
    "font-family": _family,
}
