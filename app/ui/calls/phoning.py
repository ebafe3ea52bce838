"""What is done on the panel: each press is a step of the calls of the case in front."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta, tzinfo
from typing import cast

from PySide6.QtCore import QObject

from app.calling.record import Attempt, CallOutcome, CallRecord, HoldReason
from app.errors import AppError
from app.language.prose.calls import call_moment, call_words
from app.session import call_steps
from app.session.call_filling import Filled
from app.session.call_panel import Caller, CallPanel, call_panel
from app.session.call_rules import here_of, hours_of
from app.session.call_steps import CallerRole
from app.session.call_view import Brought
from app.session.calls import Called
from app.session.case import Case
from app.session.change import Change
from app.source.problem_words import failure_words
from app.ui.calls.outlet import CallsOutlet
from app.ui.calls.pane import CallsPane
from app.ui.calls.showing import CallsShown, in_utc, show
from app.ui.state.controller import Controller
from app.ui.state.minutes import Minutes
from app.ui.state.preferences import Preferences

_TALKED = frozenset(CallOutcome) - {CallOutcome.NO_ANSWER, CallOutcome.NUMBER_FAILS}
_OF_RECORD = Change.CALLS | Change.CASES | Change.PACK | Change.OFFICER | Change.ANOTHER_CUSTOMER


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
        self._letter = controller.desk.front
        self._minutes = Minutes(controller.now, self)
        self._minutes.passed.connect(self.refresh)
        controller.changed.connect(self._on_changed)
        preferences.changed.connect(self.refresh)
        pane.seen.connect(self._on_seen)
        self._connect_where()
        self._connect_calls()
        self._connect_rest()
        self.refresh()

    def _connect_where(self) -> None:
        where, steps = self._pane.where, call_steps
        where.times_named.connect(self._on_times_named)
        where.times.connect(
            lambda words: self._do(
                lambda case: steps.set_times(case, self._who, named=True, times=words)
            )
        )
        where.number.connect(
            lambda words: self._do(lambda case: steps.set_number(case, self._who, words))
        )
        where.country.connect(
            lambda name: self._do(lambda case: steps.set_place(case, self._who, name))
        )
        where.zone.connect(
            lambda zone: self._do(
                lambda case: steps.set_place(case, self._who, self.record.country, zone)
            )
        )
        where.happy_outside.connect(
            lambda on: self._do(lambda case: steps.set_outside(case, self._who, happy=on))
        )
        self._pane.who.chosen.connect(self._on_who)
        self._pane.role.chosen.connect(self._on_role)

    def _connect_calls(self) -> None:
        pane = self._pane
        pane.attempt.script_wanted.connect(self._on_script_wanted)
        pane.attempt.made.connect(self._on_made)
        pane.attempt.email_given.connect(self._on_email_given)
        pane.follow.voicemail.connect(self._on_voicemail)
        pane.follow.again.connect(self._on_again)
        pane.follow.note_wanted.connect(self._on_note_wanted)
        pane.follow.back_wanted.connect(self.take_back)
        pane.undo_wanted.connect(self.take_back)
        pane.redo_wanted.connect(self.do_again)
        pane.by_hand.entered.connect(self._on_entered)
        pane.list.out.connect(self._on_out)
        pane.during.wanted.connect(self._read)

    def _connect_rest(self) -> None:
        pane = self._pane
        pane.after.find_wanted.connect(self._outlet.find)
        pane.after.call_us_wanted.connect(self._on_call_us)
        pane.hold.held.connect(self._on_held)
        pane.hold.out_wanted.connect(
            lambda: self._do(lambda case: call_steps.take_hold_out(case, self.record.holds[-1]))
        )
        pane.hold.copy_wanted.connect(self._on_reason_wanted)
        pane.log.copy_wanted.connect(
            lambda: self._outlet.copy(pane.log.line.words, self.tr("Line for the log copied"))
        )
        pane.log.all_wanted.connect(self._on_all_wanted)

    # --- what there is

    @property
    def role(self) -> CallerRole:
        """As what the officer calls in this case."""
        known = self._case.calls.role or self._preferences.settings.role
        return "csmt" if known == "csmt" else "examiner"

    @property
    def record(self) -> CallRecord:
        """What was noted of who is called."""
        return self._case.calls.of(self._who)

    @property
    def _case(self) -> Case:
        return self._controller.desk.case

    @property
    def now(self) -> datetime:
        """The moment of a step, by the officer's own clock."""
        return self._controller.now().astimezone()

    @property
    def here(self) -> tzinfo:
        """The zone of that clock."""
        return here_of(self.now)

    @property
    def panel(self) -> CallPanel | None:
        """What the session tells now; None where the wording says nothing of calls."""
        controller = self._controller
        caller = Caller(self.role, controller.session.officer.initials)
        language = controller.interface
        calls = self._case.calls
        return call_panel(calls, self._who, controller.pack, self.now, language, caller)

    # --- steps

    def _do(self, step: Callable[[Case], Case]) -> None:
        self._controller.set_calls(step(self._case).calls)

    def _say(self, words: str) -> None:
        self._outlet.say(words)

    def _bring(self, brought: Brought | None, filled: Filled | None = None) -> None:
        """Have what is read out in front, in large type, filled in."""
        if brought is not None:
            self._controller.bring(brought.template, filled or brought.filled)
            self._outlet.read()

    def take_back(self) -> None:
        """Take the last step back."""
        if self._case.calls.undo_step is None:
            self._say(self.tr("Nothing to take back."))
            return
        self._do(call_steps.undo_call)
        self._say(self.tr("Taken back."))
        self._pane.take_focus()

    def do_again(self) -> None:
        """Do again what was taken back last."""
        if self._case.calls.redo_step is None:
            self._say(self.tr("Nothing to do again."))
            return
        self._do(call_steps.redo_call)
        self._say(self.tr("Done again."))
        self._pane.take_focus()

    def _on_times_named(self, named: bool) -> None:
        times = self.record.times
        self._do(lambda case: call_steps.set_times(case, self._who, named=named, times=times))

    def _on_made(self, name: str) -> None:
        """Record a call, and bring what is said and written next."""
        made = Attempt(in_utc(self.now), CallOutcome(name))
        self._do(lambda case: call_steps.note_attempt(case, self._who, made, role=self.role))
        self._pane.where.fold_away()
        self._bring_for(made)
        time = call_moment(self.now, self.now, self._controller.interface)
        outcome = call_words(f"outcome-{name}", self._controller.interface)
        self._say(self.tr("Call recorded at {0}: {1}").format(time, outcome))
        if self._pane.isVisible():
            self._pane.follow.take_focus()

    def _bring_for(self, made: Attempt) -> None:
        """Have in front what goes with a call that went so."""
        if (brought := self._of_call(made)) is not None:
            self._controller.bring(brought.template, brought.filled)
            self._outlet.read()

    def _of_call(self, made: Attempt) -> Brought | None:
        """The script that goes with a call that went so, and its note with it; else the note alone."""
        panel = self.panel
        if panel is None or panel.note is None:
            return None
        script = panel.voicemail if made.outcome is CallOutcome.NO_ANSWER else None
        if made.outcome in _TALKED or (script is None and self._who is Called.REFEREE):
            script = panel.call
        pack = self._controller.pack
        noted = script is not None and pack.head(script.template).companion == panel.note.template
        brought = script if script is not None and noted else panel.note
        return Brought(brought.template, brought.title, panel.note.filled)

    @property
    def _last(self) -> Attempt | None:
        """The last call that was recorded here."""
        own = [each for each in self.record.attempts if not each.by_hand]
        return own[-1] if own else None

    def _fill_again(self) -> None:
        """Have script and note of the last call say what is known of it now; what is in front stays there."""
        brought = self._of_call(self._last) if self._last is not None else None
        if brought is not None:
            self._controller.fill(brought.template, brought.filled)

    def _on_voicemail(self, left: bool) -> None:
        self._do(lambda case: call_steps.say_voicemail(case, self._who, left=left))
        self._fill_again()

    def _on_again(self, tomorrow: bool, clock: time) -> None:
        """Note when they asked to be called again."""
        last = self._last
        if last is None:
            return
        at = in_utc(datetime.combine(self.now.date() + timedelta(days=tomorrow), clock))
        self._do(lambda case: call_steps.say_again_at(case, self._who, last, at))
        self._fill_again()

    def _on_email_given(self, given: bool) -> None:
        self._do(lambda case: call_steps.set_email_given(case, self._who, given=given))
        self._fill_again()

    def _on_entered(self, yesterday: bool, clock: time, name: str) -> None:
        """Note a call that was made by a colleague, or before."""
        at = datetime.combine(self.now.date() - timedelta(days=yesterday), clock)
        call = Attempt(in_utc(at), CallOutcome(name))
        try:
            self._do(lambda case: call_steps.note_by_hand(case, self._who, call, self.now))
        except AppError as error:
            self._pane.by_hand.refuse(failure_words(error, self._controller.interface))
            return
        self._pane.by_hand.clear()
        self._say(self.tr("Entered."))

    def _on_out(self, place: int) -> None:
        attempt = self.record.attempts[place]
        self._do(lambda case: call_steps.take_back(case, self._who, attempt))
        self._say(self.tr("Taken back."))
        self._pane.take_focus()

    def _on_held(self, reason: HoldReason) -> None:
        self._do(lambda case: call_steps.put_on_hold(case, reason, self.now))
        self._say(self._pane.hold.told.words)
        self._pane.hold.copy_button.setFocus()

    # --- what is opened and copied

    def _read(self, template: str) -> None:
        self._controller.bring(template, {})
        self._outlet.read()

    def _on_script_wanted(self) -> None:
        panel = self.panel
        self._bring(panel.call if panel is not None else None)

    def _on_call_us(self) -> None:
        panel = self.panel
        letter = panel.call_us.letter if panel is not None and panel.call_us is not None else None
        if letter is not None:
            self._controller.bring(letter.template, letter.filled)
            self._outlet.go_on()

    def _on_note_wanted(self) -> None:
        if self._last is not None:
            self._bring_for(self._last)
            self._outlet.copy_note()

    def _on_all_wanted(self) -> None:
        """The lines of the log in order, then the case note, as one text."""
        lines = "\n".join(self.panel.log) if self.panel is not None else ""
        if self._last is not None:
            self._bring_for(self._last)
            self._outlet.copy_log(lines)
        elif lines:
            self._outlet.copy(lines, self.tr("Call back log copied"))

    def _on_reason_wanted(self) -> None:
        panel = self.panel
        if panel is not None and panel.hold is not None:
            self._outlet.copy(panel.hold.reason, self.tr("Reason for the hold copied"))

    # --- who

    def _on_who(self, name: str) -> None:
        self._who = Called(name)
        self.refresh()

    def _on_role(self, name: str) -> None:
        role = cast("CallerRole", name)
        self._who = Called.CUSTOMER if role == "csmt" else self._who
        self._do(lambda case: call_steps.set_role(case, role))
        self.refresh()

    # --- showing

    def _on_changed(self, change: Change) -> None:
        if self._controller.desk.front != self._letter:
            self._letter, self._who = self._controller.desk.front, Called.CUSTOMER
            for part in (self._pane.by_hand, self._pane.where, self._pane.follow):
                part.clear()
            self.refresh()
            self._pane.where.fold_away()
        elif change & _OF_RECORD:
            self.refresh()

    def _on_seen(self, seen: bool) -> None:
        self._minutes.run(seen)
        if seen:
            self.refresh()

    def refresh(self) -> None:
        """Show everything as it is now; nothing while nobody sees it, nor where the wording knows no calls."""
        controller = self._controller
        panel = None if self._pane.isHidden() else self.panel
        if panel is None:
            return
        hours = hours_of(self._case.calls, controller.pack.info.calls, self.role)
        guidance = hours.guidance if hours is not None else None
        shown = CallsShown(
            panel,
            self._case.calls,
            self._preferences.settings.role not in {"examiner", "csmt"},
            guidance.get(controller.interface) if guidance is not None else "",
            self.now,
            self.here,
            controller.interface,
        )
        show(self._pane, shown)
