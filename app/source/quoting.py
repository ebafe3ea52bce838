"""Putting text in double quotes, which is how most mistakes in YAML are mended."""

from __future__ import annotations

import re

import msgspec

from app.source.tree import Mapping, Scalar

# None of these may try one run of blanks again and again: a line can have a million.
_BARE_KEY = re.compile(r"\w[\w.'’/ -]*")

_ENTRY = re.compile(
    r"(?P<dashes>\s*(?:- +)*)"
    r"(?:(?P<key>\"(?:[^\"\\]|\\.)*\"|'[^']*'|[^\s\"'{\[#][^#]*?):(?:\s+|$))?"
    r"(?P<text>.*)"
)
_VALUE_BEGINS = re.compile(r"[{\[]\s*|,\s+")
_VALUE_ENDS = re.compile(r",\s|,$|[}\]]|$")
_KEY = re.compile(r"(?P<key>[^:]*):\s+")


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
    def mended(self) -> str:
        """What the author should write: the entry with its text in quotes."""
        return self.lead + quote(self.text)


def quote(text: str) -> str:
    """Return `text` in double quotes, with the quotes and backslashes in it escaped."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def key_lead(key: str) -> str:
    """Return what stands before the value of `key`: the key, a colon and a blank."""
    return f"{key if _BARE_KEY.fullmatch(key) else quote(key)}: "


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
    lead = f"{found['key'].rstrip()}: " if found["key"] else "- " if "-" in found["dashes"] else ""
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
