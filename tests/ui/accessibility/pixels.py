"""What a window looks like, in numbers: contrasts as WCAG counts them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget


def picture_of(window: QWidget, place: QRect | None = None) -> QImage:
    """A picture of a window, or of a part of it."""
    grabbed = window.grab(place) if place is not None else window.grab()
    return grabbed.toImage().convertToFormat(QImage.Format.Format_RGB32)


def rows_of(image: QImage) -> Iterator[list[int]]:
    """The colours of a picture, row after row."""
    width = image.width()
    # A copy has its rows one after the other; four bytes a pixel leave no gaps.
    points = memoryview(image.constBits()).cast("I")
    for start in range(0, width * image.height(), width):
        yield points[start : start + width].tolist()


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


def line_contrasts(image: QImage, *, scrolls: bool = False) -> list[float]:
    """The contrast of each line of text in a picture with what is behind it.

    Where it `scrolls`, the edges of the picture may cut a line: of that, its tint may be all that is seen.
    """
    found = []
    band: Counter[int] = Counter()
    high = 0
    for at, row in enumerate([*rows_of(image), []]):
        colours = Counter(row)
        if len(colours) > 1:
            band += colours
            high += 1
            continue
        # One line that fills the picture is looked at all the same.
        whole = not scrolls or (at == high) == (at == image.height())
        if whole and high >= LEAST_LINE:
            found.append(_contrast_within(band))
        band, high = Counter(), 0
    return found


def _contrast_within(band: Counter[int]) -> float:
    behind = band.most_common(1)[0][0]
    return max(contrast(each, behind) for each in band)


def changed(before: QImage, after: QImage, least: float) -> int:
    """How many pixels changed so much that it is seen."""
    one, other = (memoryview(each.constBits()).cast("I") for each in (before, after))
    pairs = Counter(zip(one, other, strict=True))
    return sum(number for (a, b), number in pairs.items() if a != b and contrast(a, b) >= least)
