"""Colours by role. The only module that holds colours."""

from __future__ import annotations

import msgspec


class Roles(msgspec.Struct, frozen=True):
    """One colour for each role; `*_tint` are backgrounds on which the role's own colour is read.

    `off` and `off_line` are words and outline of what can't be pressed now.
    """

    text: str
    secondary: str
    accent: str
    on_accent: str
    accent_hover: str
    must: str
    confirm: str
    advise: str
    good: str
    border: str
    line: str
    off: str
    off_line: str
    window: str
    panel: str
    card: str
    chosen: str
    lit: str
    hover: str
    must_tint: str
    confirm_tint: str
    advise_tint: str
    ring: str
    ring_inner: str


LIGHT = Roles(
    text="#0b0c0c",
    secondary="#3d4347",
    accent="#144e81",
    on_accent="#ffffff",
    accent_hover="#0f3d66",
    must="#942514",
    confirm="#5f4200",
    advise="#144e81",
    good="#005a30",
    border="#6f777b",
    line="#d5dade",
    off="#6f777b",
    off_line="#d5dade",
    window="#eef1f3",
    panel="#f5f7f8",
    card="#ffffff",
    chosen="#dbe8f4",
    lit="#e6eff8",
    hover="#e6ebee",
    must_tint="#fbeae7",
    confirm_tint="#fff5dc",
    advise_tint="#eef5fb",
    ring="#0b0c0c",
    ring_inner="#ffdd00",
)
DARK = Roles(
    text="#f3f5f6",
    secondary="#bcc4c9",
    accent="#8ec5f4",
    on_accent="#0b1a26",
    accent_hover="#b3d8f8",
    must="#ffb3a6",
    confirm="#ffd57a",
    advise="#8ec5f4",
    good="#8ee0b0",
    border="#8a949a",
    line="#343b40",
    off="#8a949a",
    off_line="#343b40",
    window="#101214",
    panel="#16191c",
    card="#1f2428",
    chosen="#26394a",
    lit="#26394a",
    hover="#2a3136",
    must_tint="#3a2220",
    confirm_tint="#362c14",
    advise_tint="#1d2d3a",
    ring="#ffdd00",
    ring_inner="#0b0c0c",
)
CONTRAST = Roles(
    text="#ffffff",
    secondary="#ffffff",
    accent="#ffe14d",
    on_accent="#000000",
    accent_hover="#ffffff",
    must="#ffb3a6",
    confirm="#ffe14d",
    advise="#ffffff",
    good="#7dffb0",
    border="#ffffff",
    line="#ffffff",
    off="#9b9b9b",
    off_line="#595959",
    window="#000000",
    panel="#000000",
    card="#000000",
    chosen="#33300a",
    lit="#33300a",
    hover="#2b2b2b",
    must_tint="#000000",
    confirm_tint="#000000",
    advise_tint="#000000",
    ring="#ffe14d",
    ring_inner="#000000",
)
"""Black, white and yellow, for an officer who wants strong colours here and not in the whole system."""

PAPER, INK, RULE = "#ffffff", "#000000", "#767676"
"""What an email of somebody else's is shown on, whatever the colours of the window: its own were chosen for that."""
