"""How a rich channel looks: what a pack says of it, without what writes HTML."""

from __future__ import annotations

import msgspec

USUAL_SIZE, LARGE_SIZE = 12, 14
"""Points; the large one is for customers with a visual impairment (guidance L845)."""

FONT = r"[\w ,'-]+"
COLOUR = "#[0-9a-fA-F]{6}"
"""Regular expressions for the whole of what may stand in a style."""


class HtmlStyle(msgspec.Struct, frozen=True):
    """How a rich channel looks.

    Attributes:
        font: font families, the last one generic.
        size: points.
        text_colour, link_colour: `#rrggbb`.
        unfinished_colour: of fields that are still to be filled in, in what is no message yet; empty where none may
            be written.
    """

    font: str = "Arial, sans-serif"
    size: int = USUAL_SIZE
    text_colour: str = "#000000"
    link_colour: str = "#0000ff"
    unfinished_colour: str = ""

    @property
    def text(self) -> str:
        """Inline style of everything that holds text."""
        return (
            f"font-family:{self.font};font-size:{self.size}pt;line-height:100%;"
            f"color:{self.text_colour}"
        )
