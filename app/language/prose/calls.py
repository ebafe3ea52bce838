"""The words for calls: when a customer may be phoned, and what is wrong with a number."""

from __future__ import annotations

from datetime import date, datetime

from app.language import Language
from app.language.dates import MONTHS
from app.language.prose import calls_cy, calls_en
from app.language.times import format_time

_WORDS = {Language.EN: calls_en.WORDS, Language.CY: calls_cy.WORDS}
_WEEKDAYS = {Language.EN: calls_en.WEEKDAYS, Language.CY: calls_cy.WEEKDAYS}


def call_words(code: str, language: Language, **params: object) -> str:
    """One sentence of what is told of a call."""
    return _WORDS[language][code].format_map(params)


def call_day(day: date, language: Language) -> str:
    """A day with its name, as in *Thursday 26 November*: calls are of this week, so it needs no year."""
    return f"{_WEEKDAYS[language][day.weekday()]} {day.day} {MONTHS[language][day.month - 1]}"


def call_moment(moment: datetime, now: datetime, language: Language) -> str:
    """A time of day, with its day where that isn't today's; both moments by the clock of who reads it."""
    time = format_time(moment.time().replace(second=0, microsecond=0, tzinfo=None), language)
    if moment.date() == now.date():
        return time
    return call_words("on-day", language, time=time, day=call_day(moment.date(), language))


def calls_due_words(count: int, language: Language) -> str:
    """How many calls are due; no names, no numbers."""
    return call_words("call-due" if count == 1 else "calls-due", language, count=count)
