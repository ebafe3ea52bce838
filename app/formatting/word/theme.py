"""Colours and fonts that a document's theme names."""

from __future__ import annotations

import colorsys

from app.formatting.colours import colour_of, rgb
from app.formatting.word.xml_tree import XmlNode

_SAME = {
    **{"text1": "dk1", "dark1": "dk1", "tx1": "dk1", "background1": "lt1", "light1": "lt1"},
    **{"bg1": "lt1", "text2": "dk2", "dark2": "dk2", "tx2": "dk2", "background2": "lt2"},
    **{"light2": "lt2", "bg2": "lt2", "hyperlink": "hlink", "followedHyperlink": "folHlink"},
}
_USUAL = {
    **{"dk1": "#000000", "lt1": "#ffffff", "dk2": "#44546a", "lt2": "#e7e6e6"},
    **{"accent1": "#4472c4", "accent2": "#ed7d31", "accent3": "#a5a5a5", "accent4": "#ffc000"},
    **{"accent5": "#5b9bd5", "accent6": "#70ad47", "hlink": "#0563c1", "folHlink": "#954f72"},
}


class WordTheme:
    """A theme; the usual one of Word where a document has none."""

    def __init__(self, root: XmlNode | None) -> None:
        self._colours = dict(_USUAL)
        self._fonts: dict[str, str] = {}
        for node in root.walk() if root else ():
            if node.tag == "a:clrScheme":
                self._read_colours(node)
            elif node.tag in ("a:majorFont", "a:minorFont"):
                latin = node.child("a:latin")
                name = latin.attributes.get("typeface", "") if latin else ""
                self._fonts[node.tag[2:7]] = name

    def _read_colours(self, scheme: XmlNode) -> None:
        for each in scheme.children:
            for value in each.children:
                shown = value.attributes.get("lastClr") or value.attributes.get("val", "")
                if colour := colour_of(shown):
                    self._colours[each.tag.removeprefix("a:")] = colour

    def colour(self, name: str, tint: str = "", shade: str = "") -> str:
        """A colour by its name, lighter by a tint or darker by a shade (two hexadecimal figures)."""
        colour = self._colours.get(_SAME.get(name, name), "")
        if not colour or not (tint or shade):
            return colour
        hue, light, saturation = colorsys.rgb_to_hls(*(each / 255 for each in rgb(colour)))
        by = _share(tint or shade)
        light = light * by + (1 - by) if tint else light * by
        parts = colorsys.hls_to_rgb(hue, light, saturation)
        return "#" + "".join(f"{round(each * 255):02x}" for each in parts)

    def font(self, name: str) -> str:
        """A font by its name in the theme, such as `minorHAnsi`; empty for one that it doesn't have."""
        return self._fonts.get(name[:5], "")


def _share(figures: str) -> float:
    try:
        return int(figures, 16) / 255
    except ValueError:
        return 1.0
