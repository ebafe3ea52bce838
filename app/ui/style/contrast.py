"""How well one colour is told from another (WCAG 2.2, relative luminance)."""

from __future__ import annotations

TEXT, PARTS = 4.5, 3.0
"""The least for text (1.4.3), and for edges, arrows and the focus ring (1.4.11)."""


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`: 0 for black, 1 for white."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
