"""How precise the shipped rules are, and how much they find: `python -m tests.unit.style.report [--wrong]`.

`--wrong` lists each tuned sentence that went wrong. Blind ones are never listed: nobody may tune by them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from app.findings import Severity
from tests.unit.style.counting import Judged, Tally, judged, tallies, together
from tests.unit.style.labelled import labelled, rules

HALVES = ("tuned", "blind")
HEAD = f"{'rule':<20} {'hits':>5} {'missed':>6} {'false':>5}  precision (95 % interval)    recall"
APART = ("tone", "spelling")
"""Advice that isn't measured with the others: what is friendly, and what is a word, can be argued."""


def severities() -> dict[str, Severity]:
    """How strict each rule is, by the id that its findings bear."""
    return {rule.told_as: rule.severity for rule in rules().rules}


def ids_of(*wanted: Severity, apart: bool = False) -> list[str]:
    """The ids of these severities, with or without those that are measured apart."""
    return [
        rule
        for rule, severity in severities().items()
        if severity in wanted and (apart or rule not in APART)
    ]


def report(done: list[Judged]) -> Iterator[str]:
    """The lines of the report."""
    by_rule = tallies(done)
    for severity in Severity:
        yield f"\n{severity}\n{HEAD}"
        for rule in ids_of(severity, apart=True):
            if rule in by_rule:
                yield _line(rule, by_rule[rule])
    yield f"\ntogether\n{HEAD}"
    yield _line("must", together(by_rule, ids_of(Severity.MUST)))
    others = ids_of(Severity.CONFIRM, Severity.ADVISE)
    yield _line("confirm and advise", together(by_rule, others))
    for rule in APART:
        yield _line(f"  apart: {rule}", by_rule.get(rule, Tally()))


def _line(name: str, tally: Tally) -> str:
    low, high = tally.interval
    return (
        f"{name:<20} {tally.hits:>5} {tally.misses:>6} {tally.false:>5}"
        f"  {tally.precision:>9.3f} ({low:.3f} to {high:.3f}) {tally.recall:>9.3f}"
    )


def wrong(done: list[Judged]) -> Iterator[str]:
    """The sentences that went wrong, with what was missed and what shouldn't have been found."""
    for each in done:
        if each.missed or each.false:
            missed = " ".join(f"-{rule}" for rule in each.missed.elements())
            false = " ".join(f"+{rule}" for rule in each.false.elements())
            yield f"{each.sentence.where} {each.group} {missed} {false}\n    {each.sentence.text}"


def _main() -> None:
    lines: list[str] = []
    both: list[Judged] = []
    for half in HALVES:
        done = judged(labelled(half))
        both += done
        sentences = len({each.sentence.where for each in done})
        lines += [f"\n== {half}: {sentences} sentences", *report(done)]
        if half == "tuned" and "--wrong" in sys.argv[1:]:
            lines += ["", *wrong(done)]
    lines += ["\n== both halves", *report(both)]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    _main()
