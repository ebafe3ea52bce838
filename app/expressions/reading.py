"""Reads the source text of an expression into a checked tree.

Jinja2 is the parser; what it parses is then held against an allow-list: names that are known, words,
`== != < > in not and or`, the filters `count` and `date`. Everything else is a problem with its place, so nothing
that a pack holds can call, reach into or compute anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.parser import Parser

from app.expressions.checking import check_types
from app.expressions.names import PRINTABLE, Names
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
    names_in,
)
from app.source.problems import Place, Problems, closest

MAX_LENGTH = 500
"""Code points in one expression: far more than a condition needs, and a bound on Jinja2's recursion."""

_ENVIRONMENT = Environment(autoescape=True)
_OPERATORS: dict[str, Operator] = {
    "eq": "==",
    "ne": "!=",
    "lt": "<",
    "gt": ">",
    "in": "in",
    "notin": "not in",
}
_REFUSED_OPERATORS = {"lteq": "<=", "gteq": ">="}

Locate = Callable[[int], Place]


class _Reading:
    """One expression being read: its source, where it stands, and what goes wrong."""

    def __init__(self, source: str, locate: Locate, names: Names, problems: Problems) -> None:
        self.source = source
        self.locate = locate
        self.names = names
        self.problems = problems
        self.failed = False

    def refuse(self, code: str, near: str = "", **params: str | int) -> None:
        """Add a problem at the first place where `near` stands outside quotes."""
        masked = re.sub(r"'[^']*'|\"[^\"]*\"", lambda m: "\0" * len(m[0]), self.source)
        found = re.search(rf"(?<![\w.]){re.escape(near)}(?!\w)", masked) if near else None
        offset = found.start() if found else max(self.source.find(near), 0)
        self.problems.add(self.locate(offset), code, **params)
        self.failed = True


def read_condition(
    source: str, locate: Locate, names: Names, problems: Problems
) -> Expression | None:
    """Read a condition (`when`, `if`); None, with at least one problem added, when it can't be used.

    Args:
        source: its text, as it stands in the file.
        locate: gives the place of an offset into `source`.
        names: every name it may use.
        problems: takes what is wrong.
    """
    reading = _Reading(source, locate, names, problems)
    tree = _parse(reading)
    return None if tree is None else _finish(reading, _convert(reading, tree))


def read_value(source: str, locate: Locate, names: Names, problems: Problems) -> Expression | None:
    """Read what stands inside `{{ … }}`: a name that prints, or a count; None when it can't be used."""
    reading = _Reading(source, locate, names, problems)
    tree = _parse(reading)
    if tree is None:
        return None
    expression = _finish(reading, _convert(reading, tree))
    if isinstance(expression, Name):
        known = names[expression.id]
        if known.kind not in PRINTABLE:
            reading.refuse("not-printable", expression.id, name=expression.id)
            return None
    elif expression is not None and not isinstance(expression, Count):
        reading.refuse("not-a-value", source=source.strip())
        return None
    return expression


def _parse(reading: _Reading) -> nodes.Node | None:
    source = reading.source
    if len(source) > MAX_LENGTH:
        reading.refuse("expression-too-long", most=MAX_LENGTH)
        return None
    quote = re.search("[‘’“”]", source)
    if quote:
        reading.refuse("curly-quotes", quote[0], mended=re.sub("[‘’“”]", "'", source).strip())
        return None
    if re.search(r"(?<![=!<>])=(?!=)", re.sub(r"'[^']*'|\"[^\"]*\"", "", source)):
        mended = re.sub(r"(?<![=!<>])=(?!=)", "==", source).strip()
        reading.refuse("single-equals", "=", mended=mended)
        return None
    try:
        parser = Parser(_ENVIRONMENT, source, state="variable")
        tree = parser.parse_expression()
        if not parser.stream.eos:
            reading.refuse("bad-expression", str(parser.stream.current.value), source=source)
            return None
    except (TemplateSyntaxError, RecursionError):
        reading.refuse("bad-expression", source=source.strip())
        return None
    return tree


def _finish(reading: _Reading, expression: Expression | None) -> Expression | None:
    if expression is None or reading.failed:
        return None
    for name in names_in(expression):
        if name not in reading.names:
            near = closest(name, reading.names)
            reading.refuse("unknown-name", name, name=name, closest=near)
    if reading.failed:
        return None
    check_types(expression, reading.names, reading.refuse)
    return None if reading.failed else expression


def _convert(reading: _Reading, node: nodes.Node) -> Expression | None:
    converted = _convert_leaf(reading, node)
    if converted is not None or reading.failed:
        return converted
    match node:
        case nodes.Not(node=part):
            inner = _convert(reading, part)
            converted = None if inner is None else Not(inner)
        case nodes.And(left=left, right=right):
            converted = _joined(AllOf, _convert(reading, left), _convert(reading, right))
        case nodes.Or(left=left, right=right):
            converted = _joined(AnyOf, _convert(reading, left), _convert(reading, right))
        case nodes.Compare():
            converted = _convert_comparison(reading, node)
        case nodes.Filter():
            converted = _convert_filter(reading, node)
        case _:
            reading.refuse("not-allowed", what=type(node).__name__)
    return converted


def _convert_leaf(reading: _Reading, node: nodes.Node) -> Expression | None:
    match node:
        case nodes.Const(value=str() | int() as value) if not isinstance(value, bool):
            return Constant(value)
        case nodes.Name(name=name):
            return Name(name)
        case nodes.Getattr(node=nodes.Name(name="officer" | "office" as owner), attr=attribute):
            return Name(f"{owner}.{attribute}")
        case nodes.Tuple(items=items) | nodes.List(items=items):
            values = [item.value for item in items if isinstance(item, nodes.Const)]
            if len(values) != len(items):
                reading.refuse("list-of-words")
                return None
            return Constants(tuple(values))
    return None


def _joined(
    kind: type[AllOf | AnyOf], left: Expression | None, right: Expression | None
) -> Expression | None:
    """Flatten `a and b and c` into one node."""
    if left is None or right is None:
        return None
    parts = left.parts if isinstance(left, kind) else (left,)
    return kind((*parts, right))


def _convert_comparison(reading: _Reading, node: nodes.Compare) -> Expression | None:
    comparisons: list[Expression] = []
    left = _convert(reading, node.expr)
    for operand in node.ops:
        if operand.op in _REFUSED_OPERATORS:
            operator = _REFUSED_OPERATORS[operand.op]
            reading.refuse("operator-refused", operator, operator=operator)
            return None
        right = _convert(reading, operand.expr)
        if left is None or right is None:
            return None
        comparisons.append(Compare(_OPERATORS[operand.op], left, right))
        left = right
    return comparisons[0] if len(comparisons) == 1 else AllOf(tuple(comparisons))


def _convert_filter(reading: _Reading, node: nodes.Filter) -> Expression | None:
    inner = _convert(reading, node.node) if node.node is not None else None
    if inner is None:
        return None
    if node.name not in {"count", "date"}:
        near = closest(node.name, ("count", "date"))
        reading.refuse("unknown-filter", node.name, name=node.name, closest=near)
        return None
    kinds = {"count": "choices", "date": "date"}
    known = reading.names.get(inner.id) if isinstance(inner, Name) else None
    if node.args or node.kwargs or not isinstance(inner, Name):
        reading.refuse("filter-form", node.name, name=node.name)
        return None
    if known is not None and known.kind != kinds[node.name]:
        reading.refuse("filter-kind", inner.id, name=node.name, answer=inner.id)
        return None
    # A date prints in the channel's form with or without `| date`.
    return Count(inner.id) if node.name == "count" else inner
