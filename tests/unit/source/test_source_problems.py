"""Collecting problems, did-you-mean, and the words in both languages."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

import app.source
from app.language import Language
from app.language.prose import problems_cy, problems_en
from app.source.problem_words import describe
from app.source.problems import Place, Problem, Problems, closest


def test_problems_are_sorted_and_kept_once() -> None:
    problems = Problems()
    assert not problems
    for line in (3, 1, 3):
        problems.add(Place("f", line, 1), "bad-form", value="x", what="text")
    problems.add(Place("e"), "empty-file")
    others = Problems()
    others.extend(problems)
    assert len(others) == 3
    assert others
    assert [str(problem.place) for problem in others.all()] == ["e", "f:1:1", "f:3:1"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("titel", "title"),
        ("Title", "title"),
        ("must-all", "must_all"),
        ("NOT BEFORE", "not_before"),
        ("xyz", ""),
        ("", ""),
        ("title" * 50, ""),
    ],
)
def test_closest(word: str, expected: str) -> None:
    assert closest(word, ("title", "must_all", "not_before")) == expected


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def test_both_languages_say_the_same() -> None:
    english, welsh = problems_en.PROBLEMS, problems_cy.PROBLEMS
    assert english.keys() == welsh.keys()
    assert problems_en.WHAT.keys() == problems_cy.WHAT.keys()
    for code, template in english.items():
        assert fields(template) == fields(welsh[code]), code


def test_words_are_sorted() -> None:
    for prose in (problems_en, problems_cy):
        assert list(prose.PROBLEMS) == sorted(prose.PROBLEMS)
        assert list(prose.WHAT) == sorted(prose.WHAT)


def test_every_code_has_words() -> None:
    (folder,) = app.source.__path__
    text = "".join(path.read_text(encoding="utf-8") for path in Path(folder).glob("*.py"))
    pattern = r"(?:add|fault|Fault)\(\s*[^\"]*?\"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\""
    codes = set(re.findall(pattern, text))
    assert len(codes) > 30
    assert codes <= problems_en.PROBLEMS.keys()


def test_words_with_what_is_meant_and_what_to_write() -> None:
    place = Place("photos.yaml", 3, 5)
    problem = Problem(
        place, "unknown-key", (("key", "tilte"), ("allowed", "title, id"), ("closest", "title"))
    )
    assert describe(problem, Language.EN) == (
        "photos.yaml:3:5: “tilte” isn’t known here. Allowed: title, id. Did you mean “title”?"
    )
    problem = Problem(place, "wrong-type", (("expected", "pair"), ("found", "text")))
    assert describe(problem, Language.CY) == (
        "photos.yaml:3:5: Disgwylid: y ddwy iaith (en: … a cy: …). Cafwyd: testun."
    )
    problem = Problem(Place("a.yaml"), "not-a-list", (("mended", "[{a}]"),))
    assert describe(problem, Language.EN) == (
        "a.yaml: A list is needed here, even for one thing. Write: [{a}]"
    )
