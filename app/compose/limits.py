"""Holds an answer against its question's limits: one function for each way of measuring.

Each yields the limits that a usable answer doesn't keep to: the rule, and what its words mention.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal

from app.compose.answer_reading import Reading
from app.language import Bilingual, Language
from app.language.dates import format_date
from app.language.money import format_money
from app.language.times import format_time
from app.language.typed_dates import Bounds
from app.templates.model import Question

Broken = tuple[str, tuple[tuple[str, str | int | Bilingual[str]], ...]]


LIMITS = {
    "too-short": "min",
    "too-long": "max",
    "number-too-small": "min",
    "number-too-large": "max",
    "money-too-little": "min",
    "money-too-much": "max",
    "time-too-early": "not_before",
    "time-too-late": "not_after",
    "too-few-ticked": "min",
    "too-many-ticked": "max",
    "all-needed": "must_all",
    "exclusive-choice": "exclusive",
    "date-too-early": "not_before",
    "date-too-late": "not_after",
}
"""By the rule that tells it: the limit that an answer doesn't keep to, as the pack's messages name it."""


PENCE = 100
"""In a pound."""


def no_limits(_question: Question, _reading: Reading, _today: date) -> Iterator[Broken]:
    """Whatever can be read will do."""
    yield from ()


def check_length(question: Question, reading: Reading, _today: date) -> Iterator[Broken]:
    """Count the code points. What is written in both languages keeps to the limits in both."""
    lengths = [len(each) for each in (reading.text.en, reading.text.cy) if each]
    least, most = question.limits.least, question.limits.most
    if most is None:
        most = question.kind.most_characters
    if most is not None and max(lengths) > most:
        yield "too-long", (("length", max(lengths)), ("most", most))
    if least is not None and min(lengths) < least:
        yield "too-short", (("length", min(lengths)), ("least", least))


def check_size(question: Question, reading: Reading, _today: date) -> Iterator[Broken]:
    """Compare the number itself."""
    if isinstance(reading.value, Decimal):
        yield from _check_range(question, reading.value, "number-too-small", "number-too-large")


def check_pence(question: Question, reading: Reading, _today: date) -> Iterator[Broken]:
    """Compare the amount; its limits are pence."""
    if isinstance(reading.value, Decimal):
        for rule, ((name, pence),) in _check_range(
            question, reading.value * PENCE, "money-too-little", "money-too-much"
        ):
            yield rule, ((name, format_money(Decimal(pence) / PENCE)),)


def check_time(question: Question, reading: Reading, _today: date) -> Iterator[Broken]:
    """Compare the time of day."""
    earliest, latest = (
        _at(each) for each in (question.limits.not_before, question.limits.not_after)
    )
    if not isinstance(reading.value, time):
        return
    if earliest is not None and reading.value < earliest:
        yield "time-too-early", (("earliest", _time_in_both(earliest)),)
    if latest is not None and reading.value > latest:
        yield "time-too-late", (("latest", _time_in_both(latest)),)


def check_ticked(question: Question, reading: Reading, _today: date) -> Iterator[Broken]:
    """Count the ticks, and look at the choice that stands alone."""
    ticked = reading.value if isinstance(reading.value, tuple) else ()
    alone = [choice for choice in question.choices if choice.exclusive and choice.id in ticked]
    if alone and len(ticked) == 1:
        return  # "none of these" is an answer, however many the others must be
    yield from _check_range(question, len(ticked), "too-few-ticked", "too-many-ticked")
    if question.limits.all_choices and len(ticked) < len(question.choices):
        yield "all-needed", ()
    if alone:
        yield "exclusive-choice", (("choice", alone[0].label),)


def check_day(question: Question, reading: Reading, today: date) -> Iterator[Broken]:
    """Compare the day."""
    bounds, value = bounds_of(question, today), reading.value
    if not isinstance(value, date):
        return
    if bounds.earliest is not None and value < bounds.earliest:
        yield "date-too-early", (("earliest", _both(bounds.earliest)),)
    if bounds.latest is not None and value > bounds.latest:
        yield "date-too-late", (("latest", _both(bounds.latest)),)


def bounds_of(question: Question, today: date) -> Bounds:
    """The days that a question allows."""
    limits = question.limits
    return Bounds(_day(limits.not_before, today), _day(limits.not_after, today))


def _check_range(
    question: Question, value: Decimal | int, too_small: str, too_large: str
) -> Iterator[tuple[str, tuple[tuple[str, int]]]]:
    limits = question.limits
    if limits.least is not None and value < limits.least:
        yield too_small, (("least", limits.least),)
    if limits.most is not None and value > limits.most:
        yield too_large, (("most", limits.most),)


def _day(limit: str, today: date) -> date | None:
    if not limit:
        return None
    return today if limit == "today" else date.fromisoformat(limit)


def _at(limit: str) -> time | None:
    return time.fromisoformat(limit) if limit else None


def _time_in_both(at: time) -> Bilingual[str]:
    return Bilingual(format_time(at, Language.EN), format_time(at, Language.CY))


def _both(day: date) -> Bilingual[str]:
    return Bilingual(format_date(day, Language.EN), format_date(day, Language.CY))
