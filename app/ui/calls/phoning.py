"""What is done on the panel: each press is a step of the calls of the case in front."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, tzinfo

import msgspec
from PySide6.QtCore import QObject

from app.calling.attempts import next_ordinal, unanswered_on, with_hold
from app.calling.record import Attempt, CallOutcome, CallRecord, HoldReason
from app.session.calls import Called
from app.session.change import Change
from app.session.session import Step
from app.templates.call_hours import CallHours, CallTemplates
from app.ui.calls.outlet import CallsOutlet
from app.ui.calls.pane import CallsPane
from app.ui.calls.scripts import answer_of, fill_script, open_script
from app.ui.calls.showing import CallsShown, show
from app.ui.calls.words import clock_words, outcome_words
from app.ui.state.controller import Controller
from app.ui.state.minutes import Minutes
from app.ui.state.preferences import Preferences

_CALLED = {CallOutcome.SPOKE, CallOutcome.CALL_BACK, CallOutcome.UNIDENTIFIED}


class Phoning(QObject):
    """Between the panel and the case in front."""

    def __init__(
        self,
        pane: CallsPane,
        controller: Controller,
        preferences: Preferences,
        outlet: CallsOutlet,
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._controller = controller
        self._preferences = preferences
        self._outlet = outlet
        self._who = Called.CUSTOMER
        self._role = "csmt" if preferences.settings.role == "csmt" else "examiner"
        self._letter = controller.desk.front
        self._minutes = Minutes(controller.now, self)
        self._minutes.passed.connect(self.refresh)
        controller.changed.connect(self._on_changed)
        preferences.changed.connect(self.refresh)
        self._connect_where()
        self._connect_calls()
        self._connect_rest()
        self.refresh()

    def _connect_where(self) -> None:
        where = self._pane.where
        where.times_named.connect(lambda on: self._say_of("call-times", times_named=on))
        where.times.connect(lambda words: self._say_of("call-times", times=words))
        where.number.connect(lambda words: self._say_of("call-number", number=words))
        where.country.connect(lambda name: self._say_of("call-place", country=name, zone=""))
        where.zone.connect(lambda name: self._say_of("call-place", zone=name))
        where.happy_outside.connect(lambda on: self._say_of("call-outside", happy_outside=on))
        self._pane.who.chosen.connect(self._on_who)
        self._pane.role.chosen.connect(self._on_role)

    def _connect_calls(self) -> None:
        pane = self._pane
        pane.attempt.script_wanted.connect(lambda: self._read(self.templates.call))
        pane.attempt.made.connect(self._on_made)
        pane.attempt.email_given.connect(self._on_email_given)
        pane.follow.voicemail.connect(self._on_voicemail)
        pane.follow.will_write.connect(self._on_will_write)
        pane.follow.note_wanted.connect(self._outlet.copy_note)
        pane.follow.back_wanted.connect(self.take_back)
        pane.by_hand.entered.connect(self._on_entered)
        pane.during.wanted.connect(self._read)

    def _connect_rest(self) -> None:
        pane = self._pane
        pane.after.find_wanted.connect(self._outlet.find)
        pane.after.call_us_wanted.connect(self._on_call_us)
        pane.hold.held.connect(self._on_held)
        pane.hold.copy_wanted.connect(
            lambda: self._outlet.copy(self.hours.hold, self.tr("Reason for the hold copied"))
        )
        pane.log.copy_wanted.connect(
            lambda: self._outlet.copy(pane.log.line.text(), self.tr("Line for the log copied"))
        )

    # --- what there is

    @property
    def hours(self) -> CallHours:
        """The rules of the role; a pack without any knows no time that isn't right."""
        rules = self._controller.pack.info.calls
        found = rules.csmt if self._role == "csmt" else rules.examiner
        return found or CallHours(time(0), time.max)

    @property
    def templates(self) -> CallTemplates:
        """What goes with calls to who is called."""
        hours = self.hours
        referee = hours.referee or CallTemplates()
        return hours.customer if self._who is Called.CUSTOMER else referee

    @property
    def record(self) -> CallRecord:
        """What was noted of who is called."""
        return self._controller.desk.case.calls.of(self._who)

    @property
    def now(self) -> datetime:
        """The moment of a step; the controller's clock is the officer's own."""
        return self._controller.now().astimezone()

    @property
    def here(self) -> tzinfo:
        """The zone of the officer's clock."""
        return self.now.tzinfo or UTC

    # --- steps

    def _step(self, code: str, record: CallRecord) -> None:
        calls = self._controller.desk.case.calls
        self._controller.set_calls(calls.changed(self._who, Step(code), record))

    def _say_of(self, code: str, **said: object) -> None:
        self._step(code, msgspec.structs.replace(self.record, **said))

    def take_back(self) -> None:
        """Take the last step back, and say which."""
        calls = self._controller.desk.case.calls
        step = calls.undo_step
        if step is not None:
            self._controller.set_calls(calls.undo())
            self._outlet.say(self.tr("Taken back."))
            self._pane.take_focus()

    def _on_made(self, name: str) -> None:
        """Record a call, and bring what is said and written next."""
        outcome, now = CallOutcome(name), self.now
        ordinal = next_ordinal(self.record, now, self.hours, self.here)
        self._step("call-attempt", self.record.with_attempt(Attempt(now.astimezone(UTC), outcome)))
        self._pane.where.fold_away()
        self._open_for(outcome, ordinal)
        time = clock_words(now, self.here, self._controller.interface)
        self._outlet.say(self.tr("Call recorded at {0}: {1}").format(time, outcome_words(outcome)))
        self._pane.follow.take_focus()

    def _open_for(self, outcome: CallOutcome, ordinal: str | None) -> None:
        """The script and the note of a call that went so."""
        named = self.templates
        if outcome is CallOutcome.NO_ANSWER and named.voicemail:
            answers: dict[str, str | None] = {"voicemail_left": None}
            if self.hours.attempts > 1:
                answers["call_attempt"] = ordinal
            elif self.record.email_given is not None:
                answers["email_given"] = "yes" if self.record.email_given else "no"
            self._read(named.voicemail, answers)
        elif outcome is CallOutcome.NUMBER_FAILS and named.number_fails:
            self._read(named.number_fails)
        elif outcome in _CALLED and named.call:
            self._read(named.call, {"call_attempt": ordinal} if ordinal else {})

    def _read(self, template: str, answers: dict[str, str | None] | None = None) -> None:
        """Have a script in front, in large type."""
        if open_script(self._controller, template, answers or {}):
            self._outlet.read()

    def _on_voicemail(self, left: bool) -> None:
        last = self.record.attempts[-1]
        told = msgspec.structs.replace(last, voicemail=left)
        kept = (*self.record.attempts[:-1], told)
        self._step("call-attempt", msgspec.structs.replace(self.record, attempts=kept))
        answer = "yes" if left else "no"
        fill_script(self._controller, self.templates.voicemail, {"voicemail_left": answer})

    def _on_will_write(self, way: str) -> None:
        fill_script(self._controller, self.templates.voicemail, {"contact_by": way})
        self.refresh()
        self._pane.follow.take_focus()

    def _on_email_given(self, given: bool) -> None:
        self._say_of("call-email", email_given=given)
        answer = "yes" if given else "no"
        fill_script(self._controller, self.templates.voicemail, {"email_given": answer})

    def _on_entered(self, yesterday: bool, clock: time, name: str) -> None:
        """Note a call that was made by a colleague, or before."""
        now = self.now
        day = now.date() - timedelta(days=yesterday)
        at = datetime.combine(day, clock).astimezone()
        if at > now:
            self._pane.by_hand.refuse(self.tr("That is later than now."))
            return
        attempt = Attempt(at.astimezone(UTC), CallOutcome(name), by_hand=True)
        self._step("call-attempt", self.record.with_attempt(attempt))
        self._pane.by_hand.clear()
        self._outlet.say(self.tr("Entered."))

    def _on_held(self, reason: HoldReason) -> None:
        self._step("call-hold", with_hold(self.record, self.now.astimezone(UTC), reason))
        self._outlet.say(self._pane.hold.ends.text())

    def _on_call_us(self) -> None:
        fails = bool(self.record.attempts) and (
            self.record.attempts[-1].outcome is CallOutcome.NUMBER_FAILS
        )
        enough = len(unanswered_on(self.record, self.now, self.here)) >= self.hours.attempts
        reason = "number_fails" if fails else "three_attempts" if enough else None
        if open_script(self._controller, self.templates.call_us, {"reason": reason}):
            self._outlet.go_on()

    def _on_who(self, name: str) -> None:
        self._who = Called(name)
        self.refresh()

    def _on_role(self, name: str) -> None:
        self._role = name
        self._who = Called.CUSTOMER if name == "csmt" else self._who
        self.refresh()

    # --- showing

    def _on_changed(self, change: Change) -> None:
        if self._controller.desk.front != self._letter:
            self._letter, self._who = self._controller.desk.front, Called.CUSTOMER
            self._pane.by_hand.clear()
            self._pane.where.clear()
            self.refresh()
            self._pane.where.fold_away()
        if change & (Change.CALLS | Change.CASES | Change.PACK | Change.QUESTIONS):
            self.refresh()

    def refresh(self) -> None:
        """Show everything as it is now; nothing while nobody sees it."""
        seen = not self._pane.isHidden()
        self._minutes.run(seen)
        if not seen:
            return
        way = answer_of(self._controller, self.templates.voicemail, "contact_by")
        shown = CallsShown(
            self.record,
            self._who,
            self._role,
            self._preferences.settings.role in {"", "both"},
            self.hours,
            self.templates,
            self.now,
            self.here,
            self._controller.interface,
            self._controller.desk.case.calls,
            way,
        )
        show(self._pane, shown, self._controller)
