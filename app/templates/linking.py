"""Addresses among words: where they stand, they become links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.templates.wording import SCHEMES, Link, Literal

ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]’']"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
)
"""What becomes a link where it stands."""


def linked(content: str) -> Iterator[Literal | Link]:
    """Yield the words, and each address among them as a link."""
    end = 0
    for found in ADDRESS.finditer(content):
        if found.start() > end:
            yield Literal(content[end : found.start()])
        yield Link(found[0], full_address(found[0]))
        end = found.end()
    if end < len(content):
        yield Literal(content[end:])


def full_address(address: str) -> str:
    """Where an address as it is written leads."""
    if "@" in address and "/" not in address:
        return f"mailto:{address}"
    return address if address.startswith((*SCHEMES, "http://")) else f"https://{address}"
