"""Decides whether something can be true: looks for answers that make it so, one name after the other.

Only names that the condition asks for are given values, and only where it isn't decided without them; of a check-box
question with forty boxes, the boxes that are spoken of. So a proof takes as long as the condition is hard, not as long
as the template is large.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from app.expressions.evaluation import compare, evaluate
from app.expressions.tree import (
    AllOf,
    AnyOf,
    Compare,
    Constant,
    Count,
    Expression,
    Name,
    Not,
    names_in,
)
from app.expressions.value_kinds import Value
from app.proof.logic import both, comparisons_in
from app.proof.ticking import Found, Variable, ticks_fit
from app.proof.worlds import World
from app.templates.model import Question

NOTHING = Constant(None)  # type: ignore[arg-type]  # stands in no file
MOST_STEPS = 20_000
"""So many values are tried for one condition; what isn't decided then isn't proved, and that is told."""


class UndecidedError(Exception):
    """A condition is too hard to decide within the bounds."""


class _ImpossibleError(Exception):
    """The values given so far can't be together."""


class _Given:
    """Names with the values given so far; `open` is the first that was asked for and has none."""

    def __init__(self, values: Mapping[Variable, Value]) -> None:
        self._values = values

    def get(self, name: str) -> Value:
        return self._values.get(("is", name, ""))


