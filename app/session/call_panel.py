"""Everything that is shown of the calls to one person, as one frozen value in one language.

What is asked, when they may be called, which attempt is next and with which words, what is due, the hold, and whether
the customer may be asked to call. Nothing here refuses a call: what isn't as it should be is told.
"""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from app.calling.attempts import due_call, next_ordinal
from app.calling.numbers import NEVER_CALLED, read_of_customer
from app.calling.record import CallOutcome
from app.calling.telling import tell_number
from app.language import Language
from app.session.call_after import (
    CallUsPanel,
    HoldPanel,
    call_us_panel,
    hold_panel,
    log_lines,
    told_after,
)
from app.session.call_filling import filled_before
from app.session.call_rules import here_of, hours_of
from app.session.call_told import (
    asked_of,
    line_of,
    note_of,
    places_of,
    told_first,
    told_of_when,
    words_of_due,
)
from app.session.call_view import AttemptLine, Brought, CallQuestion, CallView, PlaceLine
from app.session.calls import Called, Calls
from app.templates.pack import Pack
from app.templates.roles import Role


class Caller(msgspec.Struct, frozen=True):
    """The officer: what they are, and their initials, for the log."""

    role: Role = ""
    initials: str = ""


class CallPanel(msgspec.Struct, frozen=True):
    """What is shown of the calls to one person.

    Attributes:
        who: it is.
        csmt: CSMT calls.
        referee_too: this role also phones referees.
        unread: the record was lost; what to do, or empty.
        questions: in order.
        number_told: what is wrong with the number, or what it proposes.
        refused: the number may not be called at all.
        when_told: the clocks, whether they may be called, and when next; in both clocks.
        may_call: whether they may be called now; None where nothing tells where they are.
        places: to choose from, where the place has to be asked.
        before: what is told before the next call.
        next: which attempt is next, in words; empty where none is counted.
        due: when the next is due and why; empty where none is.
        overdue: it is due now.
        outcomes: that a call may have, with their words.
        call, voicemail: scripts of the next call.
        note: the case note of the last call that was noted here.
        attempts: the calls, in order.
        after: what follows now.
        hold: of the application; None where this role has none.
        call_us: asking the customer to call; None where this role doesn't.
        during: what may be needed in the call, the first thing first.
        numbers: where the number is found, the first first; empty where it is said nowhere.
        log: lines for the log of calls, one for each.
        undo: what is taken back next; empty where nothing is.
    """

    who: Called
    csmt: bool
    referee_too: bool = False
    unread: str = ""
    questions: tuple[CallQuestion, ...] = ()
    number_told: tuple[str, ...] = ()
    refused: bool = False
    when_told: tuple[str, ...] = ()
    may_call: bool | None = None
    places: tuple[PlaceLine, ...] = ()
    before: tuple[str, ...] = ()
    next: str = ""
    due: str = ""
    overdue: bool = False
    outcomes: tuple[tuple[CallOutcome, str], ...] = ()
    call: Brought | None = None
    voicemail: Brought | None = None
    note: Brought | None = None
    attempts: tuple[AttemptLine, ...] = ()
    after: tuple[str, ...] = ()
    hold: HoldPanel | None = None
    call_us: CallUsPanel | None = None
    during: tuple[Brought, ...] = ()
    numbers: tuple[str, ...] = ()
    log: tuple[str, ...] = ()


def call_panel(
    calls: Calls,
    who: Called,
    pack: Pack,
    now: datetime,
    language: Language,
    caller: Caller = Caller(),  # noqa: B008  frozen
) -> CallPanel | None:
    """Look what there is to show; None where the pack says nothing of the calls of this role.

    Args:
        calls: of the case.
        who: is to be called.
        pack: in use.
        now: by the officer's own clock; local without a zone.
        language: of the officer.
        caller: the officer; as what the first call was made goes before what they are.
    """
    hours = hours_of(calls, pack.info.calls, caller.role)
    if hours is None:
        return None
    here = here_of(now)
    csmt = hours is pack.info.calls.csmt
    view = CallView(
        calls,
        calls.of(who),
        who,
        csmt,
        hours,
        pack,
        now.astimezone(UTC),
        here,
        language,
        caller.initials,
    )
    return _panel(view)


def _panel(view: CallView) -> CallPanel:
    record, hours, words = view.record, view.hours, view.words
    read = read_of_customer(record.number, record.country) if record.number.strip() else None
    when = record.when(view.now, hours)
    due = due_call(record, hours, view.here)
    ordinal = next_ordinal(record, view.now, hours, view.here) if hours.attempts > 1 else None
    filled, templates = filled_before(record, ordinal), view.templates
    return CallPanel(
        view.who,
        view.csmt,
        referee_too=hours.referee is not None,
        unread=words("unread") if view.calls.unread and not record.attempts else "",
        questions=tuple(asked_of(view, when)),
        number_told=tell_number(read, view.language) if read is not None else (),
        refused=read is not None and read.trouble in NEVER_CALLED,
        when_told=told_of_when(view, when),
        may_call=when.now if when is not None and not when.ask_place else None,
        places=places_of(view, when),
        before=tuple(told_first(view)),
        next=words(f"next-{ordinal}") if ordinal else "",
        due=words_of_due(view, due),
        overdue=due is not None and due.at <= view.now,
        outcomes=tuple((each, words(f"outcome-{each}")) for each in _outcomes(view)),
        call=view.brought(templates.call, filled),
        voicemail=view.brought(templates.voicemail, filled),
        note=note_of(view),
        attempts=tuple(AttemptLine(each, line_of(view, each)) for each in record.attempts),
        after=tuple(told_after(view)),
        hold=hold_panel(view),
        call_us=call_us_panel(view),
        during=tuple(each for name in templates.during if (each := view.brought(name))),
        numbers=tuple(each.get(view.language) for each in hours.numbers),
        log=log_lines(view),
    )


def _outcomes(view: CallView) -> tuple[CallOutcome, ...]:
    """Being recorded is only asked by CSMT (L745–749)."""
    return tuple(each for each in CallOutcome if view.csmt or each is not CallOutcome.NOT_RECORDED)
