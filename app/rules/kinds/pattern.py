"""`pattern`: whatever a pattern fits (RE2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from app.rules.analysed_text import Seen
from app.rules.hits import Finder, Hit, TextFinder, Triggers
from app.rules.own_keys import SHORTENED, Own, checked_pattern, one_of
from app.rules.patterns import Match, compiled, matches
from app.rules.rule import BaseRule
from app.rules.short_forms import end_with_stop
from app.rules.speller import Speller
from app.rules.texts import Facts
from app.source.kinds import Record
from app.source.problems import Problems
from app.source.scalar_kinds import Token, Wording
from app.source.shapes import Anything, Field, MapOf
from app.source.tree import Scalar

_PART = re.compile(r"\\([1-9])")


class PatternRule(BaseRule, frozen=True, kw_only=True, tag="pattern"):
    """Finds what patterns fit: each with its fix, which may be empty."""

    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field("pattern", Token(), "A pattern of RE2; (?i) at its beginning for any case."),
        Field("fix", Wording(), r"What to write instead; \1 is the first part in round brackets."),
        Field("patterns", MapOf(Anything(), Token()), 'Patterns with their fixes; "" is no fix.'),
        SHORTENED,
    )
    VALUES: ClassVar[tuple[str, ...]] = ("found", "fix")

    patterns: tuple[tuple[str, str], ...] = ()
    shortened: bool = False

    @classmethod
    def read_own(cls, record: Record, problems: Problems) -> Own | None:
        """Read the keys of the kind."""
        if not one_of(record, ("pattern", "patterns"), problems):
            return None
        if record.wrote("fix") and not record.wrote("pattern"):
            problems.add(record.place_of("fix"), "fix-without-pattern")
            return None
        patterns = tuple(_read(*each, problems) for each in _written(record))
        sound = tuple((source, fix) for source, fix in patterns if source)
        if not sound or len(sound) < len(patterns):
            return None
        return {"patterns": sound, "shortened": record.flag("shortened")}

    def finder(self, speller: Speller | None) -> Finder:  # noqa: ARG002
        """What finds its places."""
        return PatternFinder(self)

    @property
    def own_patterns(self) -> tuple[str, ...]:
        """The patterns without their fixes."""
        return tuple(source for source, _ in self.patterns)

    @property
    def leaves_quotes(self) -> bool:
        """Short forms in quotation marks are another's words, or a name."""
        return self.shortened

    @property
    def of_words(self) -> bool:
        """It is about words."""
        return True

    @property
    def always_mends(self) -> bool:
        """Whether each pattern has a fix."""
        return all(fix for _, fix in self.patterns)


def _written(record: Record) -> Iterator[tuple[Scalar, Scalar | None]]:
    """Each pattern and its fix, as they were written."""
    single = record.scalar("pattern")
    if single is not None:
        yield single, record.scalar("fix")
    table = record.table("patterns")
    for source, fix in table.items():
        yield (
            Scalar(source, table.key_places.get(source, record.place)),
            fix if isinstance(fix, Scalar) else None,
        )


def _read(pattern: Scalar, fix: Scalar | None, problems: Problems) -> tuple[str, str]:
    source = checked_pattern(pattern, problems)
    if not source or fix is None:
        return source, ""
    brackets = int(compiled(source).groups)
    for part in _PART.finditer(fix.text):
        if int(part[1]) > brackets:
            problems.add(fix.locate(part.start()), "no-such-part", part=part[0], most=brackets)
            return "", ""
    return source, fix.text


class PatternFinder(TextFinder):
    """Finds the places of one rule."""

    def __init__(self, rule: PatternRule) -> None:
        self._patterns = rule.patterns
        self._sources = frozenset(source for source, _ in rule.patterns)
        self._pasted = rule.looks_at == ("paste",)
        self._shortened = rule.shortened

    @property
    def triggers(self) -> Triggers | None:
        """Its patterns; what was pasted is looked at by itself, where one may fit that fits nowhere in the whole."""
        return None if self._pasted else Triggers(patterns=self._sources)

    def find(self, seen: Seen, facts: Facts) -> Iterator[Hit]:  # noqa: ARG002
        """Yield each place; in what was pasted alone where the rule looks at nothing else."""
        if self._pasted:
            for source, fix in self._patterns:
                yield from _in_pasted(seen, source, fix)
            return
        fitting = self._sources & seen.fitting
        for source, fix in self._patterns if fitting else ():
            for match in seen.matches(source) if source in fitting else ():
                hit = _hit(match, 0, fix)
                yield _with_stop(hit, seen.plain) if self._shortened else hit


def _in_pasted(seen: Seen, source: str, fix: str) -> Iterator[Hit]:
    """One paste is one question, however often the pattern fits in it; what is mended is each place."""
    for owned in seen.text.owned:
        if not owned.pasted:
            continue
        part = seen.plain[owned.start : owned.end]
        found = list(matches(source, part.encode(), part))
        if fix:
            yield from (_hit(match, owned.start, fix) for match in found)
        elif found:
            yield Hit(owned.start, owned.end)


def _hit(match: Match, shift: int, fix: str) -> Hit:
    written = None
    if fix:
        written = _PART.sub(lambda part: match.groups[int(part[1]) - 1], fix)
    return Hit(match.start + shift, match.end + shift, fix=written)


def _with_stop(hit: Hit, plain: str) -> Hit:
    return hit._replace(end=end_with_stop(plain, hit.end, hit.fix or ""))
