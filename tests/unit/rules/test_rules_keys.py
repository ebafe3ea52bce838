"""Keys that every rule may have: what is otherwise in some channels, names, short forms, sections."""

from __future__ import annotations

import pytest

from app.findings import Finding, Severity
from app.rules.checking import Checker
from app.rules.fixes import mended
from app.rules.model import RuleSet
from app.rules.reading import read_rules
from app.source.problems import Problems
from tests.unit.rules.rule_help import check, file_of, foreign, found, read, rule_text

WORD = "kind: existence\nwords: [ppt, doc, fake]"
IN_CHANNELS = (
    WORD
    + """
guidance: L511
in_channels:
  - channels: [csmt-email]
    severity: advise
    guidance: L863
    reason: {en: Avoid it., cy: Osgowch ef.}
  - channels: [letter]
    guidance: none
"""
)


def finding(keys: str, text: str, channel: str, severity: str = "must") -> Finding:
    rules = read(rule_text(keys, severity=severity))
    (one,) = Checker(rules).check(foreign(text, channel=channel))
    return one


@pytest.mark.parametrize(
    ("channel", "severity", "guidance", "reason"),
    [
        ("dap-message", Severity.MUST, "L511", "So."),
        ("csmt-email", Severity.ADVISE, "L863", "Avoid it."),
        ("letter", Severity.MUST, "", "So."),
    ],
)
def test_a_rule_may_be_otherwise_in_some_channels(
    channel: str, severity: Severity, guidance: str, reason: str
) -> None:
    one = finding(IN_CHANNELS, "Your ppt", channel)
    assert (one.severity, one.guidance) == (severity, guidance)
    assert one.reason is not None
    assert one.reason.en == reason


@pytest.mark.parametrize(
    "keys",
    [
        "in_channels: [{severity: advise}]",
        "in_channels: [{channels: [csmt-email], severity: loud}]",
        "in_channels: [{channels: [csmt-email], guidance: line 5}]",
    ],
)
def test_what_is_otherwise_is_checked_when_read(keys: str) -> None:
    problems = Problems()
    rules = read_rules(file_of(rule_text(f"{WORD}\n{keys}")), problems)
    assert problems.all()
    assert rules.rules == ()


def test_names_are_spared_where_a_name_may_stand() -> None:
    keys = WORD + "\nspares_names: true"
    assert found(keys, "A doc is fake.") == ["doc", "fake"]
    assert found(keys, "Ask Doc about it, and Fake Jones.") == []
    assert found(WORD, "Ask Doc about it.") == ["Doc"]
    # a word that begins a sentence isn't written as a name is
    assert found(keys, "Fake papers came.") == ["Fake"]


def test_words_that_are_names_too_are_spared_anywhere_with_a_capital() -> None:
    keys = WORD + "\nspares_names: true\nalso_names: [Doc]"
    assert found(keys, "Doc came. Fake came.") == ["Fake"]
    assert found(keys, "doc came, and DOC") == ["doc", "DOC"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The cert. is here.", "The certificate is here."),
        ("We have the cert. Please wait.", "We have the certificate. Please wait."),
        ("We have the cert.", "We have the certificate."),
        ("It says “cert.” on it.", "It says “cert.” on it."),
    ],
)
def test_a_shortened_word_takes_its_stop_along(before: str, after: str) -> None:
    keys = "kind: substitution\nswap: {cert: certificate}\nshortened: true"
    assert mended(before, check(keys, foreign(before))) == after


def test_a_finding_names_the_section_that_its_line_stands_in() -> None:
    files = {
        "rules/a.yaml": (
            "sections:\n  L479: Contacting the customer\n  L515: Sending an email\nrules:\n"
            + rule_text(WORD + "\nguidance: L511")
        ).encode()
    }
    problems = Problems()
    rules: RuleSet = read_rules(files, problems)
    assert not problems.all()
    (one,) = Checker(rules).check(foreign("Your ppt"))
    assert one.section == "Contacting the customer"
