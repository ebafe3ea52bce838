"""Of several findings at one place that say the same, the strictest is kept."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from app.findings import Finding, Severity
from app.rules.model import Rule

_STRICTNESS = {Severity.MUST: 0, Severity.CONFIRM: 1, Severity.ADVISE: 2}

Found = tuple[Finding, Rule]


def strictest(found: Iterable[Found]) -> tuple[Finding, ...]:
    """Return the findings of one text in order, without those that another one makes needless.

    No two findings of a rule overlap. Rules about words say the same where they find exactly the same words; the
    sooner rule wins among equals. Of what stands within something that must change, and has no mend, nothing is said.
    """
    ordered = _with_whole_mends(sorted(found, key=_order))
    covered = {at for each, rule in ordered if rule.says_more for at in range(each.start, each.end)}
    foreign = [(each.start, each.end) for each, rule in ordered if rule.of_language]
    kept: list[Finding] = []
    places: set[tuple[int, int]] = set()
    to_be_changed = 0
    ends: dict[str, int] = {}
    for finding, rule in ordered:
        if finding.start < ends.get(finding.rule, 0):
            continue
        if rule.is_weak:
            if not covered.isdisjoint(range(finding.start, finding.end)):
                continue
        elif rule.of_words:
            if any(one <= finding.start and finding.end <= two for one, two in foreign):
                continue
            place = (finding.start, finding.end)
            if place in places:
                continue
            places.add(place)
        if rule.says_more and finding.end <= to_be_changed:
            continue
        if rule.of_words and finding.severity is Severity.MUST and finding.fix is None:
            to_be_changed = max(to_be_changed, finding.end)
        ends[finding.rule] = finding.end
        kept.append(finding)
    return tuple(kept)


def _with_whole_mends(ordered: list[Found]) -> list[Found]:
    """What says more takes on the mend of a weak finding round it: with a shortened month the whole date is mended."""
    weak = [each for each, rule in ordered if rule.is_weak and each.fix is not None]
    if not weak:
        return ordered
    return [(_mended_with(each, weak) if rule.says_more else each, rule) for each, rule in ordered]


def _mended_with(finding: Finding, weak: list[Finding]) -> Finding:
    if finding.fix is None:
        return finding
    for each in weak:
        if each.start <= finding.start and finding.end <= each.end:
            return msgspec.structs.replace(finding, start=each.start, end=each.end, fix=each.fix)
    return finding


def _order(found: Found) -> tuple[int, int, int]:
    """The longest first at each place, then the strictest."""
    finding, _ = found
    return finding.start, -finding.end, _STRICTNESS[finding.severity]
