"""Every problem that reading a pack can tell has words in both languages, with what the call gives."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from app.language import Language
from app.language.prose import pack_problems_cy, pack_problems_en
from app.source.problem_words import words_of
from app.source.problems import Place, Problem

APP = Path(__file__).parents[3] / "app"
PACKAGES = ("expressions", "templates", "proof")

# Codes that stand in a variable where they are added.
ELSEWHERE = {
    "bad-file-name": {"name"},
    "bad-question-file": {"name"},
    "curly-quotes": {"mended"},
    "misspelt-operator": {"mended"},
    "not-in-list": {"key"},
    "only-in-limits": {"name"},
    "only-in-list": {"key"},
    "single-equals": {"mended"},
    "unknown-question": {"question", "allowed", "closest"},
    "unknown-phrase": {"phrase", "allowed", "closest"},
    "word-without-quotes": {"name", "mended"},
}


def told() -> Iterator[tuple[str, str, set[str]]]:
    """Yield place, code and parameters of each problem that the source adds."""
    for package in PACKAGES:
        for file in sorted((APP / package).glob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.Call):
                    continue
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                at = {"add": 1, "refuse": 0, "_refuse_value": 0}.get(name)
                if at is None or len(node.args) <= at:
                    continue
                code = node.args[at]
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    params = {keyword.arg for keyword in node.keywords if keyword.arg}
                    yield f"{file.name}:{node.lineno}", code.value, params
    for elsewhere, given in ELSEWHERE.items():
        yield "elsewhere", elsewhere, given


TOLD = list(told())


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(("where", "code", "params"), TOLD, ids=[f"{t[0]} {t[1]}" for t in TOLD])
def test_every_code_has_words(where: str, code: str, params: set[str], language: Language) -> None:
    values = tuple((name, f"<{name}>") for name in sorted(params))
    words = words_of(Problem(Place("f"), code, values), language)
    assert words
    assert "{" not in words.replace("{{", "").replace("{%", "").replace("{#", "")


def test_enough_was_found() -> None:
    assert len({code for _, code, _ in TOLD}) > 70


def test_the_two_languages_say_the_same_things() -> None:
    english, welsh = pack_problems_en.PROBLEMS, pack_problems_cy.PROBLEMS
    assert english.keys() == welsh.keys()
    assert pack_problems_en.WHAT.keys() == pack_problems_cy.WHAT.keys()
    for code, words in english.items():
        fields = [
            {name for _, name, _, _ in Formatter().parse(text)} for text in (words, welsh[code])
        ]
        assert fields[0] == fields[1], code


def test_no_words_without_a_problem() -> None:
    assert set(pack_problems_en.PROBLEMS) - {code for _, code, _ in TOLD} == set()
