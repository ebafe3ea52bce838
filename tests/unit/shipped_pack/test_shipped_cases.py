"""Each shipped template has a message that was read and found good, and gives it still."""

from __future__ import annotations

from functools import cache

import pytest

from app.language import Language
from app.proof.cases import ExpectedCase, differences, read_cases
from app.source.problems import Problems
from tests.unit.shipped_pack.filling import TEMPLATES, files, shipped


@cache
def cases() -> dict[str, ExpectedCase]:
    problems = Problems()
    found = read_cases(files(), problems)
    assert not len(problems)
    return {each.name: each for each in found}


@pytest.mark.parametrize("name", cases())
def test_message_is_as_it_was_read(name: str) -> None:
    assert differences(shipped(), cases()[name]) == ()


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_template_has_a_case_in_both_languages(template: str) -> None:
    languages = {
        language
        for case in cases().values()
        if template in {each.partition("#")[0] for each in case.templates}
        for language in case.expected
    }
    assert languages == set(Language)
