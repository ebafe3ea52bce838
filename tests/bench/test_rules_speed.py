"""How long checking takes against the shipped rules, beside proselint on the same text in the same run."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from app.compose.composing import compose
from app.language import MessageLanguage
from app.rules.checking import Checker
from app.rules.model import RuleSet
from app.rules.reading import read_rules
from app.rules.texts import Facts, Looked, Text
from app.source.problems import Problems
from app.storage.spelling import Spelling
from tests.bench.test_compose_speed import ANSWERS, DOCUMENTS, PHOTO, best_ms
from tests.unit.drafting import CONTEXT, draft_of
from tests.unit.shipped_pack.filling import shipped

FOLDER = Path(__file__).parents[2] / "resources/packs/hmpo/rules"
FACTS = Facts(date(2026, 11, 24), "dap-message", reply="expected")
LINES = 44


def rules() -> RuleSet:
    """The shipped rules."""
    files = {f"rules/{file.name}": file.read_bytes() for file in FOLDER.glob("*.yaml")}
    return read_rules(files, Problems())


def paragraphs() -> list[str]:
    """A message of 44 lines, of paragraphs and list items."""
    draft = draft_of(shipped(), [PHOTO, DOCUMENTS, f"{DOCUMENTS}#2"], ANSWERS, MessageLanguage.EN)
    lines = [line for line in compose(shipped(), draft, CONTEXT).plain.split("\n") if line]
    return (lines * 3)[:LINES]


def looked(texts: list[str]) -> Looked:
    return Looked(tuple(Text(text, block=at) for at, text in enumerate(texts)), FACTS, "foreign")


def proselint_on(text: str) -> Callable[[], object] | None:
    """Proselint’s check of the same text with all its checks; None where it isn’t installed."""
    if importlib.util.find_spec("proselint") is None:
        return None
    try:
        tools = importlib.import_module("proselint.tools")
        registry = importlib.import_module("proselint.registry").CheckRegistry()
        registry.register_many(importlib.import_module("proselint.checks").__register__)
        file = tools.LintFile(content=text, source="message")
    except (ImportError, AttributeError):
        old: Callable[[str], object] = importlib.import_module("proselint.tools").lint
        return lambda: old(text)
    lint: Callable[[], object] = file.lint
    return lint


def test_check_a_message() -> None:
    texts = paragraphs()
    shipped_rules = rules()
    if not shipped_rules.rules:
        pytest.skip("the pack has no rules")
    checker = Checker(shipped_rules, Spelling())
    whole = looked(texts)
    changed = count()

    def cold() -> object:
        checker.forget()
        return checker.check(whole)

    def after_one_change() -> object:
        text = f"Please send us {next(changed)} copies of your ppt by Monday 5 March 2027."
        return checker.check(looked([text, *texts[1:]]))

    all_of_it, one_block = best_ms(cold), best_ms(after_one_change)
    print(  # noqa: T201  # a benchmark is read
        f"\ncheck {len(texts)} lines against {len(shipped_rules.rules)} rules: cold {all_of_it:.2f} ms, "
        f"after one change {one_block:.2f} ms"
    )
    assert len(texts) == LINES
    other = proselint_on("\n\n".join(texts))
    if other is None:
        pytest.skip("proselint isn’t installed, so there is nothing to measure beside")
    theirs = best_ms(other)
    print(f"proselint {theirs:.2f} ms; ratio {all_of_it / theirs:.2f}")  # noqa: T201
