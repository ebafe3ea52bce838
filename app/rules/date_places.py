"""Dates in running text, in the forms that people write: found, and read as far as they can be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

import msgspec

from app.language import Language
from app.language.dates import MONTHS

_SHORT = {
    **{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8},
    **{"sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12},
}
_CHANGED = {
    **{"fawrth": 3, "fai": 5, "fehefin": 6, "orffennaf": 7, "fedi": 9, "ragfyr": 12},
    **{"nhachwedd": 11, "dachwedd": 11, "thachwedd": 11, "chwefror": 2, "mehefin": 6},
}
"""Welsh months as other words change them."""

WEEKDAYS = {
    Language.EN: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    Language.CY: ("Llun", "Mawrth", "Mercher", "Iau", "Gwener", "Sadwrn", "Sul"),
}
_WEEKDAY_FORMS = {
    **{name.casefold(): at for names in WEEKDAYS.values() for at, name in enumerate(names)},
    **{"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4},
    **{"sat": 5, "sun": 6, "lun": 0, "fawrth": 1, "fercher": 2, "wener": 4},
}
_ALSO_WORDS = frozenset(["may", "mar", "march", "mai", "medi", "sat", "sun", "wed", "mon"])
"""Without a capital and a year these are no months: “5 may apply”."""


class DatePlace(msgspec.Struct, frozen=True):
    """A date in a text.

    Attributes:
        start, end: code points, the weekday included.
        begins: where the date itself begins, after the weekday.
        opens: where it begins with the article that an ordinal has: “the 5th of March”; otherwise as `begins`.
        day, month, year: as they were written; no year is None.
        weekday: 0 is Monday; None where there is none.
        form: `named` (5 March 2027), `ordinal` (5th March), `month-first` (March 5), `figures` (5/3/27).
        language: of its names.
        first, joined: of two days of one month the first, and what stands between them: “5th and 9th March”; no
            first is 0.
    """

    start: int
    end: int
    begins: int
    day: int
    month: int
    year: int | None
    weekday: int | None
    form: str
    language: Language
    opens: int
    first: int = 0
    joined: str = ""

    def value(self) -> date | None:
        """Return the day; None where it has no year, or there is no such day."""
        try:
            return None if self.year is None else date(self.year, self.month, self.day)
        except ValueError:
            return None

    def is_possible(self) -> bool:
        """Whether there is such a day, in its year or in some year."""
        try:
            date(2024 if self.year is None else self.year, self.month, self.day)
        except ValueError:
            return False
        return True


@cache
def _months() -> dict[str, tuple[int, Language]]:
    months = {
        name.casefold(): (number, language)
        for language, names in MONTHS.items()
        for number, name in enumerate(names, start=1)
    }
    months |= {name: (number, Language.EN) for name, number in _SHORT.items()}
    return months | {name: (number, Language.CY) for name, number in _CHANGED.items()}


@cache
def _forms() -> re.Pattern[str]:
    month = "|".join(sorted(_months(), key=len, reverse=True))
    weekday = "|".join(sorted(_WEEKDAY_FORMS, key=len, reverse=True))
    before = rf"(?:\b(?P<weekday>{weekday})\b\.?,? {{1,2}})?"
    article = r"(?P<article>\b(?:the|y) )?"
    ordinal = "st|nd|rd|th|fed|ydd|eg|af|ain|ed"
    alone = r"(?<![\w/.,:£-])"
    first = (
        rf"(?:{alone}(?P<first>[0-9]{{1,2}})(?P<ordinal1>{ordinal})?"
        r"(?P<joined> ?[-–—] ?| (?:and|to|or|until|a|ac|i|neu|tan|a'r|i'r) )(?:the |y )?)"
    )
    day = rf"(?:{first}|{alone})(?P<day>[0-9]{{1,2}})(?P<ordinal>{ordinal})?"
    # A year of two figures has an apostrophe, or nothing goes on after it: “5 May 26 people”.
    short = r"'[0-9]{{2}}\b| (?:2[0-9]|3[0-9])(?=[.,;:)]|\s*$|\n)"
    year = rf"(?:,? {{{{1,2}}}}(?P<{{0}}>[0-9]{{{{4}}}})\b|(?P<{{0}}s> ?{short}))?"
    stop = r"\b(?:\.(?=,? '?[0-9]| [a-z]))?"
    return re.compile(
        rf"{before}(?:"
        rf"{article}{day} {{1,2}}(?P<of>of |o )?(?P<month>{month}){stop}{year.format('year')}"
        rf"|\b(?P<month2>{month})\b\.? {{1,2}}(?:the )?(?P<day2>[0-9]{{1,2}})(?P<ordinal2>st|nd|rd|th|ed)?\b"
        rf"(?![:.]\d| ?[ap]m|[0-9]){year.format('year2')}"
        r"|(?<![\w/.-])(?P<day3>[0-9]{1,2})(?P<sign>[/.-])(?P<month3>[0-9]{1,2})(?P=sign)"
        r"(?P<year3>[0-9]{4}|[0-9]{2})(?![\w/-]|\.\d)"
        r"|(?<![\w/.-])(?P<year4>[12][0-9]{3})-(?P<month4>[0-9]{2})-(?P<day4>[0-9]{2})(?![\w/-]|\.\d)"
        r")",
        re.IGNORECASE,
    )


_NAME_AFTER = re.compile(r"\.? [A-ZŴŶ][a-zß-ÿŵŷ]")
"""“7 Jan Smuts Avenue”."""
_MAY_HOLD = re.compile(r"[0-9]")


def dates_in(plain: str) -> Iterator[DatePlace]:
    """Yield the dates of a text in order."""
    if not _MAY_HOLD.search(plain):
        return
    for found in _forms().finditer(plain):
        place = _read(found)
        if place is not None:
            yield place


def _is_range(first: int, day: int) -> bool:
    """Whether two figures before a month are both its days: “5 to 9 March”, but not “pages 40 and 9 March”."""
    return 0 < first < day


class _DateRead(NamedTuple):
    """Day, month and year as a date was written; no year is None."""

    form: str
    language: Language
    day: int
    month: int
    year: str | None


def _named(found: re.Match[str]) -> _DateRead | None:
    """What a date with the name of its month says; None where that is another word or begins a name."""
    name = found["month"] or found["month2"]
    month, language = _months()[name.casefold()]
    day = int(found["day"] or found["day2"])
    year = found["year"] or found["years"] or found["year2"] or found["year2s"]
    if name.casefold() in _ALSO_WORDS and not name[0].isupper() and len(year or "") != 4:
        return None
    if not year and _NAME_AFTER.match(found.string, found.end()):
        return None
    form = "ordinal" if found["ordinal"] or found["of"] else "named"
    return _DateRead("month-first" if found["month2"] else form, language, day, month, year)


def _in_figures(found: re.Match[str]) -> _DateRead:
    day, month = found["day3"] or found["day4"], found["month3"] or found["month4"]
    year = found["year3"] or found["year4"]
    return _DateRead("figures", Language.EN, int(day), int(month), year)


def _year(written: str | None) -> int | None:
    if written is None:
        return None
    figures = written.strip(" '")
    return int(figures) + (2000 if len(figures) == 2 else 0)


def _read(found: re.Match[str]) -> DatePlace | None:
    written = _named(found) if found["month"] or found["month2"] else _in_figures(found)
    if written is None:
        return None
    form, language, day, month, year = written
    weekday = found["weekday"]
    first = int(found["first"] or 0)
    if first and not found["ordinal1"] and not _is_range(first, day):
        first = 0
    firsts = ("first" if first else "day", "month2", "day3", "year4")
    begins = min(found.start(each) for each in firsts if found.start(each) >= 0)
    ordinal = form == "ordinal" or bool(found["ordinal1"])
    return DatePlace(
        start=found.start(),
        end=found.end(),
        begins=begins,
        day=day,
        month=month,
        year=_year(year),
        # “Monday 5 and 9 March”: the day of the week is that of the first
        weekday=None if weekday is None or first else _WEEKDAY_FORMS[weekday.casefold()],
        form=form,
        language=language,
        opens=found.start("article") if ordinal and found["article"] else begins,
        first=first,
        joined=found["joined"] if first else "",
    )
