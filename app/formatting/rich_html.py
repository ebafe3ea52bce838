"""Writes a `RichDocument` as HTML again: inline looks only, and only elements and properties of an allow-list."""

from __future__ import annotations

import re
from html import escape

from app.formatting.colours import is_light
from app.formatting.links import SCHEMES
from app.formatting.numbering import LOWER_ALPHA, LOWER_ROMAN, UPPER_ALPHA, UPPER_ROMAN, numeral
from app.formatting.rich import (
    Look,
    RichBlock,
    RichDocument,
    RichItem,
    RichList,
    RichParagraph,
    RichRun,
    RichTable,
)

_FONT = re.compile(r"[\w .,+&-]{1,80}")
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_LANGUAGE = re.compile(r"[A-Za-z0-9-]{1,35}")
_ALIGNED = {"left", "right", "center", "justify"}
_TYPES = {LOWER_ALPHA: "a", UPPER_ALPHA: "A", LOWER_ROMAN: "i", UPPER_ROMAN: "I"}


def rich_html(document: RichDocument) -> str:
    """HTML of a document with its looks, to be put inside a `body`. Whatever it holds, values are escaped."""
    return "".join(_block(block) for block in document.blocks)


def _block(block: RichBlock) -> str:
    match block:
        case RichParagraph():
            return _paragraph(block)
        case RichList():
            return _list(block)
        case RichTable():
            return _table(block)


def _paragraph(block: RichParagraph) -> str:
    tag = f"h{min(block.heading, 6)}" if block.heading else "p"
    attributes = f' style="text-align:{block.align}"' if block.align in _ALIGNED else ""
    if _LANGUAGE.fullmatch(block.language):
        attributes += f' lang="{block.language}"'
    return f"<{tag}{attributes}>{''.join(map(_run, block.runs))}</{tag}>"


def _run(run: RichRun) -> str:
    text = escape(run.text).replace("\n", "<br>").replace("  ", "&nbsp; ")
    if style := _style(run.look):
        text = f'<span style="{escape(style)}">{text}</span>'
    if run.link.lower().startswith(SCHEMES):
        text = f'<a href="{escape(run.link)}">{text}</a>'
    return text


def _style(look: Look) -> str:
    lines = [name for name, drawn in _drawn(look) if drawn]
    properties = {
        "font-family": f"'{look.font}'" if _FONT.fullmatch(look.font) else "",
        "font-size": f"{look.size_pt:g}pt" if look.size_pt else "",
        "color": look.colour if _COLOUR.fullmatch(look.colour) and _can_be_read(look) else "",
        "background-color": look.highlight if _COLOUR.fullmatch(look.highlight) else "",
        "font-weight": "bold" if look.bold else "",
        "font-style": "italic" if look.italic else "",
        "text-decoration": " ".join(lines),
    }
    return ";".join(f"{name}:{value}" for name, value in properties.items() if value)


def _can_be_read(look: Look) -> bool:
    """Whether a colour can: what was behind the words in their source, a cell or a page, isn't written."""
    return bool(look.highlight) or not is_light(look.colour)


def _drawn(look: Look) -> tuple[tuple[str, bool], ...]:
    return (("underline", look.underline), ("line-through", look.strike))


def _list(block: RichList) -> str:
    """Lists within lists; an item that goes on after deeper ones goes on in the same element."""
    pieces: list[str] = []
    kinds: list[str] = []
    for at, item in enumerate(block.items):
        goes_on = not item.marker and at > 0 and item.depth <= len(kinds)
        while len(kinds) > item.depth:
            pieces.append(f"</li></{kinds.pop()}>")
        kind = "ol" if item.ordered else "ul"
        if len(kinds) == item.depth and not goes_on:
            pieces.append("</li>")
            if kinds[-1] != kind:
                pieces.append(f"</{kinds.pop()}>")
        opened = len(kinds) < item.depth
        while len(kinds) < item.depth - 1:
            pieces.append('<ul><li style="list-style-type:none">')
            kinds.append("ul")
        if opened:
            pieces.append(_opening(item, kind))
            kinds.append(kind)
        if not goes_on:
            pieces.append(_item_opening(item))
        pieces.append("".join(map(_block, item.blocks)))
    pieces += [f"</li></{kind}>" for kind in reversed(kinds)]
    return "".join(pieces)


def _opening(item: RichItem, kind: str) -> str:
    if kind == "ul" or item.number is None:
        return f"<{kind}>"
    start = f' start="{item.number}"' if item.number != 1 else ""
    for style, sign in _TYPES.items():
        if numeral(item.number, style) == item.marker.strip("().[]: "):
            return f'<ol type="{sign}"{start}>'
    return f"<ol{start}>"


def _item_opening(item: RichItem) -> str:
    if not item.marker:
        return '<li style="list-style-type:none">'
    return f'<li value="{item.number}">' if item.number is not None else "<li>"


def _table(block: RichTable) -> str:
    rows = "".join(
        "<tr>" + "".join(f"<td>{''.join(map(_block, cell))}</td>" for cell in row) + "</tr>"
        for row in block.rows
    )
    return f"<table>{rows}</table>"
