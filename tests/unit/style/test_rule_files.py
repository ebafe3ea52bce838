"""The shipped files of rules: what each rule must have for its owner, its officer and its readers."""

from __future__ import annotations

import pytest

from app.findings import Severity
from app.language import Language
from app.rules.examples import try_examples
from app.rules.kinds.facts import FactsRule
from app.rules.kinds.markup import MarkupRule
from app.rules.model import Rule
from tests.unit.style.labelled import rules, speller

CATALOGUE = {
    Severity.MUST: "abbreviation capitals garbled csmt-invites-reply csmt-reply-address csmt-subject csmt-thanks "
    "english-in-welsh impossible-date subject-personal text-style unfilled welsh-in-english",
    Severity.CONFIRM: "case-note internal-details long-paste phone-us suspicion",
    Severity.ADVISE: "acronym ampersand avoid click-here date-form doubled-space doubled-word his-majesty "
    "international jargon letter-915 long-sentence no-reply-template number-form "
    "optional-plural past-date previous-message punctuation spelling "
    "tone unmatched weekday",
}
EACH = pytest.mark.parametrize("rule", rules().rules, ids=lambda rule: rule.id)


@pytest.mark.parametrize("severity", Severity)
def test_every_rule_of_the_issue_is_there(severity: Severity) -> None:
    told = {rule.told_as for rule in rules().rules if rule.severity is severity}
    assert told == set(CATALOGUE[severity].split())


@EACH
def test_a_rule_has_good_and_bad_examples(rule: Rule) -> None:
    assert {example.bad for example in rule.examples} == {True, False}


@EACH
def test_a_rule_for_both_languages_has_examples_in_both(rule: Rule) -> None:
    if not rule.languages and not isinstance(rule, FactsRule | MarkupRule):
        assert {example.language for example in rule.examples} == set(Language)


@EACH
def test_its_examples_are_right_with_the_dictionaries_too(rule: Rule) -> None:
    assert list(try_examples(rule, speller())) == []


@EACH
def test_what_is_confirmed_can_be_kept(rule: Rule) -> None:
    assert bool(rule.keep) is (rule.severity is Severity.CONFIRM)


@EACH
def test_parts_of_a_rule_are_as_strict_as_the_rule(rule: Rule) -> None:
    whole = rules().rule(rule.told_as)
    assert whole is not None
    assert whole.severity is rule.severity
    assert not whole.under
