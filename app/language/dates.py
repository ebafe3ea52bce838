"""Dates in both languages: how messages print them, and the forms in which officers type them.

Month names are those of CLDR for `en-GB` and `cy`; the day comes first, which keeps Welsh months unmutated.
"""

from __future__ import annotations

import re
from datetime import date

from app.language import Language

MONTHS: dict[Language, tuple[str, ...]] = {
    Language.EN: (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    Language.CY: (
        "Ionawr",
        "Chwefror",
        "Mawrth",
        "Ebrill",
        "Mai",
        "Mehefin",
        "Gorffennaf",
        "Awst",
        "Medi",
        "Hydref",
        "Tachwedd",
        "Rhagfyr",
    ),
}
_NUMERIC = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([^\W\d_]{3,})\.?,? (\d{4}|\d{2})", re.IGNORECASE)


def format_date(value: date, language: Language, *, two_digit_day: bool = False) -> str:
    """Print a date as `5 March 2027` (or `05 March 2027`: guidance L851)."""
    day = f"{value.day:02d}" if two_digit_day else str(value.day)
    return f"{day} {MONTHS[language][value.month - 1]} {value.year:04d}"


class ImpossibleDateError(ValueError):
    """It reads like a date, but no such day exists."""


def parse_date(text: str) -> date | None:
    """Read `2027-03-05`, `5/3/27`, `5 March 2027`, `5 Mawrth 2027`; None when it isn't a date at all.

    Two-digit years are of this century. The day comes before the month, as in the UK.

    Raises:
        ImpossibleDateError: there is no such day (31 April), or it is of no year that is meant (0027).
    """
    text = " ".join(text.split())
    if iso := _ISO.fullmatch(text):
        year, month, day = iso[1], int(iso[2]), int(iso[3])
    elif numeric := _NUMERIC.fullmatch(text):
        day, month, year = int(numeric[1]), int(numeric[2]), numeric[3]
    elif named := _NAMED.fullmatch(text):
        found = _month(named[2])
        if found is None:
            return None
        day, month, year = int(named[1]), found, named[3]
    else:
        return None
    century = 2000 if len(year) == 2 else 0
    if century + int(year) < 1000:
        raise ImpossibleDateError(text)  # 0027 is a slip, not the first century
    try:
        return date(century + int(year), month, day)
    except ValueError as error:
        raise ImpossibleDateError(text) from error


def _month(name: str) -> int | None:
    """Number of the month whose name this begins, in either language; None unless it is just one."""
    wanted = name.casefold()
    found = {
        number
        for names in MONTHS.values()
        for number, month in enumerate(names, start=1)
        if month.casefold().startswith(wanted)
    }
    return found.pop() if len(found) == 1 else None
