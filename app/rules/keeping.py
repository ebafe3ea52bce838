"""Of several findings at one place that say the same, the strictest is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.findings import Finding, Severity
from app.rules.judging import OF_WORDS
from app.rules.kinds.first_use import FirstUse
from app.rules.kinds.spelling import Spelling
from app.rules.model import Rule

_STRICTNESS = {Severity.MUST: 0, Severity.CONFIRM: 1, Severity.ADVISE: 2}
_WEAK = (Spelling, FirstUse)
"""They say only that a word is odd; a rule that knows the word says more."""


def strictest(findings: Iterable[Finding], rules: Mapping[str, Rule]) -> tuple[Finding, ...]:
    """Return the findings of one text in order, without those that another one makes needless.

    Rules about words say the same where they find exactly the same words; the sooner rule wins among equals.
    """
    ordered = sorted(findings, key=lambda each: (each.start, each.end, _STRICTNESS[each.severity]))
    strong = [
        each for each in ordered if _is(each, rules, OF_WORDS) and not _is(each, rules, _WEAK)
    ]
    kept: list[Finding] = []
    places: set[tuple[int, int]] = set()
    for finding in ordered:
        if _is(finding, rules, _WEAK):
            if any(each.start < finding.end and finding.start < each.end for each in strong):
                continue
        elif _is(finding, rules, OF_WORDS):
            place = (finding.start, finding.end)
            if place in places:
                continue
            places.add(place)
        kept.append(finding)
    return tuple(kept)


def _is(finding: Finding, rules: Mapping[str, Rule], kinds: tuple[type, ...]) -> bool:
    return isinstance(rules.get(finding.rule), kinds)
