"""Putting text in double quotes, which is how most mistakes in YAML are mended."""

from __future__ import annotations

import re

from app.source.tree import Mapping, Scalar

_PLAIN = re.compile(r"[\w.'’-][\w.'’/ -]*", re.ASCII)


def quote(text: str) -> str:
    """Return `text` in double quotes, with the quotes and backslashes in it escaped."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def key_lead(key: str) -> str:
    """Return what stands before the value of `key`: the key, a colon and a blank."""
    return f"{key if _PLAIN.fullmatch(key) else quote(key)}: "


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
