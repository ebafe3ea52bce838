"""Every mend of every entry, run through the rules again: none makes another finding, none touches what is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

from app.findings import Finding, Severity
from app.language import Language
from app.rules.fixes import mended
from app.rules.kinds.pattern import PatternRule
from app.rules.kinds.substitution import SubstitutionRule
from app.rules.model import Rule
from app.rules.short_forms import NEVER_LAST
from app.rules.texts import Facts, Looked, Text
from tests.unit.style.labelled import checker, labelled, rules
from tests.unit.style.samples import samples

FRAMES = {
    Language.EN: ("We can see {0} here now.", "It is there: {0}. Please wait."),
    Language.CY: ("Gallwn weld {0} gyda ni nawr.", "Mae yno, ac mae gennym {0}. Arhoswch."),
}
TODAY = date(2026, 11, 26)
WEAK = {"spelling", "unmatched"}
"""What a made text is full of: its letters are no words, and its quotation marks stand alone."""


def findings_in(text: str, language: Language, channel: str) -> tuple[Finding, ...]:
    looked = Looked((Text(text, language, block=0),), Facts(TODAY, channel), "foreign")
    found = checker().check(looked)
    return tuple(each for each in found if each.where.block is not None)


def swaps() -> Iterator[tuple[Rule, str, Language]]:
    for rule in rules().rules:
        if isinstance(rule, SubstitutionRule):
            for entry, _ in rule.swap:
                for language in rule.languages or Language:
                    yield rule, entry, language


def mending_patterns() -> Iterator[tuple[Rule, str]]:
    for rule in rules().rules:
        if isinstance(rule, PatternRule):
            yield from ((rule, pattern) for pattern, fix in rule.patterns if fix)


def sentences() -> Iterator[tuple[str, Language]]:
    """Each entry in frames, what each pattern with a mend fits, each bad example, and the labelled sentences."""
    for _, entry, language in swaps():
        yield from ((frame.format(entry), language) for frame in FRAMES[language])
    for rule, pattern in mending_patterns():
        languages = rule.languages or tuple(Language)
        yield from ((sample, each) for sample in samples(pattern) for each in languages)
    for rule in rules().rules:
        bad = (each for each in rule.examples if each.bad and not each.subject and not each.style)
        yield from ((example.text, example.language) for example in bad)
    plain = (each for each in labelled("tuned") if not each.html and not each.subject)
    yield from ((each.text, each.language) for each in plain)


def test_every_pattern_with_a_mend_is_tried() -> None:
    untried = [(rule.id, pattern) for rule, pattern in mending_patterns() if not samples(pattern)]
    assert untried == []


@pytest.mark.parametrize("channel", ["dap-message", "csmt-email"])
def test_no_mend_makes_another_finding(channel: str) -> None:
    made: list[tuple[str, str, list[str]]] = []
    for text, language in dict.fromkeys(sentences()):
        before = findings_in(text, language, channel)
        after_text = mended(text, before)
        if after_text == text:
            continue
        left = {each.rule for each in before if each.fix is None} | WEAK
        after = [
            each.rule
            for each in findings_in(after_text, language, channel)
            if each.rule not in left
        ]
        if after:
            made.append((text, after_text, after))
    assert made == []


def test_no_mend_touches_what_is_quoted() -> None:
    for _, entry, language in swaps():
        text = f"The letter says “we can see {entry} here now”, and no more."
        assert mended(text, findings_in(text, language, "dap-message")) == text


def test_no_mend_leaves_two_stops_or_none() -> None:
    for rule, entry, language in swaps():
        if (
            not isinstance(rule, SubstitutionRule)
            or dict(rule.swap)[entry].split()[-1] in NEVER_LAST
        ):
            continue
        within = FRAMES[language][0].format(entry)
        assert not re.search(
            r"\. (?:here|gyda)", mended(within, findings_in(within, language, "dap-message"))
        )
        text = FRAMES[language][1].format(entry)
        after = mended(text, findings_in(text, language, "dap-message"))
        assert re.search(r"[^.]\. (?:Please|Arhoswch)", after), after
        assert ".." not in after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We got it on 5 Oct. 2026.", "We got it on 5 October 2026."),
        ("Your cert. is here, incl. the fee.", "Your certificate is here, including the fee."),
        ("Please ask the dept. of health.", "Please ask the department of health."),
        ("Come on Tues. morning.", "Come on Tuesday morning."),
        (
            "The exp. date and your d.o.b. are wrong.",
            "The expiry date and your date of birth are wrong.",
        ),
        ("Please send yr old passport.", "Please send your old passport."),
        ("It is closed at the w/end.", "It is closed at the weekend."),
        ("We open Mon. to Fri. only.", "We open Monday to Friday only."),
        ("Please come at 9 a.m. Bring the form.", "Please come at 9am. Bring the form."),
        ("We open at 9 am.", "We open at 9am."),
        ("Come at 5 p.m. on Monday.", "Come at 5pm on Monday."),
        ("Reply within 24hrs or 2wks.", "Reply within 24 hours or 2 weeks."),
        ("Please reply by the 5th of March 2027.", "Please reply by 5 March 2027."),
        ("We will write w/c 14 December 2026.", "We will write in the week of 14 December 2026."),
        ("Please quote your ref no.", "Please quote your reference number."),
    ],
)
def test_mends_are_whole(before: str, after: str) -> None:
    assert mended(before, findings_in(before, Language.EN, "dap-message")) == after


@pytest.mark.parametrize(
    "text",
    [
        "The box is called “docs”.",
        "The form says “ppt no”, and “DOB”.",
        "The stamp reads “VOID” or ‘CANCELLED’.",
        "Please write ‘Tho’ as your name.",
        "The letter is dated “5 Oct 2026”, as it says.",
    ],
)
def test_what_must_change_has_a_way_out(text: str) -> None:
    """No officer is stopped by a single word that is right where it stands."""
    found = findings_in(text, Language.EN, "dap-message")
    assert [each.rule for each in found if each.severity is Severity.MUST] == []
