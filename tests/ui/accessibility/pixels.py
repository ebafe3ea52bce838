"""What a window looks like, in numbers: contrasts as WCAG counts them."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from hashlib import blake2b

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget


def picture_of(window: QWidget, place: QRect | None = None) -> QImage:
    """A picture of a window, or of a part of it."""
    grabbed = window.grab(place) if place is not None else window.grab()
    return grabbed.toImage().convertToFormat(QImage.Format.Format_RGB32)


@lru_cache(maxsize=65536)
def luminance(colour: int) -> float:
    """How light a colour is, from 0 to 1."""
    parts = ((colour >> 16 & 255) / 255, (colour >> 8 & 255) / 255, (colour & 255) / 255)
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: int, other: int) -> float:
    """How far two colours stand apart, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


LEAST_LINE = 4
"""Pixels: what is lower is a rule or a dot, not a line of text."""


_known: dict[tuple[bytes, int, bool], list[float]] = {}
"""What was found in a picture: most of a window looks as it did a step before."""


def line_contrasts(image: QImage, *, scrolls: bool = False) -> list[float]:
    """The contrast of each line of text in a picture with what is behind it.

    Where it `scrolls`, the edges of the picture may cut a line: of that, its tint may be all that is seen.
    """
    points = bytes(image.constBits())
    key = blake2b(points).digest(), image.width(), scrolls
    if key not in _known:
        _known[key] = _line_contrasts(points, image.width(), scrolls=scrolls)
    return _known[key]


def _line_contrasts(points: bytes, width: int, *, scrolls: bool) -> list[float]:
    # The rows stand one after the other; four bytes a pixel leave no gaps.
    step = width * 4
    height = len(points) // step
    found: list[float] = []
    start = 0
    for at in range(height + 1):
        row = points[at * step : (at + 1) * step]
        if row != row[:4] * width:
            continue
        # One line that fills the picture is looked at all the same.
        whole = not scrolls or (start == 0) == (at == height)
        if whole and at - start >= LEAST_LINE:
            found.append(_contrast_within(points[start * step : at * step]))
        start = at + 1
    return found


def _contrast_within(points: bytes) -> float:
    band = Counter(memoryview(points).cast("I"))
    behind = band.most_common(1)[0][0]
    return max(contrast(each, behind) for each in band)


SHARE = 64
"""Bytes, sixteen pixels: of what didn't change nothing is counted."""


def changed(before: QImage, after: QImage, least: float) -> int:
    """How many pixels changed so much that it is seen."""
    one, other = (bytes(each.constBits()) for each in (before, after))
    assert len(one) == len(other)
    step = before.width() * 4
    was, became = bytearray(), bytearray()
    for row in range(0, len(one), step):
        if one[row : row + step] == other[row : row + step]:
            continue
        for at in range(row, row + step, SHARE):
            upto = min(at + SHARE, row + step)
            if one[at:upto] != other[at:upto]:
                was += one[at:upto]
                became += other[at:upto]
    pairs = Counter(zip(*(memoryview(each).cast("I") for each in (was, became)), strict=True))
    return sum(number for (a, b), number in pairs.items() if a != b and contrast(a, b) >= least)
