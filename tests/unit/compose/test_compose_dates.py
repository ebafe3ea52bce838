"""Dates that are counted from today, and those that are far from it."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from app.compose.answers import read_answer
from app.findings import Severity
from app.language import Bilingual
from app.templates.model import Limits, Question

TODAY = date(2027, 3, 5)
ASKED = Question("day", "date", Bilingual("When?", "Pryd?"))
PAST = msgspec.structs.replace(ASKED, limits=Limits(not_after="today"))


@pytest.mark.parametrize(
    ("question", "typed", "meant"),
    [
        (ASKED, "yesterday", date(2027, 3, 4)),
        (ASKED, "1 December", date(2026, 12, 1)),
        (PAST, "6 March", date(2026, 3, 6)),
        (PAST, "6/3/82", date(1982, 3, 6)),
    ],
)
def test_the_context_says_what_today_is(question: Question, typed: str, meant: date) -> None:
    reading = read_answer(question, typed, TODAY)
    assert (reading.value, reading.troubles) == (meant, ())


@pytest.mark.parametrize("typed", ["1/1/1899", "5 March 2127", "1 January 1916"])
def test_a_date_far_from_today_is_told_and_taken(typed: str) -> None:
    reading = read_answer(ASKED, typed, TODAY)
    assert reading.usable
    assert [(each.rule, each.severity) for each in reading.troubles] == [
        ("far-date", Severity.ADVISE)
    ]


def test_what_an_allowed_limit_refuses_is_refused_as_before() -> None:
    reading = read_answer(PAST, "6 March 2027", TODAY)
    assert [each.rule for each in reading.troubles] == ["date-too-late"]
