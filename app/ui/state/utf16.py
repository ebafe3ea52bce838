"""Positions: findings count code points, Qt counts UTF-16 units, where a character beyond the first plane takes two."""

from __future__ import annotations


def to_qt(text: str, position: int) -> int:
    """A position in UTF-16 units; `text` is where it is counted in code points."""
    return len(text[:position].encode("utf-16-le", "surrogatepass")) // 2
