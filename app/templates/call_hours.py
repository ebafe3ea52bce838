"""When each role may phone customers, as a pack says it (guidance L363–369, L373–377, L731–733)."""

from __future__ import annotations

from datetime import time, timedelta

import msgspec

from app.language import Bilingual

APART = timedelta(hours=2)
"""What the voicemail of the guidance promises: *I will call you again in 2 hours* (L379, L415)."""


class CallHours(msgspec.Struct, frozen=True):
    """The hours in which one role phones.

    Attributes:
        opens, closes: local times of the customer; at `closes` the time is over.
        outside: whether a customer who is happy to be called outside them may be (L369).
        attempts: how many are made in one day; 1 where an email follows the first.
        apart: how long after an attempt the next is promised.
        guidance: the section that says so, in both languages; None where the pack names none.
    """

    opens: time
    closes: time
    outside: bool = False
    attempts: int = 1
    apart: timedelta = APART
    guidance: Bilingual[str] | None = None

    def hold_at(self, clock: time) -> bool:
        """Whether a clock that shows this is within the hours."""
        return self.opens <= clock < self.closes


class CallRules(msgspec.Struct, frozen=True):
    """The hours of both roles; None where the pack says nothing of one."""

    examiner: CallHours | None = None
    csmt: CallHours | None = None
