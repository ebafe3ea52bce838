"""What the names in a template's conditions can be: which answers each question takes, and the facts of its messages.

Nothing is enumerated here. `deciding` asks for the values of one name at a time, and only of names that matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time, timedelta
from decimal import Decimal

import msgspec

from app.expressions.names import OFFICE_ENTRIES, OFFICER_FIELDS, PARTS_OF_DAY, REPLIES, Known
from app.expressions.tree import Compare, Constant, Constants, Expression, Name, names_in
from app.expressions.value_kinds import Value
from app.proof.logic import ALWAYS, both, comparisons_in
from app.templates.model import Question, Template, UseQuestion
from app.templates.pack import Channel, PackIndex

TODAY = date(2027, 3, 10)
"""Any day will do: limits and answers are taken relative to it."""
OTHER_WORDS = ("…", "……")
"""Stand for words that no condition mentions."""

Asked = tuple[Question, Expression]
"""A question, and when it is asked."""


class World:
    """The names that conditions of one place know, and what these can be.

    Attributes:
        questions: those asked there, by id.
        facts: what else is known, with all that it can be.
        complete: only messages that could be copied count: every required question that is asked has an answer.
        assumed: what holds in all of these besides.
    """

    def __init__(
        self, questions: Mapping[str, Asked], facts: Mapping[str, tuple[Value, ...]]
    ) -> None:
        self.questions = questions
        self.facts = facts
        self.complete = True
        self.assumed: Expression = ALWAYS

    def while_answering(self) -> World:
        """The same, where any question may still be open."""
        world = World(self.questions, self.facts)
        world.complete = False
        return world

    def with_facts(self, **facts: tuple[Value, ...]) -> World:
        """The same, where less (or something else) can be."""
        world = World(self.questions, {**self.facts, **facts})
        world.complete, world.assumed = self.complete, self.assumed
        return world

    def needs(self, question: Question) -> bool:
        """Whether an answer must be given where it is asked."""
        return self.complete and question.required

    def several(self, name: str) -> Question | None:
        """The check-box question of this name; None for anything else."""
        found = self.questions.get(name)
        return found[0] if found is not None and found[0].kind.chooses == "several" else None

    def relevant(self, goal: Expression) -> Iterator[Expression]:
        """Yield the goal and every condition that decides what its names are."""
        seen: set[str] = set()
        ahead = [goal]
        while ahead:
            condition = ahead.pop()
            yield condition
            for name in names_in(condition):
                if name in seen or name not in self.questions:
                    continue
                seen.add(name)
                question, asked = self.questions[name]
                ahead.append(asked)
                ahead += (each.when for each in question.choices if each.when is not None)

    def values(self, name: str, goal: Expression) -> tuple[Value, ...]:
        """Everything that a name can be, as far as the goal can tell the values apart."""
        if name not in self.questions:
            return self.facts.get(name, (None, OTHER_WORDS[0]))
        question, _ = self.questions[name]
        compared = tuple(_compared(name, self.relevant(goal)))
        if question.kind.chooses == "one":
            found: Iterable[Value] = _choices(question, compared)
        else:
            found = _typed(question, compared)
        values = tuple(dict.fromkeys(found))
        return values if self.needs(question) else (*values, None)


def _compared(name: str, conditions: Iterable[Expression]) -> Iterator[str | int | Name]:
    """Yield what a name is compared with."""
    for condition in conditions:
        for each in comparisons_in(condition):
            if not isinstance(each, Compare):
                continue
            for one, other in ((each.left, each.right), (each.right, each.left)):
                if one != Name(name):
                    continue
                match other:
                    case Constant(value=value):
                        yield value
                    case Constants(values=values):
                        yield from values
                    case Name():
                        yield other


def _choices(question: Question, compared: tuple[str | int | Name, ...]) -> Iterator[str]:
    """The choices that are spoken of, those that aren't always offered, and one of the others."""
    if any(isinstance(each, Name) for each in compared):
        yield from (choice.id for choice in question.choices)
        return
    others = 0
    for choice in question.choices:
        if choice.id in compared or choice.when is not None:
            yield choice.id
        elif not others:
            others += 1
            yield choice.id


def _typed(question: Question, compared: tuple[str | int | Name, ...]) -> Iterator[Value]:
    match question.kind.value:
        case "number":
            yield from _numbers(question, compared, Decimal(1))
        case "money":
            yield from _numbers(question, compared, Decimal("0.01"))
        case "date":
            yield from _days(question)
        case "time":
            yield from _times(question)
        case _:
            yield from (each for each in compared if isinstance(each, str))
            yield from (
                OTHER_WORDS
                if any(isinstance(each, Name) for each in compared)
                else (OTHER_WORDS[0],)
            )


