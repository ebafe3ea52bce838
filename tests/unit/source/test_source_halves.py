"""`English | Welsh` on one line: where it divides, and what is told where it can't."""

from __future__ import annotations

import pytest

from app.source.problems import Problem, Problems
from app.source.shapes import Field, Pair, Record, Shape, Wording, read_shape
from tests.unit.source.reading_help import list_problems, param, read

SHAPE = Shape("s", "", (Field("label", Pair(Wording(lines=True)), ""),))


def read_pair(text: str) -> tuple[Record | None, tuple[Problem, ...]]:
    node, problems = read(text)
    assert not problems
    assert node is not None
    found = Problems()
    return read_shape(node, SHAPE, found).record("label"), found.all()


@pytest.mark.parametrize(
    ("text", "en", "cy"),
    [
        ("label: It is blurred | Mae'n aneglur", ("It is blurred", 8), ("Mae'n aneglur", 24)),
        ("label:   A   |   B  ", ("A", 10), ("B", 18)),
        ('label: "Send us: | Anfonwch:"', ("Send us:", 9), ("Anfonwch:", 20)),
        (r'label: "Say \"yes\": | Ie \"ie\""', ('Say "yes":', 9), ('Ie "ie"', 24)),
        ("label: 'It''s | Mae''n'", ("It's", 9), ("Mae'n", 17)),
        ("{label: A | B}", ("A", 9), ("B", 13)),
        ("label: A\t|\tB", ("A", 8), ("B", 12)),
        ('label: "{{ a | count }} | {{ a | count }}"', ("{{ a | count }}", 9), ("{{ a | count }}", 27)),
        ("label: a|b | c|d", ("a|b", 8), ("c|d", 14)),
        ("label:\n  A | B", ("A", 3), ("B", 7)),
    ],
)  # fmt: skip
def test_divides(text: str, en: tuple[str, int], cy: tuple[str, int]) -> None:
    pair, problems = read_pair(text)
    assert problems == ()
    assert pair is not None
    for language, (words, column) in (("en", en), ("cy", cy)):
        scalar = pair.scalar(language)
        assert scalar is not None
        assert (scalar.text, scalar.place.column) == (words, column)


@pytest.mark.parametrize(
    ("text", "language", "word", "place"),
    [
        (r'label: "a \"b\" c | d \"e\" f"', "cy", "f", "1:29"),
        (r'label: "a \"b\" c | d \"e\" f"', "en", "c", "1:17"),
        ("label: 'a b | it''s c'", "cy", "c", "1:21"),
    ],
)
def test_characters_stand_where_they_stood(text: str, language: str, word: str, place: str) -> None:
    pair, _ = read_pair(text)
    assert pair is not None
    scalar = pair.scalar(language)
    assert scalar is not None
    found = scalar.locate(scalar.text.rindex(word))
    assert f"{found.line}:{found.column}" == place


@pytest.mark.parametrize(
    ("text", "expected", "told"),
    [
        ("label: It is blurred", "1:8 missing-language", {"which": "cy", "mended": ""}),
        ("label: It is blurred |", "1:23 missing-language", {"which": "cy"}),
        ('label: "| Mae’n aneglur"', "1:9 missing-language", {"which": "en"}),
        ("label: a|b", "1:8 missing-language", {"mended": "label: a | b"}),
        ("label: a |b", "1:8 missing-language", {"mended": "label: a | b"}),
        ('label: "a: |b:"', "1:9 missing-language", {"mended": 'label: "a: | b:"'}),
        ("label: a|b|c", "1:8 missing-language", {"mended": ""}),
        ("label: a | b | c", "1:14 bars-in-pair", {"found": 2}),
        ("label: Form | Ffurflen #2 #3", "1:8 hash-after-text",
         {"mended": 'label: "Form | Ffurflen #2 #3"'}),
        ("label: |\n  A | B\n  C", "2:3 lines-in-pair", {}),
    ],
)  # fmt: skip
def test_what_does_not_divide(text: str, expected: str, told: dict[str, object]) -> None:
    _, problems = read_pair(text)
    assert [f"{each.place.line}:{each.place.column} {each.code}" for each in problems] == [expected]
    assert {name: param(problems[0], name) for name in told} == told


def test_the_english_before_the_bar() -> None:
    assert list_problems("a: b\nlabel: | Mae’n aneglur\nc: d\n") == ["2:8 nothing-before-bar"]
    assert list_problems("label: |x\n") == ["1:9 text-after-bar"]
