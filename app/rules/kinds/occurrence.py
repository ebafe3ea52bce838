"""`occurrence`: words that must stand there so many times, or at most so many."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import ClassVar

from app.rules.analysed_text import Seen
from app.rules.hits import Finder, Hit, MessageFinder, MessageHit, TextFinder, Value
from app.rules.own_keys import CASE, TEXTS, Own, one_of, pattern_list, texts
from app.rules.own_keys import pattern as read_pattern
from app.rules.phrases import Phrases
from app.rules.rule import USUALLY, BaseRule, LooksAt
from app.rules.speller import Speller
from app.rules.texts import Facts
from app.source.kinds import Record
from app.source.problems import Problems
from app.source.scalar_kinds import Option, Token, Whole
from app.source.shapes import Field, Flag, ListOf

UNITS = ("message", "paragraph", "sentence")


class OccurrenceRule(BaseRule, frozen=True, kw_only=True, tag="occurrence"):
    """Counts words, or what a pattern fits, in each unit."""

    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field("words", TEXTS, "Words, or runs of words, that are counted."),
        Field("pattern", Token(), "A pattern of RE2 that is counted."),
        Field("at_least", Whole(1), "So many must stand there."),
        Field("at_most", Whole(0), "No more may stand there."),
        Field("in", Option(UNITS), "Where they are counted; otherwise in the message."),
        Field(
            "given", ListOf(Token(), 1), "Counted only where each of these patterns fits somewhere."
        ),
        Field("each", Flag(), "Each of the words is counted by itself."),
        CASE,
    )
    VALUES: ClassVar[tuple[str, ...]] = ("found", "count", "least", "most")

    words: tuple[str, ...] = ()
    pattern: str = ""
    at_least: int = 0
    at_most: int | None = None
    unit: str = "message"
    given: tuple[str, ...] = ()
    each: bool = False
    case: bool = False

    @classmethod
    def read_own(cls, record: Record, problems: Problems) -> Own | None:
        """Read the keys of the kind."""
        counted = one_of(record, ("words", "pattern"), problems)
        limited = one_of(record, ("at_least", "at_most"), problems)
        source = read_pattern(record, "pattern", problems) if counted else ""
        if not (counted and limited):
            return None
        return {
            "words": texts(record, "words"),
            "pattern": source,
            "at_least": record.whole("at_least") or 0,
            "at_most": record.whole("at_most"),
            "unit": record.text("in", "message"),
            "given": pattern_list(record, "given", problems),
            "each": record.flag("each"),
            "case": record.flag("case"),
        }

    def finder(self, speller: Speller | None) -> Finder:  # noqa: ARG002
        """What finds its places."""
        return InMessage(self) if self.unit == "message" else InUnits(self)

    @property
    def own_patterns(self) -> tuple[str, ...]:
        """The pattern that is counted, and those that must fit."""
        return (*filter(None, [self.pattern]), *self.given)

    @property
    def finds_in_all(self) -> bool:
        """What counts in the message counts in the template's own words too."""
        return "message" in self.looks_at

    @property
    def usually_looks_at(self) -> tuple[LooksAt, ...]:
        """The message as a whole, unless each paragraph or sentence is looked at."""
        return ("message",) if self.unit == "message" else USUALLY

    @property
    def always_mends(self) -> bool:
        """Nothing says what to write."""
        return False


class _Counter:
    """Finds what one rule counts, by list: one for all its words, or one for each."""

    def __init__(self, rule: OccurrenceRule) -> None:
        self.rule = rule
        lists = [(word,) for word in rule.words] if rule.each else [rule.words]
        self.lists: list[Phrases | str] = [rule.pattern] if rule.pattern else []
        self.lists += [Phrases(words, exact=rule.case) for words in lists if words]

    def places(self, counted: Phrases | str, seen: Seen) -> list[tuple[int, int]]:
        """Start and end of each."""
        if isinstance(counted, str):
            return [(match.start, match.end) for match in seen.matches(counted)]
        return [(start, end) for start, end, _ in counted.find(seen)]

    def values(self, count: int) -> tuple[tuple[str, Value], ...]:
        """What the rule's words may mention."""
        most = 0 if self.rule.at_most is None else self.rule.at_most
        return (("count", count), ("least", self.rule.at_least), ("most", most))


class InMessage(MessageFinder):
    """Counts in the message as a whole: everything that stands in it."""

    def __init__(self, rule: OccurrenceRule) -> None:
        self._counter = _Counter(rule)

    def find_all(self, texts: Sequence[Seen], facts: Facts) -> Iterator[MessageHit]:  # noqa: ARG002
        """Yield the message where too few stand in it, or each one too many."""
        counter, rule = self._counter, self._counter.rule
        for given in rule.given:
            if all(next(seen.matches(given), None) is None for seen in texts):
                return
        for number, counted in enumerate(counter.lists):
            places = [
                (index, start, end)
                for index, seen in enumerate(texts)
                for start, end in counter.places(counted, seen)
            ]
            values = counter.values(len(places))
            if len(places) < rule.at_least:
                fact = f"{rule.id} {number + 1}: {len(places)}/{rule.at_least}"
                yield MessageHit(None, Hit(0, 0, values), fact)
            elif rule.at_most is not None:
                for index, start, end in places[rule.at_most :]:
                    yield MessageHit(index, Hit(start, end, values))
            if len(places) < rule.at_least:
                return  # once is enough


class InUnits(TextFinder):
    """Counts in each paragraph or sentence."""

    def __init__(self, rule: OccurrenceRule) -> None:
        self._counter = _Counter(rule)

    def find(self, seen: Seen, facts: Facts) -> Iterator[Hit]:  # noqa: ARG002
        """Yield each unit with too few, or each one too many."""
        counter, rule = self._counter, self._counter.rule
        length = len(seen.plain)
        whole = ((0, length),) if seen.plain.strip() else ()
        units = seen.sentences if rule.unit == "sentence" else whole
        for counted in counter.lists:
            places = counter.places(counted, seen)
            for start, end in units:
                inside = places[bisect_left(places, (start,)) : bisect_left(places, (end,))]
                values = counter.values(len(inside))
                if len(inside) < rule.at_least:
                    yield Hit(start, end, values)
                elif rule.at_most is not None:
                    yield from (Hit(*place, values) for place in inside[rule.at_most :])
