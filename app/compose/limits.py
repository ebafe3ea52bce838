"""Holds an answer against its question's limits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from app.expressions.evaluation import Value
from app.language import Bilingual, Language
from app.language.dates import format_date
from app.templates.model import Question

MOST_CHARACTERS = {"text": 300, "free-text": 5000, "email": 254}
"""Code points allowed where a question doesn't say: enough for any name, address or explanation."""

Broken = tuple[str, tuple[tuple[str, str | int | Bilingual[str]], ...]]


def check_limits(
    question: Question, value: Value, text: Bilingual[str], today: date
) -> Iterator[Broken]:
    """Yield each limit that a usable answer doesn't keep to: its rule and what the words mention.

    What is written in both languages keeps to them in both.
    """
    match value:
        case tuple():
            yield from _check_ticked(question, value)
        case date():
            yield from _check_date(question, value, today)
        case Decimal():
            yield from _check_range(question, value, "number-too-small", "number-too-large")
        case str() if question.type != "radio":
            yield from _check_length(question, [len(each) for each in (text.en, text.cy) if each])


def _check_length(question: Question, lengths: list[int]) -> Iterator[Broken]:
    least = question.limits.least or 0
    most = question.limits.most or MOST_CHARACTERS[question.type]
    if max(lengths) > most:
        yield "too-long", (("length", max(lengths)), ("most", most))
    if min(lengths) < least:
        yield "too-short", (("length", min(lengths)), ("least", least))


def _check_range(
    question: Question, value: Decimal | int, too_small: str, too_large: str
) -> Iterator[Broken]:
    limits = question.limits
    if limits.least is not None and value < limits.least:
        yield too_small, (("least", limits.least),)
    if limits.most is not None and value > limits.most:
        yield too_large, (("most", limits.most),)


def _check_ticked(question: Question, ticked: tuple[str, ...]) -> Iterator[Broken]:
    alone = [choice for choice in question.choices if choice.exclusive and choice.id in ticked]
    if alone and len(ticked) == 1:
        return  # "none of these" is an answer, however many the others must be
    yield from _check_range(question, len(ticked), "too-few-ticked", "too-many-ticked")
    if question.limits.all_choices and len(ticked) < len(question.choices):
        yield "all-needed", ()
    if alone:
        yield "exclusive-choice", (("choice", alone[0].label),)


def _check_date(question: Question, value: date, today: date) -> Iterator[Broken]:
    limits = question.limits
    if limits.not_before and value < (earliest := _day(limits.not_before, today)):
        yield "date-too-early", (("earliest", _both(earliest)),)
    if limits.not_after and value > (latest := _day(limits.not_after, today)):
        yield "date-too-late", (("latest", _both(latest)),)


def _day(limit: str, today: date) -> date:
    return today if limit == "today" else date.fromisoformat(limit)


def _both(day: date) -> Bilingual[str]:
    return Bilingual(format_date(day, Language.EN), format_date(day, Language.CY))
