"""Underlines of what is found: a wave for must, dashes for confirm, dots for advice; never by colour alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QBrush, QTextCharFormat

from app.findings import Finding, Severity
from app.ui.style.theme import Theme

Style = QTextCharFormat.UnderlineStyle
STYLES = {
    Severity.MUST: Style.WaveUnderline,
    Severity.CONFIRM: Style.DashUnderline,
    Severity.ADVISE: Style.DotLine,
}

_ORDER = {severity: place for place, severity in enumerate(Severity)}
MOST = 500
"""Underlines in one text; nobody reads more, and Qt draws them one by one."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding and where it stands in an editor's text, as Qt counts."""

    start: int
    end: int
    finding: Finding


def mark_at(marks: Iterable[Mark], position: int) -> Mark | None:
    """The mark at a position, both of its ends included; of several the shortest says most."""
    found = [mark for mark in marks if mark.start <= position <= mark.end]
    return min(found, key=lambda mark: (mark.end - mark.start, _strictness(mark)), default=None)


def look_of(finding: Finding, theme: Theme) -> QTextCharFormat:
    """The underline of a finding; Qt's waves are faint, so a tint goes with them."""
    look = QTextCharFormat()
    if finding.severity is Severity.MUST:
        look.setBackground(QBrush(theme.color("must_tint")))
    look.setUnderlineStyle(STYLES[finding.severity])
    look.setUnderlineColor(theme.color(str(finding.severity)))
    return look


def underlines(marks: Iterable[Mark]) -> list[Mark]:
    """What is underlined: where several stand in one place, the strictest, so that no two lines cross."""
    ordered = sorted(marks, key=lambda mark: mark.start)
    bounds = sorted({place for mark in ordered for place in (mark.start, mark.end)})
    found: list[Mark] = []
    open_marks: list[Mark] = []
    waiting = iter([*ordered, None])
    following = next(waiting)
    for start, end in pairwise(bounds):
        open_marks = [mark for mark in open_marks if mark.end > start]
        while following is not None and following.start == start:
            open_marks.append(following)
            following = next(waiting)
        if not open_marks:
            continue
        mark = min(open_marks, key=_strictness)
        last = found[-1] if found else None
        if last is not None and last.finding is mark.finding and last.end == start:
            found[-1] = Mark(last.start, end, mark.finding)
        else:
            found.append(Mark(start, end, mark.finding))
    return found


def _strictness(mark: Mark) -> int:
    return _ORDER[mark.finding.severity]
