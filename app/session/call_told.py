"""What the panel of calls asks and tells, in words."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from app.calling.attempts import DueCall, recent, told_before, unanswered_on
from app.calling.countries import HOME, ZONES
from app.calling.hours import WhenToCall
from app.calling.record import Attempt, CallOutcome
from app.calling.telling import tell_when
from app.language.times import format_time
from app.session.call_filling import filled_after
from app.session.call_view import Brought, CallQuestion, CallView, PlaceLine
from app.session.calls import Called


def asked_of(view: CallView, when: WhenToCall | None) -> Iterator[CallQuestion]:
    """Yield the questions in the order of the guidance: their own times come first (L371, L735)."""
    record, words = view.record, view.words
    by = "csmt" if view.csmt else "examiner"
    yield CallQuestion(
        "times", words("ask-times"), words(f"ask-times-{by}"), open=record.times_named is None
    )
    yield CallQuestion(
        "country", words("ask-country"), words("ask-country-hint"), not record.country
    )
    several = bool(record.country) and len(ZONES[record.country]) > 1
    if several or (when is not None and when.ask_place):
        yield CallQuestion("place", words("ask-where"), open=not record.zone)
    if view.hours.outside:
        yield CallQuestion("outside", words("ask-outside"), open=False)
    if view.who is Called.CUSTOMER:
        hint = words("ask-email-hint")
        yield CallQuestion("email", words("ask-email"), hint, record.email_given is None)


def told_of_when(view: CallView, when: WhenToCall | None) -> tuple[str, ...]:
    """Whether they may be called, by all their clocks, and when next; where they are is asked where nothing tells."""
    if when is None:
        return (view.words("where"),)
    if unanswered_on(view.record, view.now, view.here):
        # Whether there is time for all of them is asked before the first.
        when = msgspec.structs.replace(when, too_late=False)
    abroad = not view.csmt and view.who is Called.CUSTOMER and view.record.abroad
    return tell_when(when, view.hours, view.here, view.language, email_instead=abroad)


def places_of(view: CallView, when: WhenToCall | None) -> tuple[PlaceLine, ...]:
    """The places to choose from, where there are several times."""
    several = when is not None and (when.ask_place or len(when.clocks) > 1)
    if when is None or not several or view.record.country == HOME:
        return ()
    return tuple(
        PlaceLine(
            clock.place.zone,
            view.words(
                "place",
                place=clock.place.city,
                time=format_time(
                    clock.shows.time().replace(second=0, microsecond=0), view.language
                ),
            ),
        )
        for clock in when.clocks
    )


def told_first(view: CallView) -> Iterator[str]:
    """Yield what is told before the next call; nothing of it refuses the call."""
    record, most = view.record, view.hours.attempts
    count = len(recent(record, view.now))
    for code in told_before(record, view.now, view.hours, view.here):
        if code != "ask-times":
            yield view.words(f"before-{code.removeprefix('before-')}", count=count, most=most)
    if record.times_named and record.times:
        yield view.words("before-times", times=record.times)
    elif record.times_named:
        yield view.words("before-times-which")


def words_of_due(view: CallView, due: DueCall | None) -> str:
    """When the next call is due, and who said so; where that is outside the hours, when they may be called instead."""
    if due is None:
        return ""
    why = "promised" if due.promised else "asked" if due.asked else "alone"
    late = "overdue" if due.at <= view.now else "due"
    told = view.words(f"{late}-{why}", time=view.moment(due.at))
    when = view.record.when(max(due.at, view.now), view.hours)
    if when is None or when.now or when.next_at is None:
        return told
    return f"{told} {view.words('due-outside', time=view.moment(when.next_at))}"


def line_of(view: CallView, attempt: Attempt) -> str:
    """A call as it is listed."""
    said = view.words(f"outcome-{attempt.outcome}")
    if attempt.outcome is CallOutcome.NO_ANSWER and attempt.voicemail is not None:
        said = view.words("outcome-voicemail" if attempt.voicemail else "outcome-no-voicemail")
    code = "line-by-hand" if attempt.by_hand else "line"
    return view.words(code, time=view.moment(attempt.at), outcome=said)


def note_of(view: CallView) -> Brought | None:
    """The case note of the last call, filled in; calls by others have theirs already."""
    record, templates = view.record, view.templates
    last = next((each for each in reversed(record.attempts) if not each.by_hand), None)
    if last is None:
        return None
    match last.outcome:
        case CallOutcome.NO_ANSWER:
            template = templates.no_answer
        case CallOutcome.NUMBER_FAILS:
            template = templates.number_fails
        case _:
            template = templates.answered
    return view.brought(template, filled_after(record, last, view.hours, view.here))
