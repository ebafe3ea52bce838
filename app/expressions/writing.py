"""Writes a checked expression as an author would."""

from __future__ import annotations

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


def write_expression(expression: Expression) -> str:  # noqa: PLR0911 - one for each kind
    """Return the source text of an expression; reading it again gives the same tree."""
    match expression:
        case Constant(value=value):
            return repr(value)
        case Constants(values=values):
            return f"[{', '.join(map(repr, values))}]"
        case Name(id=name):
            return name
        case Count(of=name):
            return f"{name} | count"
        case Compare(operator=operator, left=left, right=right):
            return f"{_inside(left)} {operator} {_inside(right)}"
        case Not(part=part):
            return f"not {_inside(part)}"
        case AllOf(parts=parts):
            return " and ".join(_inside(part) for part in parts)
        case AnyOf(parts=parts):
            return " or ".join(_inside(part) for part in parts)


def _inside(expression: Expression) -> str:
    """A part of an expression, in brackets where its own parts would fall apart."""
    text = write_expression(expression)
    return text if isinstance(expression, Constant | Constants | Name | Compare) else f"({text})"
