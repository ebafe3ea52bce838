"""`pattern`: whatever a pattern fits (RE2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.rules.hits import Hit, TextFinder
from app.rules.own_keys import Own
from app.rules.own_keys import pattern as read_pattern
from app.rules.patterns import Match, compiled, matches
from app.rules.rule import BaseRule
from app.rules.seen import Seen
from app.rules.texts import Facts
from app.source.kinds import Record
from app.source.problems import Problems
from app.source.scalar_kinds import Token, Wording
from app.source.shapes import Field

FIELDS = (
    Field("pattern", Token(), "A pattern of RE2; (?i) at its beginning for any case.", True),
    Field("fix", Wording(), r"What to write instead; \1 is the first part in round brackets."),
)
VALUES = ("found", "fix")
_PART = re.compile(r"\\([1-9])")


class Pattern(BaseRule, frozen=True, kw_only=True, tag="pattern"):
    """Finds what a pattern fits."""

    pattern: str = ""
    fix: str = ""


def read_own(record: Record, problems: Problems) -> Own | None:
    """Read the keys of the kind."""
    source = read_pattern(record, "pattern", problems)
    if not source:
        return None
    fix = record.scalar("fix")
    brackets = _brackets(source)
    for part in _PART.finditer(fix.text if fix is not None else ""):
        if fix is not None and int(part[1]) > brackets:
            problems.add(fix.locate(part.start()), "no-such-part", part=part[0], most=brackets)
            return None
    return {"pattern": source, "fix": record.text("fix")}


def _brackets(source: str) -> int:
    """How many parts in round brackets a pattern has."""
    return int(compiled(source).groups)


class PatternFinder(TextFinder):
    """Finds the places of one rule."""

    def __init__(self, rule: Pattern) -> None:
        self._pattern = rule.pattern
        self._fix = rule.fix
        self._pasted = rule.looks_at == ("paste",)

    def find(self, seen: Seen, facts: Facts) -> Iterator[Hit]:  # noqa: ARG002
        """Yield each place; in what was pasted alone where the rule looks at nothing else."""
        if self._pasted:
            yield from self._in_pasted(seen)
            return
        for match in seen.matches(self._pattern):
            yield self._hit(match, 0)

    def _in_pasted(self, seen: Seen) -> Iterator[Hit]:
        for owned in seen.text.owned:
            if owned.pasted:
                part = seen.plain[owned.start : owned.end]
                for match in matches(self._pattern, part.encode(), part):
                    yield self._hit(match, owned.start)

    def _hit(self, match: Match, shift: int) -> Hit:
        fix = None
        if self._fix:
            fix = _PART.sub(lambda part: match.groups[int(part[1]) - 1], self._fix)
        return Hit(match.start + shift, match.end + shift, fix=fix)
