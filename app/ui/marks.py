"""Underlines of what is found: a wave for must, dashes for confirm, dots for advice; never by colour alone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat

from app.findings import Finding, Severity
from app.ui.theme import Theme

Style = QTextCharFormat.UnderlineStyle
STYLES = {
    Severity.MUST: Style.WaveUnderline,
    Severity.CONFIRM: Style.DashUnderline,
    Severity.ADVISE: Style.DotLine,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding and where it stands in an editor's text, as Qt counts."""

    start: int
    end: int
    finding: Finding


def mark_at(marks: list[Mark], position: int) -> Mark | None:
    """The strictest mark at a position, both of its ends included; of several the shortest."""
    found = [mark for mark in marks if mark.start <= position <= mark.end]
    order = list(Severity)
    found.sort(key=lambda mark: (order.index(mark.finding.severity), mark.end - mark.start))
    return next(iter(found), None)


def look_of(finding: Finding, theme: Theme) -> QTextCharFormat:
    """The underline of a finding."""
    look = QTextCharFormat()
    look.setUnderlineStyle(STYLES[finding.severity])
    look.setUnderlineColor(theme.color(str(finding.severity)))
    return look


def in_painting_order(marks: list[Mark]) -> list[Mark]:
    """The strictest last, so that it is seen where several stand in one place."""
    order = list(Severity)
    return sorted(marks, key=lambda mark: -order.index(mark.finding.severity))
