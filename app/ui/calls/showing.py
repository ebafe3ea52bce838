"""What the panel shows of a record at a moment."""

from __future__ import annotations

from datetime import datetime, tzinfo

import msgspec
from PySide6.QtCore import QCoreApplication

from app.calling.attempts import (
    call_us,
    due_call,
    hold_ends,
    holds_allowed,
    next_ordinal,
    told_before,
    unanswered_on,
)
from app.calling.countries import COUNTRY_NAMES
from app.calling.numbers import read_number
from app.calling.record import CallOutcome, CallRecord, HoldReason
from app.calling.telling import tell_number, tell_when
from app.calling.zones import city_of, distinct, zones_of
from app.language import Language
from app.session.calls import Called, Calls
from app.session.pack_change import has_template
from app.templates.call_hours import CallHours, CallTemplates
from app.ui.calls.log_line import log_line
from app.ui.calls.pane import CallsPane
from app.ui.calls.words import (
    attempt_words,
    before_words,
    moment_words,
    ordinal_words,
    outcome_words,
)
from app.ui.state.controller import Controller

translate = QCoreApplication.translate
WITH_VOICEMAIL = {CallOutcome.NO_ANSWER}


class CallsShown(msgspec.Struct, frozen=True):
    """Everything that the panel goes by.

    Attributes:
        record: what was noted of who is called.
        who: that is.
        role: as what the officer calls.
        both: whether the officer has both roles.
        hours, templates: what the pack says of the role.
        now, here: the moment, and the zone of the officer's clock.
        language: of the window.
        calls: of the case.
        way: how the customer will be written to; empty until it is said.
    """

    record: CallRecord
    who: Called
    role: str
    both: bool
    hours: CallHours
    templates: CallTemplates
    now: datetime
    here: tzinfo
    language: Language
    calls: Calls
    way: str

    @property
    def examiner(self) -> bool:
        """Whether several attempts are made."""
        return self.hours.attempts > 1

    @property
    def last_of_today(self) -> bool:
        """Whether the last attempt of the day was made."""
        made = len(unanswered_on(self.record, self.now, self.here))
        return made >= self.hours.attempts

    def moment(self, at: datetime) -> str:
        """A moment in words."""
        return moment_words(at, self.now, self.here, self.language)


def show(pane: CallsPane, shown: CallsShown, controller: Controller) -> None:
    """Show all of it."""
    pane.role.setVisible(shown.both)
    pane.role.show_chosen(shown.role)
    pane.who.setVisible(shown.hours.referee is not None)
    pane.who.show_chosen(shown.who.value)
    _show_when(pane, shown)
    _show_where(pane, shown)
    _show_follow(pane, shown)
    _show_attempt(pane, shown)
    _show_during(pane, shown, controller)
    _show_after(pane, shown, controller)
    _show_hold(pane, shown)
    pane.log.show_line(log_line(shown.record, shown.hours.log, controller, shown.here))
    lines = [
        attempt_words(each, shown.now, shown.here, shown.language) for each in shown.record.attempts
    ]
    unread = translate("calls", "What was noted before can’t be read. Look at DAP’s case notes.")
    nothing = translate("calls", "None yet. Calls by a colleague are in DAP’s case notes.")
    pane.calls.show_lines(*([unread] if shown.calls.unread else []), *(lines or [nothing]))
    pane.arranged.emit()


def due_words(shown: CallsShown) -> str:
    """What is due, and whether the voicemail promised it."""
    due = due_call(shown.record, shown.hours, shown.here)
    if due is None or not shown.examiner:
        return ""
    words = (
        translate("calls", "Due {0}, you said so in the voicemail")
        if due.promised
        else translate("calls", "Due {0}, 2 hours after the last call")
    )
    return words.format(shown.moment(due.at))


def _show_when(pane: CallsPane, shown: CallsShown) -> None:
    record, hours = shown.record, shown.hours
    pane.due.show_lines(due_words(shown))
    when = record.when(shown.now, hours)
    if when is None:
        pane.verdict.show_tone("confirm")
        pane.verdict.show_lines(
            translate("calls", "Where are they? Give the country: their own time decides.")
        )
        pane.clocks.show_lines()
        return
    abroad = shown.examiner and record.abroad
    told = tell_when(when, hours, shown.here, shown.language, email_instead=abroad)
    clocks = 0 if when.ask_place else len(when.clocks)
    pane.verdict.show_tone("good" if when.now else "confirm")
    pane.verdict.show_lines(*told[clocks:])
    pane.clocks.show_lines(*told[:clocks])


def _show_where(pane: CallsPane, shown: CallsShown) -> None:
    where, record, hours = pane.where, shown.record, shown.hours
    where.name_it(translate("calls", "When they can be called"))
    where.offer_countries(
        {code: names.get(shown.language) for code, names in COUNTRY_NAMES.items()}
    )
    zones = zones_of(record.country) if record.country else ()
    several = len(distinct(zones, shown.now)) > 1
    places = {zone: city_of(zone) for zone in sorted(zones, key=city_of)} if several else {}
    where.show_record(record, places)
    where.happy.setVisible(hours.outside)
    number = tell_number(read_number(record.number), shown.language) if record.number else ()
    where.told.show_lines(*number)
    order = [each.get(shown.language) for each in hours.numbers]
    where.numbers.show_lines(*(f"{place}. {each}" for place, each in enumerate(order, 1)))
    source = hours.guidance.get(shown.language) if hours.guidance is not None else ""
    where.guidance.show_lines(source)
    where.show_said(_said_words(shown))


