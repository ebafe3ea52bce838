"""Two templates in one message: whether they may stand together, and what their names can be then."""

from __future__ import annotations

import msgspec

from app.expressions.tree import Expression, Name
from app.proof.logic import NEVER, both, put_in
from app.proof.worlds import Asked, World
from app.templates.model import Choice, Head, Question

SECOND = "2."
"""Stands before the names of the second template that are its own; no name begins so."""


def may_stand_together(first: Head, second: Head) -> bool:
    """Whether a message may hold both: what composing refuses, no officer meets."""
    if first.id == second.id and not first.repeat:
        return False
    if first.id != second.id and (first.alone or second.alone):
        return False
    if {first.reply, second.reply} == {"expected", "none"}:
        return False
    return any(channel in second.channels for channel in first.channels)


def common_channels(first: Head, second: Head) -> tuple[str, ...]:
    """The channels in which they can stand together."""
    return tuple(channel for channel in first.channels if channel in second.channels)


class Together:
    """The names of two templates in one message: shared questions are one, own ones two.

    Attributes:
        world: what they can be.
    """

    def __init__(self, first: World, second: World, channels: tuple[str, ...]) -> None:
        own = [name for name, (question, _) in second.questions.items() if not question.shared]
        self._names: dict[str, Expression] = {name: Name(f"{SECOND}{name}") for name in own}
        self._names["first"] = NEVER
        questions = dict(first.questions)
        for name, asked in second.questions.items():
            if name in own:
                questions[f"{SECOND}{name}"] = self._renamed(name, asked)
            else:
                questions.setdefault(name, asked)
        self.world = World(questions, first.facts).with_facts(several=(True,), channel=channels)
        self.world.assumed = both(first.assumed, self.of_second(second.assumed))

    def of_second(self, condition: Expression) -> Expression:
        """A condition of the second template, as it is known here."""
        return put_in(condition, self._names)

    def _renamed(self, name: str, asked: Asked) -> Asked:
        question, when = asked
        choices = tuple(map(self._choice, question.choices))
        renamed: Question = msgspec.structs.replace(question, id=f"{SECOND}{name}", choices=choices)
        return renamed, self.of_second(when)

    def _choice(self, choice: Choice) -> Choice:
        if choice.when is None:
            return choice
        return msgspec.structs.replace(choice, when=self.of_second(choice.when))
