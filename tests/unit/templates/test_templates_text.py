"""Wording: what small Markdown with values and conditions becomes, and what is refused in it, with its line."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.expressions.names import Known, closed_set
from app.expressions.tree import Count, Name
from app.source.problems import Place, Problems
from app.source.tree import Scalar
from app.templates import markdown
from app.templates.markdown import plain_paragraphs, read_line, read_text
from app.templates.wording import (
    Branch,
    Branches,
    Line,
    Link,
    ListText,
    Literal,
    ParagraphText,
    Value,
    Wording,
)
from tests.unit.budget import cases

NAMES = closed_set(("plain",)) | {
    "name": Known("text"),
    "calls": Known("number"),
    "problems": Known("choices", ("dark",)),
}
FIRST, SEVERAL = Name("first"), Name("several")


def scalar(text: str) -> Scalar:
    """The text as the value of `en: |` in line 1: each line begins in column 3."""
    runs, offset = [], 0
    for number, line in enumerate(text.split("\n"), start=2):
        runs.append((offset, number, 3))
        offset += len(line) + 1
    return Scalar(text, Place("f", 2, 3), "literal", "", tuple(runs))


def read(text: str) -> tuple[Wording, list[str]]:
    problems = Problems()
    wording = read_text(scalar(text), NAMES, problems)
    return wording, [f"{each.place} {each.code}".removeprefix("f:") for each in problems.all()]


def one(*pieces: Literal | Link | Value | Branches) -> Wording:
    return (ParagraphText(pieces),)


def words(text: str) -> Line:
    return (Literal(text),)


def link(text: str) -> Link:
    return Link(text, f"https://{text}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Send it.\n", one(Literal("Send it."))),
        ("Send\nit.\n", one(Literal("Send it."))),
        ("One\\\nTwo\n", one(Literal("One\nTwo"))),
        ("One\n\nTwo\n", (ParagraphText(words("One")), ParagraphText(words("Two")))),
        ("- a\n- b\n", (ListText((words("a"), words("b")), ordered=False),)),
        ("1. a\n2. b\n", (ListText((words("a"), words("b")), ordered=True),)),
        ("A:\n\n- a\n\nB\n",
         (ParagraphText(words("A:")), ListText((words("a"),), ordered=False),
          ParagraphText(words("B")))),
        ("Hello {{ name }}!\n", one(Literal("Hello "), Value(Name("name")), Literal("!"))),
        ("{{ problems | count }} of {{calls}}",
         one(Value(Count("problems")), Literal(" of "), Value(Name("calls")))),
        ("{{\n  name\n}}", one(Value(Name("name")))),
        ("See www.gov.uk/photos.", one(Literal("See "), link("www.gov.uk/photos"), Literal("."))),
        ("(www.gov.uk/a)", one(Literal("("), link("www.gov.uk/a"), Literal(")"))),
        ("https://www.gov.uk/a",
         one(Link("https://www.gov.uk/a", "https://www.gov.uk/a"))),
        ("Write to a.b@hmpo.gov.uk,",
         one(Literal("Write to "), Link("a.b@hmpo.gov.uk", "mailto:a.b@hmpo.gov.uk"),
             Literal(","))),
        ("[the page](https://www.gov.uk/a)", one(Link("the page", "https://www.gov.uk/a"))),
        ("<https://www.gov.uk/a>", one(Link("https://www.gov.uk/a", "https://www.gov.uk/a"))),
        ("2 \\* 3 and a_b_c", one(Literal("2 * 3 and a_b_c"))),
        ("[a]: https://www.gov.uk", one(Literal("[a]: "),
                                        Link("https://www.gov.uk", "https://www.gov.uk"))),
        ("£5 & more, “quoted”", one(Literal("£5 & more, “quoted”"))),
        ("{% if first %}A.{% endif %}", one(Branches((Branch(FIRST, words("A.")),)))),
        ("{% if first %}\nA.\n{% else %}\nB.\n{% endif %}",
         one(Branches((Branch(FIRST, words(" A. ")), Branch(None, words(" B. ")))))),
        ("{%if first%}A{%elif several%}B{%else%}C{%endif%}",
         one(Branches((Branch(FIRST, words("A")), Branch(SEVERAL, words("B")),
                       Branch(None, words("C")))))),
        ("{% if\nfirst %}A{% endif %}", one(Branches((Branch(FIRST, words("A")),)))),
        ("x {% if first %}{% if several %}A{% endif %}B{% endif %}",
         one(Literal("x "), Branches((Branch(FIRST, (
             Branches((Branch(SEVERAL, words("A")),)), Literal("B"))),)))),
    ],
)  # fmt: skip
def test_wording(text: str, expected: Wording) -> None:
    assert read(text) == (expected, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\n\n# Heading", ["4:3 markup-refused"]),
        ("Heading\n=======", ["2:3 markup-refused"]),
        ("One\ntwo\nand **bold**", ["4:3 markup-refused"]),
        ("an *italic* word", ["2:3 markup-refused"]),
        ("a ~~struck~~ word", ["2:3 markup-refused"]),
        ("some `code`", ["2:3 markup-refused"]),
        ("One\n\n    indented", ["4:3 markup-refused"]),
        ("```\ncode\n```", ["2:3 markup-refused"]),
        ("One\n\n***", ["4:3 markup-refused"]),
        ("> quoted", ["2:3 markup-refused"]),
        ("<b>bold</b>", ["2:3 markup-refused"]),
        ("<div>block</div>", ["2:3 markup-refused"]),
        ("one <!-- two -->", ["2:3 markup-refused"]),
        ("![a](https://www.gov.uk)", ["2:3 markup-refused"]),
        ("| a | b |\n| - | - |\n| c | d |", ["2:3 markup-refused"]),
        ("- a\n- b\n  - c", ["4:3 list-in-list"]),
        ("- a\n\n  b\n", ["4:3 item-of-several-paragraphs"]),
        ("{{\nname\n}}\n\n# H", ["6:3 markup-refused"]),
        ("[a](www.gov.uk)", ["2:3 bad-address"]),
        ("One\n[a](javascript:alert)", ["3:3 bad-address"]),
        ("One\n[a](file:///etc/passwd)", ["3:3 bad-address"]),
        ("One\n[a]()", ["3:3 bad-address"]),
        ('[a](https://www.gov.uk "title")', ["2:3 bad-address"]),
        ("[](https://www.gov.uk)", ["2:3 link-without-words"]),
        ("[a](https://www.gov.uk/{{ name }})", ["2:3 value-in-link"]),
        ("[{{ name }}](https://www.gov.uk/)", ["2:3 value-in-link"]),
        ("[{% if first %}a{% endif %}](https://www.gov.uk/)", ["2:3 value-in-link"]),
        ("www.gov.uk/{{ name }}", ["2:14 value-in-link"]),
        ("{{ name }}www.gov.uk", ["2:3 value-in-link"]),
        ("{% if first %}One\n\ntwo{% endif %}", ["2:3 if-across-paragraphs"]),
        ("- {% if first %}a\n- b{% endif %}", ["2:5 if-across-paragraphs"]),
        ("One\n{% if first %}two", ["3:3 if-across-paragraphs"]),
        ("a {% endif %}", ["2:5 no-if"]),
        ("{% if first %}a\n\n{% else %}b\n\n{% endif %}c", ["2:3 if-across-paragraphs"]),
        ("{% iff first %}a{% else %}b{% endif %}", ["2:3 unknown-statement"]),
        ("{% if first }a{% else %}b{% endif %}", ["2:3 stray-braces"]),
        ("a {% else %} b", ["2:5 no-if"]),
        ("{% if first %}a{% else %}b{% elif several %}c{% endif %}", ["2:29 after-else"]),
        ("{% if first %}a{% else %}b{% else %}c{% endif %}", ["2:29 after-else"]),
        ("{% if frist %}a{% endif %}", ["2:9 unknown-name"]),
        ("One\n{%  elif  frist %}a", ["3:3 no-if", "3:13 unknown-name"]),
        ("{% iff first %}", ["2:3 unknown-statement"]),
        ("{% for a in name %}{% endfor %}", ["2:3 unknown-statement"]),
        ("{% set a = 1 %}", ["2:3 unknown-statement"]),
        ("{% include 'a' %}", ["2:3 unknown-statement"]),
        ("{% import 'a' as a %}", ["2:3 unknown-statement"]),
        ("{% macro a() %}{% endmacro %}", ["2:3 unknown-statement"]),
        ("{% raw %}", ["2:3 unknown-statement"]),
        ("{% %}", ["2:3 unknown-statement"]),
        ("{% else first %}", ["2:3 unknown-statement"]),
        ("{{ nmae }}", ["2:6 unknown-name"]),
        ("One\ntwo {{ name.upper() }}", ["3:20 not-allowed"]),
        ("{{ }}", ["2:5 bad-expression"]),
        ("{{ name", ["2:3 stray-braces"]),
        ("name }}", ["2:8 stray-braces"]),
        ("One {% if\n\nfirst", ["2:7 stray-braces"]),
        ("{# a comment #}", ["2:3 comment-in-text"]),
        ("a \ue000 b", ["2:5 private-character"]),
        ("{% if first %}" * 11, ["2:143 ifs-too-deep"]),
        ("a" * 10_001, ["2:3 text-too-long"]),
        ("{{ name {{ name }}", ["2:3 stray-braces"]),
        ("{{ name {% if first %}", ["2:3 stray-braces"]),
    ],
)  # fmt: skip
def test_refused(text: str, expected: list[str]) -> None:
    assert read(text)[1] == expected


@pytest.mark.parametrize("text", ["One\n\ntwo", "- a", "1. a", ""])
def test_what_is_not_one_paragraph(text: str) -> None:
    problems = Problems()
    assert read_line(scalar(text), NAMES, problems) == ()
    assert "one-paragraph" in [each.code for each in problems.all()]


def test_what_is_read_is_still_returned() -> None:
    wording, problems = read("A **bold** word and {{ nothing }}")
    assert problems
    assert wording == one(Literal("A bold word and"))


TEXTS = st.lists(
    st.sampled_from(
        [
            *("a", "b c", " ", "  ", "    ", "\n", "\n\n", "\n \n", " \n", "  \n", ".", ",", "-", "1.", "1)"),
            *("www.gov.uk/x", "x@y.uk", "’", "é", "{{ name }}", ":", "!", "(", ")", "12", "+", "=", "\u00a0"),
        ]
    ),
    max_size=10,
).map("".join)  # fmt: skip


@settings(max_examples=cases(2000))
@given(TEXTS)
def test_plain_text_is_what_markdown_makes_of_it(text: str) -> None:
    def read_by(paragraphs: Callable[[str], list[list[str]] | None]) -> object:
        problems = Problems()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(markdown, "plain_paragraphs", paragraphs)
            wording = read_text(Scalar(text, Place("f", 1, 1)), {"name": Known("text")}, problems)
        return wording, problems.all()

    assert read_by(plain_paragraphs) == read_by(lambda _: None)


def test_most_texts_are_plain() -> None:
    for plain in ("We need it.", "Please send:\n  www.gov.uk/a\n\nThank you.", "a - b", "50% – £3"):
        assert plain_paragraphs(plain) is not None
    for markup in ("a\\\nb", "- a", "1. a", "*a*", "[a](b)", "    a", "a  \nb", "# a", "a\u00a0"):
        assert plain_paragraphs(markup) is None
