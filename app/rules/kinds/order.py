"""`order`: what must stand before something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from app.rules.analysed_text import Seen
from app.rules.hits import Finder, Hit, MessageFinder, MessageHit
from app.rules.own_keys import CASE, TEXTS, Own, texts
from app.rules.phrases import Phrases
from app.rules.rule import BaseRule, LooksAt
from app.rules.speller import Speller
from app.rules.texts import Facts
from app.source.kinds import Record
from app.source.problems import Problems
from app.source.shapes import Field


class OrderRule(BaseRule, frozen=True, kw_only=True, tag="order"):
    """Finds a message that says one thing before another, where both stand in it."""

    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field("first", TEXTS, "What must stand first.", required=True),
        Field("then", TEXTS, "What must not stand before it.", required=True),
        CASE,
    )
    VALUES: ClassVar[tuple[str, ...]] = ("found", "first")

    first: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    case: bool = False

    @classmethod
    def read_own(cls, record: Record, problems: Problems) -> Own | None:  # noqa: ARG003
        """Read the keys of the kind."""
        first, then = texts(record, "first"), texts(record, "then")
        if not (first and then):
            return None
        return {"first": first, "then": then, "case": record.flag("case")}

    def finder(self, speller: Speller | None) -> Finder:  # noqa: ARG002
        """What finds its places."""
        return OrderFinder(self)

    @property
    def finds_in_all(self) -> bool:
        """What stands too early may be the template's own."""
        return "message" in self.looks_at

    @property
    def usually_looks_at(self) -> tuple[LooksAt, ...]:
        """The message as a whole."""
        return ("message",)


class OrderFinder(MessageFinder):
    """Finds the places of one rule."""

    def __init__(self, rule: OrderRule) -> None:
        self._first = Phrases(rule.first, exact=rule.case)
        self._then = Phrases(rule.then, exact=rule.case)

    def find_all(self, texts: Sequence[Seen], facts: Facts) -> Iterator[MessageHit]:  # noqa: ARG002
        """Yield what stands too early."""
        first = next(_places(self._first, texts), None)
        then = next(_places(self._then, texts), None)
        if first is not None and then is not None and then[:2] < first[:2]:
            index, start, end = then
            words = texts[first[0]].text.text[first[1] : first[2]]
            yield MessageHit(index, Hit(start, end, (("first", words),)))


def _places(phrases: Phrases, texts: Sequence[Seen]) -> Iterator[tuple[int, int, int]]:
    for index, seen in enumerate(texts):
        for start, end, _ in phrases.find(seen):
            yield index, start, end
