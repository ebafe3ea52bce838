"""Puts what the session tells of the calls on the panel."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

import msgspec
from PySide6.QtCore import QCoreApplication

from app.calling.countries import COUNTRY_NAMES
from app.calling.record import Attempt, CallOutcome, CallRecord
from app.calling.zones import city_of, distinct, zones_of
from app.language import Language
from app.language.prose import step_words
from app.language.times import format_time
from app.session.call_panel import CallPanel
from app.session.calls import Called, Calls
from app.ui.calls.pane import CallsPane
from app.ui.calls.words import roles_words, who_words

translate = QCoreApplication.translate
LIKELY_PLACES = 2
"""Where the different times are fewer, the place needn't be asked."""


class CallsShown(msgspec.Struct, frozen=True):
    """Everything that is put on the panel.

    Attributes:
        panel: what the session tells.
        calls: of the case.
        both: whether the officer has both roles.
        guidance: the section that says when.
        now, here: the moment, and the zone of the officer's clock.
        language: of the window.
    """

    panel: CallPanel
    calls: Calls
    both: bool
    guidance: str
    now: datetime
    here: tzinfo
    language: Language

    @property
    def record(self) -> CallRecord:
        """What was noted of who is called."""
        return self.calls.of(self.panel.who)

    @property
    def last(self) -> Attempt | None:
        """The call of which something may be left to say."""
        own = [each for each in self.record.attempts if not each.by_hand]
        return own[-1] if own else None


def show(pane: CallsPane, shown: CallsShown) -> None:
    """Show all of it."""
    panel = shown.panel
    _show_whom(pane, shown)
    pane.due.show_tone("must" if panel.overdue else "confirm")
    pane.due.show_lines(panel.due)
    _show_when(pane, panel)
    _show_where(pane, shown)
    _show_follow(pane, shown)
    _show_attempt(pane, shown)
    others = pane.during.offer({each.template: each.title for each in panel.during})
    pane.after.setVisible(bool(panel.after) or panel.call_us is not None)
    pane.after.show_after(panel.after, find=bool(panel.after))
    pane.after.show_call_us(panel.call_us)
    pane.hold.show_hold(panel.hold)
    pane.log.show_line(panel.log[-1] if panel.log else "")
    nothing = translate("calls", "None yet. Calls by a colleague are in DAP’s case notes.")
    pane.calls.show_lines(panel.unread or ("" if panel.attempts else nothing))
    others |= pane.list.show_calls(tuple(each.words for each in panel.attempts))
    if others:
        pane.arranged.emit()


def _show_whom(pane: CallsPane, shown: CallsShown) -> None:
    panel = shown.panel
    referee = panel.referee_too or panel.who is Called.REFEREE
    role = "csmt" if panel.csmt else "examiner"
    pane.role.setVisible(shown.both)
    pane.role.show_chosen(role)
    pane.who.setVisible(referee)
    pane.who.show_chosen(panel.who.value)
    parts = [who_words()[panel.who.value] if referee else "", roles_words()[role]]
    known = parts if shown.both else parts[:1]
    pane.whom.show_words(" · ".join(filter(None, known)))


def _show_when(pane: CallsPane, panel: CallPanel) -> None:
    pane.verdict.show_tone("must" if panel.refused else "good" if panel.may_call else "confirm")
    if panel.refused:
        pane.verdict.show_lines(*panel.number_told)
        pane.clocks.show_lines()
        return
    # The clocks come first, one line each; what is to be done about them is read first.
    clocks = sum(": " in each for each in panel.when_told) if panel.may_call is not None else 0
    pane.verdict.show_lines(*panel.when_told[clocks:])
    pane.clocks.show_lines(*panel.when_told[:clocks])


def _show_where(pane: CallsPane, shown: CallsShown) -> None:
    where, record, panel = pane.where, shown.record, shown.panel
    where.name_it(translate("calls", "When they can be called"))
    where.ask({each.id: each for each in panel.questions})
    names = {code: name.get(shown.language) for code, name in COUNTRY_NAMES.items()}
    where.offer_countries(names)
    zones = zones_of(record.country) if record.country else ()
    several = len(distinct(zones, shown.now)) >= LIKELY_PLACES
    places = {zone: city_of(zone) for zone in sorted(zones, key=city_of)} if several else {}
    where.show_record(record, places)
    where.told.show_lines(*([] if panel.refused else panel.number_told))
    numbers = [f"{place}. {each}" for place, each in enumerate(panel.numbers, 1)]
    order = translate("calls", "Use the number that is found first:")
    where.numbers.show_lines(*([order, *numbers] if numbers else []))
    where.guidance.show_lines(shown.guidance)
    where.show_said(_said_words(shown))


def _said_words(shown: CallsShown) -> str:
    """Where they are and when they can't be reached, once both are said; never the number."""
    record = shown.record
    if record.times_named is None or shown.panel.may_call is None:
        return ""
    zones = {city_of(each) for each in record.zones}
    place = COUNTRY_NAMES[record.country].get(shown.language) if record.country else min(zones)
    if record.zone and record.country:
        place = f"{place}, {city_of(record.zone)}"
    if not record.times_named:
        times = translate("calls", "no times named")
    elif record.times:
        times = translate("calls", "not: {0}").format(record.times)
    else:
        times = translate("calls", "times named")
    return f"{place} · {times}"


def _show_follow(pane: CallsPane, shown: CallsShown) -> None:
    follow, last = pane.follow, shown.last
    step = shown.calls.undo_step
    follow.setVisible(last is not None)
    back = translate("calls", "Take back: {0}")
    words = step_words(step.code, dict(step.params), shown.language) if step is not None else ""
    follow.show_back(back.format(words) if words else "")
    if last is None:
        return
    line = next(each.words for each in shown.panel.attempts if each.attempt == last)
    follow.name_it(translate("calls", "Last call · {0}").format(line))
    follow.show_left(last.voicemail, asked=last.outcome is CallOutcome.NO_ANSWER)
    again, tomorrow = "", False
    if last.again_at is not None:
        at = last.again_at.astimezone(shown.here)
        again = format_time(at.time(), shown.language)
        tomorrow = at.date() > shown.now.astimezone(shown.here).date()
    asked = last.outcome is CallOutcome.CALL_BACK
    follow.show_again(again, asked=asked, tomorrow=tomorrow)
    follow.note_button.setVisible(shown.panel.note is not None)


def _show_attempt(pane: CallsPane, shown: CallsShown) -> None:
    attempt, panel = pane.attempt, shown.panel
    usual = translate("calls", "Another call") if panel.attempts else translate("calls", "The call")
    attempt.name_it(panel.next or usual)
    attempt.before.show_lines(*panel.before)
    ring = translate("calls", "No way to leave a voicemail? Let it ring for 2 minutes.")
    attempt.about.show_lines(ring if panel.csmt else "")
    email = next((each for each in panel.questions if each.id == "email"), None)
    script = panel.voicemail
    first = panel.csmt or (script is not None and script.filled.get("call_attempt") == "third")
    # Examiners need it for the last voicemail alone.
    needed = panel.csmt or first or (bool(panel.attempts) and not panel.next)
    email = email if needed else None
    attempt.show_email(email, shown.record.email_given, first=first)
    attempt.offer_script(panel.call is not None)
    attempt.outcome.offer({each.value for each, _ in panel.outcomes})
    attempt.outcome.show_chosen("")


def in_utc(moment: datetime) -> datetime:
    """A moment of the officer's clock as records keep it."""
    return moment.astimezone(UTC)
