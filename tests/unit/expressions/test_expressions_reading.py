"""What an expression may say; what it may not, each with its code and its column."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.expressions.names import Known, Names, closed_set
from app.expressions.reading import MAX_LENGTH, read_condition, read_value
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
from app.expressions.writing import write_expression
from app.source.problems import Place, Problem, Problems
from tests.unit.budget import cases
from tests.unit.work import calls_in

NAMES: Names = closed_set(("plain", "rich")) | {
    "applied": Known("choice", ("online", "paper")),
    "sent": Known("choice", ("online", "paper")),
    "problems": Known("choices", ("blurred", "dark")),
    "calls": Known("number"),
    "name": Known("text"),
    "more": Known("free-text", (), each=True),
    "address": Known("email"),
    "deadline": Known("date"),
    "begun": Known("date"),
}
Read = Callable[
    [str, Callable[[int], Place], Names, Problems],
    Expression | None,
]


def read_with(read: Read, source: str) -> tuple[Expression | None, tuple[Problem, ...]]:
    problems = Problems()
    expression = read(source, lambda offset: Place("f", 1, offset + 1), NAMES, problems)
    return expression, problems.all()


APPLIED, PROBLEMS, CALLS = Name("applied"), Name("problems"), Name("calls")
ONLINE = Compare("==", APPLIED, Constant("online"))
FIRST = Name("first")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("applied", APPLIED),
        ("applied == 'online'", ONLINE),
        ('  applied  ==  "online"  ', ONLINE),
        ("'online' == applied", Compare("==", Constant("online"), APPLIED)),
        ("applied != 'paper'", Compare("!=", APPLIED, Constant("paper"))),
        ("applied == sent", Compare("==", APPLIED, Name("sent"))),
        ("applied in ('online', 'paper')",
         Compare("in", APPLIED, Constants(("online", "paper")))),
        ("applied not in ['online']", Compare("not in", APPLIED, Constants(("online",)))),
        ("'dark' in problems", Compare("in", Constant("dark"), PROBLEMS)),
        ("'dark' not in problems", Compare("not in", Constant("dark"), PROBLEMS)),
        ("not problems", Not(PROBLEMS)),
        ("calls == 3", Compare("==", CALLS, Constant(3))),
        ("calls in (1, 2)", Compare("in", CALLS, Constants((1, 2)))),
        ("calls > 2 and calls < 5",
         AllOf((Compare(">", CALLS, Constant(2)), Compare("<", CALLS, Constant(5))))),
        ("2 < calls < 5",
         AllOf((Compare("<", Constant(2), CALLS), Compare("<", CALLS, Constant(5))))),
        ("calls >= 2", Compare(">=", CALLS, Constant(2))),
        ("0 <= calls <= 5",
         AllOf((Compare("<=", Constant(0), CALLS), Compare("<=", CALLS, Constant(5))))),
        ("deadline < begun", Compare("<", Name("deadline"), Name("begun"))),
        ("deadline >= begun", Compare(">=", Name("deadline"), Name("begun"))),
        ("problems | count > 1", Compare(">", Count("problems"), Constant(1))),
        ("problems|count == calls", Compare("==", Count("problems"), CALLS)),
        ("deadline | date", Name("deadline")),
        ("name == 'it’s'", Compare("==", Name("name"), Constant("it’s"))),
        ("name == address", Compare("==", Name("name"), Name("address"))),
        ("name == '='", Compare("==", Name("name"), Constant("="))),
        ("first and several and not applied", AllOf((FIRST, Name("several"), Not(APPLIED)))),
        ("first or several or applied", AnyOf((FIRST, Name("several"), APPLIED))),
        ("first or several and applied", AnyOf((FIRST, AllOf((Name("several"), APPLIED))))),
        ("(first or several) and applied", AllOf((AnyOf((FIRST, Name("several"))), APPLIED))),
        ("not first == several", Not(Compare("==", FIRST, Name("several")))),
        ("channel == 'rich'", Compare("==", Name("channel"), Constant("rich"))),
        ("part_of_day == 'morning'",
         Compare("==", Name("part_of_day"), Constant("morning"))),
        ("reply == 'none'", Compare("==", Name("reply"), Constant("none"))),
        ("officer.office", Name("officer.office")),
        ("office.documents_address", Name("office.documents_address")),
    ],
)  # fmt: skip
def test_conditions(source: str, expected: Expression) -> None:
    assert read_with(read_condition, source) == (expected, ())


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("name", Name("name")),
        (" more ", Name("more")),
        ("address", Name("address")),
        ("calls", CALLS),
        ("deadline", Name("deadline")),
        ("deadline | date", Name("deadline")),
        ("problems | count", Count("problems")),
        ("officer.first_name", Name("officer.first_name")),
    ],
)
def test_values(source: str, expected: Expression) -> None:
    assert read_with(read_value, source) == (expected, ())


SLIPS = [
    ("appleid == 'online'", 1, "unknown-name", {"name": "appleid", "closest": "applied"}),
    ("first and wombat", 11, "unknown-name", {"name": "wombat", "closest": ""}),
    ("aplied and applid", 1, "unknown-name", {"name": "aplied", "mended": "applied and applied"}),
    ("officer.offfice", 1, "unknown-name",
     {"name": "officer.offfice", "closest": "officer.office"}),
    ("officer", 1, "unknown-name", {"name": "officer"}),
    ("office.wombat", 1, "unknown-name", {"name": "office.wombat"}),
    ("applied == 'onlin'", 12, "unknown-choice",
     {"name": "applied", "choice": "onlin", "allowed": "'online', 'paper'", "closest": "online"}),
    ("applied == 'online' or applied == \"on\"", 35, "unknown-choice", {"choice": "on"}),
    ("applied in ('online', 'post')", 13, "unknown-choice", {"choice": "post"}),
    ("'glare' in problems", 1, "unknown-choice", {"name": "problems", "choice": "glare"}),
    ("1 in problems", 1, "unknown-choice", {"choice": 1}),
    ("reply == 'maybe'", 10, "unknown-choice", {"allowed": "'expected', 'none'"}),
    ("channel == 'plian'", 12, "unknown-choice", {"closest": "plain"}),
    ("applied = 'online'", 9, "single-equals", {"mended": "applied == 'online'"}),
    ("first and name = '=' ", 16, "single-equals", {"mended": "first and name == '='"}),
    ("applied == ‘online’", 12, "curly-quotes", {"mended": "applied == 'online'"}),
    ("applied == “online”", 12, "curly-quotes", {"mended": "applied == 'online'"}),
    ("calls =< 3", 7, "misspelt-operator", {"mended": "calls <= 3"}),
    ("first and calls => 3", 17, "misspelt-operator", {"mended": "first and calls >= 3"}),
    ("calls ≥ 2 and calls ≠ 4", 7, "misspelt-operator", {"mended": "calls >= 2 and calls != 4"}),
    ("'blurred' in applied", 14, "in-wants-checkboxes", {"name": "applied"}),
    ("first and 'online' in name", 23, "in-wants-checkboxes", {"name": "name"}),
    ("applied in 'online'", 9, "in-wants-word", {"name": "in"}),
    ("applied in problems", 1, "in-wants-word", {"name": "problems"}),
    ("problems == 'blurred'", 1, "checkboxes-want-in", {"name": "problems", "word": "blurred"}),
    ("'blurred' != problems", 14, "checkboxes-want-in", {"name": "problems"}),
    ("problems in ('blurred', 'dark')", 1, "checkboxes-want-in", {"word": "blurred"}),
    ("applied == ('online', 'paper')", 1, "list-wants-in", {"name": "applied"}),
    ("applied in (name, 'paper')", 13, "list-of-words", {}),
    ("applied in ()", 13, "list-of-words", {}),
    ("applied in []", 12, "list-of-words", {}),
    ("first == 'yes'", 1, "cannot-compare", {"name": "first", "value": "yes"}),
    ("calls == '3'", 1, "cannot-compare", {"name": "calls", "value": "3"}),
    ("name == 3", 1, "cannot-compare", {"name": "name", "value": 3}),
    ("deadline == '2026-01-31'", 1, "cannot-compare", {"name": "deadline"}),
    ("calls == deadline", 7, "different-kinds", {}),
    ("applied == name", 9, "different-kinds", {}),
    ("problems | count == 'x'", 18, "different-kinds", {}),
    ("name < 'a'", 6, "order-wants-numbers", {}),
    ("first and applied > 'a'", 19, "order-wants-numbers", {}),
    ("calls < deadline", 7, "order-wants-numbers", {}),
    ("'online'", 1, "constant-condition", {}),
    ("first or 1", 10, "constant-condition", {}),
    ("'a' == 'a'", 1, "constant-condition", {}),
    ("1 < 2", 1, "constant-condition", {}),
    ("name | upper", 8, "unknown-filter", {"name": "upper", "closest": ""}),
    ("problems | cuont > 1", 12, "unknown-filter", {"name": "cuont", "closest": "count"}),
    ("problems | count(1) > 1", 12, "filter-form", {"name": "count"}),
    ("deadline | date('%Y')", 12, "filter-form", {"name": "date"}),
    ("name | date", 1, "filter-kind", {"name": "date", "answer": "name"}),
    ("first and name | count > 1", 11, "filter-kind", {"name": "count", "answer": "name"}),
    ("calls == 9999999999999", 10, "too-many-figures", {"most": 12}),
    ("applied == 'online' and", 21, "bad-expression", {"source": "applied == 'online' and"}),
    ("applied == 'online' extra", 21, "bad-expression", {}),
    ("applied == 'online')", 20, "bad-expression", {}),
    ("applied && first", 9, "bad-expression", {}),
    ("!applied", 1, "bad-expression", {}),
    ("applied === 'online'", 11, "bad-expression", {}),
    ("applied <> 'online'", 9, "misspelt-operator", {"mended": "applied != 'online'"}),
    ("applied == 'online", 12, "bad-expression", {}),
    ("name == 'a' 'b'", 13, "bad-expression", {}),
    (r"name == '\ud800'", 9, "bad-expression", {}),
    (r"name == '\N{BELL}'", 9, "bad-expression", {}),
    ("{{ applied }}", 12, "bad-expression", {}),
    ("applied }} {{ name", 9, "bad-expression", {}),
    ("", 1, "bad-expression", {}),
    ("# applied", 1, "bad-expression", {}),
    ("(" * 400, 1, "bad-expression", {}),
    ("a" * 501, 1, "expression-too-long", {"most": MAX_LENGTH}),
]  # fmt: skip

ATTACKS = [
    ("name.upper()", 11, "not-allowed", {"what": "Call"}),
    ("first and name()", 15, "not-allowed", {"what": "Call"}),
    ("range(100000)", 6, "not-allowed", {"what": "Call"}),
    ("lipsum.__globals__['os'].popen('id')", 31, "not-allowed", {"what": "Call"}),
    ("cycler.__init__.__globals__", 16, "not-allowed", {"what": "Getattr"}),
    ("''.__class__", 3, "not-allowed", {"what": "Getattr"}),
    ("''['__class__']", 3, "not-allowed", {"what": "Getitem"}),
    ("name.__class__.__mro__", 15, "not-allowed", {"what": "Getattr"}),
    ("officer.__class__", 1, "unknown-name", {"name": "officer.__class__"}),
    ("officer.office.x", 15, "not-allowed", {"what": "Getattr"}),
    ("name[0]", 5, "not-allowed", {"what": "Getitem"}),
    ("name[0:9]", 5, "not-allowed", {"what": "Getitem"}),
    ("''|attr('__class__')", 4, "unknown-filter", {"name": "attr"}),
    ("'{0.__class__}'|format(1)", 17, "unknown-filter", {"name": "format"}),
    ("'{0.__class__}'.format(1)", 23, "not-allowed", {"what": "Call"}),
    ("'%300000000d' % 1", 1, "not-allowed", {"what": "Mod"}),
    ("'%300000000d'|format(1)", 15, "unknown-filter", {"name": "format"}),
    ("problems|map(attribute='x')", 23, "single-equals", {}),
    ("problems|join", 10, "unknown-filter", {"name": "join"}),
    ("name|xmlattr", 6, "unknown-filter", {"name": "xmlattr"}),
    ("name|list|count", 6, "unknown-filter", {"name": "list"}),
    ("9 ** 9999999", 1, "not-allowed", {"what": "Pow"}),
    ("first and 9 ** 9", 11, "not-allowed", {"what": "Pow"}),
    ("'a' * 300000000", 1, "not-allowed", {"what": "Mul"}),
    ("'a' + 'b'", 1, "not-allowed", {"what": "Add"}),
    ("name ~ name", 1, "not-allowed", {"what": "Concat"}),
    ("calls - 1 > 2", 1, "not-allowed", {"what": "Sub"}),
    ("calls // 2", 1, "not-allowed", {"what": "FloorDiv"}),
    ("calls / 2", 1, "not-allowed", {"what": "Div"}),
    ("-calls", 1, "not-allowed", {"what": "Neg"}),
    ("calls > -1", 9, "not-allowed", {"what": "Neg"}),
    ("calls == 1.5", 10, "not-allowed", {"what": "Const"}),
    ("first == true", 10, "not-allowed", {"what": "Const"}),
    ("applied == none", 12, "not-allowed", {"what": "Const"}),
    ("applied is defined", 9, "not-allowed", {"what": "Test"}),
    ("applied is none", 9, "not-allowed", {"what": "Test"}),
    ("name if first else more", 1, "not-allowed", {"what": "CondExpr"}),
    ("{'a': 1}", 1, "not-allowed", {"what": "Dict"}),
    ("[[1]]", 2, "list-of-words", {}),
    ("first == (applied == 'wombat')", 7, "not-allowed", {"what": "Compare"}),
    ("[x for x in problems]", 4, "bad-expression", {}),
    ("lambda: 1", 7, "bad-expression", {}),
    ("loop.index", 5, "not-allowed", {"what": "Getattr"}),
    ("self", 1, "unknown-name", {"name": "self"}),
    ("__import__", 1, "unknown-name", {"name": "__import__"}),
]  # fmt: skip


@pytest.mark.parametrize(("source", "column", "code", "params"), [*SLIPS, *ATTACKS])
def test_refused(source: str, column: int, code: str, params: dict[str, object]) -> None:
    expression, problems = read_with(read_condition, source)
    assert expression is None
    first = problems[0]
    assert (str(first.place), first.code) == (f"f:1:{column}", code)
    assert dict(first.params) | params == dict(first.params)


@pytest.mark.parametrize(
    ("source", "column", "code"),
    [
        ("applied", 1, "not-printable"),
        ("  problems", 3, "not-printable"),
        ("first", 1, "not-printable"),
        ("office.greeting", 1, "not-printable"),
        ("channel", 1, "not-printable"),
        (" name == 'x'", 2, "not-a-value"),
        ("not name", 1, "not-a-value"),
        ("'words'", 1, "constant-condition"),
        ("", 1, "bad-expression"),
        ("item", 1, "unknown-name"),
        ("name|safe", 6, "unknown-filter"),
    ],
)
def test_values_refused(source: str, column: int, code: str) -> None:
    expression, problems = read_with(read_value, source)
    assert expression is None
    assert [(str(each.place), each.code) for each in problems] == [(f"f:1:{column}", code)]


def test_every_problem_at_once() -> None:
    _, problems = read_with(read_condition, "wombat and first or lemur")
    assert [(each.place.column, each.code) for each in problems] == [
        (1, "unknown-name"),
        (21, "unknown-name"),
    ]


BITS = [
    *("applied", "problems", "calls", "name", "deadline", "first", "officer", "office", "item"),
    *("==", "!=", "<", ">", "<=", "=", "in", "not", "and", "or", "is", "if", "else", "for"),
    *("'online'", '"paper"', "'blurred'", "3", "1.5", "0x1F", "1_0", "none", "true", "‘", "\\"),
    *("(", ")", "[", "]", "{", "}", "}}", "{{", "%}", "{%", "{#", "#}", "-}}", ".", ",", ":"),
    *("|", "count", "date", "**", "*", "~", "+", "-", "/", "%", "'", '"', "#", "\n", "\t", "é"),
]
SOURCES = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(BITS), max_size=14).map(" ".join),
    st.lists(st.sampled_from(BITS), max_size=30).map("".join),
)


@settings(max_examples=cases(300))
@given(SOURCES)
def test_any_text_gives_an_expression_or_problems(source: str) -> None:
    for read in (read_condition, read_value):
        expression, problems = read_with(read, source)
        assert (expression is None) == bool(problems)
        assert all(1 <= each.place.column <= len(source) + 1 for each in problems)
        if expression is not None:
            stored = msgspec.msgpack.encode(expression)
            assert msgspec.msgpack.decode(stored, type=Expression) == expression


NESTED = ["(", "[", "{", "not ", "-", "name[", "name.", "first and ", "'"]


def nested(bit: str) -> str:
    return (bit * MAX_LENGTH)[: MAX_LENGTH - 5] + "first"


@pytest.mark.parametrize("bit", NESTED)
def test_deep_nesting_is_told_with_little_work(bit: str) -> None:
    source = nested(bit)
    expression, problems = read_with(read_condition, source)
    assert (expression is None) == bool(problems)
    assert calls_in(lambda: read_with(read_condition, source)) < 50 * len(source)


@settings(max_examples=cases(200))
@given(st.lists(st.sampled_from(BITS[:20] + BITS[24:30]), min_size=1, max_size=12).map(" ".join))
def test_written_expressions_read_to_the_same(source: str) -> None:
    expression, _ = read_with(read_condition, source)
    if expression is not None:
        assert read_with(read_condition, write_expression(expression)) == (expression, ())
