"""Reads when customers may be phoned and what goes with a call: the key `calls` of `pack.yaml`."""

from __future__ import annotations

import re

from app.language import Bilingual, Language
from app.language.times import parse_time
from app.source.kinds import Record
from app.source.problems import Place
from app.templates.call_hours import LOG_FIELDS, CallHours, CallLog, CallRules, CallTemplates
from app.templates.call_shape import OUTCOMES, TEMPLATES
from app.templates.context import PackReading
from app.templates.labels import read_label

NAMED = "calls:"
"""What the places begin with at which the key names templates."""
_FIELD = re.compile(r"\[([^\[\]]*)\]")


def read_calls(record: Record, reading: PackReading) -> CallRules:
    """Read the key `calls` of `pack.yaml`."""
    calls = record.record("calls")
    if calls is None:
        return CallRules()
    return CallRules(*(_read_hours(calls.record(role), reading) for role in ("examiner", "csmt")))


def _read_hours(record: Record | None, reading: PackReading) -> CallHours | None:
    if record is None:
        return None
    opens, closes = parse_time(record.text("from")), parse_time(record.text("until"))
    if opens is None or closes is None:
        return None
    if opens >= closes:
        reading.problems.add(record.place_of("until"), "call-times", opens=record.text("from"))
        return None
    referee = record.record("referee")
    return CallHours(
        opens,
        closes,
        record.flag("outside"),
        record.whole("attempts") or 1,
        guidance=reading.label(record, "guidance"),
        hold=record.text("hold"),
        numbers=_read_numbers(record, reading),
        customer=_read_templates(record.record("customer"), reading),
        referee=_read_templates(referee, reading) if referee is not None else None,
        log=_read_log(record.record("log"), reading),
    )


def _read_numbers(record: Record, reading: PackReading) -> tuple[Bilingual[str], ...]:
    read = (
        read_label(each, reading.problems, approved=reading.approved)
        for each in record.records("numbers")
    )
    return tuple(each for each in read if each is not None)


def _read_templates(record: Record | None, reading: PackReading) -> CallTemplates:
    if record is None:
        return CallTemplates()
    for name, _ in TEMPLATES:
        if record.text(name):
            _note(record.text(name), record.place_of(name), reading)
    for scalar in record.scalars("during"):
        _note(scalar.text, scalar.place, reading)
    call, voicemail, answered, no_answer, fails, call_us = (record.text(n) for n, _ in TEMPLATES)
    during = tuple(each.text for each in record.scalars("during"))
    return CallTemplates(call, voicemail, answered, no_answer, fails, call_us, during)


def _note(template: str, place: Place, reading: PackReading) -> None:
    reading.places.setdefault(f"{NAMED}{template}", place)


def _read_log(record: Record | None, reading: PackReading) -> CallLog | None:
    line = reading.label(record, "line") if record is not None else None
    if record is None or line is None:
        return None
    for language in Language:
        for field in _FIELD.findall(line.get(language)):
            if field not in LOG_FIELDS:
                fields = ", ".join(f"[{each}]" for each in LOG_FIELDS)
                reading.problems.add(
                    record.place_of("line"), "call-log-field", field=field, fields=fields
                )
                return None
    words = {name.replace("_", "-"): reading.label(record, name) for name, _ in OUTCOMES}
    outcomes = {name: each for name, each in words.items() if each is not None}
    return CallLog(line, outcomes)
