"""How far to scroll so that one of several places is in view."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF


def scrolled_to(areas: Iterable[QRectF], top: float, room: float, margin: float) -> float | None:
    """Where the view is to begin so that one of these areas is in it; None where it may stay.

    It may where one of them is in view with all its height, or fills the view. Else the first comes in, as a whole
    where there is room for it, and no further than that takes.

    Args:
        areas: where they stand, in the coordinates of all that scrolls.
        top: where the view begins.
        room: its height.
        margin: kept free above and below.
    """
    ordered = sorted(areas, key=lambda area: area.top())
    if not ordered or any(_is_seen(area, top, room) for area in ordered):
        return None
    first = ordered[0]
    least, most = first.bottom() - room, first.top()
    if least > most or most < top:
        return max(0.0, least, most - margin) if least <= most else max(0.0, most - margin)
    return max(0.0, min(most, least + margin))


def _is_seen(area: QRectF, top: float, room: float) -> bool:
    whole = top <= area.top() and area.bottom() <= top + room
    fills = area.top() <= top and top + room <= area.bottom()
    return whole or fills
