"""The system's own colours, where the user asked it for high contrast: nothing is mixed in while they can be read."""

from __future__ import annotations

import msgspec
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from app.ui.style.colours import CONTRAST, Roles
from app.ui.style.contrast import PARTS, TEXT, contrast


def system_palette(app: QApplication) -> QPalette:
    """The palette that the system has now, whatever the app has set."""
    own = QPalette(app.palette())
    app.setPalette(QPalette())
    system = QPalette(app.palette())
    app.setPalette(own)
    return system


class SystemColours(msgspec.Struct, frozen=True):
    """The colours to use.

    Attributes:
        roles: by role.
        readable: whether they are the system's; where its text can't be told from what it stands on, they are our own.
    """

    roles: Roles
    readable: bool


def colours_of(palette: QPalette) -> SystemColours:
    """The system's colours. Of those that can't be told apart, the ones that can take the place."""
    text = palette.windowText().color().name()
    base = palette.window().color().name()
    if contrast(text, base) < TEXT:
        return SystemColours(CONTRAST, readable=False)
    strong, on_strong = palette.highlight().color().name(), palette.highlightedText().color().name()
    if contrast(strong, base) < TEXT:
        # It is the colour of links too, and marks what is chosen.
        strong, on_strong = text, base
    elif contrast(strong, on_strong) < TEXT:
        on_strong = max(text, base, key=lambda each: contrast(strong, each))
    inner = text if contrast(text, strong) >= PARTS else base
    off = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText).name()
    if contrast(off, base) < TEXT:
        # Its broken outline tells it all the same.
        off = text
    return SystemColours(_roles(text, base, strong, on_strong, inner, off), readable=True)


def _roles(text: str, base: str, strong: str, on_strong: str, inner: str, off: str) -> Roles:
    return Roles(
        text=text, secondary=text, accent=strong, on_accent=on_strong, accent_hover=strong,
        must=text, confirm=text, advise=text, good=text, border=text, line=text,
        off=off, off_line=off,
        window=base, panel=base, card=base, chosen=base, lit=base, hover=base,
        must_tint=base, confirm_tint=base, advise_tint=base, ring=strong, ring_inner=inner,
    )  # fmt: skip
