"""Dates in both languages, as messages print them. `typed_dates` reads those that officers type.

Month names are those of CLDR for `en-GB` and `cy`; the day comes first, which keeps Welsh months unmutated.
"""

from __future__ import annotations

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


def format_date(value: date, language: Language, *, two_digit_day: bool = False) -> str:
    """Print a date as `5 March 2027` (or `05 March 2027`: guidance L851)."""
    day = f"{value.day:02d}" if two_digit_day else str(value.day)
    return f"{day} {MONTHS[language][value.month - 1]} {value.year:04d}"
