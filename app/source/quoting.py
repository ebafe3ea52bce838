"""Putting text in double quotes, which is how most mistakes in YAML are mended."""

from __future__ import annotations

import re

import msgspec

from app.source.fault import SourceEdit
from app.source.tree import Mapping, Node, Scalar, Sequence

# None of these may try one run of blanks again and again: a line can have a million.
_BARE_KEY = re.compile(r"\w[\w.'’/ -]*")

_NO_KEY = re.compile(r"\{\{|\s\|\s")
"""What no name holds: where it stands before a colon, the colon is part of a text."""
_ENTRY = re.compile(
    r"(?P<dashes>\s*(?:- +)*)"
    r"(?:(?P<key>\"(?:[^\"\\]|\\.)*\"|'[^']*'|[^\s\"'{\[#][^#]*?):(?:\s+|$))?"
    r"(?P<text>.*)"
)
_PLAIN = re.compile(r"(?!\d+\Z)[\w(/](?:[\w./()'’!<>–-]|=(?!\Z)|[ ](?![#]))*(?<![ :])")
CONDITIONS = ("when", "confirmed")
"""Keys whose value is a condition."""
PAIR_KEYS = ("en", "cy")
_VALUE_BEGINS = re.compile(r"[{\[]\s*|,\s+")
_VALUE_ENDS = re.compile(r",\s|,$|[}\]]|$")
_KEY = re.compile(r"(?P<key>[^:]*):\s+")
_QUOTED = re.compile(r"(?P<sign>['\"])(?P<inside>.+)(?P=sign)(?:\s+#.*)?")


class Region(msgspec.Struct, frozen=True):
    """A piece of a line that should stand in quotes.

    Attributes:
        line: the line, from 0.
        start: the column of its first character, from 0.
        end: the column after its last.
        lead: the key or the dash before it; empty where it stands alone.
        text: what it says now.
    """

    line: int
    start: int
    end: int
    lead: str
    text: str

    @property
    def edit(self) -> SourceEdit:
        """How it is read: in quotes."""
        return SourceEdit(self.line, self.start, self.end, double_quote(unquoted(self.text)))

    @property
    def mended(self) -> str:
        """What the author should write: the entry with its text in quotes."""
        key = self.lead.removesuffix(": ")
        text = unquoted(self.text)
        return entry(key, text) if key in CONDITIONS else self.lead + quote(text)


def unquoted(text: str) -> str:
    """Return what an author meant to quote, and an apostrophe or a quotation mark within it closed too soon.

    >>> unquoted("'The customer's form'")
    "The customer's form"
    """
    found = _QUOTED.fullmatch(text)
    if found is None:
        return text
    sign, inside = found["sign"], found["inside"]
    if re.search(rf"^[^{sign}]*\S{sign}(?!\w).*\s{sign}\S", inside):
        return text  # “'a' or 'b'”: two words that are quoted
    return inside.replace("''", "'") if sign == "'" else inside.replace('\\"', '"')


def quote(text: str) -> str:
    """Return `text` in quotes: double ones, or single ones where that needs no escapes."""
    if any(sign in text for sign in '"\\') and "'" not in text and "\n" not in text:
        return f"'{text}'"
    return double_quote(text)


def double_quote(text: str) -> str:
    """Return `text` in double quotes, with the quotes and backslashes in it escaped."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def value(text: str) -> str:
    """Return `text` as it may stand as a value anywhere, inside braces too: in quotes where it must."""
    return text if _PLAIN.fullmatch(text) else quote(text)


def entry(key: str, text: str) -> str:
    """Return the entry of `key`. The words of a condition stand in single quotes, and all of it in double ones."""
    if key in CONDITIONS and "'" not in text:
        text = text.replace('"', "'")
    return key_lead(key) + value(text)


def key_lead(key: str) -> str:
    """Return what stands before the value of `key`: the key, a colon and a blank."""
    return f"{key if _BARE_KEY.fullmatch(key) else quote(key)}: "


def flow_text(node: Node) -> str:
    """Return a node on one line, with braces and square brackets."""
    match node:
        case Mapping(entries=entries):
            inside = (f"{key_lead(each.key.text)}{flow_text(each.value)}" for each in entries)
            return f"{{{', '.join(inside)}}}"
        case Sequence(items=items):
            return f"[{', '.join(map(flow_text, items))}]"
        case Scalar(text=text):
            return value(text)


def with_comment(scalar: Scalar) -> str:
    """Return the text with the comment that YAML took from it."""
    return f"{scalar.text} {scalar.comment}".strip() if scalar.comment else scalar.text


def entry_as_text(node: Mapping) -> str:
    """Return the one line of text that a colon has turned into a group, or nothing."""
    if node.flow or len(node.entries) != 1:
        return ""
    key, value = node.entries[0].key, node.entries[0].value
    if not isinstance(value, Scalar) or value.style != "plain" or key.style != "plain":
        return ""
    return f"{key.text}: {with_comment(value)}".strip()


def find_block_region(text: str, line: int) -> Region | None:
    """Return the value of the entry on a line: all that stands after the key or the dash."""
    found = _ENTRY.fullmatch(text.rstrip())
    if found is None or not found["text"]:
        return None
    dash = "- " if "-" in found["dashes"] else ""
    if found["key"] and _NO_KEY.search(found["key"]):
        start = found.start("key")
        return Region(line, start, found.end("text"), dash, text[start : found.end("text")])
    lead = f"{found['key'].rstrip()}: " if found["key"] else dash
    return Region(line, found.start("text"), found.end("text"), lead, found["text"])


def find_flow_region(text: str, line: int, column: int) -> Region | None:
    """Return the value around `column` inside braces or square brackets."""
    begin = 0
    for found in _VALUE_BEGINS.finditer(text, 0, column):
        begin = found.end()
    key = _KEY.match(text, begin)
    lead = ""
    if key and key.end() <= column:
        begin, lead = key.end(), f"{key['key'].rstrip()}: "
    ends = _VALUE_ENDS.search(text, column)
    inside = text[begin : ends.start() if ends else len(text)].rstrip()
    # What is quoted already, or no text at all, is another mistake.
    return (
        Region(line, begin, begin + len(inside), lead, inside)
        if inside and '"' not in inside
        else None
    )
