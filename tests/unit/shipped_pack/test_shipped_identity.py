"""The email that asks who somebody is asks for something, and isn't sent where that is known already."""

from __future__ import annotations

import pytest

from app.compose.composing import compose
from app.findings import Severity
from tests.unit.drafting import CONTEXT
from tests.unit.shipped_pack.filling import by_chance, filled, shipped

TEMPLATE = "csmt/identity-not-confirmed"


@pytest.mark.parametrize("enquirer", ["customer", "third_party"])
@pytest.mark.parametrize("consent", ["yes", "no"])
@pytest.mark.parametrize("match", ["three", "fewer", "mismatch"])
def test_it_asks_for_something_or_cannot_be_copied(enquirer: str, consent: str, match: str) -> None:
    given = {"enquirer": enquirer, "third_party_consent": consent, "identity_match": match}
    message = compose(shipped(), filled((TEMPLATE,), by_chance(0), given), CONTEXT)
    known = match == "three" and (enquirer == "customer" or consent == "yes")
    found = [each for each in message.findings if each.rule == "identity-confirmed"]
    assert [each.severity for each in found] == ([Severity.MUST] if known else [])
    assert [each.guidance for each in found] == (["L823"] if known else [])
    assert "\n- " in message.plain, "it asks for something"