def _numbers(
    question: Question, compared: tuple[str | int | Name, ...], step: Decimal
) -> Iterator[Decimal]:
    limits, pence = question.limits, 100 if question.kind.pence else 1
    least = None if limits.least is None else Decimal(limits.least) / pence
    most = None if limits.most is None else Decimal(limits.most) / pence
    marks = {Decimal(each) for each in compared if isinstance(each, int)}
    if any(isinstance(each, Name) for each in compared):
        marks |= {Decimal(each) for each in (2, 5, 8)}
    marks |= {each for each in (least, most) if each is not None} | {Decimal(0), Decimal(3)}
    found = {mark + by for mark in marks for by in (-step, Decimal(0), step)}
    # What is likely comes first: an example with it reads best.
    for each in sorted(found, key=lambda each: (each <= 0, abs(each))):
        if (least is None or each >= least) and (most is None or each <= most):
            yield each


def _days(question: Question) -> Iterator[date]:
    limits = question.limits
    first = None if not limits.not_before else _day(limits.not_before)
    last = None if not limits.not_after else _day(limits.not_after)
    marks = {TODAY} | {each for each in (first, last) if each is not None}
    found = {mark + timedelta(days=by) for mark in marks for by in (-7, -1, 0, 1, 7)}
    for each in sorted(found, key=lambda each: abs((each - TODAY).days)):
        if (first is None or each >= first) and (last is None or each <= last):
            yield each


def _day(limit: str) -> date:
    return TODAY if limit == "today" else date.fromisoformat(limit)


def _times(question: Question) -> Iterator[time]:
    limits = question.limits
    first = time.fromisoformat(limits.not_before) if limits.not_before else time(0)
    last = time.fromisoformat(limits.not_after) if limits.not_after else time(23, 59)
    for each in (first, time(9), time(10), time(11), time(12), time(15), time(18), last):
        if first <= each <= last:
            yield each


# --- the worlds of a pack


def facts_of(
    channels: Iterable[Channel], replies: tuple[Value, ...]
) -> dict[str, tuple[Value, ...]]:
    """What every message knows besides answers, with all that it can be."""
    facts: dict[str, tuple[Value, ...]] = {
        "first": (True, False),
        "several": (False, True),
        "channel": tuple(channel.id for channel in channels),
        "part_of_day": PARTS_OF_DAY,
        "reply": replies,
    }
    facts |= {f"officer.{field}": (OTHER_WORDS[0], None) for field in OFFICER_FIELDS}
    facts |= {f"office.{entry}": (True, False) for entry in OFFICE_ENTRIES}
    return facts


def asked_questions(index: PackIndex, uses: Iterable[Question | UseQuestion]) -> dict[str, Asked]:
    """The questions of a place with the conditions of asking them; and the shared ones that these depend on."""
    asked: dict[str, Asked] = {}
    for use in uses:
        if isinstance(use, Question):
            asked[use.id] = (use, both(use.when))
        else:
            asked[use.question] = _shared(index, use)
    ahead = [name for question, _ in asked.values() for name in _beside(question)]
    while ahead:
        name = ahead.pop()
        if name in index.questions and name not in asked:
            asked[name] = _shared(index, UseQuestion(name))
            ahead += _beside(index.questions[name])
    return asked


def _beside(question: Question) -> Iterator[str]:
    for each in (question.when, *(choice.when for choice in question.choices)):
        if each is not None and question.shared:
            yield from names_in(each)


def _shared(index: PackIndex, use: UseQuestion) -> Asked:
    question = index.questions[use.question]
    if use.required and not question.required:
        question = msgspec.structs.replace(question, required=True)
    return question, both(use.when, question.when)


def world_of_template(index: PackIndex, template: Template) -> World:
    """What names can be in the words of a template."""
    channels = [index.channels[each] for each in template.head.channels]
    uses = [use for channel in channels for use in channel.questions]
    reply = template.head.reply
    replies: tuple[Value, ...] = (reply,) if reply else (None, *REPLIES)
    facts = facts_of(channels, replies)
    if template.head.alone and not template.head.repeat:
        facts |= {"several": (False,), "first": (True,)}
    world = World(asked_questions(index, (*uses, *template.questions)), facts)
    if template.head.discloses and index.info.disclosure is not None:
        # Nothing is sent before it is confirmed who asks.
        world.assumed = index.info.disclosure.confirmed
    return world


def world_of_pack(
    index: PackIndex, channels: Iterable[Channel], params: Iterable[tuple[str, Known]] = ()
) -> World:
    """What names can be in words that several templates share: any shared question may be asked."""
    uses = [UseQuestion(name) for name in index.questions]
    facts = facts_of(channels, (None, *REPLIES))
    for name, known in params:
        facts[name] = known.words or OTHER_WORDS
    # Where it is used isn't known, so that it may also not be asked.
    return World(asked_questions(index, uses), facts)
