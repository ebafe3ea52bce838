"""What composing knows of each kind of question: how its answer is read and printed, and who may see it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

import msgspec

from app.compose.answer_reading import Reading, Trouble
from app.compose.draft import RawAnswer
from app.compose.limits import (
    Broken,
    bounds_of,
    check_day,
    check_length,
    check_pence,
    check_size,
    check_ticked,
    check_time,
    no_limits,
)
from app.compose.typed_text import clean_line, clean_lines, has_hidden
from app.expressions.value_kinds import Value
from app.findings import Severity
from app.language import Bilingual, Language
from app.language.addresses import address_lines, has_postcode
from app.language.dates import format_date
from app.language.email_addresses import check_address
from app.language.money import format_money, parse_money
from app.language.times import format_time, parse_time
from app.language.typed_dates import ImpossibleDateError, parse_date
from app.tables import table_of
from app.templates.model import Question
from app.templates.pack import Channel
from app.templates.question_kinds import QUESTION_KINDS, QuestionType

MIDDLE, FAR = 45, 65
"""A date from 110 years ago to 20 years ahead may be meant in a message; others are told, and taken."""


class AnswerKind(msgspec.Struct, frozen=True, kw_only=True):
    """How answers to one kind of question are taken. Nothing has a default: what isn't said doesn't import.

    Attributes:
        read: gives the typed value, or what is wrong.
        check: yields the limits that a usable answer doesn't keep to.
        prints: gives what a message for a channel says in one language.
        clean: how an officer's words are printed, so that a fix finds the way back to where they were typed;
            None where an answer isn't made of an officer's words.
        personal: it tells something of a customer, so a translator never sees it.
        identifies: a customer is known by it. In the next message it would be another's.
        known_as: what house style takes it for (`Masked.what`); empty for prose, which it reads. What is asked in
            each language is prose.
        free: it is written without a preset phrase, the last resort.
    """

    read: Callable[[Question, RawAnswer, date], Reading]
    check: Callable[[Question, Reading, date], Iterator[Broken]]
    prints: Callable[[Reading, Language, Channel], str]
    clean: Callable[[str], str] | None
    personal: bool
    identifies: bool
    known_as: str
    free: bool


_NUMBER = re.compile(r"-?(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,21})(?:\.\d{1,6})?", re.ASCII)


def _plain(raw: RawAnswer) -> str:
    """The answer as one text, whatever its kind."""
    if isinstance(raw, tuple):
        return ", ".join(raw)
    return raw if isinstance(raw, str) else raw.en or raw.cy


def _same(text: str) -> Bilingual[str]:
    return Bilingual(text, text)


def _unusable(trouble: Trouble, value: Value = None) -> Reading:
    return Reading(value, troubles=(trouble,))


FEWEST_PARTS = 2
"""Of an address: one part is a house or a town, and no letter arrives there."""

LONGEST_TOLD = 80
"""Characters of an answer that stand in what is told of it."""


def _told(answer: str) -> tuple[tuple[str, str]]:
    """What is told of an answer that can't be used: of a long one, that it goes on."""
    told = answer if len(answer) <= LONGEST_TOLD else f"{answer[: LONGEST_TOLD - 1]}…"
    return (("answer", told),)


def _read_choice(question: Question, raw: RawAnswer, _today: date) -> Reading:
    chosen = _plain(raw)
    if question.choice(chosen) is None:
        return _unusable(Trouble("unknown-answer", _told(chosen)))
    return Reading(chosen)


def _read_choices(question: Question, raw: RawAnswer, _today: date) -> Reading:
    ticked = raw if isinstance(raw, tuple) else (_plain(raw),)
    offered = [choice.id for choice in question.choices]
    unknown = [choice for choice in ticked if choice not in offered]
    if unknown:
        return _unusable(Trouble("unknown-answer", _told(", ".join(unknown))), ())
    # Kept in the question's order, so that the order of ticking never changes the message.
    return Reading(tuple([choice for choice in offered if choice in ticked]))


def _read_words(clean: Callable[[str], str]) -> Callable[[Question, RawAnswer, date], Reading]:
    def read(question: Question, raw: RawAnswer, _today: date) -> Reading:
        if not question.each:
            given = _same(_plain(raw))
        else:
            given = raw if isinstance(raw, Bilingual) else Bilingual(_plain(raw), "")
        text = Bilingual(clean(given.en), clean(given.cy))
        troubles = (
            (Trouble("hidden-characters", severity=Severity.ADVISE),)
            if has_hidden(given.en) or has_hidden(given.cy)
            else ()
        )
        return Reading(text.en or text.cy or None, text, troubles)

    return read


