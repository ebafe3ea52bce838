"""Conditions put together: what must hold at once, one of several, the opposite, other names in their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from app.expressions.tree import AllOf, AnyOf, Compare, Count, Expression, Name, Not

ALWAYS: Expression = AllOf(())
NEVER: Expression = AnyOf(())


def both(*conditions: Expression | None) -> Expression:
    """True where all are; None stands for no condition."""
    parts: list[Expression] = []
    for each in conditions:
        if isinstance(each, AllOf):
            parts += each.parts
        elif each is not None:
            parts.append(each)
    return parts[0] if len(parts) == 1 else AllOf(tuple(dict.fromkeys(parts)))


def either(conditions: Iterable[Expression]) -> Expression:
    """True where one is."""
    parts = tuple(dict.fromkeys(conditions))
    if ALWAYS in parts:
        return ALWAYS
    return parts[0] if len(parts) == 1 else AnyOf(parts)


def opposite(condition: Expression) -> Expression:
    """True where it isn't."""
    return condition.part if isinstance(condition, Not) else Not(condition)


def after(earlier: Iterable[Expression | None], own: Expression | None) -> Expression:
    """When a branch is said: its own condition holds and none before it did."""
    return both(*(opposite(each) for each in earlier if each is not None), own)


def put_in(  # noqa: PLR0911 - one for each kind
    condition: Expression, given: Mapping[str, Expression]
) -> Expression:
    """The condition with other expressions in the place of names: of a shared phrase, what it is given."""
    if not given:
        return condition
    match condition:
        case Name(id=name):
            return given.get(name, condition)
        case Count(of=name):
            other = given.get(name)
            return Count(other.id) if isinstance(other, Name) else condition
        case Compare(operator=operator, left=left, right=right):
            return Compare(operator, put_in(left, given), put_in(right, given))
        case Not(part=part):
            return Not(put_in(part, given))
        case AllOf(parts=parts) | AnyOf(parts=parts):
            changed = tuple(put_in(each, given) for each in parts)
            return msgspec.structs.replace(condition, parts=changed)
        case _:
            return condition


def comparisons_in(condition: Expression) -> Iterator[Expression]:
    """Yield the smallest conditions that a condition is made of."""
    match condition:
        case Not(part=part):
            yield from comparisons_in(part)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            for each in parts:
                yield from comparisons_in(each)
        case _:
            yield condition
