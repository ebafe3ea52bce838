"""Brings the officer to a place: of a finding, a question, a gap, a step that was undone, a list, a view."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.compose.message import AskedQuestion
from app.findings import Finding
from app.language.prose import step_words
from app.session.changed_place import ChangedPlace, SteppedBack
from app.ui.findings.field_marks import FieldMarks
from app.ui.state.controller import Controller
from app.ui.workspaces.compose.layouts import Layouts
from app.ui.workspaces.compose.panes import Panes
from app.ui.workspaces.compose.walking import Walk


class Elsewhere(Protocol):
    """Places in the message itself; each way returns whether it led there."""

    def lead_to(self, finding: Finding) -> bool:
        """Lead to the place of a finding."""

    def return_to(self, place: ChangedPlace) -> bool:
        """Lead back to what undo or redo changed."""


class Leading(QObject):
    """Has the right pane in view, then puts the focus there.

    Attributes:
        walk: from one finding to the next.
        elsewhere: leads to what is neither answered nor asked.
        officer_wanted: emitted with the detail of the officer that is missing.
    """

    officer_wanted = Signal(str)

    def __init__(
        self,
        controller: Controller,
        panes: Panes,
        layouts: Layouts,
        fields: FieldMarks,
        find: Callable[[], None],
    ) -> None:
        super().__init__(layouts)
        self._controller = controller
        self._form, self._reading = panes.form, panes.reading
        self._layouts = layouts
        self._fields = fields
        self._find = find
        self.elsewhere: Elsewhere | None = None
        self.walk = Walk(controller, self._reading)
        self.walk.reached.connect(self.settle)
        controller.stepped.connect(self._on_stepped)
        self._reading.findings.activated.connect(self.lead_to)
        for part in (self._reading, self._reading.findings):
            part.sought.connect(lambda: layouts.turn_to("preview"))
        self._reading.marks.activated.connect(self.lead_to)
        self._reading.marks.entered.connect(self.settle)
        self._reading.preview.gap_activated.connect(self._on_gap_activated)
        bar = self._reading.copy_bar
        bar.blocked.connect(self.settle)
        bar.stop_line.clicked.connect(lambda: self.walk.go(1))

    def settle(self, finding: Finding) -> None:
        """Put the focus where Enter settles a finding; where nothing does, at its place."""
        if not self._reading.findings.settle(finding):
            self.lead_to(finding)

    def lead_to(self, finding: Finding) -> None:
        """Put the focus at the place of a finding: the answer that says it, or the question that is open."""
        where = finding.where
        if where.part == "officer":
            self.officer_wanted.emit(where.question)
            return
        if self.elsewhere is not None and self.elsewhere.lead_to(finding):
            return
        if self._controller.standing.answer_place_of(finding) is not None:
            self._layouts.turn_to("questions")
            self._fields.show(finding)
            return
        asked = (
            self._controller.standing.asked(where.entry, where.question) if where.question else None
        )
        if asked is not None:
            self.lead_to_question(asked)
        elif where.entry:
            self._layouts.turn_to("questions")
            self._form.lead_to_entry(where.entry)
        elif not self._controller.standing.chosen:
            self._find()
        else:
            self._reading.findings.take_focus(finding)

    def lead_to_question(self, asked: AskedQuestion) -> None:
        """Put the focus on a question."""
        self._layouts.turn_to("questions")
        self._form.lead_to(asked)

    def _on_gap_activated(self, entry: str, question: str) -> None:
        if question.startswith("officer."):
            self.officer_wanted.emit(question)
            return
        asked = self._controller.standing.asked(entry, question)
        if asked is not None:
            self.lead_to_question(asked)

    def _on_stepped(self, stepped: SteppedBack) -> None:
        """Bring the officer back to what undo or redo changed, and say what it was."""
        if stepped.place is not None:
            self._return_to(stepped.place)
        step = stepped.step
        done = step_words(step.code, dict(step.params), self._controller.interface)
        words = (
            self.tr("Undone: {0}. Ctrl+Y brings it back.")
            if stepped.undone
            else self.tr("Done again: {0}. Ctrl+Z takes it back.")
        )
        self._reading.copy_bar.say_step(words.format(done))

    def _return_to(self, place: ChangedPlace) -> None:
        if self.elsewhere is not None and self.elsewhere.return_to(place):
            return
        asked = (
            self._controller.standing.asked(place.entry, place.question) if place.question else None
        )
        if asked is not None:
            self._layouts.turn_to("questions")
            self._form.return_to(asked)
        elif place.entry:
            self._layouts.turn_to("questions")
            self._form.lead_to_entry(place.entry)
        elif not self._controller.standing.chosen:
            self._find()

    # --- what is opened

    def open_calendar(self) -> None:
        """Open the calendar of the date that has the focus, or of the first one."""
        if self._form.has_date():
            self._layouts.turn_to("questions")
            self._form.open_calendar()
        else:
            self._reading.copy_bar.say(self.tr("No date is asked for now"))

    def show_left_out(self) -> None:
        """Open the list of what is left out of the message."""
        self._layouts.turn_to("preview")
        self._reading.left_out.open()

    def toggle_alone(self) -> None:
        """Give the preview the whole pane, or show again what stands around it."""
        self._layouts.turn_to("preview")
        room = self._reading.script_room
        room.toggle()
        words = (
            self.tr("The preview has the whole pane. F11 again shows the rest.")
            if room.alone
            else self.tr("The preview has its usual height")
        )
        self._reading.copy_bar.say(words)

    def toggle_compare(self) -> None:
        """Show both languages beside each other, or the message alone again."""
        self._layouts.turn_to("preview")
        self._reading.compare_button.toggle()
        if self._layouts.mode == "tabs":
            # What had the focus may be under another tab now.
            self._reading.take_focus()
