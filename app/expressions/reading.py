"""Reads the source text of an expression into a checked tree.

Jinja2 is the parser; what it parses is then held against an allow-list: names that are known, words,
`== != < > <= >= in not and or`, the filters `count` and `date`. Everything else is a problem with its place, so nothing
that a pack holds can call, reach into or compute anything.

    >>> from app.expressions.names import Known
    >>> names = {"applied": Known("choice", ("online", "paper")), "calls": Known("number")}
    >>> problems = Problems()
    >>> def read(source: str) -> Expression | None:
    ...     return read_condition(source, lambda at: Place("a.yaml", 5, 9 + at), names, problems)
    >>> read("applied == 'online' and not calls > 1")  # doctest: +NORMALIZE_WHITESPACE
    AllOf(parts=(Compare(operator='==', left=Name(id='applied'), right=Constant(value='online')),
                 Not(part=Compare(operator='>', left=Name(id='calls'), right=Constant(value=1)))))

What can't be meant is a problem at its place, with what was probably meant; nothing is read then:

    >>> read("applied == 'onlin'"), read("calls.real > 1"), read("open('x')")
    (None, None, None)
    >>> for each in problems.all():
    ...     print(each.place, each.code, dict(each.params).get("closest", "–"))
    a.yaml:5:13 not-allowed –
    a.yaml:5:14 not-allowed –
    a.yaml:5:20 unknown-choice online
"""

from __future__ import annotations

import re
from collections.abc import Callable

from jinja2 import nodes

from app.expressions.checking import check_types
from app.expressions.mending import mend
from app.expressions.names import RESERVED, Known, Names
from app.expressions.positions import NotAnExpressionError, parse
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
    leaves_of,
)
from app.expressions.value_kinds import VALUE_KINDS
from app.source.problems import Place, Problem, Problems, closest

MAX_LENGTH = 500
"""Code points in one expression: far more than a condition needs, and a bound on Jinja2's recursion."""

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
_CURLY_QUOTE = re.compile("[‘’“”]")
_MISSPELT_OPERATOR = re.compile(r"(?<![=!<>])(?:=<|=>|<>)|[≤≥≠]")
_WORD = re.compile(r"[^\W\d]\w*")
_SINGLE_EQUALS = re.compile(r"(?<![=!<>])=(?!=)")

Locate = Callable[[int], Place]


class _Reading:
    """One expression being read: its source, where it stands, and what goes wrong."""

    def __init__(self, source: str, locate: Locate, names: Names, problems: Problems) -> None:
        self.source = source
        self.locate = locate
        self.names = names
        self.problems = problems
        self.failed = False
        # Words in quotes are no names and no operators; blanks of the same number keep the offsets.
        self.masked = re.sub(r"'[^']*'|\"[^\"]*\"", lambda m: " " * len(m[0]), source)
        # By identity: the same name may stand in several places. The parts are kept, so none is reused.
        self._offsets: dict[int, tuple[int, Expression]] = {}

    def note(self, expression: Expression, offset: int) -> Expression:
        """Remember where a part of the expression stands."""
        self._offsets[id(expression)] = (offset, expression)
        return expression

    def offset_of(self, expression: Expression) -> int:
        """Where a part stands; of a comparison, its operator."""
        return self._offsets[id(expression)][0] if id(expression) in self._offsets else 0

    def refuse(self, code: str, at: Expression | int = 0, **params: str | int) -> None:
        """Add a problem at a part of the expression, or at an offset; none where a broken name may be the cause."""
        self.failed = True
        if not self.waits():
            offset = at if isinstance(at, int) else self.offset_of(at)
            self.problems.add(self.locate(offset), code, **params)

    def waits(self) -> bool:
        """Whether it uses a name of something broken; then it waits until that is mended."""
        words = set(_WORD.findall(self.masked)) - RESERVED
        used = [self.names[word] for word in sorted(words) if word in self.names]
        # An id that isn't a word (`lost-how`) stands there as the author wrote it.
        used += [
            known for name, known in self.names.items() if known.broken_in and name in self.masked
        ]
        broken = next((known for known in used if known.broken_in), None)
        if broken is not None:
            self.wait(broken)
        return broken is not None

    def wait(self, known: Known) -> None:
        """Note that a broken name is used."""
        self.problems.wait(self.locate(0), known.broken_in)
        self.failed = True


def read_condition(
    source: str,
    locate: Locate,
    names: Names,
    problems: Problems,
    written: Callable[[str], str] = str,
) -> Expression | None:
    """Read a condition (`when`, `if`); None, with at least one problem added (or waited for), when it can't be used.

    Args:
        source: its text, as it stands in the file.
        locate: gives the place of an offset into `source`.
        names: every name it may use.
        problems: takes what is wrong.
        written: how a mended one is written there, with what stands around it.
    """
    return _read(_condition, source, locate, names, problems, written)


def read_value(
    source: str,
    locate: Locate,
    names: Names,
    problems: Problems,
    written: Callable[[str], str] = str,
) -> Expression | None:
    """Read what stands inside `{{ … }}`: a name that prints, or a count; None when it can't be used."""
    return _read(_value, source, locate, names, problems, written)


Attempt = Callable[[_Reading], Expression | None]