def _read_email(_question: Question, raw: RawAnswer, _today: date) -> Reading:
    text = clean_line(_plain(raw))
    checked = check_address(text)
    one = checked.meant[0] if len(checked.meant) == 1 else ""
    if not checked.usable:
        return _unusable(Trouble("not-an-email", _told(text), meant=one))
    if not checked.meant:
        return Reading(text, _same(text))
    either = Bilingual(" or ".join(checked.meant), " neu ".join(checked.meant))
    params = (*_told(text), ("meant", either))
    slip = Trouble("email-slip", params, severity=Severity.ADVISE, meant=one)
    return Reading(text, _same(text), (slip,))


def _read_number(_question: Question, raw: RawAnswer, _today: date) -> Reading:
    text = clean_line(_plain(raw))
    if not _NUMBER.fullmatch(text):
        return _unusable(Trouble("not-a-number", _told(text)))
    return Reading(Decimal(text.replace(",", "")), _same(text))


def _read_money(_question: Question, raw: RawAnswer, _today: date) -> Reading:
    text = clean_line(_plain(raw))
    pounds = parse_money(text)
    if pounds is None:
        return _unusable(Trouble("not-money", _told(text)))
    return Reading(pounds, _same(format_money(pounds)))


def _read_time(_question: Question, raw: RawAnswer, _today: date) -> Reading:
    text = clean_line(_plain(raw))
    at = parse_time(text)
    if at is None:
        return _unusable(Trouble("not-a-time", _told(text)))
    return Reading(at, Bilingual(*(format_time(at, language) for language in Language)))


def _read_address(_question: Question, raw: RawAnswer, _today: date) -> Reading:
    lines = address_lines(clean_lines(_plain(raw)))
    if len(lines) < FEWEST_PARTS:
        return _unusable(Trouble("not-an-address", _told(", ".join(lines))))
    address = "\n".join(lines)
    advised = () if has_postcode(lines) else (Trouble("no-postcode", severity=Severity.ADVISE),)
    return Reading(address, _same(address), advised)


def _read_date(question: Question, raw: RawAnswer, today: date) -> Reading:
    text = clean_line(_plain(raw))
    try:
        value = parse_date(text, today, bounds_of(question, today))
    except ImpossibleDateError:
        return _unusable(Trouble("impossible-date", _told(text)))
    if value is None:
        return _unusable(Trouble("not-a-date", _told(text)))
    far = abs(value.year - today.year + MIDDLE) > FAR
    return Reading(value, troubles=(Trouble("far-date", severity=Severity.ADVISE),) if far else ())


def _print_text(reading: Reading, language: Language, _channel: Channel) -> str:
    return reading.text.get(language)


def _print_date(reading: Reading, language: Language, channel: Channel) -> str:
    if not isinstance(reading.value, date):
        return ""
    return format_date(reading.value, language, two_digit_day=channel.two_digit_day)


_CHOICE = AnswerKind(
    read=_read_choice,
    check=no_limits,
    prints=_print_text,
    clean=None,
    personal=False,
    identifies=False,
    known_as="",
    free=False,
)

ANSWER_KINDS: dict[QuestionType, AnswerKind] = table_of(
    QUESTION_KINDS,
    {
        "radio": _CHOICE,
        "checkboxes": msgspec.structs.replace(_CHOICE, read=_read_choices, check=check_ticked),
        "text": AnswerKind(
            read=_read_words(clean_line),
            check=check_length,
            prints=_print_text,
            clean=clean_line,
            personal=True,
            identifies=True,
            known_as="name",
            free=False,
        ),
        "date": AnswerKind(
            read=_read_date,
            check=check_day,
            prints=_print_date,
            clean=None,
            personal=True,
            identifies=False,
            known_as="date",
            free=False,
        ),
        "email": AnswerKind(
            read=_read_email,
            check=check_length,
            prints=_print_text,
            clean=None,
            personal=True,
            identifies=True,
            known_as="email",
            free=False,
        ),
        "number": AnswerKind(
            read=_read_number,
            check=check_size,
            prints=_print_text,
            clean=None,
            personal=True,
            identifies=False,
            known_as="number",
            free=False,
        ),
        "money": AnswerKind(
            read=_read_money,
            check=check_pence,
            prints=_print_text,
            clean=None,
            personal=True,
            identifies=False,
            known_as="number",
            free=False,
        ),
        "time": AnswerKind(
            read=_read_time,
            check=check_time,
            prints=_print_text,
            clean=None,
            personal=True,
            identifies=False,
            known_as="date",
            free=False,
        ),
        "address": AnswerKind(
            read=_read_address,
            check=check_length,
            prints=_print_text,
            clean=None,
            personal=True,
            identifies=True,
            known_as="address",
            free=False,
        ),
        "free-text": AnswerKind(
            read=_read_words(clean_lines),
            check=check_length,
            prints=_print_text,
            clean=clean_lines,
            personal=False,
            identifies=False,
            known_as="",
            free=True,
        ),
    },
)
