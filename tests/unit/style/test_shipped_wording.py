"""The shipped pack's own wording against its own rules: nothing in it must be changed."""

from __future__ import annotations

from functools import cache

import msgspec
import pytest

from app.compose.composing import Composition
from app.compose.house_style import HouseStyle
from app.compose.previous import Previous
from app.compose.text_for_rules import looked_at
from app.compose.wording_finding import WordingFinding
from app.findings import Severity
from app.language import MessageLanguage
from app.rules.texts import Facts, Looked
from app.templates.reading import read_pack
from tests.unit.drafting import CONTEXT
from tests.unit.shipped_pack.filling import TEMPLATES, by_chance, files, filled, shipped
from tests.unit.style.labelled import checker, rules, speller
from tests.unit.whole_pack import check_own_wording

ASKS_FOR_A_CALL = "templates/speak/call-us.yaml"
"""Letter 915, whose purpose it is."""
PREVIOUS = Previous(b"k" * 16)


@cache
def own_findings() -> tuple[WordingFinding, ...]:
    read = read_pack(files())
    return check_own_wording(read.index, read.templates, files(), rules())


@cache
def house_style() -> HouseStyle:
    return HouseStyle(rules(), speller())


def told(*severities: Severity) -> list[str]:
    return [
        f"{each.place} {each.finding.rule}"
        for each in own_findings()
        if each.finding.severity in severities and each.place.file != ASKS_FOR_A_CALL
    ]


def test_no_wording_must_be_changed_or_confirmed() -> None:
    assert told(Severity.MUST, Severity.CONFIRM) == []


def test_letter_915_is_known_to_ask_for_a_call() -> None:
    found = {each.finding.rule for each in own_findings() if each.place.file == ASKS_FOR_A_CALL}
    assert found == {"phone-us"}


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_officer_is_stopped_by_what_a_template_says(template: str) -> None:
    """Neither by the rules about the message as a whole, nor if the message were linted from elsewhere."""
    for seed in range(3):
        for language in MessageLanguage:
            draft = filled((template,), by_chance(seed), language=language)
            composition = Composition(shipped(), draft, CONTEXT)
            findings = house_style().check(composition, CONTEXT)
            assert [each.rule for each in findings if each.severity is Severity.MUST] == []
            looked = looked_at(composition, CONTEXT, PREVIOUS)
            texts = [each for each in looked.texts if not each.prescribed]
            bare = tuple(msgspec.structs.replace(each, owned=()) for each in texts)
            facts = Facts(looked.facts.today, looked.facts.channel, looked.facts.sent)
            for each in checker().check(Looked(bare, facts, "foreign")):
                assert each.severity is not Severity.MUST, (seed, language, each)
