"""Officers find the right template among the first three, in the words that they type, in either language."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from app.templates.search import TemplateSearch
from tests.unit.shipped_pack.filling import TEMPLATES, shipped

FILE = Path(__file__).parents[2] / "data/search_queries.tsv"
QUERIES = [tuple(line.split("\t")) for line in FILE.read_text(encoding="utf-8").splitlines()]
"""What is typed, its language, and the template that is meant."""
FIRST = 3


@cache
def search() -> TemplateSearch:
    return TemplateSearch(shipped().index)


@pytest.mark.parametrize(("query", "language", "template"), QUERIES)
def test_what_is_typed_finds_what_is_meant(query: str, language: str, template: str) -> None:
    found = [head.id for head in search().find(query)][:FIRST]
    assert template in found, f"Add ‘{query}’ to the keywords of {template}."


def test_every_template_is_looked_for() -> None:
    missing = sorted(set(TEMPLATES) - {template for *_, template in QUERIES})
    assert not missing, f"Add to tests/data/search_queries.tsv what officers type for {missing}."


def test_queries_are_many_in_both_languages() -> None:
    languages = [language for _, language, _ in QUERIES]
    assert len(QUERIES) >= 200
    assert languages.count("cy") >= 60
    assert len({query for query, *_ in QUERIES}) == len(QUERIES)
