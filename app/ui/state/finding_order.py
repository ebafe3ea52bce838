"""Findings of one message: the order of reading, and which is which from one keystroke to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from app.compose.message import Message
from app.document import located_runs
from app.findings import Finding, Where

Name = tuple[object, ...]
"""What stays of a finding while the officer types on: everything but its place and its words."""


def named(findings: Iterable[Finding]) -> Iterator[tuple[Name, Finding]]:
    """Yield each finding with a name of its own, the same for the same finding after the next keystroke."""
    seen: Counter[Name] = Counter()
    for finding in findings:
        where = finding.where
        name: Name = (
            finding.rule,
            finding.severity,
            where.part,
            where.language,
            where.entry,
            where.question,
            finding.fix,
        )
        seen[name] += 1
        yield (*name, seen[name]), finding


def is_in_text(finding: Finding) -> bool:
    """Whether a finding is about a stretch of the text, not about an answer that is missing."""
    return finding.end > finding.start


def is_of_style(finding: Finding) -> bool:
    """Whether a rule of the pack found it in the text, where a half-typed word would trip it."""
    return is_in_text(finding) and finding.wording is not None


def in_reading_order(message: Message, findings: Iterable[Finding]) -> list[Finding]:
    """In the order of the message; first what has no place in it, last what is about all of it."""
    gaps = _gaps(message)

    def place(finding: Finding) -> tuple[int, int]:
        where = finding.where
        if where.block is not None:
            return where.block, finding.start
        if where.part == "subject":
            return -1, finding.start
        if where.question:
            name = where.question.removesuffix("_cy")
            found = gaps.get((where.entry, name)) or gaps.get(("", name))
            return found or (-2, 0)
        return (len(message.blocks), 0) if where == Where(language=where.language) else (-2, 0)

    return sorted(findings, key=place)


def _gaps(message: Message) -> dict[tuple[str, str], tuple[int, int]]:
    """Where each question that isn't answered stands, by entry and also without one."""
    gaps: dict[tuple[str, str], tuple[int, int]] = {}
    for index, block in enumerate(message.blocks):
        for run, start, _ in located_runs(block):
            if run.gap and run.source:
                gaps.setdefault((block.origin.entry, run.source), (index, start))
                gaps.setdefault(("", run.source), (index, start))
    return gaps
