"""The ring of what has the focus stands around it, and nothing lies over it: asked at every stop, without a picture."""

from __future__ import annotations

from PySide6.QtWidgets import QMenuBar, QWidget

from app.ui.style.focus_ring import OWN_RING, FocusRing
from tests.ui.accessibility.parts import path_of, place_in

OFF = 2
"""Pixels that rounded lengths may be off."""


def amiss_with_ring(window: QWidget, widget: QWidget) -> str:
    """What is wrong with the ring of a stop; nothing where it is right, or the widget paints it itself."""
    if widget.property(OWN_RING) or isinstance(widget, QMenuBar) or widget is window:
        return ""
    rings = [each for each in window.window().findChildren(FocusRing) if each.isVisible()]
    if not rings:
        return "there is none"
    ring, around = rings[0], place_in(window.window(), widget)
    place = place_in(window.window(), ring)
    if not place.adjusted(-OFF, -OFF, OFF, OFF).contains(around):
        return f"it is around {place.getRect()}, not {around.getRect()}"
    if place.width() > around.width() + 60 or place.height() > around.height() + 60:
        return f"it is around {place.getRect()}, far from {around.getRect()}"
    host = ring.parentWidget()
    children: list[object] = list(host.children()) if host is not None else []
    for other in children[children.index(ring) + 1 :]:
        if (
            isinstance(other, QWidget)
            and other.isVisible()
            and not other.isWindow()
            and other.geometry().intersects(ring.geometry())
        ):
            return f"{path_of(other)} lies over it"
    return ""
