"""Sample answers of a template: enough that each phrase, branch and way of meeting others in a slot is composed."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from app.compose.draft import Answers
from app.expressions.evaluation import holds
from app.expressions.tree import Expression
from app.expressions.value_kinds import Value
from app.proof.answered import Answered
from app.proof.deciding import Decider, UndecidedError
from app.proof.logic import ALWAYS, after, both, opposite
from app.proof.material import UnderProof
from app.proof.paragraphs import given_to, lines_said_by
from app.proof.sayings import Saying, items_of, sayings_of
from app.proof.worlds import World
from app.templates.wording import Branches, Line, pieces_of


class Sample(msgspec.Struct, frozen=True):
    """Answers with which a template says something of its own.

    Attributes:
        own: to its own questions.
        shared: to shared ones.
        said: which of what it may say is said, in its order.
        part_of_day: when the message is written.
    """

    own: Answers
    shared: Answers
    said: tuple[bool, ...]
    part_of_day: str


class Samples:
    """The samples of one template for one channel.

    Attributes:
        sayings: what it may say.
        world: what its names can be in this channel, in the pack as it is.
    """

    def __init__(self, under: UnderProof, channel: str, *, several: bool = False) -> None:
        office = under.material.index.office
        facts: dict[str, tuple[Value, ...]] = {
            "channel": (channel,),
            "several": (several,),
            "first": (True, False) if several else (True,),
        }
        for name in under.world.facts:
            if name.startswith("officer."):
                facts[name] = ("…",)
            elif name.startswith("office."):
                facts[name] = (name.removeprefix("office.") in office,)
        self.under = under
        self.sayings = sayings_of(under)
        self.world: World = under.world.with_facts(**facts)
        self.decider = Decider(self.world)
        self.uncovered = 0

    def all(self) -> tuple[Sample, ...]:
        """Return samples that reach every goal that can be reached; each goal is looked for once."""
        found: list[Answered] = []
        for goal in dict.fromkeys(self._goals()):
            if any(holds(goal, each) for each in found):
                continue
            answered = self.answered(goal)
            if answered is not None:
                found.append(answered)
        return tuple(map(self._sample, found))

    def answered(self, *goals: Expression) -> Answered | None:
        """Answers with which the goals hold; None where there are none, or none that could be found."""
        try:
            values = self.decider.possible(*goals)
        except UndecidedError:
            self.uncovered += 1
            return None
        if values is None:
            return None
        answered = Answered(self.world, values)
        if not holds(both(*goals), answered):
            self.uncovered += 1
            return None
        return answered

    def _sample(self, answered: Answered) -> Sample:
        return Sample(
            own=answered.answers(shared=False),
            shared=answered.answers(shared=True),
            said=tuple(holds(each.when, answered) for each in self.sayings),
            part_of_day=str(answered.get("part_of_day") or "morning"),
        )

    def sample(self, *goals: Expression) -> Sample | None:
        """One sample with which the goals hold."""
        answered = self.answered(*goals)
        return None if answered is None else self._sample(answered)

    # --- what is to be reached

    def _goals(self) -> Iterator[Expression]:
        yield ALWAYS
        for saying in self.sayings:
            yield saying.when
            yield opposite(saying.when)
        for saying in self.sayings:
            yield from _inside(saying)
        for index, later in enumerate(self.sayings):
            # What stands in one slot is joined, so each two of it are met with and without each other.
            for earlier in self.sayings[:index]:
                if earlier.slot == later.slot:
                    yield both(earlier.when, later.when)
                    yield both(earlier.when, opposite(later.when))
                    yield both(opposite(earlier.when), later.when)


def _inside(saying: Saying) -> Iterator[Expression]:
    """Each branch of a phrase, and each item of its list by itself and with others."""
    for line in lines_said_by(saying.phrase):
        around = both(saying.when, given_to(saying, line.when))
        if line.is_item:
            yield around
        for branch in _branches(line.line):
            yield both(around, given_to(saying, branch))
    if saying.phrase.list is not None:
        items = [given_to(saying, each) for each in items_of(saying.phrase.list)]
        for index, item in enumerate(items):
            others = (opposite(each) for each in (*items[:index], *items[index + 1 :]))
            yield both(saying.when, item, *others)
            if index:
                yield both(saying.when, item, items[index - 1])


def _branches(line: Line) -> Iterator[Expression]:
    for piece in pieces_of(line):
        if isinstance(piece, Branches):
            earlier: list[Expression | None] = []
            for branch in piece.branches:
                yield after(earlier, branch.when)
                earlier.append(branch.when)
            if None not in earlier:
                yield after(earlier, None)  # nothing is said there
