"""Puts mends into a text."""

from __future__ import annotations

from collections.abc import Iterable

from app.findings import Finding


def mended(text: str, findings: Iterable[Finding]) -> str:
    """Return the text with the `replace` fixes of its findings, of which no two overlap: the first at a place wins."""
    pieces: list[str] = []
    done = 0
    for each in made(text, findings):
        fix = each.fix.text if each.fix is not None else ""
        pieces += (text[done : each.start], fix)
        done = each.end
    return "".join((*pieces, text[done:]))


def made(text: str, findings: Iterable[Finding]) -> list[Finding]:
    """Return those findings whose fixes are put into the text, in order."""
    done = 0
    kept: list[Finding] = []
    for each in sorted(findings, key=_place):
        fits = done <= each.start <= each.end <= len(text)
        if fits and each.fix is not None and each.fix.kind == "replace":
            kept.append(each)
            done = each.end
    return kept


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.start, finding.end, finding.fix.text if finding.fix is not None else ""
