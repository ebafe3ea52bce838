"""What a finding may be about: the officer's stretches, where the rule looks, whom it concerns."""

from __future__ import annotations

from collections.abc import Iterator
from weakref import WeakSet

import pytest

from app.findings import Finding, Fix, Severity
from app.language import Language
from app.rules import checking
from app.rules.analysed_text import Seen
from app.rules.checking import Checker
from app.rules.patterns import PatternSet
from app.rules.texts import Looked, Masked, Owned, Source, Text
from tests.unit.rules.rule_help import check, facts, foreign, found, message, read, rule_text

PPT = "kind: substitution\nswap: {ppt: passport, old ppt: old passport}"
TEXT = "Your ppt and old ppt"


def starts(findings: tuple[Finding, ...]) -> list[int]:
    return [each.start for each in findings]


def test_only_what_touches_a_stretch_of_the_officer_is_found() -> None:
    assert check(PPT, message(TEXT)) == ()
    (finding,) = check(PPT, message(TEXT, [Owned(0, 8, "what", "1")]))
    assert (finding.start, finding.where.question, finding.where.entry) == (5, "what", "1")
    assert finding.fix == Fix("replace", "passport")
    assert check(PPT, message(TEXT, [Owned(0, 5, "what")])) == ()


def test_a_fix_stays_inside_one_stretch() -> None:
    (finding,) = check(PPT, message(TEXT, [Owned(13, 17, "a"), Owned(17, 20, "b")]))
    assert (finding.start, finding.end, finding.fix) == (13, 20, None)
    assert finding.where.question == "a"


@pytest.mark.parametrize(
    ("looks_at", "seen"),
    [
        ("typed", [0]),
        ("edited", [4]),
        ("paste", [8]),
        ("typed, edited", [0, 4, 8]),
        ("foreign, wording", []),
        ("message", [0, 4, 8, 12]),
        ("subject", []),
    ],
)
def test_where_a_rule_looks_in_a_message(looks_at: str, seen: list[int]) -> None:
    keys = f"kind: existence\nwords: [ppt]\nlooks_at: [{looks_at}]"
    owned = [Owned(0, 3, "q"), Owned(4, 7), Owned(8, 11, pasted=True)]
    if looks_at == "edited":
        owned[2] = Owned(8, 11, "q", pasted=True)
        seen = [4]
    elif looks_at == "typed":
        seen = [0]
    assert starts(check(keys, message("ppt ppt ppt ppt", owned))) == seen


@pytest.mark.parametrize(
    ("source", "looks_at", "hits"),
    [
        ("foreign", "foreign", 2),
        ("foreign", "typed, wording", 0),
        ("wording", "wording", 2),
        ("wording", "typed, foreign, message", 0),
    ],
)
def test_other_sources_are_looked_at_whole(source: Source, looks_at: str, hits: int) -> None:
    keys = f"kind: existence\nwords: [ppt]\nlooks_at: [{looks_at}]"
    assert len(check(keys, message("ppt ppt", [Owned(0, 1)], source=source))) == hits


def test_subjects_are_looked_at_by_rules_that_say_so() -> None:
    subject = Text("Your ppt", Language.EN, "subject", owned=(Owned(0, 8, "s"),))
    looked = Looked((subject,), facts())
    assert check(PPT, looked) == ()
    (finding,) = check(PPT + "\nlooks_at: [subject]", looked)
    assert (finding.where.part, finding.where.block) == ("subject", None)


def test_channels_languages_and_unsent_messages() -> None:
    assert found(PPT, "ppt", channel="other") == ["ppt"]
    assert found(PPT, "ppt", sent=False) == []
    named = PPT + "\nchannels: [letter]"
    assert found(named, "ppt", channel="letter", sent=False) == ["ppt"]
    assert found(named, "ppt", channel="dap-message") == []
    welsh = PPT + "\nlanguages: [cy]"
    assert found(welsh, "ppt") == []
    assert found(welsh, "ppt", language=Language.CY) == ["ppt"]


def test_prescribed_wording_is_exempt() -> None:
    assert check(PPT, message("ppt", [Owned(0, 3, "q")], prescribed=True)) == ()


def test_what_was_pasted_is_looked_at_by_itself() -> None:
    keys = "kind: pattern\nlooks_at: [paste]\npattern: '(?s)^.{5,}$'"
    owned = [Owned(0, 2, "q"), Owned(2, 9, "q", pasted=True)]
    (finding,) = check(keys, message("a 1234567 b", owned))
    assert (finding.start, finding.end) == (2, 9)


def test_one_paste_is_one_question_however_many_lines_it_has() -> None:
    keys = "kind: pattern\nlooks_at: [paste]\npattern: '[^\\n]+\\n[^\\n]'"
    text = "One\ntwo\nthree\nfour\nfive\nsix"
    (finding,) = check(keys, message(text, [Owned(0, len(text), "q", pasted=True)]))
    assert (finding.start, finding.end) == (0, len(text))


def test_a_confirmation_is_bound_to_its_sentence() -> None:
    checker = Checker(read(rule_text(PPT, severity="confirm")))
    text = "Send it. Your ppt, Mr. Rees. Thank you."
    (finding,) = checker.check(foreign(text))
    assert finding.text == "Your ppt, Mr. Rees."
    assert check(PPT, foreign(text))[0].text == ""