class Decider:
    """Decides conditions in one world, and remembers what it decided."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.decided = 0
        self._known: dict[Expression, Found | None] = {}

    def possible(self, *conditions: Expression | None) -> Found | None:
        """Return values with which all of the conditions hold; None where they never do.

        Raises:
            UndecidedError: it can't be told within the bounds.
        """
        goal = both(*conditions, self.world.assumed)
        if goal not in self._known:
            self.decided += 1
            self._known[goal] = _Search(self.world, goal).run()
        return self._known[goal]

    def follows_from_another(self, condition: Expression) -> bool:
        """Whether a condition never holds only because something that it names can't be answered, or isn't offered."""
        return any(not self._can_be_answered(name) for name in names_in(condition)) or any(
            not self._can_be_chosen(each) for each in comparisons_in(condition)
        )

    def _can_be_answered(self, name: str) -> bool:
        """Whether a question is asked at all, and has an answer that keeps to its limits; true for other names."""
        if name not in self.world.questions:
            return True
        question, asked = self.world.questions[name]
        if question.kind.chooses == "several":
            return self.possible(asked, Name(name)) is not None
        missing = Compare("==", Name(name), NOTHING)
        return self.possible(asked, Not(missing)) is not None

    def _can_be_chosen(self, comparison: Expression) -> bool:
        """Whether a choice that is asked for is ever offered."""
        if not isinstance(comparison, Compare):
            return True
        sides = (comparison.left, comparison.right)
        words = [side.value for side in sides if isinstance(side, Constant)]
        for name in names_in(comparison):
            found = self.world.questions.get(name)
            for choice in found[0].choices if found is not None else ():
                if choice.id in words and choice.when is not None:
                    return self.possible(choice.when) is not None
        return True


class _Search:
    """The search for one goal."""

    def __init__(self, world: World, goal: Expression) -> None:
        self.world = world
        self.goal = goal
        self.values: Found = {}
        self.next: Variable | None = None
        self.steps = 0
        self._domains: dict[Variable, tuple[Value, ...]] = {}

    def run(self) -> Found | None:
        return dict(self.values) if self._try() else None

    def _try(self) -> bool:
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise UndecidedError
        self.next = None
        try:
            truth = self.truth(self.goal)
        except _ImpossibleError:
            return False
        if truth:
            truth = self._settled()
        if truth is not None:
            return truth
        variable = self.next
        return variable is not None and self._try_each(variable)

    def _try_each(self, variable: Variable) -> bool:
        for value in self._domain(variable):
            self.values[variable] = value
            if self._fits(variable) and self._try():
                return True
            del self.values[variable]
        return False

    def _settled(self) -> bool | None:
        """Whether boxes can be ticked as given, now that it matters which of them are offered."""
        for name in dict.fromkeys(name for kind, name, _ in self.values if kind != "is"):
            question = self.world.several(name)
            if question is None or all(choice.when is None for choice in question.choices):
                continue
            offered = []
            for choice in question.choices:
                truth = True if choice.when is None else self.truth(choice.when)
                if truth is None:
                    return None
                offered += [choice] if truth else []
            shown = msgspec.structs.replace(question, choices=tuple(offered))
            if not ticks_fit(shown, self.values, needed=self.world.needs(question)):
                return False
        return True

    # --- true, false, or not decided yet

    def truth(self, condition: Expression) -> bool | None:  # noqa: PLR0911 - one for each kind
        """Whether a condition holds with the values given so far; None where more have to be given."""
        match condition:
            case AllOf(parts=parts):
                return self._joined(parts, ends=False)
            case AnyOf(parts=parts):
                return self._joined(parts, ends=True)
            case Not(part=part):
                truth = self.truth(part)
                return None if truth is None else not truth
            case Compare():
                return self._compared(condition)
            case Name(id=name) if self.world.several(name) is not None:
                return self._some(name)
            case Count(of=name):
                return None if not self._knows_count(name) else bool(self._count(name))
            case Name(id=name):
                return bool(self._value(name)) if self._knows(name) else None
            case _:
                return bool(evaluate(condition, _Given(self.values)))

    def _joined(self, parts: tuple[Expression, ...], *, ends: bool) -> bool | None:
        """Of `and` and `or`: one part may end it, whatever the others are."""
        result: bool | None = not ends
        first: Variable | None = None
        for part in parts:
            truth = self.truth(part)
            if truth is ends:
                return ends
            if truth is None:
                result = None
                first = first or self.next
        self.next = first or self.next
        return result

    def _compared(self, condition: Compare) -> bool | None:
        left, right, operator = condition.left, condition.right, condition.operator
        question = self.world.several(right.id) if isinstance(right, Name) else None
        if question is not None and isinstance(left, Constant):
            member = self._member(question, str(left.value))
            return member if operator == "in" or member is None else not member
        sides: list[Value | tuple[str | int, ...]] = []
        for side in (left, right):
            match side:
                case Name(id=name):
                    if not self._knows(name):
                        return None
                    sides.append(self._value(name))
                case Count(of=name):
                    if not self._knows_count(name):
                        return None
                    sides.append(self._count(name))
                case _:
                    sides.append(evaluate(side, _Given({})))
        return compare(operator, *sides)

    # --- names

    def _asked(self, name: str) -> bool | None:
        return self.truth(self.world.questions[name][1]) if name in self.world.questions else True

    def _knows(self, name: str) -> bool:
        """Whether a name's value is known; where it isn't, `next` says what must be given first."""
        if name == "first" and self.world.facts.get("several"):
            if not self._knows("several"):
                return False
            if not self._value("several"):
                return True
        asked = self._asked(name)
        if asked is None:
            return False
        variable: Variable = ("is", name, "")
        if not asked or variable in self.values:
            offered = self._offered(name) if asked else True
            return offered is not None
        self.next = variable
        return False

    def _offered(self, name: str) -> bool | None:
        """Whether the choice that is given is offered."""
        found = self.world.questions.get(name)
        value = self.values[("is", name, "")]
        choice = found[0].choice(value) if found and isinstance(value, str) else None
        return True if choice is None or choice.when is None else self.truth(choice.when)

    def _value(self, name: str) -> Value:
        if name == "first" and self.world.facts.get("several") and not self._value("several"):
            return True
        if not self._asked(name):
            return None
        if not self._offered(name):
            if self.world.needs(self.world.questions[name][0]):
                raise _ImpossibleError
            return None
        return self.values[("is", name, "")]

    # --- boxes

    def _member(self, question: Question, choice: str) -> bool | None:
        asked = self._asked(question.id)
        if not asked:
            return asked
        found = question.choice(choice)
        offered = True if found is None or found.when is None else self.truth(found.when)
        if not offered:
            return offered
        variable: Variable = ("in", question.id, choice)
        if variable not in self.values:
            self.next = variable
            return None
        return bool(self.values[variable])

    def _some(self, name: str) -> bool | None:
        asked = self._asked(name)
        if not asked:
            return asked
        if ("count", name, "") in self.values:
            return bool(self.values["count", name, ""])
        variable: Variable = ("some", name, "")
        if variable not in self.values:
            self.next = variable
            return None
        return bool(self.values[variable])

    def _knows_count(self, name: str) -> bool:
        asked = self._asked(name)
        if asked is None:
            return False
        variable: Variable = ("count", name, "")
        if asked and self.world.several(name) is not None and variable not in self.values:
            self.next = variable
            return False
        return True

    def _count(self, name: str) -> int:
        found = self.values.get(("count", name, "")) if self._asked(name) else 0
        return found if isinstance(found, int) else 0

    # --- what can be given

    def _domain(self, variable: Variable) -> tuple[Value, ...]:
        kind, name, _ = variable
        if variable not in self._domains:
            question = self.world.several(name)
            if kind == "count" and question is not None:
                self._domains[variable] = (*range(1, len(question.choices) + 1), 0)
            elif kind == "some":
                self._domains[variable] = (True, False)
            elif kind == "in":
                self._domains[variable] = (False, True)
            else:
                self._domains[variable] = self.world.values(name, self.goal)
        return self._domains[variable]

    def _fits(self, variable: Variable) -> bool:
        kind, name, _ = variable
        question = self.world.several(name) if kind != "is" else None
        return question is None or ticks_fit(
            question, self.values, needed=self.world.needs(question)
        )