def _read(
    attempt: Attempt,
    source: str,
    locate: Locate,
    names: Names,
    problems: Problems,
    written: Callable[[str], str],
) -> Expression | None:
    """Read an expression; where that fails, say what was probably meant, if that can be read."""
    found = Problems()
    expression = attempt(_Reading(source, locate, names, found))
    told = found.all()
    if not told or len(source) > MAX_LENGTH:
        problems.extend(found)
        return expression
    known = dict(names)

    def reads(mended: str) -> bool:
        return attempt(_Reading(mended, lambda _: Place(""), known, Problems())) is not None

    mended = mend(source, known, reads)
    for each in told[:1] if mended else told:
        code, params = _worded(each, mended)
        word = str(params.get("choice", params.get("name", "")))
        if not mended:
            params["closest"] = ""
        elif not (word and mended == _replaced(source, word, str(params.get("closest", "")))):
            params |= {"mended": written(mended), "closest": ""}
        problems.add(each.place, code, **params)
    return None


def _replaced(source: str, word: str, other: str) -> str:
    """The expression with another word, which stands there once."""
    found = re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", source)
    return source.strip().replace(word, other) if len(found) == 1 else ""


def _worded(problem: Problem, mended: str) -> tuple[str, dict[str, str | int]]:
    """The problem, told as the mistake that it shows."""
    params = dict(problem.params)
    if problem.code == "unknown-name":
        if params["name"] == "today":
            return "only-in-limits", {"name": "today"}
        if (
            mended
            and re.search(rf"(?<!\w){re.escape(str(params['name']))}(?!\w|')", mended) is None
        ):
            near = params["closest"]
            if not near or not re.search(rf"(?<![\w'.]){re.escape(str(near))}(?![\w'])", mended):
                return "word-without-quotes", {"name": params["name"]}
    return problem.code, params


def _condition(reading: _Reading) -> Expression | None:
    tree = _parse(reading)
    return None if tree is None else _finish(reading, _convert(reading, tree), asked=True)


def _value(reading: _Reading) -> Expression | None:
    tree = _parse(reading)
    if tree is None:
        return None
    expression = _finish(reading, _convert(reading, tree))
    if isinstance(expression, Name):
        known = reading.names[expression.id]
        if not VALUE_KINDS[known.kind].prints:
            forms = [name for name in reading.names if name.startswith(f"{expression.id}.")]
            near = forms[0] if known.kind == "choice" and forms else ""
            reading.refuse("not-printable", expression, name=expression.id, closest=near)
            return None
    elif expression is not None and not isinstance(expression, Count):
        source = reading.source
        start = len(source) - len(source.lstrip())
        reading.refuse("not-a-value", start, source=source.strip())
        return None
    return expression


def _parse(reading: _Reading) -> nodes.Node | None:
    source, masked = reading.source, reading.masked
    if len(source) > MAX_LENGTH:
        reading.refuse("expression-too-long", most=MAX_LENGTH)
        return None
    for code, slips in (
        ("curly-quotes", _CURLY_QUOTE),
        ("misspelt-operator", _MISSPELT_OPERATOR),
        ("single-equals", _SINGLE_EQUALS),
    ):
        first = slips.search(masked)
        if first:
            reading.refuse(code, first.start())
            return None
    try:
        return parse(source)
    except NotAnExpressionError as error:
        reading.refuse("bad-expression", error.offset, source=source.strip())
        return None


def _finish(
    reading: _Reading, expression: Expression | None, *, asked: bool = False
) -> Expression | None:
    if expression is None or reading.failed:
        return None
    for leaf in leaves_of(expression):
        name = leaf.of if isinstance(leaf, Count) else leaf.id if isinstance(leaf, Name) else None
        if name is None:
            continue
        if name in reading.names:
            known = reading.names[name]
            if known.broken_in:
                reading.wait(known)
            elif asked and not VALUE_KINDS[known.kind].asked:
                reading.refuse("only-printed", leaf, name=name)
        else:
            near = closest(name, reading.names)
            reading.refuse("unknown-name", leaf, name=name, closest=near)
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
            reading.refuse("not-allowed", node.lineno, what=type(node).__name__)
    return converted


def _convert_leaf(reading: _Reading, node: nodes.Node) -> Expression | None:
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


def _convert_dotted(reading: _Reading, owner: str, part: str, offset: int) -> Expression | None:
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
    return None


def _convert_list(reading: _Reading, node: nodes.Tuple | nodes.List) -> Expression | None:
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


def _convert_comparison(reading: _Reading, node: nodes.Compare) -> Expression | None:
    comparisons: list[Expression] = []
    left = _convert(reading, node.expr)
    after = node.expr.lineno
    for operand in node.ops:
        place = _find_operator(reading, operand.op, after)
        right = _convert(reading, operand.expr)
        if left is None or right is None:
            return None
        for side in (left, right):
            if not isinstance(side, Constant | Constants | Name | Count):
                reading.refuse("not-allowed", place, what="Compare")
                return None
        comparisons.append(reading.note(Compare(_OPERATORS[operand.op], left, right), place))
        left, after = right, operand.expr.lineno
    return comparisons[0] if len(comparisons) == 1 else AllOf(tuple(comparisons))


def _find_operator(reading: _Reading, operator: str, after: int) -> int:
    """Where an operator stands that follows what begins at `after`; Jinja2 doesn't keep it."""
    written = _OPERATORS[operator].replace(" ", r"\s+")
    bound = r"\b" if written[0].isalpha() else ""
    found = re.compile(f"{bound}{written}{bound}").search(reading.masked, after)
    return found.start() if found else after


def _convert_filter(reading: _Reading, node: nodes.Filter) -> Expression | None:
    inner = _convert(reading, node.node) if node.node is not None else None
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
