"""Colours as people see them: which are red, and what marks words like a highlighter.

A template of the team shows in red what must be changed or removed (guidance L833), and each program
has reds of its own.
"""

from __future__ import annotations

import re
from colorsys import rgb_to_hsv
from functools import cache

_HEX = re.compile(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})")
_DEGREES = 360
_ORANGE, _CRIMSON = 12, 342
"""Degrees on the wheel of colours between which red lies."""
_PURE_ORANGE, _PURE = 17, 0.95
"""A colour without any grey still is red a little further on (`orangered`)."""
_DARKEST = 0.35
_GREYEST = 0.5
_PALE, _PALE_GREYEST = 0.88, 0.6
"""Bright and greyish is pink."""
_BLACK = 0x33
_WHITE = 0xF4


@cache
def is_red(colour: str) -> bool:
    """Whether a person calls a colour (`#rrggbb`, or empty) red.

    >>> [is_red(each) for each in ("#ff0000", "#c00000", "#c0504d", "#ffc0cb", "#ed7d31", "")]
    [True, True, True, False, False, False]
    """
    parts = _parts(colour)
    if parts is None:
        return False
    hue, grey, light = rgb_to_hsv(*(each / 0xFF for each in parts))
    degrees = hue * _DEGREES
    reddish = degrees <= _ORANGE or degrees >= _CRIMSON
    reddish = reddish or (degrees <= _PURE_ORANGE and grey >= _PURE)
    strong = grey >= (_PALE_GREYEST if light > _PALE else _GREYEST)
    return reddish and strong and light >= _DARKEST


@cache
def is_black(colour: str) -> bool:
    """Whether a colour looks black, or isn't given."""
    parts = _parts(colour)
    return parts is None or max(parts) <= _BLACK


@cache
def is_blue(colour: str) -> bool:
    """Whether a colour is a blue of links, or isn't given."""
    parts = _parts(colour)
    return parts is None or parts[2] > max(parts[:2])


@cache
def marks(colour: str) -> bool:
    """Whether a colour behind words marks them: any but white."""
    parts = _parts(colour)
    return parts is not None and min(parts) < _WHITE


def _parts(colour: str) -> tuple[int, int, int] | None:
    found = _HEX.fullmatch(colour)
    return None if found is None else (int(found[1], 16), int(found[2], 16), int(found[3], 16))
