"""The words for calls: when a customer may be phoned, and what is wrong with a number."""

from __future__ import annotations

from datetime import date

from app.language import Language
from app.language.dates import MONTHS
from app.language.prose import calls_cy, calls_en

_WORDS = {Language.EN: calls_en.WORDS, Language.CY: calls_cy.WORDS}
_WEEKDAYS = {Language.EN: calls_en.WEEKDAYS, Language.CY: calls_cy.WEEKDAYS}


def call_words(code: str, language: Language, **params: object) -> str:
    """One sentence of what is told of a call."""
    return _WORDS[language][code].format_map(params)


def call_day(day: date, language: Language) -> str:
    """A day with its name, as in *Thursday 26 November*: calls are of this week, so it needs no year."""
    return f"{_WEEKDAYS[language][day.weekday()]} {day.day} {MONTHS[language][day.month - 1]}"
