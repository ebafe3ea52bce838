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


Found = Value | tuple[str | int, ...]
Test = Callable[[Values], Any]
"""An expression as a function of the values. Each is made once: a message asks some hundred, and a proof millions."""


def evaluate(expression: Expression, values: Values) -> Found:
    """Return the value of `expression`; a name without a value is None (nothing)."""
    found: Found = _test_of(expression)(values)
    return found


def holds(condition: Expression | None, values: Values) -> bool:
    """Whether a condition is true; no condition always is."""
    if condition is None:
        return True
    test = condition.__dict__.get("test") or _test_of(condition)
    return bool(test(values))


def compare(sign: Operator, left: Found, right: Found) -> bool:
    """Whether two values are to each other as an operator says."""
    return _OPERATORS[sign](left, right)


def _test_of(expression: Expression) -> Test:
    kept = expression.__dict__
    try:
        test: Test = kept["test"]
    except KeyError:
        test = kept["test"] = _MADE_BY_TYPE[type(expression)](expression)
    return test


def _comparing(expression: Compare) -> Test:
    left, right, compared = expression.left, expression.right, _OPERATORS[expression.operator]
    # Nearly all compare a name with a word.
    if isinstance(left, Name) and isinstance(right, Constant):
        name, word = left.id, right.value
        return lambda values: compared(values.get(name), word)
    if isinstance(left, Constant) and isinstance(right, Name):
        name, word = right.id, left.value
        if compared is _in:
            # Whether a box is ticked, which is asked most of all.
            return lambda values: isinstance(ticked := values.get(name), tuple) and word in ticked
        return lambda values: compared(word, values.get(name))
    one, other = _test_of(left), _test_of(right)
    return lambda values: compared(one(values), other(values))


def _in(left: object, right: object) -> bool:
    return isinstance(right, tuple) and left in right


def _ordered(smaller: object, larger: object, *, equal: bool = False) -> bool:
    """Whether both are of one orderable kind and in order: nothing is neither before nor after, nor equal."""
    for kinds in ORDERED:
        if isinstance(smaller, kinds) and isinstance(larger, kinds):
            return smaller < larger or (equal and smaller == larger)  # type: ignore[operator]  # each has an order
    return False


_OPERATORS: dict[Operator, Callable[[object, object], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "in": _in,
    "not in": lambda left, right: not _in(left, right),
    "<": _ordered,
    ">": lambda left, right: _ordered(right, left),
    "<=": lambda left, right: _ordered(left, right, equal=True),
    ">=": lambda left, right: _ordered(right, left, equal=True),
}


def _constant(expression: Constant | Constants) -> Test:
    value = expression.value if isinstance(expression, Constant) else expression.values
    return lambda _values: value


def _naming(expression: Name) -> Test:
    name = expression.id
    return lambda values: values.get(name)


def _counting(expression: Count) -> Test:
    name = expression.of

    def count(values: Values) -> int:
        value = values.get(name)
        return len(value) if isinstance(value, tuple) else 0

    return count


def _denying(expression: Not) -> Test:
    test = _test_of(expression.part)
    return lambda values: not test(values)


def _joining(expression: AllOf | AnyOf) -> Test:
    tests = tuple(map(_test_of, expression.parts))
    settles = isinstance(expression, AnyOf)
    """What one part settles all by: the others aren't asked."""

    def joined(values: Values) -> bool:
        for test in tests:
            if bool(test(values)) is settles:
                return settles
        return not settles

    return joined


_MADE_BY_TYPE: dict[type, Callable[[Any], Test]] = {
    Constant: _constant,
    Constants: _constant,
    Name: _naming,
    Count: _counting,
    Compare: _comparing,
    Not: _denying,
    AllOf: _joining,
    AnyOf: _joining,
}
