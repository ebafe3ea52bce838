"""Puts mends into a text."""

from __future__ import annotations

from collections.abc import Iterable

from app.findings import Finding


def mended(text: str, findings: Iterable[Finding]) -> str:
    """Return the text with the `replace` fixes of its findings, of which no two overlap: the first at a place wins."""
    fixes = sorted(
        (each.start, each.end, each.fix.text)
        for each in findings
        if each.fix is not None
        and each.fix.kind == "replace"
        and 0 <= each.start <= each.end <= len(text)
    )
    pieces: list[str] = []
    done = 0
    for start, end, fix in fixes:
        if start >= done:
            pieces += (text[done:start], fix)
            done = end
    return "".join((*pieces, text[done:]))
