"""The shipped rules on labelled sentences: each rule's hits and near misses, and how precise they are together."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from app.findings import Severity
from tests.unit.style.counting import Judged, judged, tallies, together
from tests.unit.style.labelled import DATA, Labelled, labelled, spoken_of
from tests.unit.style.report import APART, ids_of, report, wrong

LEAST_SENTENCES = 1_000
LEAST_EACH = 10
RULES = sorted(spoken_of(subject=False) | spoken_of(subject=True))


@cache
def tuned() -> tuple[Judged, ...]:
    return tuple(judged(labelled("tuned")))


@cache
def all_of_it() -> tuple[Judged, ...]:
    return (*tuned(), *judged(labelled("blind")))


def both_halves() -> tuple[Labelled, ...]:
    return (*labelled("tuned"), *labelled("blind"))


def test_there_are_enough_sentences_and_half_of_them_blind() -> None:
    halves = len(labelled("tuned")), len(labelled("blind"))
    assert sum(halves) >= LEAST_SENTENCES
    assert halves[1] >= LEAST_SENTENCES / 2


def test_no_sentence_stands_twice() -> None:
    count = Counter((each.text, each.language, each.subject) for each in labelled("tuned"))
    assert [key for key, number in count.items() if number > 1] == []


@pytest.mark.parametrize("half", ["tuned", "blind"])
def test_labels_name_rules(half: str) -> None:
    unknown = {
        (each.where, rule)
        for each in labelled(half)
        for ids in each.expected.values()
        for rule in ids
        if rule not in spoken_of(subject=each.subject)
    }
    assert unknown == set()


def test_every_rule_about_sentences_has_its_file() -> None:
    files = {file.stem.removeprefix("tuned-") for file in DATA.glob("tuned-*.jsonl")}
    assert files == {*RULES, "good"}


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_has_hits_and_near_misses_and_all_are_right(rule: str) -> None:
    own = [each for each in tuned() if each.sentence.where.startswith(f"tuned-{rule}:")]
    hits = {each.sentence.where for each in own if each.right[rule] + each.missed[rule]}
    near = {each.sentence.where for each in own} - hits
    assert len(hits) >= LEAST_EACH
    assert len(near) >= LEAST_EACH
    assert list(wrong(own)) == []


def test_good_sentences_have_no_findings() -> None:
    good = [each for each in tuned() if each.sentence.where.startswith("tuned-good:")]
    assert len(good) >= 50
    assert list(wrong(good)) == []


def test_rules_that_stop_the_copy_are_precise() -> None:
    assert together(tallies(all_of_it()), ids_of(Severity.MUST)).precision >= 0.98


def test_the_other_rules_are_precise() -> None:
    others = ids_of(Severity.CONFIRM, Severity.ADVISE)
    assert together(tallies(all_of_it()), others).precision >= 0.9


def test_most_of_what_is_wrong_is_found() -> None:
    assert together(tallies(all_of_it()), ids_of(*Severity)).recall >= 0.9


def test_the_report_has_a_line_for_each_rule() -> None:
    lines = list(report(list(tuned())))
    assert {line.split()[0] for line in lines if line[:1].isalpha()} >= {*RULES, "must", *APART}
