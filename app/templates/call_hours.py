"""When each role may phone customers and with which templates, as a pack says it (guidance L351–463, L729–811)."""

from __future__ import annotations

from datetime import time, timedelta

import msgspec

from app.language import Bilingual

APART = timedelta(hours=2)
"""What the voicemail of the guidance promises: *I will call you again in 2 hours* (L379, L415)."""


LOG_FIELDS = ("date", "time", "outcome", "initials")
"""What a line of the log of calls may hold: the number is in none."""


class CallTemplates(msgspec.Struct, frozen=True):
    """Which templates go with the calls of one role to one person; what the pack doesn't name is empty.

    Attributes:
        call: the script of the call itself.
        voicemail: the script of what is said to the voicemail.
        answered, no_answer, number_fails: the case notes of a call that somebody answered, that nobody did, and to a
            number that doesn't work.
        call_us: the letter that asks the customer to call (915, L385).
        during: what may be needed in a call, the first thing first.
    """

    call: str = ""
    voicemail: str = ""
    answered: str = ""
    no_answer: str = ""
    number_fails: str = ""
    call_us: str = ""
    during: tuple[str, ...] = ()

    @property
    def scripts(self) -> tuple[str, ...]:
        """What is read out."""
        return tuple(each for each in (self.call, self.voicemail, *self.during) if each)

    @property
    def notes(self) -> tuple[str, ...]:
        """What is noted of a call."""
        return tuple(each for each in (self.answered, self.no_answer, self.number_fails) if each)


class CallLog(msgspec.Struct, frozen=True):
    """The form of a line in the log of calls back (L789), and what it says of each outcome.

    Attributes:
        line: with the fields `[date]`, `[time]`, `[outcome]` and `[initials]`.
        outcomes: words by the outcome; those of an unanswered call are `voicemail` and `no-voicemail` where that is
            known, else `no-answer`.
    """

    line: Bilingual[str]
    outcomes: dict[str, Bilingual[str]] = {}


class CallHours(msgspec.Struct, frozen=True):
    """The hours in which one role phones.

    Attributes:
        opens, closes: local times of the customer; at `closes` the time is over.
        outside: whether a customer who is happy to be called outside them may be (L369).
        attempts: how many are made in one day; 1 where an email follows the first.
        apart: how long after an attempt the next is promised.
        guidance: the section that says so, in both languages; None where the pack names none.
        hold: the exact words of the reason for which an application is put on hold (L395); empty where none is.
        numbers: where the number to call is found, the first first (L739).
        customer, referee: the templates of their calls; None for a referee whom this role doesn't phone.
        log: the form of the log of calls; None where none is kept.
    """

    opens: time
    closes: time
    outside: bool = False
    attempts: int = 1
    apart: timedelta = APART
    guidance: Bilingual[str] | None = None
    hold: str = ""
    numbers: tuple[Bilingual[str], ...] = ()
    customer: CallTemplates = CallTemplates()
    referee: CallTemplates | None = None
    log: CallLog | None = None

    def hold_at(self, clock: time) -> bool:
        """Whether a clock that shows this is within the hours."""
        return self.opens <= clock < self.closes


class CallRules(msgspec.Struct, frozen=True):
    """The hours of both roles; None where the pack says nothing of one."""

    examiner: CallHours | None = None
    csmt: CallHours | None = None

    @property
    def _people(self) -> tuple[CallTemplates, ...]:
        roles = (each for each in (self.examiner, self.csmt) if each is not None)
        people = (each for role in roles for each in (role.customer, role.referee))
        return tuple(each for each in people if each is not None)

    @property
    def scripts(self) -> frozenset[str]:
        """Everything that is read out in calls."""
        return frozenset(name for each in self._people for name in each.scripts)

    @property
    def notes(self) -> frozenset[str]:
        """Everything that is noted of calls."""
        return frozenset(name for each in self._people for name in each.notes)
