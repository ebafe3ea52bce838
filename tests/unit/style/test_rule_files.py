"""The shipped files of rules: what each rule must have for its owner, its officer and its readers."""

from __future__ import annotations

import pytest

from app.findings import Severity
from app.language import Language
from app.rules.examples import try_examples
from app.rules.kinds.facts import FactsRule
from app.rules.kinds.markup import MarkupRule
from app.rules.model import Rule
from tests.unit.style.labelled import CHANNELS, rules, speller

CATALOGUE = {
    Severity.MUST: "abbreviation capitals garbled csmt-invites-reply csmt-reply-address csmt-subject csmt-thanks "
    "english-in-welsh impossible-date subject-personal text-style unfilled welsh-in-english",
    Severity.CONFIRM: "case-note internal-details long-paste phone-us suspicion",
    Severity.ADVISE: "about-customer acronym ampersand avoid click-here date-form doubled-space "
    "doubled-word his-majesty "
    "international jargon letter-915 long-sentence no-reply-template number-form "
    "optional-plural past-date previous-message punctuation spelling "
    "tone unmatched weekday",
}
WITHOUT_TWIN = {
    "ampersand": "English official text has it in names and headings; Welsh grammars want ‘a’ or ‘ac’ in prose",
    "avoid": "GOV.UK’s list of words to avoid is of English; Welsh office words have a list of their own",
    "contraction": "Welsh writes its short verbs (dydy, dyw) as words; none is easily read as its opposite",
    "needless-word": "the swaps of Welsh office words hold those that Welsh has",
    "office-word": "the swaps of Welsh office words hold those that Welsh has",
    "international": "L49 is about an English word; Welsh has one word for both, ‘tramor’",
    "english-in-welsh": "welsh-in-english is its twin",
    "welsh-in-english": "english-in-welsh is its twin",
}
"""Rules of one language, and why the other has none."""
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
def test_a_rule_of_one_language_has_a_twin_or_a_reason(rule: Rule) -> None:
    """A twin is told as the same rule, finds in the same way or by form, and is as strict in every channel."""
    if not rule.languages:
        return
    others = [
        each
        for each in rules().rules
        if each.told_as == rule.told_as
        and set(each.languages) == set(Language) - set(rule.languages)
    ]
    assert bool(others) or rule.id in WITHOUT_TWIN
    for each in others:
        assert each.severity is rule.severity
        for channel in CHANNELS:
            assert each.in_channel(channel).severity is rule.in_channel(channel).severity


def test_no_reason_is_left_of_a_rule_that_is_gone() -> None:
    assert set(WITHOUT_TWIN) <= {rule.id for rule in rules().rules if rule.languages}


@EACH
def test_its_examples_are_right_with_the_dictionaries_too(rule: Rule) -> None:
    assert list(try_examples(rule, speller())) == []


@EACH
def test_what_is_confirmed_can_be_kept(rule: Rule) -> None:
    assert bool(rule.keep) is (rule.severity is Severity.CONFIRM)


@EACH
def test_parts_of_a_rule_are_as_strict_as_the_rule(rule: Rule) -> None:
    whole = next(each for each in rules().rules if each.id == rule.told_as)
    assert whole.severity is rule.severity
    assert not whole.under
