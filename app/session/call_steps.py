"""What an officer does on the phone, step by step: each gives the case as it is afterwards.

All moments are kept in UTC; those that come in may be of any zone, and without one they are local.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal

import msgspec

from app.calling.attempts import with_hold
from app.calling.record import Attempt, CallHold, CallOutcome, CallRecord, HoldReason
from app.calling.zones import zone_info, zones_of
from app.errors import AppError
from app.session.calls import Called
from app.session.case import Case
from app.session.history import Step

CallerRole = Literal["examiner", "csmt"]


def set_number(case: Case, who: Called, number: str) -> Case:
    """Write down the number, as it is typed; what follows each other is one step."""
    return _changed(case, who, Step("call-number"), number=number)


def set_place(case: Case, who: Called, country: str, zone: str = "") -> Case:
    """Say where they are: a country by its two letters, and a zone where that has several; empty for *not known*.

    Raises:
        AppError: `unknown-country`, `unknown-zone`.
    """
    if country:
        zones_of(country)
    if zone:
        zone_info(zone)
    return _changed(case, who, Step("call-place"), country=country.upper(), zone=zone)


def set_times(case: Case, who: Called, *, named: bool | None, times: str = "") -> Case:
    """Note whether they named times when they can't be reached, and which (L371, L735)."""
    return _changed(case, who, Step("call-times"), times_named=named, times=times if named else "")


def set_outside(case: Case, who: Called, *, happy: bool) -> Case:
    """Note whether they are happy to be called outside the hours (L369)."""
    return _changed(case, who, Step("call-outside"), happy_outside=happy)


def set_email_given(case: Case, who: Called, *, given: bool | None) -> Case:
    """Note whether there is an email address for them (L795–801)."""
    return _changed(case, who, Step("call-email"), email_given=given)


def set_role(case: Case, role: CallerRole) -> Case:
    """Say as what the officer calls, for one who does both."""
    return case.with_calls(case.calls.as_role(role))


def note_attempt(case: Case, who: Called, call: Attempt, *, role: CallerRole) -> Case:
    """Note a call that was made just now.

    Args:
        case: of the customer.
        who: was called.
        call: how it went.
        role: as what the officer called.
    """
    calls = case.calls.as_role(role)
    record = calls.of(who).with_attempt(_in_utc(call))
    return case.with_calls(calls.changed(who, Step("call-attempt"), record))


def say_voicemail(case: Case, who: Called, *, left: bool | None) -> Case:
    """Say of the last call, which nobody answered, whether a voicemail was left."""
    attempts = case.calls.of(who).attempts
    if not attempts or attempts[-1].outcome is not CallOutcome.NO_ANSWER:
        return case
    told = msgspec.structs.replace(attempts[-1], voicemail=left)
    return _changed(case, who, Step("call-voicemail"), attempts=(*attempts[:-1], told))


def say_again_at(case: Case, who: Called, attempt: Attempt, at: datetime) -> Case:
    """Say when they asked to be called again; of a call that isn't there, nothing."""
    record = case.calls.of(who)
    if attempt not in record.attempts:
        return case
    told = _in_utc(msgspec.structs.replace(attempt, again_at=at))
    place = record.attempts.index(attempt)
    kept = (*record.attempts[:place], told, *record.attempts[place + 1 :])
    record = msgspec.structs.replace(record, attempts=kept)
    return case.with_calls(case.calls.changed(who, Step("call-attempt"), record))


def note_by_hand(case: Case, who: Called, call: Attempt, now: datetime) -> Case:
    """Note a call that a colleague made, or that was made before: DAP's case notes tell of it.

    Raises:
        AppError: `call-to-come`, where its time is still to come.
    """
    if call.at.astimezone(UTC) > now.astimezone(UTC):
        raise AppError("call-to-come")
    call = msgspec.structs.replace(_in_utc(call), by_hand=True)
    record = case.calls.of(who).with_attempt(call)
    return case.with_calls(case.calls.changed(who, Step("call-attempt"), record))


def _in_utc(call: Attempt) -> Attempt:
    again = call.again_at.astimezone(UTC) if call.again_at is not None else None
    return msgspec.structs.replace(call, at=call.at.astimezone(UTC), again_at=again)


def take_back(case: Case, who: Called, attempt: Attempt) -> Case:
    """Take a call out that was noted by mistake; one that isn't there is none."""
    record = case.calls.of(who)
    if attempt not in record.attempts:
        return case
    calls = case.calls.changed(who, Step("call-out"), record.without_attempt(attempt))
    return case.with_calls(calls)


def put_on_hold(case: Case, reason: HoldReason, now: datetime) -> Case:
    """Note that the application was put on hold in DAP."""
    record = with_hold(case.calls.customer, now.astimezone(UTC), reason)
    return case.with_calls(case.calls.changed(Called.CUSTOMER, Step("call-hold"), record))


def take_hold_out(case: Case, hold: CallHold) -> Case:
    """Take a hold out that was noted by mistake; one that isn't there is none."""
    record = case.calls.customer
    kept = list(record.holds)
    if hold not in kept:
        return case
    kept.remove(hold)
    return _changed(case, Called.CUSTOMER, Step("call-hold-out"), holds=tuple(kept))


def undo_call(case: Case) -> Case:
    """Take the last step on the phone back."""
    return case.with_calls(case.calls.undo())


def redo_call(case: Case) -> Case:
    """Do the step on the phone again that was taken back last."""
    return case.with_calls(case.calls.redo())


def _changed(case: Case, who: Called, step: Step, **changes: object) -> Case:
    record: CallRecord = msgspec.structs.replace(case.calls.of(who), **changes)
    return case.with_calls(case.calls.changed(who, step, record))
