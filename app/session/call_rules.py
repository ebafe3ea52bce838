"""Which rules hold for the calls of a case, and which call is still to be made in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo

from app.calling.attempts import DueCall, due_call, phoned_once
from app.calling.record import CallRecord
from app.language import Language
from app.language.prose.calls import call_moment, call_words
from app.session.calls import Called, Calls
from app.templates.call_hours import CallHours, CallRules
from app.templates.roles import Role


def hours_of(calls: Calls, rules: CallRules, role: Role = "") -> CallHours | None:
    """The rules of who calls in this case: as what the first call was made, else what the officer is."""
    known = calls.role or role
    return rules.csmt if known == "csmt" else rules.examiner


def here_of(now: datetime) -> tzinfo:
    """The zone of the officer's clock: that of the time, else the machine's."""
    return now.tzinfo or now.astimezone().tzinfo or UTC


def waits_for_call(calls: Calls, rules: CallRules, now: datetime) -> bool:
    """Whether a call is still to be made in a case: it isn't over yet."""
    return any(due is not None for *_, due in due_of(calls, rules, now, ""))


def due_of(
    calls: Calls, rules: CallRules, now: datetime, role: Role
) -> Iterator[tuple[Called, CallRecord, CallHours, DueCall]]:
    """Yield the calls of a case that are due, now or later: to whom, by which record and rules."""
    hours = hours_of(calls, rules, role)
    here = here_of(now)
    for who in Called:
        record = calls.of(who)
        due = due_call(record, hours, here) if hours is not None else None
        if hours is not None and due is not None:
            yield who, record, hours, due


def words_of_phoning(calls: Calls, now: datetime, language: Language) -> str:
    """When the customer was phoned last, before anything is written to them (L799, L817); empty where nobody did."""
    if not phoned_once(calls.customer):
        return ""
    here = here_of(now)
    time = call_moment(
        calls.customer.attempts[-1].at.astimezone(here), now.astimezone(here), language
    )
    return call_words("phoned", language, time=time)
