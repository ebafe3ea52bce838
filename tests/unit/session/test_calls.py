"""The calls of a case: kept sealed with it, put aside and forgotten with it, and lost alone where unreadable."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from app.calling.record import Attempt, CallOutcome, CallRecord
from app.compose.previous import Previous
from app.session.call_steps import say_again_at
from app.session.calls import Called, Calls, decoded_calls, encoded_calls
from app.session.desk import Desk, new_desk
from app.session.history import Step
from app.session.saved_case import decoded_case, encoded_case, saved_case
from tests.unit.drafting import NOW, OFFICER
from tests.unit.session.standing import PHOTO, pack, ready

AT = datetime(2026, 11, 26, 12, 10, tzinfo=UTC)
NUMBER = "01632 960 777"
NO_ANSWER = Attempt(AT, CallOutcome.NO_ANSWER, voicemail=True)
TRIED = CallRecord(number=NUMBER, attempts=(NO_ANSWER,))


def called() -> Calls:
    calls = Calls().changed(Called.CUSTOMER, Step("call-number"), CallRecord(number=NUMBER))
    return calls.changed(Called.CUSTOMER, Step("call-attempt"), TRIED)


def desk() -> Desk:
    return new_desk(NOW, OFFICER, Previous(b"k" * 16)).with_calls(called())


def test_a_case_that_was_only_phoned_is_no_empty_one() -> None:
    assert not desk().case.empty
    assert desk().begin(NOW, ()).cases[0].calls == called()


def test_calls_are_kept_with_their_case_and_come_back() -> None:
    begun = desk()
    saved = decoded_case(encoded_case(saved_case(begun.case, pack(), NOW)))
    back = new_desk(NOW, OFFICER).restored(saved.case)
    assert back.case.calls == called()
    assert back.case.calls.undo().customer == CallRecord(number=NUMBER)


def test_they_come_back_with_what_was_finished_and_go_with_it() -> None:
    finished = desk().finish(NOW, ())
    assert finished.case.calls.empty
    assert finished.bring_back(NOW, ()).case.calls == called()
    gone = finished.forget_old(NOW.replace(day=NOW.day + 1))
    assert NUMBER.encode() not in msgspec.msgpack.encode(gone)


def test_calls_that_cannot_be_read_cost_nothing_else_of_the_case() -> None:
    begun = desk().with_session(ready(PHOTO))
    data = encoded_case(saved_case(begun.case, pack(), NOW))
    kept = encoded_calls(called())
    assert kept in data
    later = msgspec.msgpack.encode((99, called()))
    nowhere = msgspec.msgpack.encode((1, _without_zone()))
    for damaged in (b"\xff", kept[:-1], b"\xc1" + kept[1:], later, nowhere):
        form, whole = msgspec.msgpack.decode(data)
        whole["calls"] = damaged
        saved = decoded_case(msgspec.msgpack.encode((form, whole)))
        assert saved.case.calls == Calls(unread=True)
        assert saved.case.templates == (PHOTO,)


def _without_zone() -> Calls:
    return Calls(CallRecord(attempts=(Attempt(AT.replace(tzinfo=None), CallOutcome.SPOKE),)))


def test_a_case_of_a_version_that_knew_no_calls_has_none() -> None:
    _, whole = msgspec.msgpack.decode(encoded_case(saved_case(desk().case, pack(), NOW)))
    del whole["calls"], whole["case"]["calls"]
    assert decoded_case(msgspec.msgpack.encode((3, whole))).case.calls == Calls()
    assert decoded_calls(b"") == Calls()


def test_steps_are_taken_back_and_done_again_one_by_one() -> None:
    calls = called()
    assert calls.undo_step is not None
    assert calls.undo_step.code == "call-attempt"
    back = calls.undo().undo()
    assert (back.customer, back.undo(), back.undo_step) == (CallRecord(), back, None)
    assert back.empty
    assert back.redo().redo() == calls
    assert back.redo().redo().redo() == calls


def test_a_step_that_changes_nothing_is_none() -> None:
    calls = called()
    assert calls.changed(Called.CUSTOMER, Step("call-attempt"), TRIED) is calls


def test_a_number_is_typed_in_one_step() -> None:
    calls = Calls()
    for end in range(1, len(NUMBER) + 1):
        calls = calls.changed(Called.CUSTOMER, Step("call-number"), CallRecord(number=NUMBER[:end]))
    assert calls.undo().customer.number == ""


def test_the_referee_has_a_record_of_their_own() -> None:
    referee = msgspec.structs.replace(Calls().referee, number=NUMBER)
    calls = Calls().changed(Called.REFEREE, Step("call-number"), referee)
    assert calls.customer.empty
    assert calls.of(Called.REFEREE).referee
    assert not calls.empty


def test_when_they_asked_to_be_called_again_is_said_of_its_call_alone() -> None:
    asked = Attempt(AT, CallOutcome.CALL_BACK)
    again = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
    record = CallRecord(number=NUMBER, attempts=(NO_ANSWER, asked))
    case = desk().with_calls(Calls().changed(Called.CUSTOMER, Step("call-attempt"), record)).case
    said = say_again_at(case, Called.CUSTOMER, asked, again)
    assert [each.again_at for each in said.calls.customer.attempts] == [None, again]
    assert said.calls.undo().customer == record
    assert say_again_at(case, Called.REFEREE, asked, again) is case
