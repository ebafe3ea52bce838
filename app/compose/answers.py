"""Reads an answer as its question means it: the typed value, or what is wrong with it."""

from __future__ import annotations

from datetime import date

import msgspec

from app.compose.answer_kinds import ANSWER_KINDS
from app.compose.answer_reading import NONE_TICKED, UNANSWERED, Reading, Trouble
from app.compose.draft import RawAnswer
from app.compose.limits import LIMITS
from app.language import Bilingual, Language
from app.templates.model import Question


def read_answer(question: Question, raw: RawAnswer | None, today: date) -> Reading:
    """Read `raw` as `question` asks. Total: what can't be read is a trouble, never an exception."""
    if raw is None or raw in ("", ()):
        return unanswered(question)
    kind = ANSWER_KINDS[question.type]
    reading = kind.read(question, raw, today)
    if not reading.usable or reading.value in (None, "", ()):
        return reading
    broken = kind.check(question, reading, today)
    troubles = [Trouble(rule, params, _own_words(question, rule)) for rule, params in broken]
    if not troubles:
        return reading
    return msgspec.structs.replace(reading, troubles=(*reading.troubles, *troubles))


def _own_words(question: Question, rule: str) -> Bilingual[str] | None:
    """What the question, or the pack, says of an answer that breaks a limit."""
    limits = question.limits
    return limits.message or limits.messages.get(LIMITS.get(rule, ""))


def unanswered(question: Question) -> Reading:
    """What a question without an answer gives."""
    return NONE_TICKED if question.kind.chooses == "several" else UNANSWERED


def missing_languages(
    question: Question, reading: Reading, languages: tuple[Language, ...]
) -> tuple[Language, ...]:
    """Languages of the message in which an answer to be given in each isn't."""
    if not question.each or reading.value is None:
        return ()
    return tuple(language for language in languages if not reading.text.get(language))
