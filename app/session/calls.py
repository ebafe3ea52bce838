"""What happened on the phone in one case: the calls to the customer, and those to the referee.

Each step gives new calls, with a history of their own: what was noted on the phone and what was written in a message
are taken back apart.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

import msgspec

from app.calling.record import CallRecord
from app.session.history import Step, Undoable

MOST_STEPS = 50
"""So many steps can be taken back."""
_TYPED = frozenset({"call-number", "call-times"})
"""Steps that are typing: one after the other is one step."""

FORM = 1
"""Of the records of calls as they are kept: they have one of their own, so that they are lost alone."""


class Called(StrEnum):
    """Who is phoned."""

    CUSTOMER = "customer"
    REFEREE = "referee"


class _Records(msgspec.Struct, frozen=True):
    customer: CallRecord
    referee: CallRecord


class CallsPast(msgspec.Struct, frozen=True):
    """A step and the records on its other side."""

    step: Step
    records: _Records


class Calls(msgspec.Struct, Undoable[CallsPast], frozen=True):
    """The calls of one case.

    Attributes:
        customer, referee: what was noted of each.
        role: as what the officer calls; empty until a call was made.
        unread: what was kept of them can't be read: the officer is asked what DAP's case notes say.
        past, future: what can be taken back and done again, the nearest last.
    """

    customer: CallRecord = CallRecord()
    referee: CallRecord = CallRecord(referee=True)
    role: Literal["", "examiner", "csmt"] = ""
    unread: bool = False
    past: tuple[CallsPast, ...] = ()
    future: tuple[CallsPast, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing was noted, nor can be brought back."""
        return self.customer.empty and self.referee.empty and not self.past

    def of(self, who: Called) -> CallRecord:
        """The record of the calls to one of them."""
        return self.customer if who is Called.CUSTOMER else self.referee

    def changed(self, who: Called, step: Step, record: CallRecord) -> Calls:
        """The calls after a step; a step that changes nothing is none.

        Args:
            who: whose record it changes.
            step: what was done.
            record: as it is afterwards.
        """
        if record == self.of(who):
            return self
        before = CallsPast(step, self._records)
        typed_on = step.code in _TYPED and self.undo_step == step and not self.future
        past = self.past if typed_on else (*self.past, before)[-MOST_STEPS:]
        customer = record if who is Called.CUSTOMER else self.customer
        referee = record if who is Called.REFEREE else self.referee
        return Calls(customer, referee, self.role, self.unread, past)

    def as_role(self, role: Literal["", "examiner", "csmt"]) -> Calls:
        """The calls, made as this; no step of its own."""
        return self if role == self.role else msgspec.structs.replace(self, role=role)

    @property
    def _records(self) -> _Records:
        return _Records(self.customer, self.referee)

    def _kept(self, step: Step) -> CallsPast:
        return CallsPast(step, self._records)

    def _brought_back(
        self, last: CallsPast, past: tuple[CallsPast, ...], future: tuple[CallsPast, ...]
    ) -> Calls:
        return Calls(
            last.records.customer, last.records.referee, self.role, self.unread, past, future
        )


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(tuple[int, Calls])


def encoded_calls(calls: Calls) -> bytes:
    """Calls as bytes; they hold the number, so they may only leave the memory sealed. Empty where nothing was noted."""
    return b"" if calls == Calls() else _encoder.encode((FORM, calls))


def decoded_calls(data: bytes) -> Calls:
    """Calls from bytes; those that can't be read, or are of another version of the program, are told to be `unread`."""
    if not data:
        return Calls()
    try:
        form, calls = _decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Calls(unread=True)
    return calls if form == FORM and _is_sound(calls) else Calls(unread=True)


def _is_sound(calls: Calls) -> bool:
    """Whether each moment has a zone, without which nothing can be reckoned with it."""
    records = [calls.customer, calls.referee]
    records += [
        each
        for past in (*calls.past, *calls.future)
        for each in (past.records.customer, past.records.referee)
    ]
    moments = [
        *(each.at for record in records for each in record.attempts),
        *(each.since for record in records for each in record.holds),
    ]
    return all(each.tzinfo is not None for each in moments)
