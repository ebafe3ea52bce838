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
    ...     print(each.place, each.code, dict(each.params).get("closest") or "–")
    a.yaml:5:9 no-forms –
    a.yaml:5:13 not-allowed –
    a.yaml:5:20 unknown-choice online
"""

from __future__ import annotations

import re
from collections.abc import Callable

from jinja2 import nodes

from app.expressions.attempt import ExpressionReading, Locate
from app.expressions.checking import check_types
from app.expressions.converting import convert
from app.expressions.mending import mend
from app.expressions.names import Names
from app.expressions.positions import NotAnExpressionError, parse
from app.expressions.tree import (
    Count,
    Expression,
    Name,
    leaves_of,
)
from app.expressions.value_kinds import VALUE_KINDS
from app.source.problems import Place, Problem, Problems, closest

MAX_LENGTH = 500
"""Code points in one expression: far more than a condition needs, and a bound on Jinja2's recursion."""

_CURLY_QUOTE = re.compile("[‘’“”]")
_MISSPELT_OPERATOR = re.compile(r"(?<![=!<>])(?:=<|=>|<>)|[≤≥≠]")
_SINGLE_EQUALS = re.compile(r"(?<![=!<>])=(?!=)")


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


Attempt = Callable[[ExpressionReading], Expression | None]

_SETS = 8
_before: dict[int, tuple[Names, dict[tuple[Attempt, str], Expression]]] = {}


def _read_before(names: Names) -> dict[tuple[Attempt, str], Expression]:
    """What was read with the same names: a condition stands in both languages, and in phrase after phrase."""
    known = _before.get(id(names))
    if known is None:
        if len(_before) >= _SETS:
            _before.pop(next(iter(_before)))
        # The names are held too, so that no others can have their identity.
        known = _before[id(names)] = (names, {})
    return known[1]


def _read(
    attempt: Attempt,
    source: str,
    locate: Locate,
    names: Names,
    problems: Problems,
    written: Callable[[str], str],
) -> Expression | None:
    """Read an expression; where that fails, say what was probably meant, if that can be read."""
    before = _read_before(names)
    expression = before.get((attempt, source))
    if expression is not None:
        return expression
    found = Problems()
    expression = attempt(ExpressionReading(source, locate, names, found))
    if expression is not None:
        before[attempt, source] = expression
    told = found.all()
    if not told or len(source) > MAX_LENGTH:
        problems.extend(found)
        return expression
    known = dict(names)

    def reads(mended: str) -> bool:
        return (
            attempt(ExpressionReading(mended, lambda _: Place(""), known, Problems())) is not None
        )

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


def _condition(reading: ExpressionReading) -> Expression | None:
    tree = _parse(reading)
    return None if tree is None else _finish(reading, convert(reading, tree), asked=True)


def _value(reading: ExpressionReading) -> Expression | None:
    tree = _parse(reading)
    if tree is None:
        return None
    expression = _finish(reading, convert(reading, tree))
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


def _parse(reading: ExpressionReading) -> nodes.Node | None:
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
    reading: ExpressionReading, expression: Expression | None, *, asked: bool = False
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
