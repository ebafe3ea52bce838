"""Any bytes give a tree or problems: no exception, no hanging, no deep recursion."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.language import Language
from app.source.problem_words import describe
from app.source.problems import Place, Problem, Problems
from app.source.reading import read_yaml
from app.source.shapes import (
    Anything,
    Either,
    Field,
    ListOf,
    Pair,
    Shape,
    Token,
    Wording,
    read_shape,
)
from tests.unit.budget import cases
from tests.unit.source.reading_help import read
from tests.unit.work import calls_in

SHAPE = Shape(
    "any",
    "",
    (
        Field("a", Pair(Wording()), ""),
        Field("b", ListOf(Wording(lines=True), at_least=1), "", required=True),
        Field("t", Either(Token(), Anything(), ListOf(Token("[a-z]", "text"))), ""),
    ),
)

YAMLISH = st.text(alphabet=":{}[],#&*!|>'\"-? \n\tab\\%@", max_size=60)
PIECES = (
    *("a: ", "b:", "  - ", "- ", "  ", "x: y", "{en: a, b, cy: c}", "'", '"', "|", ">", "# c"),
    *("t: {{ x }} y", " #2", "a: b: c", "\t", "---", "&a ", "*a", "!t ", "\r\n", "ŵ", "\\"),
    *("\n", "\n", "\n"),
)
LINES = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


def read_bytes(data: bytes) -> Problems:
    problems = Problems()
    node = read_yaml(data, "f.yaml", problems)
    assert node is not None or problems
    if node is not None:
        read_shape(node, SHAPE, problems)
    return problems


def check(data: bytes) -> None:
    lines = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in read_bytes(data).all():
        check_problem(problem, lines)


def check_problem(problem: Problem, lines: list[str]) -> None:
    assert all(describe(problem, language) for language in Language)
    place = problem.place
    assert place.line <= len(lines) + 1
    if 0 < place.line <= len(lines):
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1


@settings(max_examples=cases(300), deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    check(data)


@settings(max_examples=cases(1000), deadline=None)
@given(YAMLISH)
def test_any_marks(text: str) -> None:
    check(text.encode())


@settings(max_examples=cases(1000), deadline=None)
@given(LINES)
def test_any_lines(text: str) -> None:
    check(text.encode())


BIG = [
    "[" * 20_000,
    "{" * 20_000,
    "{a: " * 20_000,
    "- " * 20_000,
    "? " * 5_000,
    "a: &a [x]\n" + "".join(f"a{n}: &a{n} [*a, *a, *a, *a]\n" for n in range(2_000)),
    "a: " * 333_000,
    "a: \n" * 250_000,
    "a: b: c\n" * 125_000,
    "{a: b, c}\n" * 90_000,
    "{" + "a, " * 330_000 + "}",
    "a: {b: c" + ", d" * 40_000 + "}",
    "".join(f"k{n}: v\n" for n in range(24_000)),
    '"' + "\\" * 900_000,
    "'" * 999_999,
    "a" * 999_999 + ":",
    "a: |\n" + "  x\n" * 240_000,
    "a: >\n" + "  x\n" * 240_000,
    "a:\n" + "  x\n" * 240_000,
    "\x07\n" * 400_000,
    "a" + " " * 900_000 + "@: b: c",
    "a: b" + " " * 900_000 + ": c",
    "a: {b: @" + " " * 450_000 + "x" + " " * 450_000 + "y}",
    "a: {" + "b " * 400_000 + ": c: d}",
    "- " * 15 + "@" + ": " * 400_000,
    "{" + ", ".join(f"k{n}: v" for n in range(20_000)) + "} # end",
]


@pytest.mark.parametrize("text", BIG, ids=lambda text: repr(text[:12]))
def test_big_and_deep_files(text: str) -> None:
    check(text.encode())


@pytest.mark.parametrize("text", BIG, ids=lambda text: repr(text[:12]))
def test_work_is_bounded_by_the_length(text: str) -> None:
    data = text[:50_000].encode()
    # Of work that grows with the square there would be thousands for each byte.
    assert calls_in(lambda: read_bytes(data)) < 40 * len(data)


def test_too_many_entries() -> None:
    _, problems = read("- a\n" * 60_000)
    assert [problem.code for problem in problems] == ["too-many"]
    assert problems[0].place == Place("f.yaml", 50_000, 3)
