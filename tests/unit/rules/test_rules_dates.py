"""Dates in running text: their form, whether they exist, whether they fit."""

from __future__ import annotations

import pytest

from app.language import Language
from app.rules.checking import Checker
from app.rules.date_places import dates_in
from app.rules.fixes import mended
from tests.unit.rules.rule_help import check, foreign, found, read, rule_text

FORM = "kind: date-form\nform: plain"
CSMT = "kind: date-form\nform: two-digit-day"


@pytest.mark.parametrize(
    ("text", "language", "right"),
    [
        ("By 5/3/27.", Language.EN, "By 5 March 2027."),
        ("By Monday 5th March 2027.", Language.EN, "By Monday 5 March 2027."),
        ("By the 5th of March", Language.EN, "By 5 March"),
        ("by the 5th of March 2027.", Language.EN, "by 5 March 2027."),
        ("on Monday the 5th of March 2027", Language.EN, "on Monday 5 March 2027"),
        ("for the 5th of March appointment", Language.EN, "for the 5 March appointment"),
        ("the 5 March 2027 deadline", Language.EN, "the 5 March 2027 deadline"),
        ("erbyn y 5ed o Fawrth 2027", Language.CY, "erbyn 5 Mawrth 2027"),
        ("between 5th and 9th March 2027", Language.EN, "between 5 and 9 March 2027"),
        ("from the 5th to the 9th of March", Language.EN, "from 5 to 9 March"),
        ("5th-9th March 2027", Language.EN, "5 to 9 March 2027"),
        ("5 and 9 March 2027, 3 or 4 May", Language.EN, "5 and 9 March 2027, 3 or 4 May"),
        ("rhwng 5ed a 9fed Mawrth 2027", Language.CY, "rhwng 5 a 9 Mawrth 2027"),
        ("rhwng y 5ed a'r 9fed o Fawrth 2027", Language.CY, "rhwng 5 a 9 Mawrth 2027"),
        ("5-9 March 2027", Language.EN, "5 to 9 March 2027"),
        ("pages 40 and 9 March 2027", Language.EN, "pages 40 and 9 March 2027"),
        ("March 5, 2027 or March 5", Language.EN, "5 March 2027 or 5 March"),
        (
            "05 March 2027; 2027-03-05; 5 Mar. 2027",
            Language.EN,
            "5 March 2027; 5 March 2027; 5 March 2027",
        ),
        ("ŵ 😀 5.3.2027", Language.EN, "ŵ 😀 5 March 2027"),
        ("Erbyn 5ed o Fawrth 2027", Language.CY, "Erbyn 5 Mawrth 2027"),
        ("5 Ragfyr, 05 Fai 2027", Language.CY, "5 Rhagfyr, 5 Mai 2027"),
        ("5 March 2027, 5 March", Language.EN, "5 March 2027, 5 March"),
        ("5 Mawrth 2027", Language.CY, "5 Mawrth 2027"),
    ],
)
def test_the_form_is_mended(text: str, language: Language, right: str) -> None:
    assert mended(text, check(FORM, foreign(text, language=language))) == right


@pytest.mark.parametrize(
    "text",
    ["Call 0300 222 0000, 24/7.", "5 may apply, and they march 5 miles.", "Pages 5/3, version 1.2.3.4.",
     "Ref 12/34/5678/9", "31 April", "5 May 26 people came", "32/13/2027", "May 2027", "in May 5:30pm"],
)  # fmt: skip
def test_what_is_no_date_or_none_that_exists_has_no_form(text: str) -> None:
    assert [each for each in found(FORM, text) if each not in ("5 May",)] == []


def test_the_form_of_the_other_channel() -> None:
    text = "By 5 March 2027, 5/3/2027 and 15 March"
    assert (
        mended(text, check(CSMT, foreign(text))) == "By 05 March 2027, 05 March 2027 and 15 March"
    )


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("31 April, 30 February 2027, 32/01/2027, 29 February 2027", 4),
        ("31 Ebrill a 30 Chwefror", 2),
        ("29 February, 29 February 2028, 30 April, 31/01/2027", 0),
    ],
)
def test_days_that_do_not_exist(text: str, hits: int) -> None:
    assert len(found("kind: date-form\ncheck: possible", text)) == hits


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("On Monday 5 March 2027", Language.EN, ["Friday, or Monday 8 March 2027"]),
        ("On Sunday 5/3/2027", Language.EN, ["Friday, or Sunday 7 March 2027"]),
        ("Fri, 5/3/2027", Language.EN, []),
        ("Dydd Llun 5 Mawrth 2027", Language.CY, ["Gwener, or Llun 8 Mawrth 2027"]),
        ("Dydd Mawrth 2 Mawrth 2027", Language.CY, []),
        ("Monday 5 March", Language.EN, []),
        ("Sent: Monday, August 11, 2012", Language.EN, ["Saturday, or Monday 13 August 2012"]),
    ],
)
def test_of_weekday_and_date_none_is_chosen(text: str, language: Language, told: list[str]) -> None:
    keys = "kind: date-form\ncheck: weekday"
    rule = rule_text(keys).replace("en: Not so.", "en: '{weekday}, or {other}'")
    findings = Checker(read(rule)).check(foreign(text, language=language))
    assert [each.wording.en for each in findings if each.wording] == told
    assert mended(text, findings) == text


PAST = "kind: date-form\ncheck: past\nafter: [by, before, erbyn, cyn, tan]"


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Reply by 23 November 2026.", ["23 November 2026"]),
        ("Reply by Monday 23 November 2026.", ["23 November 2026"]),
        ("Atebwch erbyn dydd Llun 23 Tachwedd 2026.", ["23 Tachwedd 2026"]),
        ("Reply by 24 November 2026 or before 5/3/2027.", []),
        ("We wrote on 23 November 2026. Nearby 1 May 2020", []),
        ("Reply by 23 November.", []),
    ],
)
def test_a_date_that_is_past(text: str, hits: list[str]) -> None:
    assert found(PAST, text) == hits


def test_dates_are_read_in_both_languages() -> None:
    (place,) = dates_in("Sul 1 Tach 2026, dydd Sul 1 Tachwedd 2026")
    assert (place.day, place.month, place.year, place.weekday) == (1, 11, 2026, 6)
    assert place.language is Language.CY
