"""What happened on the phone: the attempts to reach one person, and the hold of their application.

A record is part of a case and sealed with it. All its moments are UTC: a clock that is changed, or a laptop that slept,
changes none of them.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from app.calling.countries import HOME
from app.calling.hours import WhenToCall, when_to_call
from app.calling.zones import zones_of
from app.templates.call_hours import CallHours

MOST_ATTEMPTS = 50
"""More than anybody makes for one customer; the oldest go first."""


class CallOutcome(StrEnum):
    """How a call went."""

    SPOKE = "spoke"
    CALL_BACK = "call-back"
    SOMEONE_ELSE = "someone-else"
    UNIDENTIFIED = "unidentified"
    NOT_RECORDED = "not-recorded"
    NO_ANSWER = "no-answer"
    NUMBER_FAILS = "number-fails"


class Attempt(msgspec.Struct, frozen=True):
    """One call.

    Attributes:
        at: when it was made, in UTC.
        outcome: how it went.
        voicemail: whether one was left; None where nobody said.
        by_hand: it was entered afterwards: made by a colleague, or before this case was opened.
        again_at: when they asked to be called again, in UTC.
    """

    at: datetime
    outcome: CallOutcome
    voicemail: bool | None = None
    by_hand: bool = False
    again_at: datetime | None = None

    @property
    def unanswered(self) -> bool:
        """Whether it is one of the attempts that the guidance counts (L373–381): they weren't spoken to."""
        return self.outcome in {CallOutcome.NO_ANSWER, CallOutcome.SOMEONE_ELSE}


class HoldReason(StrEnum):
    """Why an application is put on hold: for the first time, or again (L393–399)."""

    FIRST = "first"
    CALL_BACK = "call-back"
    TIME_DIFFERENCE = "time-difference"


class CallHold(msgspec.Struct, frozen=True):
    """A hold of 24 hours, from a moment in UTC."""

    since: datetime
    reason: HoldReason = HoldReason.FIRST


class CallRecord(msgspec.Struct, frozen=True):
    """The calls of one case to one person.

    Attributes:
        number: as it was typed; never outside the seal.
        country, zone: where the person is, where that is known better than by the number.
        referee: they are a referee, not the customer.
        times_named: whether the customer named times when they can't be reached (L371, L735); None until asked.
        times: which, in the officer's words.
        happy_outside: they said that they may be called outside the hours (L369).
        email_given: whether there is an email address for them; None until asked (CSMT: L795–801).
        attempts: the calls, in the order in which they were made.
        holds: of the application, the oldest first.
    """

    number: str = ""
    country: str = ""
    zone: str = ""
    referee: bool = False
    times_named: bool | None = None
    times: str = ""
    happy_outside: bool = False
    email_given: bool | None = None
    attempts: tuple[Attempt, ...] = ()
    holds: tuple[CallHold, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing was noted."""
        return self == CallRecord(referee=self.referee)

    @property
    def zones(self) -> tuple[str, ...]:
        """Where the person may be: what was said of it goes before what the number proposes."""
        if self.zone:
            return (self.zone,)
        if self.country:
            return zones_of(self.country)
        if not self.number:
            return ()
        # Late: a case is there at each start, and its tables are large.
        from app.calling.numbers import read_number  # noqa: PLC0415

        return read_number(self.number).zones

    @property
    def abroad(self) -> bool:
        """Whether they are certainly not in the United Kingdom."""
        zones = self.zones
        return bool(zones) and not set(zones) & set(zones_of(HOME))

    def when(self, now: datetime, hours: CallHours) -> WhenToCall | None:
        """Whether they may be phoned; None where nothing tells where they are."""
        zones = self.zones
        if not zones:
            return None
        return when_to_call(zones, now, hours, happy_outside=self.happy_outside)

    def with_attempt(self, attempt: Attempt) -> CallRecord:
        """Note a call: one entered afterwards in its place by time, any other last, whatever the clock shows now."""
        kept = list(self.attempts)
        place = len(kept)
        if attempt.by_hand:
            later = (number for number, each in enumerate(kept) if each.at > attempt.at)
            place = next(later, place)
        kept.insert(place, attempt)
        return msgspec.structs.replace(self, attempts=tuple(kept[-MOST_ATTEMPTS:]))

    def without_attempt(self, attempt: Attempt) -> CallRecord:
        """Take a call back that was noted by mistake."""
        kept = list(self.attempts)
        kept.remove(attempt)
        return msgspec.structs.replace(self, attempts=tuple(kept))
