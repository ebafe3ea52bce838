"""`order`: what must stand before something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.rules.analysed_text import Seen
from app.rules.hits import Hit, MessageFinder, Place
from app.rules.own_keys import CASE, TEXTS, Own, texts
from app.rules.phrases import Phrases
from app.rules.rule import BaseRule
from app.rules.texts import Facts
from app.source.kinds import Record
from app.source.problems import Problems
from app.source.shapes import Field

FIELDS = (
    Field("first", TEXTS, "What must stand first.", required=True),
    Field("then", TEXTS, "What must not stand before it.", required=True),
    CASE,
)
VALUES = ("found", "first")


class Order(BaseRule, frozen=True, kw_only=True, tag="order"):
    """Finds a message that says one thing before another, where both stand in it."""

    first: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    case: bool = False


def read_own(record: Record, problems: Problems) -> Own | None:  # noqa: ARG001
    """Read the keys of the kind."""
    first, then = texts(record, "first"), texts(record, "then")
    if not (first and then):
        return None
    return {"first": first, "then": then, "case": record.flag("case")}


class OrderFinder(MessageFinder):
    """Finds the places of one rule."""

    def __init__(self, rule: Order) -> None:
        self._first = Phrases(rule.first, exact=rule.case)
        self._then = Phrases(rule.then, exact=rule.case)

    def find_all(self, texts: Sequence[Seen], facts: Facts) -> Iterator[Place]:  # noqa: ARG002
        """Yield what stands too early."""
        first = next(_places(self._first, texts), None)
        then = next(_places(self._then, texts), None)
        if first is not None and then is not None and then[:2] < first[:2]:
            index, start, end = then
            words = texts[first[0]].text.text[first[1] : first[2]]
            yield Place(index, Hit(start, end, (("first", words),)))


def _places(phrases: Phrases, texts: Sequence[Seen]) -> Iterator[tuple[int, int, int]]:
    for index, seen in enumerate(texts):
        for start, end, _ in phrases.find(seen):
            yield index, start, end
