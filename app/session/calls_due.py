"""Which calls are due, over all open cases: how many, and when the next will be. Nobody's name, and no number."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo

import msgspec

from app.calling.attempts import DueCall, due_call
from app.calling.record import CallRecord
from app.session.calls import Called, Calls
from app.session.desk import Desk
from app.templates.call_hours import CallHours, CallRules
from app.templates.roles import Role


class CaseDue(msgspec.Struct, frozen=True):
    """A call that is due.

    Attributes:
        letter: of its case.
        who: is to be called.
        at: since when, in UTC.
        promised: the voicemail said so.
    """

    letter: str
    who: Called
    at: datetime
    promised: bool


def hours_of(calls: Calls, rules: CallRules, role: Role = "") -> CallHours | None:
    """The rules of who calls in this case: as what the first call was made, else what the officer is."""
    known = calls.role or role
    return rules.csmt if known == "csmt" else rules.examiner


def here_of(now: datetime) -> tzinfo:
    """The zone of the officer's clock: that of the time, else the machine's."""
    return now.tzinfo or now.astimezone().tzinfo or UTC


def due_calls(desk: Desk, rules: CallRules, now: datetime, role: Role = "") -> tuple[CaseDue, ...]:
    """The calls that are due and may be made now, the longest due first.

    Args:
        desk: all open cases.
        rules: of the pack in use.
        now: of any zone; local without one.
        role: what the officer is.
    """
    moment = now.astimezone(UTC)
    found = [
        CaseDue(letter, who, due.at, due.promised)
        for letter, who, record, hours, due in _waiting(desk, rules, now, role)
        if due.at <= moment and _may_call(record, hours, moment)
    ]
    return tuple(sorted(found, key=lambda each: each.at))


def next_change(desk: Desk, rules: CallRules, now: datetime, role: Role = "") -> datetime | None:
    """When (UTC) another call becomes due, or a due one may be made again: until then, nobody has to look."""
    moment = now.astimezone(UTC)
    times = (
        _may_be_made(record, hours, max(due.at, moment))
        for _, _, record, hours, due in _waiting(desk, rules, now, role)
    )
    return min((each for each in times if each is not None and each > moment), default=None)


def waits_for_call(calls: Calls, rules: CallRules, now: datetime) -> bool:
    """Whether a call is still to be made in a case: it isn't over yet."""
    return any(due is not None for *_, due in _due_of(calls, rules, now, ""))


def _waiting(
    desk: Desk, rules: CallRules, now: datetime, role: Role
) -> Iterator[tuple[str, Called, CallRecord, CallHours, DueCall]]:
    for case in desk.cases:
        for who, record, hours, due in _due_of(case.calls, rules, now, role):
            yield case.letter, who, record, hours, due


def _due_of(
    calls: Calls, rules: CallRules, now: datetime, role: Role
) -> Iterator[tuple[Called, CallRecord, CallHours, DueCall]]:
    hours = hours_of(calls, rules, role)
    here = here_of(now)
    for who in Called:
        record = calls.of(who)
        due = due_call(record, hours, here) if hours is not None else None
        if hours is not None and due is not None:
            yield who, record, hours, due


def _may_call(record: CallRecord, hours: CallHours, moment: datetime) -> bool:
    """Whether they may be called; where nothing tells where they are, nothing tells that they may not."""
    when = record.when(moment, hours)
    return when is None or when.now or when.ask_place


def _may_be_made(record: CallRecord, hours: CallHours, moment: datetime) -> datetime | None:
    when = record.when(moment, hours)
    return moment if when is None or when.now or when.ask_place else when.next_at
