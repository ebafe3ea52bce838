"""What is said of a field, in sentences."""

from __future__ import annotations


def joined(*parts: str) -> str:
    """Parts of a description as sentences."""
    there = [part for part in parts if part]
    if len(there) < 2:
        return "".join(there)
    return " ".join(part if part.endswith((".", "!", "?", ":")) else f"{part}." for part in there)
