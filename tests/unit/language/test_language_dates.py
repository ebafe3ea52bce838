"""Dates as officers type them, and as messages print them."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language import Language
from app.language.dates import MONTHS, format_date
from app.language.typed_dates import Bounds, ImpossibleDateError, is_whole, parse_date

THE_DAY = date(2027, 3, 5)


@pytest.mark.parametrize(
    "text",
    [
        *("5/3/2027", "05/03/2027", "5/3/27", "5.3.2027", "05-03-2027", "5 3 2027", "05 03 27"),
        *("2027-03-05", "2027-3-5", "5 March 2027", "05 March 2027", "5 march 27", "5 MARCH 2027"),
        *("5th March 2027", "5 Mar 2027", "5 Mar. 2027", "5 March, 2027", "5 Mawrth 2027"),
        *(
            "5 mawrth 27",
            "5 Maw 2027",
            "  5   March\t2027 ",
            "5\n3\n2027",
            "05032027",
            "5 Fawrth 2027",
        ),
        *(
            "5th of March 2027",
            "the 5th March 2027",
            "March 5 2027",
            "March 5, 2027",
            "Mar. 5th, 2027",
        ),
        *(
            "Friday 5 March 2027",
            "Fri, 5/3/2027",
            "on Friday, 5 March 2027.",
            "Dydd Gwener 5 Mawrth 2027",
        ),
        *(
            "ddydd Gwener, 5 Mawrth 2027",
            "5-Mar-2027",
            "5-March-27",
            "2027-03-05T10:15:00Z",
            "5ed o Fawrth 2027",
            "on 5 March 2027",
            "ar y 5ed o Fawrth 2027",
        ),
    ],
)
def test_typed_forms(text: str) -> None:
    assert parse_date(text) == THE_DAY


@pytest.mark.parametrize(
    ("text", "month"),
    [
        *((f"1 {name} 2027", number) for number, name in enumerate(MONTHS[Language.EN], start=1)),
        *((f"1 {name} 2027", number) for number, name in enumerate(MONTHS[Language.CY], start=1)),
        *(("1 Jan 27", 1), ("1 Ion 27", 1), ("1 Mai 27", 5), ("1 May 27", 5), ("1 Meh 27", 6)),
        *(("1 Aug 27", 8), ("1 Aws 27", 8), ("1 Med 27", 9), ("1 Tach 27", 11), ("1 Rhag 27", 12)),
    ],
)
def test_months_of_both_languages(text: str, month: int) -> None:
    assert parse_date(text) == date(2027, month, 1)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "soon", "5", "5/3", "5/3/2", "5/3/202", "5/3/20277", "2027/03/05", "March 5 27"),
        *("5 March", "5 Ma 2027", "5 M 2027", "5 Mehefinx 2027", "5 Farch 2027", "32 Wombat 2027"),
        *("5//3/2027", "5/3/2027x", "x5/3/2027", "today", "Friday", "-5/3/2027", "5.5.5.2027"),
        *("²/3/2027", "5th of 2027", "5 March 2027 5 March 2027", "a" * 10_000),
    ],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *("31/4/2027", "29/2/2027", "29 February 2027", "29 Chwefror 2027", "0/1/2027", "1/0/2027"),
        *("32/1/2027", "1/13/2027", "2027-02-30", "2027-13-01", "5/3/0000", "0001-01-01", "5/3/0027"),
        *("31 Mehefin 2027", "99/99/99", "Monday 5 March 2027", "32032027", "Dydd Llun 5 Mawrth 2027"),
    ],
)  # fmt: skip
def test_days_that_do_not_exist(text: str) -> None:
    with pytest.raises(ImpossibleDateError):
        parse_date(text)


@pytest.mark.parametrize(
    ("year", "meant"), [("00", 2000), ("27", 2027), ("99", 2099), ("1999", 1999)]
)
def test_years(year: str, meant: int) -> None:
    assert parse_date(f"1/1/{year}") == date(meant, 1, 1)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        *(("today", THE_DAY), ("Yesterday", date(2027, 3, 4)), ("tomorrow", date(2027, 3, 6))),
        *(("heddiw", THE_DAY), ("ddoe", date(2027, 3, 4)), ("Yfory", date(2027, 3, 6))),
        *(
            ("4 March", date(2027, 3, 4)),
            ("30 December", date(2026, 12, 30)),
            ("1 Awst", date(2027, 8, 1)),
        ),
        ("29 February", date(2028, 2, 29)),
    ],
)
def test_what_is_counted_from_today(text: str, meant: date) -> None:
    assert parse_date(text, THE_DAY) == meant
    assert parse_date(text) is None
    assert not is_whole(text)


def test_the_year_that_is_not_written_is_one_that_is_allowed() -> None:
    past, future = Bounds(latest=THE_DAY), Bounds(earliest=THE_DAY)
    assert parse_date("6 March", THE_DAY, past) == date(2026, 3, 6)
    assert parse_date("4 March", THE_DAY, future) == date(2028, 3, 4)
    assert parse_date("5/3/82", THE_DAY, past) == date(1982, 3, 5)
    assert parse_date("5/3/27", THE_DAY, past) == THE_DAY
    assert parse_date("5/3/29", THE_DAY, past) == date(2029, 3, 5)  # a slip, to be told
    assert (
        parse_date("5/3/82", THE_DAY) == parse_date("5/3/82", THE_DAY, future) == date(2082, 3, 5)
    )


def test_leap_days() -> None:
    assert parse_date("29/2/2028") == parse_date("29 Chwefror 28") == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("language", "two_digit_day", "printed"),
    [
        (Language.EN, False, "5 March 2027"),
        (Language.EN, True, "05 March 2027"),
        (Language.CY, False, "5 Mawrth 2027"),
        (Language.CY, True, "05 Mawrth 2027"),
    ],
)
def test_printed_forms(language: Language, two_digit_day: bool, printed: str) -> None:
    assert format_date(THE_DAY, language, two_digit_day=two_digit_day) == printed


def test_month_names_of_cldr() -> None:
    assert " ".join(MONTHS[Language.CY]) == (
        "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr"
    )


@pytest.mark.parametrize("two_digit_day", [False, True])
@pytest.mark.parametrize("language", list(Language))
def test_a_year_of_days_holds_one_language(language: Language, two_digit_day: bool) -> None:
    day_form = r"\d\d" if two_digit_day else r"[1-9]\d?"
    form = re.compile(rf"{day_form} ({'|'.join(MONTHS[language])}) 2028")
    for offset in range(366):
        day = date(2028, 1, 1) + timedelta(days=offset)
        printed = format_date(day, language, two_digit_day=two_digit_day)
        assert form.fullmatch(printed)
        assert not any(re.search(rf"\b{name}\b", printed) for name in MONTHS[language.other])
        assert not re.search(r"\d(st|nd|rd|th|af|il|ydd|ed|fed)\b", printed)
        assert parse_date(printed) == day


@given(st.dates(min_value=date(1000, 1, 1)))
def test_what_is_printed_can_be_typed(day: date) -> None:
    for language in Language:
        assert parse_date(format_date(day, language)) == day
    assert parse_date(day.isoformat()) == day


@given(st.text(max_size=30) | st.from_regex(r"[0-9 /.-]{1,12}", fullmatch=True))
def test_any_text(text: str) -> None:
    try:
        parse_date(text, THE_DAY)
    except ImpossibleDateError:
        return
