"""Reads an answer as its question means it: the typed value, or what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import msgspec

from app.compose.draft import RawAnswer
from app.compose.limits import check_limits
from app.compose.typed_text import clean_line, clean_lines, has_hidden
from app.expressions.evaluation import Value
from app.findings import Severity
from app.language import Bilingual, Language
from app.language.typed_dates import ImpossibleDateError, parse_date
from app.templates.model import Question


class Trouble(msgspec.Struct, frozen=True):
    """What is wrong with an answer: the rule and what its words mention."""

    rule: str
    params: tuple[tuple[str, str | int | Bilingual[str]], ...] = ()
    wording: Bilingual[str] | None = None
    severity: Severity = Severity.MUST


class Reading(msgspec.Struct, frozen=True):
    """An answer, read.

    Attributes:
        value: in conditions; None (or an empty tuple) when unanswered or unusable.
        text: what prints, by language; only for questions whose answers print.
        troubles: what is wrong with it.
    """

    value: Value
    text: Bilingual[str] = Bilingual("", "")
    troubles: tuple[Trouble, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether nothing is wrong that stops the copy."""
        return all(trouble.severity is not Severity.MUST for trouble in self.troubles)


_EMAIL = re.compile(r"[^\s@<>\"]+@[^\s@<>\".]+(?:\.[^\s@<>\".]+)+")
_NUMBER = re.compile(r"-?(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,21})(?:\.\d{1,6})?", re.ASCII)
UNANSWERED = Reading(None)
NONE_TICKED = Reading(())


def read_answer(question: Question, raw: RawAnswer | None, today: date) -> Reading:
    """Read `raw` as `question` asks. Total: what can't be read is a trouble, never an exception."""
    if raw is None or raw in ("", ()):
        return NONE_TICKED if question.type == "checkboxes" else UNANSWERED
    reading = _READERS[question.type](question, raw)
    if not reading.usable or reading.value in (None, "", ()):
        return reading
    troubles = tuple(
        Trouble(rule, params, question.limits.message)
        for rule, params in check_limits(question, reading.value, reading.text, today)
    )
    return msgspec.structs.replace(reading, troubles=reading.troubles + troubles)


def _plain(raw: RawAnswer) -> str:
    """The answer as one text, whatever its kind."""
    if isinstance(raw, tuple):
        return ", ".join(raw)
    return raw if isinstance(raw, str) else raw.en or raw.cy


def _radio(question: Question, raw: RawAnswer) -> Reading:
    chosen = _plain(raw)
    if question.choice(chosen) is None:
        return Reading(None, troubles=(Trouble("unknown-answer", (("answer", chosen[:80]),)),))
    return Reading(chosen)


def _checkboxes(question: Question, raw: RawAnswer) -> Reading:
    ticked = raw if isinstance(raw, tuple) else (_plain(raw),)
    unknown = [choice for choice in ticked if question.choice(choice) is None]
    if unknown:
        trouble = Trouble("unknown-answer", (("answer", ", ".join(unknown)[:80]),))
        return Reading((), troubles=(trouble,))
    # Kept in the question's order, so that the order of ticking never changes the message.
    return Reading(tuple(choice.id for choice in question.choices if choice.id in ticked))


def _typed(clean: Callable[[str], str]) -> Callable[[Question, RawAnswer], Reading]:
    def read(question: Question, raw: RawAnswer) -> Reading:
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


def _same(text: str) -> Bilingual[str]:
    return Bilingual(text, text)


def _email(_question: Question, raw: RawAnswer) -> Reading:
    text = clean_line(_plain(raw))
    if not _EMAIL.fullmatch(text):
        return Reading(None, troubles=(Trouble("not-an-email", (("answer", text[:80]),)),))
    return Reading(text, _same(text))


def _number(_question: Question, raw: RawAnswer) -> Reading:
    text = clean_line(_plain(raw))
    if not _NUMBER.fullmatch(text):
        return Reading(None, troubles=(Trouble("not-a-number", (("answer", text[:80]),)),))
    return Reading(Decimal(text.replace(",", "")), _same(text))


def _date(_question: Question, raw: RawAnswer) -> Reading:
    text = clean_line(_plain(raw))
    try:
        value = parse_date(text)
    except ImpossibleDateError:
        return Reading(None, troubles=(Trouble("impossible-date", (("answer", text[:80]),)),))
    if value is None:
        return Reading(None, troubles=(Trouble("not-a-date", (("answer", text[:80]),)),))
    return Reading(value)


_READERS: dict[str, Callable[[Question, RawAnswer], Reading]] = {
    "radio": _radio,
    "checkboxes": _checkboxes,
    "text": _typed(clean_line),
    "free-text": _typed(clean_lines),
    "email": _email,
    "number": _number,
    "date": _date,
}


def missing_languages(
    question: Question, reading: Reading, languages: tuple[Language, ...]
) -> tuple[Language, ...]:
    """Languages of the message in which an answer to be given in each isn't."""
    if not question.each or reading.value is None:
        return ()
    return tuple(language for language in languages if not reading.text.get(language))