def _said_words(shown: CallsShown) -> str:
    """Where they are and when they can't be reached, once both are said; never the number."""
    record = shown.record
    when = record.when(shown.now, shown.hours)
    if record.times_named is None or when is None or when.ask_place:
        return ""
    places = ", ".join(clock.place.city for clock in when.clocks)
    country = COUNTRY_NAMES[record.country].get(shown.language) if record.country else places
    if record.zone and record.country:
        country = f"{country}, {city_of(record.zone)}"
    times = (
        translate("calls", "not: {0}").format(record.times)
        if record.times_named and record.times
        else translate("calls", "no times named")
        if not record.times_named
        else translate("calls", "times named")
    )
    return f"{country} · {times}"


def _show_follow(pane: CallsPane, shown: CallsShown) -> None:
    follow, attempts = pane.follow, shown.record.attempts
    follow.setVisible(bool(attempts))
    step = shown.calls.undo_step
    follow.show_back(translate("calls", "Take back the last step") if step is not None else "")
    if not attempts:
        return
    last = attempts[-1]
    words = translate("calls", "Recorded: {0} · {1}")
    follow.name_it(words.format(shown.moment(last.at), outcome_words(last.outcome)))
    left_asked = last.outcome in WITH_VOICEMAIL and not last.by_hand
    follow.show_left(last.voicemail, asked=left_asked)
    third = shown.examiner and last.unanswered and shown.last_of_today
    follow.show_write(shown.way, asked=third and not last.by_hand)
    follow.next.show_lines(*_next_lines(shown))


def _next_lines(shown: CallsShown) -> list[str]:
    """What to do after the last call."""
    record = shown.record
    last = record.attempts[-1]
    if shown.examiner or not last.unanswered:
        return []
    lines = []
    if last.voicemail is False:
        lines.append(
            translate("calls", "Let the phone ring for 2 minutes before you end the call.")
        )
    if record.email_given:
        lines.append(translate("calls", "Now complete the enquiry with an email."))
    elif record.email_given is False:
        lines.append(translate("calls", "Record the call in the comments of the call back log."))
    return lines


def _show_attempt(pane: CallsPane, shown: CallsShown) -> None:
    attempt, record = pane.attempt, shown.record
    ordinal = next_ordinal(record, shown.now, shown.hours, shown.here)
    if ordinal is None:
        attempt.name_it(translate("calls", "Another call"))
    elif shown.examiner:
        attempt.name_it(ordinal_words(ordinal))
    else:
        attempt.name_it(translate("calls", "The call"))
    codes = list(told_before(record, shown.now, shown.hours, shown.here))
    told = [before_words(code, due_words(shown)) for code in codes if code != "ask-times"]
    attempt.before.show_lines(*told)
    about = translate("calls", "No way to leave a voicemail? Let it ring for 2 minutes.")
    attempt.about.show_lines("" if shown.examiner else about)
    attempt.show_email(record.email_given, asked=not shown.examiner)
    attempt.offer_script(bool(shown.templates.call))
    offered = set(attempt.outcome.buttons)
    if shown.examiner:
        offered.discard(CallOutcome.NOT_RECORDED.value)
    attempt.outcome.offer(offered)
    attempt.outcome.show_chosen("")


def _show_during(pane: CallsPane, shown: CallsShown, controller: Controller) -> None:
    known = [each for each in shown.templates.during if has_template(controller.pack, each)]
    pane.during.offer({each: controller.title_of(each) for each in known})


def _show_after(pane: CallsPane, shown: CallsShown, controller: Controller) -> None:
    after, record = pane.after, shown.record
    us = call_us(record, shown.hours, shown.here)
    ready = shown.examiner and (shown.last_of_today or us.number_fails)
    after.setVisible(ready)
    if not ready:
        return
    if us.never:
        after.advice.show_lines(
            translate("calls", "A referee isn’t sent a 915: read ‘How to contact a third party’.")
        )
    else:
        after.advice.show_lines(
            translate("calls", "Send the message that fits. Only where none does, send the 915.")
        )
    fits = bool(shown.templates.call_us) and not us.never
    after.offer_call_us(fits and has_template(controller.pack, shown.templates.call_us))
    after.find_button.setVisible(not us.never)
    tried = translate("calls", "The record says: {0} attempts today.")
    fails = translate("calls", "The record says: the number does not work.")
    made = len(unanswered_on(record, shown.now, shown.here))
    after.record.show_lines(fails if us.number_fails else tried.format(made))
    asked = translate(
        "calls",
        "Two things only you know, and are asked: no letter fits, and you still need to speak.",
    )
    after.asked.show_lines("" if us.never else asked)


def _show_hold(pane: CallsPane, shown: CallsShown) -> None:
    hold, record = pane.hold, shown.record
    needed = bool(shown.hours.hold) and bool(record.attempts or record.holds)
    hold.setVisible(needed)
    if not needed:
        return
    hold.reason.show_lines(translate("calls", "Reason: {0}").format(shown.hours.hold))
    ends = hold_ends(record)
    hold.ends.show_lines(
        translate("calls", "On hold until {0}").format(shown.moment(ends)) if ends else ""
    )
    hold.offer(frozenset(each for each in HoldReason if holds_allowed(record, each)))
