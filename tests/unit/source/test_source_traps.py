"""The traps that eat an author's words: each is told with the mended line."""

from __future__ import annotations

import pytest

from app.source.problems import Problems
from app.source.shapes import Field, ListOf, MapOf, Pair, Shape, Token, Wording, read_shape
from tests.unit.source.reading_help import as_data, param, read

TRAPS = [
    ("en: Note: send it", "colon-in-text", "1:9", 'en: "Note: send it"'),
    ("- en: Note: send it", "colon-in-text", "1:11", 'en: "Note: send it"'),
    ("en: Time: 9: or 10:", "colon-in-text", "1:9", 'en: "Time: 9: or 10:"'),
    ('en: The "x": a \\', "colon-in-text", "1:12", """ en: 'The "x": a \\' """.strip()),
    ("a: {en: Note: send it, cy: X}", "colon-in-text", "1:13", 'en: "Note: send it"'),
    ("a: [b: c: d]", "colon-in-text", "1:9", 'b: "c: d"'),
    ("a: {en: Form #2 today, cy: X}\nb: c", "hash-after-text", "1:9", 'en: "Form #2 today"'),
    ("a: {en: Well, then?, cy: X}", "comma-in-braces", "1:13", 'en: "Well, then?"'),
    ("a: {en: a, b, c, cy: X}", "comma-in-braces", "1:10", 'en: "a, b, c"'),
    ('a: {en: "a", b, cy: X}', "comma-in-braces", "1:12", 'en: "a, b"'),
    ("a: {en: a,\n  b, cy: X}", "comma-in-braces", "1:10", 'en: "a, b"'),
    ("a: {{ item }} is", "must-quote", "1:4", 'a: "{{ item }} is"'),
    ("a: {{ item }}", "must-quote", "1:4", 'a: "{{ item }}"'),
    ("- {{ item }}", "must-quote", "1:3", '- "{{ item }}"'),
    ("a: {one: {{ item }} is, cy: X}", "must-quote", "1:10", 'one: "{{ item }} is"'),
    ("a: {% if x %}y", "must-quote", "1:4", 'a: "{% if x %}y"'),
    ("a: @b", "must-quote", "1:4", 'a: "@b"'),
    ("a: {b: @c, d: e}", "must-quote", "1:8", 'b: "@c"'),
    ("a: **b** c", "must-quote", "1:4", 'a: "**b** c"'),
    ("a: *b c", "must-quote", "1:4", 'a: "*b c"'),
    ("a: ? b", "must-quote", "1:4", 'a: "? b"'),
    ("a: [x] y", "must-quote", "1:4", 'a: "[x] y"'),
    ("a: [x, - y]", "must-quote", "1:8", '"- y"'),
    ('a: "Hello" he said', "text-after-quote", "1:12", """a: '"Hello" he said' """.strip()),
    ("en: 'The customer's form.'", "text-after-quote", "1:19", 'en: "The customer\'s form."'),
    ("cy: 'Mae'r ffurflen yma.'", "text-after-quote", "1:10", 'cy: "Mae\'r ffurflen yma."'),
    ("- 'Don't do it'", "text-after-quote", "1:8", '- "Don\'t do it"'),
    ("en: 'the parents' forms' # both", "text-after-quote", "1:19", 'en: "the parents\' forms"'),
    ("a: {en: 'It's here', cy: X}", "text-after-quote", "1:13", 'en: "It\'s here"'),
    ("a: {en: X, cy: 'Mae'r llun'}", "text-after-quote", "1:21", 'cy: "Mae\'r llun"'),
    (
        'en: "The "form" is here"',
        "text-after-quote",
        "1:11",
        """ en: 'The "form" is here' """.strip(),
    ),
    ("en: 'a' or 'b'", "text-after-quote", "1:9", """ en: "'a' or 'b'" """.strip()),
    ("cy: 'n bosibl\nen: x", "unclosed-quote", "1:5", 'cy: "\'n bosibl"'),
    ('en: "possible\ncy: x', "unclosed-quote", "1:5", 'en: "possible"'),
]


@pytest.mark.parametrize(("text", "code", "place", "mended"), TRAPS)
def test_trap_is_told_with_the_mended_line(text: str, code: str, place: str, mended: str) -> None:
    (problem,) = read(text)[1]
    assert (problem.code, str(problem.place)) == (code, f"f.yaml:{place}")
    assert param(problem, "mended") == mended


@pytest.mark.parametrize("mended", [trap[3] for trap in TRAPS])
def test_mended_line_is_read_without_problems(mended: str) -> None:
    assert read(mended)[1] == ()


def test_text_torn_by_commas_is_put_together() -> None:
    node, _ = read("{en: Well,  then?, cy: Ie, wir, felly}")
    assert as_data(node) == {"en": "Well,  then?", "cy": "Ie, wir, felly"}


def test_places_on_a_mended_line_are_the_authors() -> None:
    node, problems = read('a: {b: "x" "c: d, e: f: g, e: 1}\n')
    assert node is None or problems
    node, problems = read("a: {b: x: y, c: z: w, c: &q v}\n")
    assert [str(problem.place) for problem in problems] == [
        "f.yaml:1:9",
        "f.yaml:1:18",
        "f.yaml:1:23",
        "f.yaml:1:26",
    ]


PAGE = Shape(
    "page",
    "",
    (
        Field("title", Pair(Wording()), ""),
        Field("words", ListOf(Wording()), ""),
        Field("table", MapOf(Wording(), Token("[a-z]+", "id")), ""),
        Field("colour", Token(), ""),
    ),
)


@pytest.mark.parametrize(
    ("text", "code", "place", "mended"),
    [
        ("words:\n  - Note: send it", "colon-in-text", "2:9", '- "Note: send it"'),
        ("title:\n  en:\n    Note: x\n  cy: y", "colon-in-text", "3:9", 'en: "Note: x"'),
        ("table:\n  a:\n    Note: x #1", "colon-in-text", "3:9", 'a: "Note: x #1"'),
        ("words:\n  - Send form #2", "hash-after-text", "2:5", '- "Send form #2"'),
        ("title:\n  en: a #2\n  cy: y", "hash-after-text", "2:7", 'en: "a #2"'),
        ("title:\n  en: #2\n  cy: y", "hash-after-text", "2:6", 'en: "#2"'),
        (
            'title:\n  en: a "b" #2\n  cy: y',
            "hash-after-text",
            "2:7",
            """en: 'a "b" #2' """.strip(),
        ),
        ("colour: #000000", "empty-value", "1:8", 'colour: "#000000"'),
        ("words: one", "not-a-list", "1:8", "words: [one]"),
    ],
)
def test_trap_in_wording(text: str, code: str, place: str, mended: str) -> None:
    node, problems = read(text)
    assert not problems
    assert node is not None
    found = Problems()
    read_shape(node, PAGE, found)
    (problem,) = found.all()
    assert (problem.code, str(problem.place)) == (code, f"f.yaml:{place}")
    assert param(problem, "mended") == mended


def test_comments_beside_other_values_are_comments() -> None:
    node, _ = read("colour: red   # as the guidance has it\n")
    assert node is not None
    found = Problems()
    assert read_shape(node, PAGE, found).text("colour") == "red"
    assert not found
