"""What follows the calls: the hold, writing to the customer, asking them to call, and the log."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from app.calling.attempts import call_us, hold_ends, holds_allowed, unanswered_on
from app.calling.hours import WhenToCall
from app.calling.record import Attempt, CallHold, CallOutcome, HoldReason
from app.calling.zones import zone_info
from app.language.dates import format_date
from app.language.times import format_time
from app.session.call_filling import filled_letter
from app.session.call_view import Brought, CallView
from app.session.calls import Called

_HOME_ZONE = "Europe/London"


class HoldPanel(msgspec.Struct, frozen=True):
    """What is shown of the hold.

    Attributes:
        reason: to be chosen in DAP, in its exact words.
        told: when it ends, and what may be done.
        running: it hasn't ended.
        allowed: why the application may be put on hold now, with words.
        holds: those that were noted, with words.
    """

    reason: str
    told: tuple[str, ...]
    running: bool
    allowed: tuple[tuple[HoldReason, str], ...]
    holds: tuple[tuple[CallHold, str], ...] = ()


class CallUsCondition(msgspec.Struct, frozen=True):
    """A condition of the letter: whether it is met; None where the officer has to say so, in the letter itself."""

    words: str
    met: bool | None


class CallUsPanel(msgspec.Struct, frozen=True):
    """What is shown of *Request applicant to call us* (915).

    Attributes:
        letter: what one press brings, filled in; None where it is never sent.
        conditions: each with what answers it.
        told: why it can't be sent yet, or ever; empty where the record says nothing against it.
    """

    letter: Brought | None
    conditions: tuple[CallUsCondition, ...] = ()
    told: str = ""


def hold_panel(view: CallView) -> HoldPanel | None:
    """The hold of an application whose customer is called (L393–399); CSMT puts none on hold."""
    if not view.hours.hold or view.who is Called.REFEREE:
        return None
    record, ends = view.record, hold_ends(view.record)
    running = ends is not None and ends > view.now
    allowed = tuple(each for each in HoldReason if _is_allowed(view, each))
    told = [view.words("hold-first")] if ends is None else []
    if ends is not None:
        code = "hold-ends" if running else "hold-ended"
        told.append(view.words(code, time=view.moment(ends)))
        told += [] if allowed else [view.words("hold-once")]
    return HoldPanel(
        view.hours.hold,
        tuple(told),
        running,
        tuple((each, view.words(f"hold-because-{each}")) for each in allowed),
        tuple(
            (each, view.words("hold-line", time=view.moment(each.since))) for each in record.holds
        ),
    )


def _is_allowed(view: CallView, reason: HoldReason) -> bool:
    if not holds_allowed(view.record, reason):
        return False
    when = view.record.when(view.now, view.hours)
    return reason is not HoldReason.TIME_DIFFERENCE or (when is not None and _differs(view, when))


def _differs(view: CallView, when: WhenToCall) -> bool:
    home = view.now.astimezone(zone_info(_HOME_ZONE)).utcoffset()
    return any(clock.shows.utcoffset() != home for clock in when.clocks)


def call_us_panel(view: CallView) -> CallUsPanel | None:
    """Whether the customer may be asked to call (L381–389): the record answers the attempts, the officer the rest."""
    record, hours = view.record, view.hours
    if view.who is Called.REFEREE and hours.customer.call_us:
        return CallUsPanel(None, told=view.words("call-us-referee"))
    if not view.templates.call_us:
        return None
    known = call_us(record, hours, view.here)
    met = True if known.number_fails else known.attempts
    code = "call-us-number" if known.number_fails and not known.attempts else "call-us-attempts"
    told = {True: "", False: view.words("call-us-not-yet", most=hours.attempts)}
    return CallUsPanel(
        view.brought(view.templates.call_us, filled_letter(record, hours, view.here)),
        (
            CallUsCondition(view.words(code, most=hours.attempts), met),
            CallUsCondition(view.words("call-us-no-letter"), None),
            CallUsCondition(view.words("call-us-must-speak"), None),
        ),
        told[met] if met is not None else view.words("call-us-empty"),
    )


def told_after(view: CallView) -> Iterator[str]:
    """Yield what follows now."""
    record, hours = view.record, view.hours
    last = record.attempts[-1] if record.attempts else None
    if last is None:
        return
    if last.outcome in {CallOutcome.SOMEONE_ELSE, CallOutcome.UNIDENTIFIED}:
        yield view.words("after-say-nothing")
    if last.outcome is CallOutcome.NOT_RECORDED:
        yield view.words("after-not-recorded")
    if last.outcome is CallOutcome.NUMBER_FAILS and hours.numbers:
        yield view.words("after-next-number")
    if view.csmt:
        yield from _after_csmt(view, last)
    elif last.unanswered:
        made = len(unanswered_on(record, last.at, view.here))
        code = "after-third-referee" if view.who is Called.REFEREE else "after-third"
        if made >= hours.attempts:
            yield view.words(code, most=made)


def _after_csmt(view: CallView, last: Attempt) -> Iterator[str]:
    """One attempt, then the email (L789–817)."""
    given = view.record.email_given
    if last.outcome is CallOutcome.NO_ANSWER and last.voicemail is False:
        yield view.words("after-ring")
    if last.unanswered or last.outcome is CallOutcome.NUMBER_FAILS:
        code = {True: "after-email", False: "after-no-email", None: "after-email-asked"}[given]
        yield view.words(code)
    elif last.outcome is CallOutcome.SPOKE:
        yield view.words("after-spoke-email" if given else "after-spoke")


def log_lines(view: CallView) -> tuple[str, ...]:
    """A line for the log of calls for each call (L789), in the form that the pack gives."""
    log = view.hours.log
    if log is None:
        return ()
    return tuple(_log_line(view, each) for each in view.record.attempts)


def _log_line(view: CallView, attempt: Attempt) -> str:
    log, language = view.hours.log, view.language
    if log is None:
        return ""
    shows = attempt.at.astimezone(view.here)
    outcome = attempt.outcome.value
    if attempt.outcome is CallOutcome.NO_ANSWER and attempt.voicemail is not None:
        outcome = "voicemail" if attempt.voicemail else "no-voicemail"
    said = log.outcomes.get(outcome)
    fields = {
        "date": format_date(shows.date(), language),
        "time": format_time(shows.time().replace(second=0, microsecond=0), language),
        "outcome": said.get(language) if said is not None else "",
        "initials": view.initials,
    }
    line = log.line.get(language)
    for name, words in fields.items():
        line = line.replace(f"[{name}]", words)
    return " ".join(line.split())
