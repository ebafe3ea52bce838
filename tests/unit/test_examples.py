"""The worked examples in docstrings do what they say. `pack` in them is the small pack of the tests."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest

from tests.unit.small_pack import opened

APP = Path(__file__).parents[2] / "app"
WITH_EXAMPLES = sorted(
    ".".join(file.relative_to(APP.parent).with_suffix("").parts).removesuffix(".__init__")
    for file in APP.rglob("*.py")
    if "ui" not in file.parts and ">>> " in file.read_text(encoding="utf-8")
)


@pytest.mark.parametrize("module", WITH_EXAMPLES)
def test_examples(module: str) -> None:
    result = doctest.testmod(importlib.import_module(module), extraglobs={"pack": opened()})
    assert result.attempted > 0
    assert result.failed == 0


def test_what_carries_the_thought_has_an_example() -> None:
    assert set(WITH_EXAMPLES) >= {
        "app.compose.running_order",
        "app.compose.speaker",
        "app.compose.text_for_rules",
        "app.expressions.reading",
        "app.session.session",
    }
