"""What the officer does with the email: it is taken in, its red parts are done, and it is copied or let go."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QPushButton

from app.findings import Finding, Severity
from app.formatting.rich import RichDocument
from app.ui.controls.plain_text import literal
from app.ui.message.copy_bar import CopyBar
from app.ui.state.controller import Controller
from app.ui.state.finding_words import words_of
from app.ui.style.theme import Theme
from app.ui.workspaces.cases import finish_case
from app.ui.workspaces.format.email import Email
from app.ui.workspaces.format.email_pane import EmailPane
from app.ui.workspaces.format.layouts import FormatLayouts
from app.ui.workspaces.format.leaving import ask_why
from app.ui.workspaces.format.steps_pane import StepsPane
from app.ui.workspaces.format.take_in_pane import TakeInPane
from app.ui.workspaces.format.taking_in import TakingIn


class Working(QObject):
    """Joins the panes; each step ends where the officer goes on.

    Attributes:
        officer_wanted: emitted with the detail of the officer that is missing.
    """

    officer_wanted = Signal(str)

    def __init__(
        self,
        controller: Controller,
        email: Email,
        panes: tuple[TakeInPane, StepsPane, EmailPane],
        layouts: FormatLayouts,
        theme: Theme,
    ) -> None:
        super().__init__(layouts)
        self._controller = controller
        self._email = email
        self._take_in, self._steps, self._pane = panes
        self._layouts = layouts
        self._theme = theme
        self.copy_bar: CopyBar = self._pane.copy_bar
        self.compare: QPushButton = self._pane.compare
        self.text_room = self._pane.text_room
        self.taking_in = TakingIn(layouts, lambda: controller.interface)
        self._connect()
        self._on_changed()

    def _connect(self) -> None:
        taking, pane, steps = self.taking_in, self._pane, self._steps
        taking.taken.connect(self._on_taken)
        taking.refused.connect(self._on_refused)
        for place in (self._take_in.reading, steps.reading):
            taking.reading.connect(place.set_reading)
            place.cancelled.connect(self._on_cancelled)
        self._take_in.paste.clicked.connect(self.paste)
        self._take_in.open.clicked.connect(self.open_file)
        steps.reds.wanted.connect(self.lead_to_red)
        steps.reds.leave_wanted.connect(self._leave)
        steps.reds.removed.connect(self._remove)
        steps.finished.connect(self.go_on)
        steps.told.connect(self.copy_bar.say)
        steps.new_wanted.connect(self.start_new)
        steps.recipient.copy_wanted.connect(self._copy_address)
        pane.findings.activated.connect(self.lead_to)
        pane.notes.gap_activated.connect(lambda _entry, name: self._lead_to_question(name))
        self.copy_bar.blocked.connect(self.lead_to)
        self.copy_bar.stop_line.clicked.connect(lambda: self.walk(1))
        self._email.changed.connect(self._on_changed)
        self._email.turned.connect(self._on_turned)

    def _on_changed(self) -> None:
        self._layouts.set_empty(not self._email.taken)
        self._layouts.mark_steps(len(self._email.red_parts) + self._email.to_answer)

    @property
    def taken(self) -> bool:
        """Whether there is an email."""
        return self._email.taken

    # --- taking in

    def paste(self) -> None:
        """Take in what was copied, where there is room for it."""
        if self._has_room():
            self.taking_in.paste()

    def paste_plain(self) -> None:
        """Take in the words alone of what was copied."""
        if self._has_room():
            self.taking_in.paste_plain()

    def open_file(self) -> None:
        """Take in a file."""
        if self._has_room():
            self.taking_in.ask_file()

    def drop(self, data: QMimeData) -> None:
        """Take in what was dropped."""
        if self._has_room():
            self.taking_in.drop(data)

    def _has_room(self) -> bool:
        """Whether another email may come in: nothing that isn't copied yet is ever replaced."""
        if words := self._email.impossible:
            self._on_refused(words)
            return False
        if not self._email.taken or self._email.done:
            return True
        self.copy_bar.say(
            self.tr(
                "Not taken in: there is an email already. Ctrl+N finishes it; then paste the next."
            ),
            "must",
        )
        return False

    def _on_taken(self, document: RichDocument, name: str) -> None:
        if self._controller.standing.case_done:
            # What is copied is done: the next email is another customer's.
            self._controller.finish()
        self._email.take(document, name)
        for place in (self._take_in, self._steps):
            place.show_problem("")
        words = self._taken_words()
        if self._email.letter_lines:
            may = self.tr(
                "{0} Is it a letter? ‘If this is a letter’, below the email, lists what may be of others."
            )
            words = may.format(words)
        self.copy_bar.say(words)
        if not self._pane_first():
            self.go_on()

    def _pane_first(self) -> bool:
        self._layouts.turn_to("email")
        found = self._pane.next_red()
        self._pane.text_room.bring_into_view()
        return found

    def _taken_words(self) -> str:
        reds = len(self._email.red_parts)
        if not reds:
            return self.tr("Taken in. It has no red parts.")
        if reds == 1:
            return self.tr("Taken in. 1 red part to fill in or remove: it is selected.")
        return self.tr(
            "Taken in. {0} red parts to fill in or remove: the first is selected."
        ).format(reds)

    def _on_refused(self, words: str) -> None:
        place = self._steps if self._email.taken else self._take_in
        place.show_problem(words)
        if self._email.taken:
            self.copy_bar.say(words, "must")

    def _on_cancelled(self) -> None:
        self.taking_in.cancel()
        self.copy_bar.say(self.tr("Not taken in: the reading was cancelled."))
        self.go_on()

    # --- red parts and what else is to be done

    def lead_to_red(self, number: int) -> None:
        """Select a red part in the email."""
        self._layouts.turn_to("email")
        self._pane.lead_to_red(number)

    def walk(self, by: int) -> None:
        """Go to the next red part (1) or the one before (-1); where none is left, to what else stops the copy."""
        if not self._email.taken:
            self._take_in.begin()
            return
        if self._email.red_parts:
            self._layouts.turn_to("email")
            self._pane.next_red(back=by < 0)
            self._say_red()
            return
        self._pane.settled.settle()
        found = self._pane.settled.findings
        if not found:
            self.copy_bar.say(self.tr("Nothing is missing"))
            return
        here = self._walked if self._walked in found else None
        place = (found.index(here) + by) % len(found) if here is not None else (0 if by > 0 else -1)
        self._walked = found[place]
        self.lead_to(found[place])
        words = words_of(found[place], self._email.interface, "")
        self.copy_bar.say(f"{words.severity}: {words.what}")

    _walked: Finding | None = None

    def _say_red(self) -> None:
        number, all_of = self._pane.red_at_caret() + 1, len(self._email.red_parts)
        text = self._email.red_parts[number - 1].text
        self.copy_bar.say(self.tr("Red part {0} of {1}: {2}").format(number, all_of, text))

    def remove_red(self) -> None:
        """Take the red part at the caret out, and go to the next."""
        number = self._pane.red_at_caret()
        if number < 0:
            self.copy_bar.say(self.tr("Nothing removed: go to a red part first (F8)."))
        else:
            self._remove(number)
            self.walk(1)

    def _remove(self, number: int) -> None:
        self._email.remove_field(number)
        self.copy_bar.say(self.tr("Red part removed. Ctrl+Z brings it back."))

    def leave_red(self) -> None:
        """Ask why the words of the red part at the caret may stay."""
        number = self._pane.red_at_caret()
        if number < 0:
            self.copy_bar.say(self.tr("Nothing left: go to a red part first (F8)."))
        else:
            self._leave(number)

    def _leave(self, number: int) -> None:
        part = self._email.red_parts[number]
        if not part.leavable:
            self.copy_bar.say(part.why_not, "must")
            return

        def left(because: str) -> None:
            self._email.leave_field(number, because)
            self.copy_bar.say(self.tr("Left as it is, with your reason. Ctrl+Z takes it back."))
            self.walk(1)

        ask_why(self._layouts.window(), part.text, self._theme, left)

    def toggle_bold(self) -> None:
        """Make what is selected bold, or no longer."""
        editor = self._pane.editor
        if self._email.taken and editor.hasFocus():
            editor.set_look("bold", not editor.has_look("bold"))
        else:
            self.copy_bar.say(self.tr("Nothing done: go to the email first (Alt+2)."))

    def lead_to(self, finding: Finding) -> None:
        """Go to where something is settled."""
        if finding.where.part == "officer":
            self.officer_wanted.emit(finding.where.question)
            return
        if finding.rule == "italics-choice":
            self._layouts.turn_to("steps")
            self._steps.italics.take_focus()
            return
        number = self._email.red_of(finding)
        if number is not None:
            self.lead_to_red(number)
        elif finding.where.question and self._lead_to_question(finding.where.question):
            return
        elif finding.severity is Severity.CONFIRM or not self._pane.marks.show(finding):
            self._layouts.turn_to("email")
            self._pane.findings.take_focus(finding)
        else:
            self._layouts.turn_to("email")

    def _lead_to_question(self, name: str) -> bool:
        self._layouts.turn_to("steps")
        return self._steps.lead_to_question(name)

    def go_on(self) -> None:
        """Go on with what is to be done next."""
        if not self._email.taken:
            self._take_in.begin()
        elif self._email.red_parts:
            self.walk(1)
        elif self._email.to_answer:
            self._layouts.turn_to("steps")
            self._steps.lead_to_open()
        elif self._email.has_italics and not self._email.italics:
            self._layouts.turn_to("steps")
            self._steps.italics.take_focus()
        else:
            self.copy_bar.take_focus()

    def show_changes(self) -> None:
        """Open the list of what was changed, or close it."""
        toggle = self._pane.changes.toggle
        if toggle.isHidden():
            self.copy_bar.say(self.tr("House style changed nothing"))
            return
        self._layouts.turn_to("email")
        toggle.setChecked(not toggle.isChecked())
        (self._pane.changes.text if toggle.isChecked() else toggle).setFocus()

    def _copy_address(self, address: str) -> None:
        self.copy_bar.put_text(address, self.tr("Address copied"))

    # --- steps

    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._email.undo_step is not None

    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return self._email.redo_step is not None

    def undo_words(self) -> str:
        """What Undo is called now."""
        done = self._email.step_words(self._email.undo_step)
        return literal(self.tr("Undo {0}").format(done)) if done else self.tr("Undo")

    def redo_words(self) -> str:
        """What Redo is called now."""
        done = self._email.step_words(self._email.redo_step)
        return literal(self.tr("Redo {0}").format(done)) if done else self.tr("Redo")

    def undo(self) -> None:
        """Take the last step back."""
        done = self._email.step_words(self._email.undo_step)
        self._email.undo()
        if done:
            self.copy_bar.say_step(self.tr("Undone: {0}").format(done))

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        done = self._email.step_words(self._email.redo_step)
        self._email.redo()
        if done:
            self.copy_bar.say_step(self.tr("Done again: {0}").format(done))

    # --- the case

    def _on_turned(self) -> None:
        """Another customer: nothing of the last one stays in the fields."""
        self.taking_in.cancel()
        self._steps.recipient.clear()
        self._pane.texts.compare(False)
        for place in (self._take_in, self._steps):
            place.show_problem("")

    def start_new(self) -> None:
        """Finish the case, and be ready for the next; an empty one isn't finished."""
        finish_case(self._controller, self, self.copy_bar.say)

    def find_anew(self) -> None:
        """Be ready for another customer."""
        self.clear()
        self.go_on()

    def clear(self) -> None:
        """Nothing was looked for here."""
