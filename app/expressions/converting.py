"""Turns what Jinja2 parsed into our own tree, part by part: the allow-list of what an expression may hold."""

from __future__ import annotations

import re

from jinja2 import nodes

from app.expressions.attempt import ExpressionReading
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
from app.expressions.value_kinds import VALUE_KINDS
from app.source.problems import closest

MAX_FIGURES = 12
"""Figures in a number: as many as a limit of a question may have."""

_OPERATORS: dict[str, Operator] = {
    "eq": "==",
    "ne": "!=",
    "lt": "<",
    "gt": ">",
    "lteq": "<=",
    "gteq": ">=",
    "in": "in",
    "notin": "not in",
}


def convert(reading: ExpressionReading, node: nodes.Node) -> Expression | None:
    """Return the tree, without a look at the names in it; None, with a problem, where something isn't allowed."""
    converted = _convert_leaf(reading, node)
    if converted is not None or reading.failed:
        return converted
    match node:
        case nodes.Not(node=part):
            inner = convert(reading, part)
            converted = None if inner is None else Not(inner)
        case nodes.And(left=left, right=right):
            converted = _joined(AllOf, convert(reading, left), convert(reading, right))
        case nodes.Or(left=left, right=right):
            converted = _joined(AnyOf, convert(reading, left), convert(reading, right))
        case nodes.Compare():
            converted = _convert_comparison(reading, node)
        case nodes.Filter():
            converted = _convert_filter(reading, node)
        case _:
            reading.refuse("not-allowed", node.lineno, what=type(node).__name__)
    return converted


def _convert_leaf(reading: ExpressionReading, node: nodes.Node) -> Expression | None:
    match node:
        case nodes.Const(value=str() as text):
            return reading.note(Constant(text), node.lineno)
        case nodes.Const(value=int() as number) if not isinstance(number, bool):
            if number < 10**MAX_FIGURES:
                return reading.note(Constant(number), node.lineno)
            reading.refuse("too-many-figures", node.lineno, most=MAX_FIGURES)
        case nodes.Name(name=name):
            return reading.note(Name(name), node.lineno)
        case nodes.Getattr(node=nodes.Name(name=owner) as inner):
            return _convert_dotted(reading, owner, node.attr, inner.lineno)
        case nodes.Tuple() | nodes.List():
            return _convert_list(reading, node)
    return None


def _convert_dotted(
    reading: ExpressionReading, owner: str, part: str, offset: int
) -> Expression | None:
    """One of the officer's details, an entry of the office, or a form of a question's choices."""
    dotted = f"{owner}.{part}"
    if owner in {"officer", "office"} or dotted in reading.names:
        return reading.note(Name(dotted), offset)
    if owner not in reading.names:
        dotted_names = [name for name in reading.names if "." in name]
        if near := closest(dotted, dotted_names):
            reading.refuse("unknown-name", offset, name=dotted, closest=near)
        return None
    if reading.names[owner].broken_in:
        reading.wait(reading.names[owner])
        return None
    forms = [name for name in reading.names if name.startswith(f"{owner}.")]
    if forms or VALUE_KINDS[reading.names[owner].kind].forms:
        near = closest(dotted, forms)
        allowed = ", ".join(forms) or "–"
        reading.refuse("unknown-form", offset, name=owner, form=part, allowed=allowed, closest=near)
    else:
        reading.refuse("no-forms", offset, name=owner)
    return None


def _convert_list(reading: ExpressionReading, node: nodes.Tuple | nodes.List) -> Expression | None:
    words = [_convert_leaf(reading, item) for item in node.items]
    values = tuple(word.value for word in words if isinstance(word, Constant))
    start = node.items[0].lineno if node.items else node.lineno
    if values and len(values) == len(words):
        return reading.note(Constants(values), start)
    if not reading.failed:
        reading.refuse("list-of-words", start)
    return None


def _joined(
    kind: type[AllOf | AnyOf], left: Expression | None, right: Expression | None
) -> Expression | None:
    """Flatten `a and b and c` into one node."""
    if left is None or right is None:
        return None
    parts = left.parts if isinstance(left, kind) else (left,)
    return kind((*parts, right))


def _convert_comparison(reading: ExpressionReading, node: nodes.Compare) -> Expression | None:
    comparisons: list[Expression] = []
    left = convert(reading, node.expr)
    after = node.expr.lineno
    for operand in node.ops:
        place = _find_operator(reading, operand.op, after)
        right = convert(reading, operand.expr)
        if left is None or right is None:
            return None
        for side in (left, right):
            if not isinstance(side, Constant | Constants | Name | Count):
                reading.refuse("not-allowed", place, what="Compare")
                return None
        comparisons.append(reading.note(Compare(_OPERATORS[operand.op], left, right), place))
        left, after = right, operand.expr.lineno
    return comparisons[0] if len(comparisons) == 1 else AllOf(tuple(comparisons))


def _find_operator(reading: ExpressionReading, operator: str, after: int) -> int:
    """Where an operator stands that follows what begins at `after`; Jinja2 doesn't keep it."""
    written = _OPERATORS[operator].replace(" ", r"\s+")
    bound = r"\b" if written[0].isalpha() else ""
    found = re.compile(f"{bound}{written}{bound}").search(reading.masked, after)
    return found.start() if found else after


def _convert_filter(reading: ExpressionReading, node: nodes.Filter) -> Expression | None:
    inner = convert(reading, node.node) if node.node is not None else None
    if inner is None:
        return None
    if node.name not in {"count", "date"}:
        near = closest(node.name, ("count", "date"))
        reading.refuse("unknown-filter", node.lineno, name=node.name, closest=near)
        return None
    kinds = {"count": "choices", "date": "date"}
    known = reading.names.get(inner.id) if isinstance(inner, Name) else None
    if node.args or node.kwargs or not isinstance(inner, Name):
        reading.refuse("filter-form", node.lineno, name=node.name)
        return None
    if known is not None and known.kind != kinds[node.name]:
        reading.refuse("filter-kind", inner, name=node.name, answer=inner.id)
        return None
    # A date prints in the channel's form with or without `| date`.
    return (
        reading.note(Count(inner.id), reading.offset_of(inner)) if node.name == "count" else inner
    )
