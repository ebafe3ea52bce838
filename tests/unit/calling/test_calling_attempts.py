"""The story of the guidance (L373–399), from the first call to the letter, and what a record may be like besides."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest

from app.calling.attempts import (
    call_us,
    due_call,
    hold_ends,
    holds_allowed,
    next_ordinal,
    phoned_once,
    told_before,
    unanswered_on,
    with_hold,
)
from app.calling.record import MOST_ATTEMPTS, Attempt, CallOutcome, CallRecord, HoldReason
from app.templates.call_hours import CallHours

OFFICE = CallHours(time(9), time(20), outside=True, attempts=3)
CSMT = CallHours(time(8), time(20))
HERE = ZoneInfo("Europe/London")


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-{text}").replace(tzinfo=UTC)


def tried(*times: str, voicemail: bool | None = True, **more: object) -> CallRecord:
    record = CallRecord(times_named=False, **more)  # type: ignore[arg-type]
    for each in times:
        record = record.with_attempt(Attempt(at(each), CallOutcome.NO_ANSWER, voicemail))
    return record


def told(record: CallRecord, now: str, hours: CallHours = OFFICE) -> list[str]:
    return list(told_before(record, at(now), hours, HERE))


def test_three_attempts_in_one_day_two_hours_apart_then_the_letter() -> None:
    record = tried()
    assert next_ordinal(record, at("26T12:10"), OFFICE, HERE) == "first"
    assert due_call(record, OFFICE, HERE) is None
    record = tried("26T12:10")
    assert next_ordinal(record, at("26T12:20"), OFFICE, HERE) == "second"
    due = due_call(record, OFFICE, HERE)
    assert due is not None
    assert (due.at, due.promised) == (at("26T14:10"), True)
    assert told(record, "26T14:09") == ["before-promised"]
    assert told(record, "26T14:10") == []
    assert call_us(record, OFFICE, HERE).attempts is False
    record = tried("26T12:10", "26T14:10", "26T16:15")
    assert next_ordinal(record, at("26T16:16"), OFFICE, HERE) is None
    assert due_call(record, OFFICE, HERE) is None
    assert told(record, "26T18:15") == ["enough-in-24-hours"]
    assert call_us(record, OFFICE, HERE).attempts is True


def test_three_across_midnight_are_not_three_in_one_day() -> None:
    record = tried("26T17:00", "26T19:00", "27T09:30")
    assert call_us(record, OFFICE, HERE).attempts is False
    assert next_ordinal(record, at("27T10:00"), OFFICE, HERE) == "second"
    assert told(record, "27T12:00") == ["enough-in-24-hours"]
    assert told(record, "27T17:00") == []


def test_the_day_is_that_of_the_officers_clock() -> None:
    summer = datetime(2026, 7, 1, 22, 59, tzinfo=UTC)
    record = CallRecord(attempts=(Attempt(summer, CallOutcome.NO_ANSWER),))
    later = summer + timedelta(minutes=2)
    assert len(unanswered_on(record, summer, HERE)) == 1
    assert unanswered_on(record, later, HERE) == ()


def test_without_a_voicemail_nothing_was_promised() -> None:
    record = tried("26T12:10", voicemail=False)
    due = due_call(record, OFFICE, HERE)
    assert due is not None
    assert not due.promised
    assert told(record, "26T13:00") == ["before-due"]


def test_a_customer_who_was_reached_is_due_no_more() -> None:
    record = tried("26T12:10").with_attempt(Attempt(at("26T14:10"), CallOutcome.SPOKE))
    assert due_call(record, OFFICE, HERE) is None
    assert call_us(record, OFFICE, HERE).attempts is False


def test_a_missing_record_asks() -> None:
    assert call_us(CallRecord(), OFFICE, HERE).attempts is None


def test_a_number_that_does_not_work_is_an_outcome() -> None:
    record = CallRecord().with_attempt(Attempt(at("26T10:00"), CallOutcome.NUMBER_FAILS))
    found = call_us(record, OFFICE, HERE)
    assert (found.attempts, found.number_fails) == (False, True)
    assert due_call(record, OFFICE, HERE) is None


def test_attempts_of_a_colleague_count_in_their_place() -> None:
    record = tried("26T14:00", "26T16:00")
    record = record.with_attempt(Attempt(at("26T11:00"), CallOutcome.NO_ANSWER, by_hand=True))
    assert [each.at.hour for each in record.attempts] == [11, 14, 16]
    assert call_us(record, OFFICE, HERE).attempts is True


def test_a_clock_that_went_back_is_told() -> None:
    assert "clock-back" in told(tried("26T16:00"), "26T12:00")


def test_the_times_of_the_customer_are_asked_first() -> None:
    assert list(told_before(CallRecord(), at("26T12:00"), OFFICE, HERE)) == ["ask-times"]


def test_csmt_calls_once() -> None:
    record = tried("26T12:00")
    assert next_ordinal(CallRecord(), at("26T12:00"), CSMT, HERE) == "first"
    assert next_ordinal(record, at("26T12:00"), CSMT, HERE) is None
    assert due_call(record, CSMT, HERE) is None
    assert told(record, "26T12:30", CSMT) == []
    assert phoned_once(record)
    assert not phoned_once(CallRecord())


def test_the_hold_is_of_24_hours_and_used_once() -> None:
    record = tried("26T12:10")
    assert hold_ends(record) is None
    assert holds_allowed(record, HoldReason.FIRST)
    record = with_hold(record, at("26T12:15"), HoldReason.FIRST)
    assert hold_ends(record) == at("27T12:15")
    assert not any(holds_allowed(record, reason) for reason in HoldReason)
    back = record.with_attempt(Attempt(at("26T14:00"), CallOutcome.CALL_BACK))
    assert holds_allowed(back, HoldReason.CALL_BACK)


def test_a_customer_abroad_may_be_held_for_twice_and_no_more() -> None:
    record = with_hold(tried("26T12:10", country="AU"), at("26T12:15"), HoldReason.FIRST)
    assert holds_allowed(record, HoldReason.TIME_DIFFERENCE)
    record = with_hold(record, at("27T12:15"), HoldReason.TIME_DIFFERENCE)
    assert hold_ends(record) == at("28T12:15")
    assert not holds_allowed(record, HoldReason.TIME_DIFFERENCE)
    at_home = with_hold(tried("26T12:10", country="GB"), at("26T12:15"), HoldReason.FIRST)
    assert not holds_allowed(at_home, HoldReason.TIME_DIFFERENCE)


def test_where_they_are_goes_before_what_the_number_proposes() -> None:
    record = CallRecord(number="07700 900123")
    assert not record.abroad
    away = msgspec.structs.replace(record, country="FR")
    assert away.abroad
    assert away.zones == ("Europe/Paris",)
    when = away.when(at("26T08:30"), OFFICE)
    assert when is not None
    assert when.now
    assert CallRecord().when(at("26T08:30"), OFFICE) is None


def test_a_record_is_read_again_as_it_was_and_an_older_one_too() -> None:
    record = with_hold(tried("26T12:10", country="AU"), at("26T12:15"), HoldReason.FIRST)
    kept = msgspec.msgpack.encode(record)
    assert msgspec.msgpack.decode(kept, type=CallRecord) == record
    older = msgspec.msgpack.encode({"number": "07700 900123"})
    assert msgspec.msgpack.decode(older, type=CallRecord).number == "07700 900123"


def test_a_call_that_was_noted_by_mistake_is_taken_back_and_the_record_is_bounded() -> None:
    record = tried("26T12:10", "26T14:10")
    assert record.without_attempt(record.attempts[0]) == tried("26T14:10")
    with pytest.raises(ValueError, match="not in list"):
        record.without_attempt(Attempt(at("01T12:00"), CallOutcome.SPOKE))
    for minute in range(60):
        record = record.with_attempt(Attempt(at(f"25T10:{minute:02}"), CallOutcome.NO_ANSWER))
    assert len(record.attempts) == MOST_ATTEMPTS
