"""What the officer does with an email that went astray: say what happened, take it in, decide, copy, let go."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.findings import Finding
from app.language.prose import error_words
from app.language.prose.resend import form_words
from app.session.change import Change
from app.session.copying import Blocked, Payload
from app.session.resend_session import ResendSession
from app.ui.controls.clipboard import copier
from app.ui.message.copy_bar import CopyBar
from app.ui.state.controller import Controller
from app.ui.workspaces.resend.astray_email import AstrayEmail
from app.ui.workspaces.resend.email_pane import AstrayPane
from app.ui.workspaces.resend.taking_in import AstrayTakingIn
from app.ui.workspaces.resend.told_pane import ToldPane


class ResendWorking(QObject):
    """Joins the panes; each step ends where the officer goes on.

    Attributes:
        side_wanted: emitted with the side (`told`, `email`) that is to be in view, before the focus goes there.
    """

    side_wanted = Signal(str)

    def __init__(
        self,
        controller: Controller,
        email: AstrayEmail,
        panes: tuple[ToldPane, AstrayPane],
        copy_bar: CopyBar,
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        self._controller = controller
        self._email = email
        self._told, self._pane = panes
        self.copy_bar = copy_bar
        self.compare = self._pane.compare
        self.taking_in = AstrayTakingIn(owner, lambda: controller.interface)
        told, pane = self._told, self._pane
        told.what.chosen.connect(email.choose_start)
        told.what.finished.connect(self.go_on)
        told.paste.clicked.connect(self.paste)
        told.open.clicked.connect(self.open_file)
        told.steps.note_wanted.connect(self.copy_note)
        pane.pieces.did.connect(self._on_did)
        copy_bar.blocked.connect(self.lead_to)
        copy_bar.stop_line.clicked.connect(self._lead_to_first)
        self.taking_in.taken.connect(self._on_taken)
        self.taking_in.refused.connect(self._on_refused)
        email.failed.connect(self._on_failed)
        controller.changed.connect(self._on_controller_changed)

    @property
    def taken(self) -> bool:
        """Whether there is an email."""
        return self._email.standing.chosen

    # --- taking in

    def paste(self) -> None:
        """Take in what was copied elsewhere."""
        self.taking_in.paste()

    def paste_plain(self) -> None:
        """Take in the words alone of what was copied."""
        self.taking_in.paste_plain()

    def open_file(self) -> None:
        """Take in a file."""
        self.taking_in.ask_file()

    def drop(self, data: QMimeData) -> None:
        """Take in what was dropped."""
        self.taking_in.drop(data)

    def _on_taken(self, read: ResendSession) -> None:
        self._told.show_problem("")
        # What was copied of the email before may be another customer's.
        copier().clear_ours()
        self._email.take(read)
        standing = self._email.standing
        cleaning = standing.state.cleaning
        form = form_words(cleaning.form, self._email.interface) if cleaning else ""
        words = self.tr("{0}. Taken out: {1}. Not sure: {2}.")
        counts = (len(standing.state.taken), len(standing.undecided))
        self.copy_bar.say(words.format(form, *counts))
        self.go_on()

    def _on_refused(self, words: str) -> None:
        self.side_wanted.emit("told")
        self._told.show_problem(words)

    def _on_failed(self, error: AppError) -> None:
        self.side_wanted.emit("told")
        self._told.show_problem(error_words(error, self._email.interface))

    # --- copying

    def copy_next(self) -> None:
        """Copy the subject, pressed again the message, or say why not."""
        standing = self._email.standing
        following = standing.next_part
        if following is None:
            self.copy_bar.refuse(Blocked(standing.blocking))
        else:
            self.copy_bar.copy(following)

    def copy_note(self) -> None:
        """Copy the incident note, where a step asks for one."""
        note = self._email.standing.next_note
        if not isinstance(note, Payload):
            words = self.tr("Nothing was copied: no incident note is wanted here.")
            self.copy_bar.say_nothing_copied(words)
            return
        words = self.tr(
            "Incident note copied, for the security liaison officer, not for the customer"
        )
        self.copy_bar.put_text(note.plain, words)

    def turn_compare(self) -> None:
        """Show before and after, or the email alone."""
        self.side_wanted.emit("email")
        self.compare.toggle()

    # --- deciding

    def _on_did(self, did: str, number: int) -> None:
        steps = {
            "put-back": self._email.put_back,
            "take-out": self._email.take_out,
            "keep": self._email.keep,
        }
        steps[did](number)
        if not self._email.standing.undecided and did != "put-back":
            self.copy_bar.take_focus()

    def lead_to(self, finding: Finding) -> None:
        """Go to what a finding is about."""
        told, pieces = self._told, self._pane.pieces
        of_email = finding.rule in {"resend-unsure", "resend-leak"}
        self.side_wanted.emit("email" if of_email else "told")
        if finding.rule in {"resend-start", "resend-compose"}:
            told.what.take_focus()
        elif finding.rule == "resend-mistyped":
            told.mistyped.setFocus()
        elif finding.rule == "resend-unsure":
            pieces.lead_to_doubtful()
        elif finding.rule == "resend-leak":
            pieces.lead_to_first()
        else:
            told.paste.setFocus()

    def _lead_to_first(self) -> None:
        if blocking := self._email.standing.blocking:
            self.lead_to(blocking[0])

    def go_on(self) -> None:
        """Go to what is to be done next."""
        standing = self._email.standing
        if standing.state.start is None:
            self.side_wanted.emit("told")
            self._told.what.take_focus()
        elif not standing.chosen:
            self.side_wanted.emit("told")
            self._told.paste.setFocus()
        elif standing.blocking:
            self.lead_to(standing.blocking[0])
        else:
            self.side_wanted.emit("email")
            self.copy_bar.take_focus()

    # --- steps

    def undo(self) -> None:
        """Take the last step back, and say which."""
        if words := self._email.undo_step:
            self._email.undo()
            self.copy_bar.say_step(self.tr("Undone: {0}").format(words))

    def redo(self) -> None:
        """Do again what was undone, and say what."""
        if words := self._email.redo_step:
            self._email.redo()
            self.copy_bar.say_step(self.tr("Redone: {0}").format(words))

    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._email.undo_step)

    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self._email.redo_step)

    # --- another customer (`app.ui.workspaces.cases.CaseWork`)

    def start_new(self) -> None:
        """Be done with the customer: nothing stays here, nor on the clipboard."""
        self.clear()
        copier().clear_ours()
        self._controller.finish()
        self.go_on()

    def find_anew(self) -> None:
        """Be ready for another customer."""
        self.clear()
        self.go_on()

    def clear(self) -> None:
        """Forget the email."""
        self.taking_in.cancel()
        self._told.show_problem("")
        self._email.forget()

    def _on_controller_changed(self, change: Change) -> None:
        if change & Change.ANOTHER_CUSTOMER:
            self.clear()
