"""The page about house style says what the rules say."""

from __future__ import annotations

from app.compose.checks import CONFIRMABLE
from app.findings import Severity
from tests.unit.style.house_style import BY_COMPOSING, FILE, house_style
from tests.unit.style.labelled import rules


def test_page_is_up_to_date() -> None:
    """If not: `python -m tests.unit.style.house_style`."""
    assert FILE.read_text(encoding="utf-8") == house_style()


def test_every_rule_has_its_place_on_the_page() -> None:
    page = house_style()
    for rule in rules().rules:
        if not rule.under:
            assert page.count(f"### {rule.id}\n") == 1
    assert "{" not in page.replace("{{", "").partition("## What composing")[0]


def test_what_composing_lets_an_officer_confirm_is_told_so() -> None:
    confirmed = {
        name for name, (severity, _) in BY_COMPOSING.items() if severity is Severity.CONFIRM
    }
    assert confirmed == set(CONFIRMABLE)
