"""`facts`: a condition on what is known of the message, or known values that stand in its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from app.expressions.tree import Expression, names_in
from app.rules.analysed_text import Seen
from app.rules.conditions import FactValues
from app.rules.hits import Finder, Hit, MessageFinder, MessageHit, TextFinder
from app.rules.own_keys import Own
from app.rules.phrases import Phrases
from app.rules.rule import USUALLY, BaseRule, LooksAt
from app.rules.speller import Speller
from app.rules.texts import Facts
from app.source.kinds import Record
from app.source.problems import Problems
from app.source.scalar_kinds import Option
from app.source.shapes import Field


class FactsRule(BaseRule, frozen=True, kw_only=True, tag="facts"):
    """Finds a message of which its condition (`when`) is true; with `holds`, values in the text."""

    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field("holds", Option(("previous", "names")), "Values that must not stand in the text."),
    )
    VALUES: ClassVar[tuple[str, ...]] = ("found",)

    holds: str = ""

    @classmethod
    def read_own(cls, record: Record, problems: Problems) -> Own | None:
        """Read the keys of the kind."""
        if not (record.wrote("holds") or record.wrote("when")):
            problems.add(record.place, "one-of-keys", allowed="when, holds")
            return None
        return {"holds": record.text("holds")}

    def finder(self, speller: Speller | None) -> Finder:  # noqa: ARG002
        """What finds its places."""
        return Holding(self.holds) if self.holds else OfMessage(self.when)

    @property
    def sees_known_spans(self) -> bool:
        """Known values are names and references themselves."""
        return True

    @property
    def of_all_languages(self) -> bool:
        """Facts are the same in both."""
        return True

    @property
    def usually_looks_at(self) -> tuple[LooksAt, ...]:
        """A condition is about the message, values stand in its texts."""
        return USUALLY if self.holds else ("message",)


class OfMessage(MessageFinder):
    """The condition alone: whoever asks has seen that it is true."""

    def __init__(self, condition: Expression | None) -> None:
        self._names = tuple(dict.fromkeys(names_in(condition))) if condition is not None else ()

    def find_all(self, texts: Sequence[Seen], facts: Facts) -> Iterator[MessageHit]:  # noqa: ARG002
        """Yield the message, bound to the facts that the condition asks for."""
        values = FactValues(facts)
        fact = "; ".join(f"{name}: {_shown(values.get(name))}" for name in self._names)
        yield MessageHit(None, Hit(0, 0), fact)


class Holding(TextFinder):
    """Known values that stand in a text."""

    def __init__(self, holds: str) -> None:
        self._holds = holds
        self._values: tuple[str, ...] = ()
        self._phrases = Phrases(())

    def find(self, seen: Seen, facts: Facts) -> Iterator[Hit]:
        """Yield each place."""
        values = facts.previous if self._holds == "previous" else facts.names
        if values != self._values:
            self._values, self._phrases = values, Phrases(values)
        for start, end, _ in self._phrases.find(seen):
            yield Hit(start, end)

    def forget(self) -> None:
        """Forget the values."""
        self._values, self._phrases = (), Phrases(())


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value or "")
