"""Which calls are due, over all open cases. Nobody's name, and no number."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import msgspec

from app.calling.attempts import DueCall
from app.calling.record import CallRecord
from app.session.call_rules import due_of
from app.session.calls import Called
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


def _waiting(
    desk: Desk, rules: CallRules, now: datetime, role: Role
) -> Iterator[tuple[str, Called, CallRecord, CallHours, DueCall]]:
    for case in desk.cases:
        for who, record, hours, due in due_of(case.calls, rules, now, role):
            yield case.letter, who, record, hours, due


def _may_call(record: CallRecord, hours: CallHours, moment: datetime) -> bool:
    """Whether they may be called; where nothing tells where they are, nothing tells that they may not."""
    when = record.when(moment, hours)
    return when is None or when.now or when.ask_place
