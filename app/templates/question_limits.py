"""Reads the limits of a question: what an answer must keep to."""

from __future__ import annotations

from decimal import Decimal

from app.language import Bilingual
from app.language.times import parse_time
from app.source.kinds import Record
from app.templates.context import PackReading
from app.templates.model import Limits
from app.templates.question_kinds import QUESTION_KINDS, QuestionType

PENCE = 100
"""In a pound."""


def read_limits(record: Record, kind: QuestionType, reading: PackReading) -> Limits:
    """Read the limits; of money in pence, of a time of day as `09:30`."""
    least, most = (_number(record, key, kind, reading) for key in ("min", "max"))
    ticks = len(record.records("choices")) if QUESTION_KINDS[kind].chooses == "several" else None
    # No more can be ticked than there are.
    highest = min((each for each in (most, ticks) if each is not None), default=None)
    if least is not None and highest is not None and least > highest:
        shown = PENCE if QUESTION_KINDS[kind].pence else 1
        reading.problems.add(
            record.place_of("min"), "min-over-max", min=least // shown, max=highest // shown
        )
    first, last = (_moment(record, key, kind, reading) for key in ("not_before", "not_after"))
    if first > last and last and "today" not in (first, last):
        place = record.place_of("not_before")
        reading.problems.add(place, "first-after-last", first=first, last=last)
    return Limits(
        least=least,
        most=most,
        not_before=first,
        not_after=last,
        all_choices=record.flag("must_all"),
        message=reading.label(record, "message"),
        messages=_pack_messages(record, reading),
    )


def _number(record: Record, key: str, kind: QuestionType, reading: PackReading) -> int | None:
    lowest, pence = QUESTION_KINDS[kind].least_limit, QUESTION_KINDS[kind].pence
    value = record.whole(key)
    if value is not None and lowest is not None and value < lowest:
        reading.problems.add(record.place_of(key), "too-small", value=value, least=lowest)
    written = record.scalar(key)
    if written is not None and not pence:
        reading.problems.add(written.place, "bad-number", value=written.text)
        return None
    if written is not None:
        return int(Decimal(written.text) * PENCE)
    return value * PENCE if value is not None and pence else value


def _moment(record: Record, key: str, kind: QuestionType, reading: PackReading) -> str:
    """A day as it is written; a time of day in figures, as it is stored."""
    written = record.text(key)
    at = parse_time(written)
    if QUESTION_KINDS[kind].value == "time":
        if at is None and written:
            reading.problems.add(record.place_of(key), "bad-time", value=written)
        return at.isoformat("minutes") if at is not None else ""
    if at is not None and QUESTION_KINDS[kind].value == "date":
        reading.problems.add(record.place_of(key), "bad-day", value=written, words="today")
        return ""
    return written


def _pack_messages(record: Record, reading: PackReading) -> dict[str, Bilingual[str]]:
    """The pack's words for the limits that a question has, where it has no message of its own."""
    if record.wrote("message"):
        return {}
    today = [key for key in ("not_before", "not_after") if record.text(key) == "today"]
    limits = {key: key for key in ("min", "max", "must_all") if record.wrote(key)}
    limits |= {key: f"{key}_today" for key in today}
    return {key: reading.messages[name] for key, name in limits.items() if name in reading.messages}
