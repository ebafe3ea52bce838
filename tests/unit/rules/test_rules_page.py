"""The page about rules: every example on it is read, and its own examples are tried."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.language import Language
from app.rules.model import KINDS
from app.rules.reading import read_rules
from app.source.problem_words import describe
from app.source.problems import Problems
from tests.unit.style.labelled import CHANNELS, speller

PAGE = Path(__file__).parents[3] / "docs/rules.md"
TEXT = PAGE.read_text("utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n", 2)[1].strip())
def test_an_example_of_the_page_is_sound(block: str) -> None:
    problems = Problems()
    read = read_rules(
        {"rules/a.yaml": block.encode()}, problems, channels=CHANNELS, speller=speller()
    )
    assert [describe(each, Language.EN) for each in problems.all()] == []
    assert read.rules or read.sections


def test_every_kind_has_an_example_on_the_page() -> None:
    shown = {
        kind for block in BLOCKS for kind in re.findall(r"^    kind: (\S+)$", block, re.MULTILINE)
    }
    assert shown == set(KINDS)


def test_every_key_is_told_on_the_page() -> None:
    keys = {field.name for kind in KINDS.values() for field in kind.FIELDS}
    common = {
        "in_channels",
        "spares_names",
        "also_names",
        "also_in",
        "except_patterns",
        "under",
        "sections",
    }
    assert {
        key for key in keys | common if f"`{key}" not in TEXT and f"\n    {key}:" not in TEXT
    } == set()
