"""What follows from conditions that hold: enough to tell that a question was answered, and never a guess."""

from __future__ import annotations

from collections.abc import Iterable

from app.expressions.tree import (
    AllOf,
    AnyOf,
    Compare,
    Constant,
    Constants,
    Expression,
    Name,
)


def gives_value(condition: Expression, name: str) -> bool:
    """Whether a condition can hold only where a name has a value."""
    match condition:
        case Name(id=known):
            return known == name
        case AllOf(parts=parts):
            return any(gives_value(part, name) for part in parts)
        case AnyOf(parts=parts):
            return all(gives_value(part, name) for part in parts)
        case Compare(operator="==", left=left, right=right):
            return {type(left), type(right)} == {Name, Constant} and Name(name) in (left, right)
        case Compare(operator="in", left=left, right=Constants()):
            return left == Name(name)
        case _:
            return False


def follows(wanted: Expression, given: Iterable[Expression]) -> bool:
    """Whether a condition holds wherever all the given ones do. False also where that can't be told."""
    known = tuple(_parts(given))
    match wanted:
        case AllOf(parts=parts):
            return all(follows(part, known) for part in parts)
        case AnyOf(parts=parts):
            return wanted in known or any(follows(part, known) for part in parts)
        case Name(id=name):
            return any(gives_value(each, name) for each in known)
        case Compare(operator="in", left=left, right=Constants(values=values)):
            equal = (Compare("==", left, Constant(value)) for value in values)
            return wanted in known or any(each in known for each in equal)
        case Compare(operator="!=", left=left, right=Constant(value=value)):
            return wanted in known or any(
                isinstance(each, Compare)
                and each.operator == "=="
                and each.left == left
                and isinstance(each.right, Constant)
                and each.right.value != value
                for each in known
            )
        case _:
            return wanted in known


def _parts(conditions: Iterable[Expression]) -> Iterable[Expression]:
    """Conditions that all hold, each part of an `and` by itself."""
    for condition in conditions:
        yield condition
        if isinstance(condition, AllOf):
            yield from _parts(condition.parts)
