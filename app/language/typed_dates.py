"""Dates as officers type or paste them: in figures, with the month's name in either language, or *yesterday*.

>>> from datetime import date
>>> parse_date("Fri 5th of March 2027")
datetime.date(2027, 3, 5)
>>> parse_date("ddoe", today=date(2027, 3, 5))
datetime.date(2027, 3, 4)
>>> parse_date("5 March", today=date(2027, 1, 9))
datetime.date(2027, 3, 5)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from app.language import Language
from app.language.dates import MONTHS
from app.language.mutation import mutations

_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_NTH = r"(?:st|nd|rd|th|af|il|ail|ydd|fed|eg|ed)?"
_NAME = r"(?P<name>[^\W\d_]{3,})\.?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:T.*)?",
        rf"{_DAY}[/.\- ](?P<month>\d{{1,2}})[/.\- ]{_YEAR}",
        r"(?P<day>\d{2})(?P<month>\d{2})(?P<year>\d{4})",
        rf"(?:on |ar )?(?:the |yr? )?{_DAY}{_NTH}(?: of| o)?(?![^ \-])[ \-]?{_NAME}(?:[, \-]{{1,2}}{_YEAR})?",
        rf"{_NAME} (?:the )?{_DAY}{_NTH}(?:,? (?P<year>\d{{4}}))?",
    )
)
_RELATIVE = {
    "today": 0,
    "heddiw": 0,
    "yesterday": -1,
    "ddoe": -1,
    "tomorrow": 1,
    "yfory": 1,
}
_WEEKDAYS = (
    ("monday", "dydd llun"),
    ("tuesday", "dydd mawrth"),
    ("wednesday", "dydd mercher"),
    ("thursday", "dydd iau"),
    ("friday", "dydd gwener"),
    ("saturday", "dydd sadwrn"),
    ("sunday", "dydd sul"),
)
_WEEKDAY = re.compile(
    r"(?:on |ar )?(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? "
    r"|(?:ar )?d?dydd (llun|mawrth|mercher|iau|gwener|sadwrn|sul),? ",
    re.IGNORECASE,
)


SOON = 10
"""Years after the latest day that is allowed in which two figures are still taken for this century."""


class ImpossibleDateError(ValueError):
    """It reads like a date, but no such day exists."""


class Bounds(msgspec.Struct, frozen=True):
    """What is known of a date before it is read; it settles the year that isn't written, or only by two figures.

    Attributes:
        earliest, latest: the days that are allowed, both included; None where any is.
    """

    earliest: date | None = None
    latest: date | None = None

    def hold(self, day: date) -> bool:
        """Whether a day is allowed."""
        after = self.earliest is None or day >= self.earliest
        return after and (self.latest is None or day <= self.latest)


ANY = Bounds()


def parse_date(text: str, today: date | None = None, bounds: Bounds = ANY) -> date | None:
    """Read a date; None when it isn't one at all.

    The day comes before the month, as in the UK. Without a year it is the nearest such day that `bounds` allow.
    Two figures are a year of this century; of the last one where this one's is long after what is allowed.

    Args:
        text: as typed or pasted; the name of a weekday before it must be that day's.
        today: what *today*, *yesterday* and dates without a year are counted from; None refuses these.
        bounds: the days that the question allows.

    Raises:
        ImpossibleDateError: there is no such day (31 April, a Friday that is a Monday), or it is of no year that is
            meant (0027).
    """
    text = " ".join(text.split()).rstrip(".,;")
    if today is not None and (days := _RELATIVE.get(text.casefold())) is not None:
        return today + timedelta(days=days)
    weekday = _WEEKDAY.match(text)
    found = _parsed(text[weekday.end() :] if weekday else text, today, bounds)
    if found is not None and weekday and not _is_weekday(found, weekday):
        raise ImpossibleDateError(text)
    return found


def is_whole(text: str) -> bool:
    """Whether a typed date is the same on every day: neither *today* nor without its year."""
    try:
        return parse_date(text) is not None
    except ImpossibleDateError:
        return True


def _is_weekday(day: date, written: re.Match[str]) -> bool:
    english, welsh = _WEEKDAYS[day.weekday()]
    named = (written[1] or written[2]).casefold()
    return english.startswith(named) or welsh.endswith(" " + named)


def _parsed(text: str, today: date | None, bounds: Bounds) -> date | None:
    for form in _FORMS:
        if match := form.fullmatch(text):
            parts = match.groupdict()
            month = _month(parts["name"]) if "name" in parts else int(parts["month"])
            if month is None or (parts["year"] is None and today is None):
                continue
            return _dated(int(parts["day"]), month, parts["year"], today, bounds)
    return None


def _dated(day: int, month: int, year: str | None, today: date | None, bounds: Bounds) -> date:
    """The day in its year; the one that is meant where that isn't written whole."""
    if year is None:
        return _nearest(day, month, today or date.min, bounds)
    if len(year) == 4:
        if int(year) < 1000:
            raise ImpossibleDateError(year)  # 0027 is a slip, not the first century
        return _made(int(year), month, day)
    this = _made(2000 + int(year), month, day)
    last = _maybe(1900 + int(year), month, day)
    return last if last is not None and _is_of_last_century(this, last, bounds) else this


def _is_of_last_century(this: date, last: date, bounds: Bounds) -> bool:
    """A day soon after the latest that is allowed is rather a slip, which is told, than a day of 99 years ago."""
    latest = bounds.latest
    return latest is not None and bounds.hold(last) and this.year > latest.year + SOON


def _nearest(day: int, month: int, today: date, bounds: Bounds) -> date:
    days = [made for year in _around(today) if (made := _maybe(year, month, day)) is not None]
    if not days:
        raise ImpossibleDateError(f"{day}/{month}")
    allowed = [each for each in days if bounds.hold(each)]
    return min(allowed or days, key=lambda each: abs(each - today))


def _around(today: date) -> range:
    """Years in which every day of a year is found: a leap day is never further off than eight years."""
    return range(max(1, today.year - 8), min(9999, today.year + 8) + 1)


def _maybe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _made(year: int, month: int, day: int) -> date:
    made = _maybe(year, month, day)
    if made is None:
        raise ImpossibleDateError(f"{day}/{month}/{year}")
    return made


def _month(name: str) -> int | None:
    """Number of the month whose name begins so, in either language; None unless it is just one."""
    wanted = name.casefold()
    found = {number for known, number in _MONTHS.items() if known.startswith(wanted)}
    return found.pop() if len(found) == 1 else None


def _month_names() -> Iterator[tuple[str, int]]:
    """Every form of a month's name; a Welsh one also as it is written after a word that mutates it (o Fawrth)."""
    for language, names in MONTHS.items():
        for number, name in enumerate(names, start=1):
            forms = mutations(name.casefold()) if language is Language.CY else ()
            yield from ((form, number) for form in (name.casefold(), *forms))


_MONTHS = dict(_month_names())
