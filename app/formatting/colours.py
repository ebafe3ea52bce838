"""Colours as style sheets, Word and old HTML write them."""

from __future__ import annotations

import colorsys
import re

Rgb = tuple[int, int, int]

_NAMES = """
aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc
bisque ffe4c4 black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a
burlywood deb887 cadetblue 5f9ea0 chartreuse 7fff00 chocolate d2691e coral ff7f50
cornflowerblue 6495ed cornsilk fff8dc crimson dc143c cyan 00ffff darkblue 00008b darkcyan 008b8b
darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400 darkgrey a9a9a9 darkkhaki bdb76b
darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred 8b0000
darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f
darkslategrey 2f4f4f darkturquoise 00ced1 darkviolet 9400d3 darkyellow 808000 deeppink ff1493
deepskyblue 00bfff dimgray 696969 dimgrey 696969 dodgerblue 1e90ff firebrick b22222
floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc ghostwhite f8f8ff
gold ffd700 goldenrod daa520 gray 808080 green 008000 greenyellow adff2f grey 808080
honeydew f0fff0 hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c
lavender e6e6fa lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon fffacd lightblue add8e6
lightcoral f08080 lightcyan e0ffff lightgoldenrodyellow fafad2 lightgray d3d3d3
lightgreen 90ee90 lightgrey d3d3d3 lightpink ffb6c1 lightsalmon ffa07a lightseagreen 20b2aa
lightskyblue 87cefa lightslategray 778899 lightslategrey 778899 lightsteelblue b0c4de
lightyellow ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6 magenta ff00ff maroon 800000
mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db
mediumseagreen 3cb371 mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc
mediumvioletred c71585 midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5
navajowhite ffdead navy 000080 oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500
orangered ff4500 orchid da70d6 palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee
palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd
powderblue b0e0e6 purple 800080 rebeccapurple 663399 red ff0000 rosybrown bc8f8f
royalblue 4169e1 saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57
seashell fff5ee sienna a0522d silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090
slategrey 708090 snow fffafa springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080
thistle d8bfd8 tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3 white ffffff
whitesmoke f5f5f5 window ffffff windowtext 000000 canvas ffffff canvastext 000000 text 000000
background ffffff yellow ffff00 yellowgreen 9acd32
"""
NAMED = {name: f"#{value}" for name, value in re.findall(r"(\w+) (\w{6})\b", _NAMES)}
_AS_AROUND = {
    "",
    "inherit",
    "initial",
    "unset",
    "revert",
    "currentcolor",
    "auto",
    "none",
    "transparent",
}
_UNKNOWN = "#808080"
_HEX = re.compile(r"#?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
_NUMBER = r"\s*(-?\d{1,4}(?:\.\d{0,6})?)(%|deg)?\s*"
_FUNCTION = re.compile(rf"(rgb|hsl)a?\({_NUMBER}[\s,]{_NUMBER}[\s,]{_NUMBER}(.*)\)", re.DOTALL)
_CLEAR = re.compile(r"[,/]\s*0?(?:\.0*)?%?\s*")


def colour_of(value: str) -> str:
    """A colour as `#rrggbb`: empty for what means the colour around it, grey for what isn't known."""
    value = value.strip().lower()
    if value in _AS_AROUND:
        return ""
    if value in NAMED:
        return NAMED[value]
    if found := _HEX.fullmatch(value):
        digits = found[1] if len(found[1]) >= 6 else "".join(each * 2 for each in found[1])
        return f"#{digits[:6]}"
    if found := _FUNCTION.fullmatch(value):
        if found[8] and _CLEAR.fullmatch(found[8]):
            return ""
        values = [(float(found[at]), found[at + 1] or "") for at in (2, 4, 6)]
        return _hsl(values) if found[1] == "hsl" else _rgb(values)
    # `windowtext 1.0pt`, and Word's own names beside a plain one.
    first = value.partition(" ")[0]
    return NAMED.get(first, _UNKNOWN)


def _rgb(values: list[tuple[float, str]]) -> str:
    parts = [value * 2.55 if unit == "%" else value for value, unit in values]
    return "#" + "".join(f"{min(max(round(each), 0), 255):02x}" for each in parts)


def _hsl(values: list[tuple[float, str]]) -> str:
    (hue, _), (saturation, _), (light, _) = values
    parts = colorsys.hls_to_rgb(hue % 360 / 360, min(light, 100) / 100, min(saturation, 100) / 100)
    return _rgb([(each * 255, "") for each in parts])


def rgb(colour: str) -> Rgb:
    """Red, green and blue of `#rrggbb`."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def is_light(colour: str) -> bool:
    """Whether it can't be told from white paper."""
    return min(rgb(colour)) >= 0xF0


def is_dark(colour: str) -> bool:
    """Whether it is black to the eye."""
    return max(rgb(colour)) <= 0x33


def is_red(colour: str) -> bool:
    """Whether people call it red: neither orange nor pink, and not so dark that it seems black (guidance L833).

    >>> [is_red(each) for each in ("#ff0000", "#c00000", "#c0504d", "#ffc0cb", "#ed7d31", "")]
    [True, True, True, False, False, False]
    """
    if not colour:
        return False
    hue, pure, light = colorsys.rgb_to_hsv(*(each / 0xFF for each in rgb(colour)))
    degrees = hue * 360
    # Without any grey a colour still is red a little nearer to orange (`orangered`).
    reddish = degrees <= 15 or degrees >= 340 or (degrees <= 17 and pure >= 0.95)
    # What is bright and greyish is pink or salmon.
    strong = pure >= (0.6 if light > 0.88 else 0.45)
    return reddish and strong and light >= 0.35


def is_blue(colour: str) -> bool:
    """Whether it may be the colour of a link: each program has a blue of its own."""
    red, green, blue = rgb(colour)
    return blue > max(red, green)


def same_to_the_eye(one: str, two: str) -> bool:
    """Whether text of the one can't be read on the other."""
    return max(abs(a - b) for a, b in zip(rgb(one), rgb(two), strict=True)) <= 12
