"""What the rules of the guidance say of a record: which attempt is next, when, and what may follow the last.

Nothing is refused: the record may be incomplete, and the officer knows more. What isn't as it should be is told.

>>> from datetime import UTC, datetime, time
>>> from app.calling.record import Attempt, CallRecord, CallOutcome
>>> office = CallHours(time(9), time(20), attempts=3)
>>> first = Attempt(datetime(2026, 11, 26, 12, 10, tzinfo=UTC), CallOutcome.NO_ANSWER, voicemail=True)
>>> due = due_call(CallRecord(attempts=(first,)), office, UTC)
>>> due.at.hour, due.promised
(14, True)
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, tzinfo

import msgspec

from app.calling.record import Attempt, CallHold, CallOutcome, CallRecord, HoldReason
from app.templates.call_hours import CallHours

A_DAY = timedelta(hours=24)
ORDINALS = ("first", "second", "third")
"""As the choices of the pack's question `call_attempt` are called."""


class DueCall(msgspec.Struct, frozen=True):
    """The next attempt: from when on (UTC), and whether the voicemail promised it, or they asked for it."""

    at: datetime
    promised: bool
    asked: bool = False


def unanswered_on(record: CallRecord, day: datetime, here: tzinfo) -> tuple[Attempt, ...]:
    """The unanswered calls of one day, by the officer's clock: three in one day are not three across midnight."""
    wanted = day.astimezone(here).date()
    return tuple(
        each
        for each in record.attempts
        if each.unanswered and each.at.astimezone(here).date() == wanted
    )


def next_ordinal(record: CallRecord, now: datetime, hours: CallHours, here: tzinfo) -> str | None:
    """Which attempt of today the next one would be; None after the last."""
    made = len(unanswered_on(record, now, here))
    return ORDINALS[made] if made < min(hours.attempts, len(ORDINALS)) else None


def ordinal_of(record: CallRecord, attempt: Attempt, hours: CallHours, here: tzinfo) -> str | None:
    """Which attempt of its day a call was; None for one after the last, and where only one is made."""
    if hours.attempts == 1 or attempt not in record.attempts:
        return None
    before = record.attempts[: record.attempts.index(attempt)]
    earlier = msgspec.structs.replace(record, attempts=before)
    return next_ordinal(earlier, attempt.at, hours, here)


def due_call(record: CallRecord, hours: CallHours, here: tzinfo) -> DueCall | None:
    """When the next attempt is due; None where none is: nothing was tried, somebody was reached, or it was the last."""
    last = record.attempts[-1] if record.attempts else None
    if last is not None and last.outcome is CallOutcome.CALL_BACK and last.again_at is not None:
        return DueCall(last.again_at, promised=False, asked=True)
    if last is None or not last.unanswered:
        return None
    if len(unanswered_on(record, last.at, here)) >= hours.attempts:
        return None
    return DueCall(last.at + hours.apart, promised=last.voicemail is True)


def told_before(record: CallRecord, now: datetime, hours: CallHours, here: tzinfo) -> Iterator[str]:
    """Yield the codes of what the officer is told before a call; nothing of it refuses the call."""
    if record.times_named is None:
        yield "ask-times"
    if any(each.at > now and not each.by_hand for each in record.attempts):
        yield "clock-back"
    due = due_call(record, hours, here)
    if due is not None and now < due.at:
        yield "before-promised" if due.promised else "before-asked" if due.asked else "before-due"
    if hours.attempts > 1 and len(recent(record, now)) >= hours.attempts:
        yield "enough-in-24-hours"


def recent(record: CallRecord, now: datetime) -> tuple[Attempt, ...]:
    """The calls of the last 24 hours, answered or not (L377: no more than 3 in one 24 hour period)."""
    return tuple(each for each in record.attempts if timedelta(0) <= now - each.at < A_DAY)


class CallUs(msgspec.Struct, frozen=True):
    """What a record says of *Request applicant to call us* (915, L381–389).

    Attributes:
        attempts: enough attempts were made in one day; None where the record is empty: the officer is asked.
        number_fails: the number doesn't work, which the record says.
    """

    attempts: bool | None
    number_fails: bool


def call_us(record: CallRecord, hours: CallHours, here: tzinfo) -> CallUs:
    """Look what the record says; that no letter fits, and that the officer still has to speak to them, stays asked."""
    enough = any(
        len(unanswered_on(record, each.at, here)) >= hours.attempts for each in record.attempts
    )
    fails = bool(record.attempts) and record.attempts[-1].outcome is CallOutcome.NUMBER_FAILS
    return CallUs(enough if record.attempts else None, fails)


def phoned_once(record: CallRecord) -> bool:
    """Whether a call was tried before an email is sent (CSMT: L799, L817)."""
    return bool(record.attempts)


# --- the hold


def hold_ends(record: CallRecord) -> datetime | None:
    """When the hold ends (UTC); None where there is none."""
    return record.holds[-1].since + A_DAY if record.holds else None


def holds_allowed(record: CallRecord, reason: HoldReason) -> bool:
    """Whether the guidance lets the reason be used once more (L393–399).

    Once; again for a call back that the customer asked for outside the 24 hours; twice at most for a customer abroad
    whose time leaves little chance to call.
    """
    if not record.holds:
        return reason is HoldReason.FIRST
    if reason is HoldReason.CALL_BACK:
        return any(_asks_for_later(each, record.holds[-1]) for each in record.attempts)
    return reason is HoldReason.TIME_DIFFERENCE and record.abroad and len(record.holds) == 1


def _asks_for_later(attempt: Attempt, hold: CallHold) -> bool:
    """Whether somebody asked, since a hold began, to be called again after it; without a time, they may have."""
    if attempt.outcome is not CallOutcome.CALL_BACK or attempt.at < hold.since:
        return False
    return attempt.again_at is None or attempt.again_at >= hold.since + A_DAY


def with_hold(record: CallRecord, now: datetime, reason: HoldReason) -> CallRecord:
    """Note that the application was put on hold."""
    return msgspec.structs.replace(record, holds=(*record.holds, CallHold(now, reason)))
