"""Answers to every question of a template, from the few that something is true with: a message can be composed then."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import msgspec

from app.compose.draft import RawAnswer
from app.expressions.evaluation import holds
from app.expressions.value_kinds import Value
from app.language import Bilingual
from app.proof.ticking import Found, ticks_fit
from app.proof.worlds import OTHER_WORDS, World
from app.templates.model import Question

_TYPED = {
    "email": "a.customer@example.com",
    "address": "1 Example Street\nExampleton\nAB1 2CD",
    "text": "Example",
    "free-text": "Example words",
}


class Answered:
    """Names with their values: those that were found, and for all others the first that will do.

    It is what conditions are evaluated with, and it gives the answers as an officer would.
    """

    def __init__(self, world: World, found: Found) -> None:
        self.world = world
        self.found = found
        self._values: dict[str, Value] = {}

    def get(self, name: str) -> Value:
        """Return the value of a name."""
        if name not in self._values:
            self._values[name] = None  # even a circle would end
            self._values[name] = self._value(name)
        return self._values[name]

    def answers(self, *, shared: bool) -> dict[str, RawAnswer]:
        """Return the answers to the shared questions, or to the template's own, as they are given."""
        return {
            name: raw
            for name, (question, _) in self.world.questions.items()
            if question.shared is shared and (raw := self._raw(question)) is not None
        }

    def _value(self, name: str) -> Value:  # noqa: PLR0911 - one for each way to come to a value
        if name not in self.world.questions:
            values = self.world.facts.get(name, (None,))
            return self.found.get(("is", name, ""), values[0])
        question, asked = self.world.questions[name]
        if not holds(asked, self):
            return () if question.kind.chooses == "several" else None
        if question.kind.chooses == "several":
            offered = self._offered(question)
            return _ticked(question, offered, self.found, needed=question.required)
        if ("is", name, "") in self.found:
            return self.found["is", name, ""]
        if not question.required:
            return None
        if question.kind.chooses == "one":
            return next(iter(self._offered(question)), None)
        return next(iter(self.world.values(name, asked)), None)

    def _offered(self, question: Question) -> tuple[str, ...]:
        return tuple(choice.id for choice in question.choices if holds(choice.when, self))

    def _raw(self, question: Question) -> RawAnswer | None:
        value = self.get(question.id)
        if value is None or value == ():
            return None
        if isinstance(value, tuple):
            return value
        text = _as_typed(question, value)
        return Bilingual(text, text) if question.each else text


def _as_typed(question: Question, value: Value) -> str:
    match value:
        case Decimal():
            return str(value)
        case date():
            return f"{value.day}/{value.month}/{value.year}"
        case time():
            return f"{value.hour}:{value.minute:02}"
        case str() if value in OTHER_WORDS and question.type in _TYPED:
            return _fitting(question, _TYPED[question.type])
        case _:
            return str(value)


def _fitting(question: Question, text: str) -> str:
    """Words that keep to the question's limits."""
    least, most = question.limits.least or 0, question.limits.most
    while len(text) < least:
        text += " example"
    return text if most is None else text[:most].rstrip()


def _ticked(
    question: Question, offered: tuple[str, ...], found: Found, *, needed: bool
) -> tuple[str, ...]:
    """The boxes that are ticked: those that are given, and as few others as will do."""
    choices = tuple(choice for choice in question.choices if choice.id in offered)
    shown = msgspec.structs.replace(question, choices=choices)
    given: Found = {key: value for key, value in found.items() if key[1] == question.id}
    # Those that stand alone are left out first, so that others are ticked where there is a choice.
    for choice in sorted(choices, key=lambda each: not each.exclusive):
        box = ("in", question.id, choice.id)
        if box not in given:
            given[box] = False
            given[box] = not ticks_fit(shown, given, needed=needed)
    return tuple(each for each in offered if given.get(("in", question.id, each)) is True)
