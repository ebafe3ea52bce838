"""Reads when customers may be phoned: the key `calls` of `pack.yaml`."""

from __future__ import annotations

from app.language.times import parse_time
from app.source.kinds import Record
from app.templates.call_hours import CallHours, CallRules
from app.templates.context import PackReading


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
    return CallHours(
        opens,
        closes,
        record.flag("outside"),
        record.whole("attempts") or 1,
        guidance=reading.label(record, "guidance"),
    )
