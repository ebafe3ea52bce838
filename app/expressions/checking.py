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
from app.source.problems import closest


class Refuse(Protocol):
    """Adds a problem near a word of the expression."""

    def __call__(self, code: str, near: str = "", **params: str | int) -> None:
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
        case Compare(operator="<" | ">"):
            _check_order(expression, names, refuse)
        case Compare():
            _check_equality(expression, names, refuse)
        case Constant() | Constants():
            refuse("constant-condition")
        case _:
            return


def _check_membership(expression: Compare, names: Names, refuse: Refuse) -> None:
    left, right = expression.left, expression.right
    if isinstance(right, Name) and names[right.id].kind == "choices":
        if isinstance(left, Constant):
            _check_word(left.value, right.id, names[right.id], refuse)
        else:
            refuse("in-wants-word", right.id, name=right.id)
    elif isinstance(right, Constants) and isinstance(left, Name):
        for value in right.values:
            _check_word(value, left.id, names[left.id], refuse)
    elif isinstance(right, Name):
        refuse("in-wants-checkboxes", right.id, name=right.id)
    else:
        refuse("in-wants-word", "in", name="in")


def _check_equality(expression: Compare, names: Names, refuse: Refuse) -> None:
    for one, other in (
        (expression.left, expression.right),
        (expression.right, expression.left),
    ):
        if isinstance(one, Name):
            known = names[one.id]
            if known.kind == "choices":
                word = other.value if isinstance(other, Constant) else "…"
                refuse("checkboxes-want-in", one.id, name=one.id, word=word)
                return
            if isinstance(other, Constant):
                _check_word(other.value, one.id, known, refuse)
                return
            if isinstance(other, Constants):
                refuse("list-wants-in", one.id, name=one.id)
                return
    if isinstance(expression.left, Constant) and isinstance(expression.right, Constant):
        refuse("constant-condition")


def _check_order(expression: Compare, names: Names, refuse: Refuse) -> None:
    kinds = {_kind(expression.left, names), _kind(expression.right, names)}
    if kinds not in ({"number"}, {"date"}):
        refuse("order-wants-numbers", expression.operator)


def _kind(side: Expression, names: Names) -> str:
    match side:
        case Constant(value=int()) | Count():
            return "number"
        case Name(id=name):
            return names[name].kind
        case _:
            return "other"


def _check_word(value: str | int, name: str, known: Known, refuse: Refuse) -> None:
    """A choice is compared with its own words, a number with a number, everything else with text."""
    if known.words:
        if value not in known.words:
            allowed = ", ".join(f"'{word}'" for word in known.words)
            near = closest(str(value), known.words)
            refuse(
                "unknown-choice",
                f"'{value}'",
                name=name,
                choice=value,
                allowed=allowed,
                closest=near,
            )
    elif known.kind in {"flag", "date"} or (known.kind == "number") != isinstance(value, int):
        refuse("cannot-compare", name, name=name, value=value)


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
        return given.kind == wanted.kind or {given.kind, wanted.kind} <= {"text", "email"}
    return wanted.kind == "number"
