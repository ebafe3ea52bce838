"""Evaluates checked expressions. Total: a checked tree and any values give a value, never an exception."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any, Protocol

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
    Operator,
)
from app.expressions.value_kinds import ORDERED, Value


class Values(Protocol):
    """Where names get their values."""

    def get(self, name: str, /) -> Value:
        """Return the value of a name; None is nothing."""


def evaluate(expression: Expression, values: Values) -> Value | tuple[str | int, ...]:
    """Return the value of `expression`; a name without a value is None (nothing)."""
    value: Value | tuple[str | int, ...] = _BY_TYPE[type(expression)](expression, values)
    return value


def holds(condition: Expression | None, values: Values) -> bool:
    """Whether a condition is true; no condition always is."""
    return condition is None or bool(_BY_TYPE[type(condition)](condition, values))


def _compare(expression: Compare, values: Values) -> bool:
    left, right, compared = expression.left, expression.right, _OPERATORS[expression.operator]
    # Nearly all compare a name with a word, some hundred times a message.
    if type(left) is Name and type(right) is Constant:
        return compared(values.get(left.id), right.value)
    if type(left) is Constant and type(right) is Name:
        return compared(left.value, values.get(right.id))
    return compared(evaluate(left, values), evaluate(right, values))


def _ordered(smaller: object, larger: object, *, equal: bool = False) -> bool:
    """Whether both are of one orderable kind and in order: nothing is neither before nor after, nor equal."""
    for kinds in ORDERED:
        if isinstance(smaller, kinds) and isinstance(larger, kinds):
            return smaller < larger or (equal and smaller == larger)  # type: ignore[operator]  # each has an order
    return False


def _count(expression: Count, values: Values) -> int:
    value = values.get(expression.of)
    return len(value) if isinstance(value, tuple) else 0


_OPERATORS: dict[Operator, Callable[[object, object], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "in": lambda left, right: isinstance(right, tuple) and left in right,
    "not in": lambda left, right: not (isinstance(right, tuple) and left in right),
    "<": _ordered,
    ">": lambda left, right: _ordered(right, left),
    "<=": lambda left, right: _ordered(left, right, equal=True),
    ">=": lambda left, right: _ordered(right, left, equal=True),
}

_BY_TYPE: dict[type, Callable[[Any, Values], Any]] = {
    Constant: lambda expression, _values: expression.value,
    Constants: lambda expression, _values: expression.values,
    Name: lambda expression, values: values.get(expression.id),
    Count: _count,
    Compare: _compare,
    Not: lambda expression, values: not evaluate(expression.part, values),
    AllOf: lambda expression, values: all(evaluate(part, values) for part in expression.parts),
    AnyOf: lambda expression, values: any(evaluate(part, values) for part in expression.parts),
}
