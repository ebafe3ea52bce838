"""Which call of a case is to be made next: told by the time, never by name or number."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
from PySide6.QtCore import QCoreApplication

from app.calling.attempts import due_call
from app.language.prose.calls import call_moment
from app.session.call_rules import here_of, hours_of
from app.session.calls import Called
from app.session.case import Case
from app.ui.state.controller import Controller


class CallDue(msgspec.Struct, frozen=True):
    """A call of one case.

    Attributes:
        at: by the officer's clock.
        over: whether that time has come.
    """

    at: datetime
    over: bool


def due_of(case: Case, controller: Controller) -> CallDue | None:
    """The call of a case that is due next; None where none is."""
    hours = hours_of(case.calls, controller.pack.info.calls)
    if hours is None or case.calls.empty:
        return None
    now = controller.now()
    here = here_of(now)
    found = (due_call(case.calls.of(who), hours, here) for who in Called)
    times = sorted(each.at for each in found if each is not None)
    return CallDue(times[0].astimezone(here), times[0] <= now.astimezone(UTC)) if times else None


def due_words(due: CallDue | None, controller: Controller) -> str:
    """*call due 2:10pm*, for a tab."""
    if due is None:
        return ""
    now = controller.now().astimezone(due.at.tzinfo)
    words = QCoreApplication.translate("cases", "call due {0}")
    return words.format(call_moment(due.at, now, controller.interface))
