"""Words for problems come from several tables, and a code stands in one of them."""

from __future__ import annotations

from itertools import combinations

import pytest

from app.language.prose import (
    pack_problems_cy,
    pack_problems_en,
    problems_cy,
    problems_en,
    rule_problems_cy,
    rule_problems_en,
    translators_cy,
    translators_en,
)

TABLES = [
    (problems_en, pack_problems_en, rule_problems_en, translators_en),
    (problems_cy, pack_problems_cy, rule_problems_cy, translators_cy),
]


@pytest.mark.parametrize("tables", TABLES, ids=["en", "cy"])
def test_a_code_has_words_in_one_table(tables: tuple[object, ...]) -> None:
    for one, other in combinations(tables, 2):
        assert not set(one.PROBLEMS) & set(other.PROBLEMS)  # type: ignore[attr-defined]
