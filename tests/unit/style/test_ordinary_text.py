"""The rules on text that wasn't written for them: ordinary sentences, names of all the world, the guidance itself.

`tests/data/ordinary/en.txt` and `cy.txt` are correct sentences of casework, written without looking at the rules. Each
alarm on them is listed in `judged.jsonl` with a judgement: `right`, or `wrong` and why. A new alarm is judged
once, or the rule is mended: `python -m tests.unit.style.test_ordinary_text` prints what isn't judged yet.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest

from app.findings import Finding, Severity
from app.language import Language
from app.rules.sentences import sentence_spans
from app.rules.texts import Facts, Looked, Text
from tests.unit.style.labelled import ROOT, checker

DATA = ROOT / "tests/data/ordinary"
GUIDANCE = ROOT.parent / "shared/guidance/how-we-communicate-with-customers-v31.txt"
TODAY = date(2026, 11, 26)
STOPS = (Severity.MUST, Severity.CONFIRM)
FRAMES = {
    Language.EN: (
        "{0} signed the form.",
        "Your name on the form is {0}.",
        "Please ask {0} to send us the certificate.",
        "We have written to Mr {0} about the photo.",
        "{0} Jones lives at 12 {0} Road, and the letter from {0} Patel is dated 5 May 2026.",
    ),
    Language.CY: (
        "Llofnododd {0} y ffurflen.",
        "Yr enw ar y ffurflen yw {0}.",
        "Gofynnwch i {0} anfon y dystysgrif atom.",
        "Rydym wedi ysgrifennu at Mr {0} am y llun.",
        "Mae {0} Jones yn byw yn 12 Heol {0}.",
    ),
}


def findings_in(
    text: str, language: Language, channel: str = "dap-message", today: date = TODAY
) -> list[Finding]:
    looked = Looked((Text(text, language, block=0),), Facts(today, channel), "foreign")
    return [each for each in checker().check(looked) if each.where.block is not None]


def sentences(language: Language) -> list[str]:
    return (DATA / f"{language.value}.txt").read_text("utf-8").splitlines()


Alarm = tuple[str, str, str]
"""A sentence, the rule, and what it finds in it."""


def alarms(language: Language) -> Iterator[tuple[Alarm, Severity]]:
    for text in sentences(language):
        for each in findings_in(text, language):
            yield (text, each.rule, text[each.start : each.end]), each.severity


def judged() -> dict[Alarm, str]:
    lines = (DATA / "judged.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return {(row["text"], row["rule"], row["found"]): row["verdict"] for row in rows}


@pytest.mark.parametrize("language", Language)
def test_every_alarm_on_ordinary_sentences_is_judged(language: Language) -> None:
    assert len(sentences(language)) >= {Language.EN: 400, Language.CY: 200}[language]
    found = {alarm for alarm, _ in alarms(language)}
    known = {alarm for alarm in judged() if alarm[0] in set(sentences(language))}
    assert found == known


@pytest.mark.parametrize("language", Language)
def test_hardly_any_alarm_is_wrong(language: Language) -> None:
    verdicts = judged()
    wrong = Counter(severity for alarm, severity in alarms(language) if verdicts[alarm] != "right")
    count = len(sentences(language))
    assert (wrong[Severity.MUST] + wrong[Severity.CONFIRM]) * 200 <= count
    assert wrong[Severity.ADVISE] * 50 <= count


@pytest.mark.parametrize("language", Language)
def test_outside_dap_nothing_stops_an_ordinary_sentence(language: Language) -> None:
    """L495 to L513 bind examiners: in a letter and a CSMT email what is left is advice, but for CSMT's dates."""
    for channel in ("letter", "csmt-email", "mailbox-reply"):
        for text in sentences(language):
            stops = [
                (text, each.rule)
                for each in findings_in(text, language, channel)
                if each.severity in STOPS and each.rule not in ("date-form", "phone-us")
            ]
            assert stops == []


def names() -> list[str]:
    return (DATA / "names.txt").read_text("utf-8").split()


def test_there_are_300_names() -> None:
    assert len(set(names())) >= 300


@pytest.mark.parametrize("language", Language)
def test_a_name_is_a_name(language: Language) -> None:
    stopped = [
        (text, each.rule, str(each.severity))
        for name in names()
        for frame in FRAMES[language]
        for text in [frame.format(name)]
        for each in findings_in(text, language)
        if each.severity in STOPS
    ]
    assert stopped == []


def cases() -> list[dict[str, str]]:
    lines = (DATA / "rule-cases.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["text"])
def test_what_is_bad_is_found_and_what_is_good_stops_nobody(case: dict[str, str]) -> None:
    language = Language(case["language"])
    found = findings_in(case["text"], language, case.get("channel", "dap-message"))
    if case["bad"]:
        assert found
    else:
        assert [each.rule for each in found if each.severity in STOPS] == []


def test_hardly_a_good_case_is_advised() -> None:
    good = [case for case in cases() if not case["bad"]]
    advised = [
        case["text"] for case in good if findings_in(case["text"], Language(case["language"]))
    ]
    assert len(advised) <= 2


MAY_STOP = {
    "abbreviation",
    "capitals",
    "case-note",
    "internal-details",
    "phone-us",
    "suspicion",
    "unfilled",
}
"""What the guidance itself says, as a text to a customer: names of systems, examiners, what not to write."""


@pytest.mark.skipif(not GUIDANCE.exists(), reason="the guidance is not part of the project")
def test_the_guidance_is_stopped_only_as_a_text_for_staff() -> None:
    stops: Counter[str] = Counter()
    for line in GUIDANCE.read_text("utf-8").splitlines():
        for start, end in sentence_spans(line):
            for each in findings_in(line[start:end], Language.EN):
                if each.severity in STOPS:
                    stops[each.rule] += 1
    assert set(stops) <= MAY_STOP


def _unjudged() -> Iterator[str]:
    known = judged() if (DATA / "judged.jsonl").exists() else {}
    for language in Language:
        for (text, rule, found), severity in alarms(language):
            if (text, rule, found) not in known:
                row = {"text": text, "rule": rule, "found": found, "severity": severity.value}
                yield json.dumps(row | {"verdict": ""}, ensure_ascii=False)


if __name__ == "__main__":
    sys.stdout.write("".join(f"{line}\n" for line in _unjudged()))
