"""Holds the two sides of each comparison against what is known of the names in it."""

from __future__ import annotations

from typing import Protocol

from app.expressions.names import Known, Names
from app.expressions.tree import (
    AllOf,
    AnyOf,
    Compare,
    Constant,
    Constants,
    Count,
    Expression,
    Name,
    Not,
)
from app.expressions.value_kinds import VALUE_KINDS
from app.source.problems import closest

_IN_ORDER = {kind.compares_as for kind in VALUE_KINDS.values() if kind.ordered}


class Refuse(Protocol):
    """Adds a problem at a part of the expression."""

    def __call__(self, code: str, at: Expression, **params: str | int) -> None:
        """Add it."""


def check_types(expression: Expression, names: Names, refuse: Refuse) -> None:
    """Refuse conditions that can never be meant: unknown choices, kinds that don't compare."""
    match expression:
        case Not(part=part):
            check_types(part, names, refuse)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            for part in parts:
                check_types(part, names, refuse)
        case Compare(operator="in" | "not in"):
            _check_membership(expression, names, refuse)
        case Compare(operator="<" | ">" | "<=" | ">="):
            _check_order(expression, names, refuse)
        case Compare():
            _check_equality(expression, names, refuse)
        case Constant() | Constants():
            refuse("constant-condition", expression)
        case _:
            return


def _check_membership(expression: Compare, names: Names, refuse: Refuse) -> None:
    left, right = expression.left, expression.right
    if isinstance(right, Name) and names[right.id].kind == "choices":
        if isinstance(left, Constant):
            _check_word(left, left.value, right, names, refuse)
        else:
            refuse("in-wants-word", left, name=right.id)
    elif isinstance(right, Constants) and isinstance(left, Name):
        if names[left.id].kind == "choices":
            word = str(right.values[0])
            refuse("checkboxes-want-in", left, name=left.id, word=word)
            return
        for value in right.values:
            _check_word(right, value, left, names, refuse)
    elif isinstance(right, Name):
        refuse("in-wants-checkboxes", right, name=right.id)
    else:
        refuse("in-wants-word", expression, name="in")


def _check_equality(expression: Compare, names: Names, refuse: Refuse) -> None:
    sides = (expression.left, expression.right)
    for one, other in (sides, sides[::-1]):
        if isinstance(one, Name):
            if names[one.id].kind == "choices":
                word = other.value if isinstance(other, Constant) else "…"
                refuse("checkboxes-want-in", one, name=one.id, word=word)
                return
            if isinstance(other, Constant):
                _check_word(other, other.value, one, names, refuse)
                return
            if isinstance(other, Constants):
                refuse("list-wants-in", one, name=one.id)
                return
    kinds = {_kind(side, names) for side in sides}
    if all(isinstance(side, Constant | Constants) for side in sides):
        refuse("constant-condition", sides[0])
    elif len(kinds) > 1:
        refuse("different-kinds", expression)


def _check_order(expression: Compare, names: Names, refuse: Refuse) -> None:
    sides = (expression.left, expression.right)
    kinds = {_kind(side, names) for side in sides}
    if len(kinds) > 1 or not kinds <= _IN_ORDER:
        refuse("order-wants-numbers", expression)
    elif all(isinstance(side, Constant) for side in sides):
        refuse("constant-condition", sides[0])


def _kind(side: Expression, names: Names) -> str:
    """What a side is, where kinds that compare with each other are one."""
    match side:
        case Constant(value=int()) | Count():
            return "number"
        case Name(id=name):
            return VALUE_KINDS[names[name].kind].compares_as
        case _:
            return "text"


def _check_word(at: Expression, value: str | int, name: Name, names: Names, refuse: Refuse) -> None:
    """A choice is compared with its own words, a number with a number, everything else with text."""
    known = names[name.id]
    constant = VALUE_KINDS[known.kind].constant
    if known.words:
        if value not in known.words:
            allowed = ", ".join(f"'{word}'" for word in known.words)
            near = closest(str(value), known.words)
            refuse("unknown-choice", at, name=name.id, choice=value, allowed=allowed, closest=near)
    elif constant == "nothing" or (constant == "number") != isinstance(value, int):
        refuse("cannot-compare", name, name=name.id, value=value)


def fits(expression: Expression, names: Names, wanted: Known) -> bool:
    """Whether a value may be given where `wanted` is declared (parameters of shared phrases)."""
    if isinstance(expression, Constant):
        if wanted.words:
            return expression.value in wanted.words
        return wanted.kind == "text"
    if isinstance(expression, Name):
        given = names[expression.id]
        if wanted.words:
            return bool(given.words) and set(given.words) <= set(wanted.words)
        parameter = VALUE_KINDS[given.kind].parameter
        return given.kind == wanted.kind or parameter == VALUE_KINDS[wanted.kind].parameter != ""
    return wanted.kind == "number"
