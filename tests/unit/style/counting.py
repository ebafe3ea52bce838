"""Counts what rules found in labelled sentences against what the labels say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import sqrt
from typing import NamedTuple

from tests.unit.style.labelled import Labelled, found_in

Z = 1.96
"""For an interval of 95 %."""


class Tally(NamedTuple):
    """Places of one rule, or of several together."""

    hits: int = 0
    misses: int = 0
    false: int = 0

    def __add__(self, other: object) -> Tally:
        assert isinstance(other, Tally)
        return Tally(*(one + two for one, two in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        """How many of those found are right; 1 where nothing was found."""
        found = self.hits + self.false
        return self.hits / found if found else 1.0

    @property
    def recall(self) -> float:
        """How many of those to be found were found."""
        wanted = self.hits + self.misses
        return self.hits / wanted if wanted else 1.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's interval of the precision."""
        found = self.hits + self.false
        if not found:
            return 0.0, 1.0
        share, square = self.hits / found, Z * Z
        middle = share + square / (2 * found)
        half = Z * sqrt(share * (1 - share) / found + square / (4 * found * found))
        return (middle - half) / (1 + square / found), (middle + half) / (1 + square / found)


class Judged(NamedTuple):
    """A sentence, with the ids that are missing and those that shouldn't be there, for one group."""

    sentence: Labelled
    group: str
    right: Counter[str]
    missed: Counter[str]
    false: Counter[str]


_Counts = tuple[Counter[str], Counter[str], Counter[str]]
_NOTHING: _Counts = (Counter(), Counter(), Counter())


def judged(sentences: Iterable[Labelled]) -> list[Judged]:
    """Check each sentence as the channel of each group that it has labels for."""
    done: list[Judged] = []
    for sentence in sentences:
        for group, ids in sentence.expected.items():
            found = found_in(sentence, group)
            if found is not None:
                wanted = Counter(ids)
                done.append(Judged(sentence, group, found & wanted, wanted - found, found - wanted))
    return done


def tallies(done: Iterable[Judged]) -> dict[str, Tally]:
    """The tally of each rule. What is the same in both groups counts once: it is one sentence."""
    by_sentence: dict[str, _Counts] = {}
    for each in done:
        right, missed, false = by_sentence.get(each.sentence.where, _NOTHING)
        by_sentence[each.sentence.where] = (
            right | each.right,
            missed | each.missed,
            false | each.false,
        )
    hits, misses, alarms = (
        sum((counts[kind] for counts in by_sentence.values()), Counter[str]()) for kind in range(3)
    )
    return {
        rule: Tally(hits[rule], misses[rule], alarms[rule]) for rule in {*hits, *misses, *alarms}
    }


def together(by_rule: dict[str, Tally], ids: Iterable[str]) -> Tally:
    """One tally of several rules."""
    total = Tally()
    for rule in ids:
        total += by_rule.get(rule, Tally())
    return total
