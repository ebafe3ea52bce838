"""HTML in pieces: texts, opening and closing tags. For anything at all, in time that grows with its length only.

The standard library's parser takes quadratic time for some of what a clipboard may hold (24 KB of `<a x="` take five
seconds) and stops at other things with an error, so it can't be used for text from elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

import msgspec


class Opening(msgspec.Struct, frozen=True):
    """An opening tag, with its attributes in small letters; of two of the same name the first counts."""

    tag: str
    attributes: dict[str, str] = {}


class Closing(msgspec.Struct, frozen=True):
    """A closing tag."""

    tag: str


class RawText(msgspec.Struct, frozen=True):
    """What stands in a style sheet or a field, where tags mean nothing."""

    tag: str
    text: str


Token = str | Opening | Closing | RawText

_START = re.compile(r"<(?=[a-zA-Z!?]|/[a-zA-Z])")
_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
# An unclosed quote is looked for to the end only once: behind it there is no other of its kind.
_ATTRIBUTE = re.compile(
    r"""[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?"""
)
_TAG_END = re.compile(r"[\s/]*(>?)")
_LONG_NUMBER = re.compile(r"&#[xX]?[0-9a-fA-F]{9,};?")
_ENDS = {
    tag: re.compile(f"</{tag}", re.IGNORECASE)
    for tag in ("script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp")
}
"""What holds no markup, and where each of them ends."""
_KEPT = ("style", "textarea", "xmp")
_WITH_REFERENCES = "textarea"


def html_tokens(html: str) -> Iterator[Token]:
    """Yield the pieces in order. Comments, declarations and scripts are left out."""
    position = 0
    while position < len(html):
        found = _START.search(html, position)
        start = found.start() if found else len(html)
        if start > position:
            yield unescaped(html[position:start])
        position = start
        if found:
            token, position = _markup(html, start)
            if token is not None:
                yield token
            if isinstance(token, Opening) and token.tag in _ENDS:
                end = _ENDS[token.tag].search(html, position)
                start, position = position, end.start() if end else len(html)
                if token.tag in _KEPT and start < position:
                    text = html[start:position]
                    is_text = token.tag == _WITH_REFERENCES
                    yield RawText(token.tag, unescaped(text) if is_text else text)


def unescaped(text: str) -> str:
    """Text with its character references replaced."""
    # No character has nine digits, and Python refuses numbers of thousands.
    return unescape(_LONG_NUMBER.sub("\ufffd", text)) if "&" in text else text


def _markup(html: str, start: int) -> tuple[Token | None, int]:
    """What begins with the `<` at `start`, and where it ends. What never ends is text, but for a comment."""
    if html.startswith("<!--", start):
        end = html.find("-->", start + 2)
        return None, len(html) if end < 0 else end + 3
    closes = html[start + 1] == "/"
    name = _NAME.match(html, start + 2 if closes else start + 1)
    if name and not closes:
        return _opening(html, start, name)
    end = html.find(">", start)
    if end < 0:
        return unescaped(html[start:]), len(html)
    return (Closing(name.group().lower()) if name else None), end + 1


def _opening(html: str, start: int, name: re.Match[str]) -> tuple[Token, int]:
    attributes: dict[str, str] = {}
    position = name.end()
    while found := _ATTRIBUTE.match(html, position):
        value = found[2] or found[3] or found[4] or ""
        attributes.setdefault(found[1].lower(), unescaped(value))
        position = found.end()
    end = _TAG_END.match(html, position)
    if end is None or not end[1]:
        return unescaped(html[start:]), len(html)
    return Opening(name.group().lower(), attributes), end.end()