def test_the_words_are_filled_in_in_both_languages() -> None:
    text = rule_text(PPT).replace("en: Not so.", "en: '‘{found}’: {fix}!'")
    (finding,) = Checker(read(text)).check(foreign("ŵ PPT {found}"))
    assert finding.wording is not None
    assert finding.wording.en == "‘PPT’: passport!"
    assert finding.reason is not None
    assert finding.reason.cy == "Felly."


def test_the_strictest_of_those_that_say_the_same_is_kept() -> None:
    rules = read(
        rule_text(PPT, "mild"),
        rule_text("kind: existence\nwords: [ppt]", "hard", "must"),
        rule_text("kind: existence\nwords: [your ppt]", "longer"),
    )
    findings = Checker(rules).check(foreign("Your ppt"))
    assert [each.rule for each in findings] == ["longer", "hard"]
    assert findings[1].severity is Severity.MUST


def test_a_rule_that_knows_the_words_says_it_instead_of_the_form_of_a_date() -> None:
    rules = read(
        rule_text("kind: date-form\nform: plain", "form"),
        rule_text("kind: date-form\ncheck: weekday", "weekday"),
        rule_text("kind: substitution\nswap: {Nov: November}", "month"),
    )
    findings = Checker(rules).check(foreign("On Monday 3 Nov 2026 or 3/11/26"))
    assert [each.rule for each in findings] == ["weekday", "month", "form"]


def test_findings_are_in_the_order_of_the_message() -> None:
    rules = read(
        rule_text(
            "kind: occurrence\nlooks_at: [message, foreign]\nwords: [x]\nat_least: 1", "whole"
        ),
        rule_text("kind: existence\nwords: [b]", "b"),
        rule_text("kind: existence\nwords: [a]", "a"),
    )
    findings = Checker(rules).check(foreign("b", "b a"))
    assert [(each.rule, each.where.block) for each in findings] == [
        *(("b", 0), ("b", 1), ("a", 1)),
        ("whole", None),
    ]


def test_a_gap_is_never_prose() -> None:
    masked = message("[your ppt]", [Owned(0, 10, "q")], masked=[Masked(0, 10, "gap")])
    assert check(PPT, masked) == ()
    assert check("kind: consistency\npairs: ['[]']", masked) == ()


def test_a_block_that_moved_isnt_checked_again() -> None:
    checker = Checker(read(rule_text(PPT)))
    first = checker.check(foreign("Your ppt"))
    (moved,) = checker.check(foreign("New", "Your ppt"))
    assert (first[0].where.block, moved.where.block) == (0, 1)
    checker.forget()
    assert checker.check(foreign("Your ppt")) == first


def test_what_was_typed_on_is_forgotten_and_what_stays_is_looked_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked_at: list[str] = []
    alive: WeakSet[Seen] = WeakSet()

    class Noted(Seen):
        def __init__(self, text: Text, names: tuple[str, ...], patterns: PatternSet) -> None:
            super().__init__(text, names, patterns)
            looked_at.append(text.text)
            alive.add(self)

    monkeypatch.setattr(checking, "Seen", Noted)
    checker = Checker(read(rule_text(PPT)))
    for length in range(60):
        (finding,) = checker.check(foreign("Dear Ann", f"Your ppt {'x' * length}.", "Goodbye"))
        assert finding.where.block == 1
    assert looked_at.count("Dear Ann") == looked_at.count("Goodbye") == 1
    assert len(looked_at) == 62
    assert len(alive) <= 2 + checking.MOST_PASSING
    last = looked_at[-1]
    checker.check(foreign(last))
    assert looked_at[-1] == last
    assert len(looked_at) == 62, "what is there now, or just was, is remembered"


def test_nothing_of_a_customer_stays() -> None:
    rules = read(
        rule_text("kind: spelling", "spelling"),
        rule_text("kind: facts\nholds: previous", "previous"),
        rule_text(PPT, "ppt"),
    )
    checker = Checker(rules, NoWords())
    assert checker.check(foreign("Zebedee Quillfeather ppt", previous=("Quillfeather",)))
    assert "quillfeather" in repr(list(objects_of(checker))).casefold()
    checker.forget()
    assert "quillfeather" not in repr(list(objects_of(checker))).casefold()


class NoWords:
    """A dictionary that knows nothing."""

    def knows(self, word: str, language: Language) -> bool:
        return not (word and language)

    def suggest(self, word: str, language: Language) -> tuple[str, ...]:
        return (word, language.value)


def objects_of(root: object) -> Iterator[str]:
    """Every string that an object of ours holds."""
    waiting, known = [root], set[int]()
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            yield each
        if id(each) in known or isinstance(each, type):
            continue
        known.add(id(each))
        if isinstance(each, dict):
            waiting += [*each, *each.values()]
        elif isinstance(each, list | tuple | set | frozenset):
            waiting += each
        elif type(each).__module__.startswith("app."):
            names = getattr(each, "__struct_fields__", None) or vars(each)
            waiting += [getattr(each, name) for name in names]
