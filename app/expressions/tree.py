"""The checked form of an expression: plain frozen values that a compiled pack can store.

Beside its fields each keeps (`dict`) its names and what `evaluation` makes of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

Operator = Literal["==", "!=", "<", ">", "<=", ">=", "in", "not in"]


class Constant(msgspec.Struct, frozen=True, dict=True, tag="constant"):
    """Words or a number as they stand in the expression."""

    value: str | int


class Constants(msgspec.Struct, frozen=True, dict=True, tag="constants"):
    """A list of words or numbers, for `in`."""

    values: tuple[str | int, ...]


class Name(msgspec.Struct, frozen=True, dict=True, tag="name"):
    """An answer, a parameter, or one of the closed set (`first`, `officer.office` …)."""

    id: str


class Count(msgspec.Struct, frozen=True, dict=True, tag="count"):
    """How many choices of a check-box question are ticked."""

    of: str


class Compare(msgspec.Struct, frozen=True, dict=True, tag="compare"):
    """Two sides and what is asked of them."""

    operator: Operator
    left: Expression
    right: Expression


class Not(msgspec.Struct, frozen=True, dict=True, tag="not"):
    """True where the part isn't."""

    part: Expression


class AllOf(msgspec.Struct, frozen=True, dict=True, tag="and"):
    """True where every part is."""

    parts: tuple[Expression, ...]


class AnyOf(msgspec.Struct, frozen=True, dict=True, tag="or"):
    """True where a part is."""

    parts: tuple[Expression, ...]


Expression = Constant | Constants | Name | Count | Compare | Not | AllOf | AnyOf


def leaves_of(expression: Expression) -> Iterator[Constant | Constants | Name | Count]:
    """Yield what the expression is made of, in reading order."""
    match expression:
        case Compare(left=left, right=right):
            yield from leaves_of(left)
            yield from leaves_of(right)
        case Not(part=part):
            yield from leaves_of(part)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            for each in parts:
                yield from leaves_of(each)
        case Constant() | Constants() | Name() | Count():
            yield expression


def names_in(expression: Expression) -> tuple[str, ...]:
    """Return each name that the expression asks for, in reading order (with repeats)."""
    kept = expression.__dict__
    if "names" not in kept:
        kept["names"] = tuple(_names_in(expression))
    names: tuple[str, ...] = kept["names"]
    return names


def _names_in(expression: Expression) -> Iterator[str]:
    for leaf in leaves_of(expression):
        match leaf:
            case Name(id=name) | Count(of=name):
                yield name
