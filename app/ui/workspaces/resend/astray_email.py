"""The email that went astray, as the window works with it: steps in, standing out. Nothing of it is ever saved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.document import Block
from app.errors import AppError
from app.findings import Finding
from app.formatting.resend.next_steps import AstrayStart
from app.language import Language
from app.language.prose.resend import resend_step_words
from app.session.copying import Payload
from app.session.resend_session import ResendSession, ResendStep
from app.session.resend_standing import ResendStanding
from app.ui.state.checked import TypedText
from app.ui.state.dictionary import Dictionary


class AstrayEmail(QObject):
    """What is copied here, and what stops that.

    Attributes:
        interface: the language of the window.
        dictionary: nothing is spelt here.
        standing: how the email stands now.
        changed: emitted after each step.
        failed: emitted with why a step wasn't possible.
    """

    changed = Signal()
    failed = Signal(AppError)

    def __init__(self, interface: Language, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self.interface = interface
        self.dictionary: Dictionary | None = None
        self._now = now
        self.standing = ResendStanding(ResendSession(), interface)

    # --- steps

    @property
    def session(self) -> ResendSession:
        """What the officer has done."""
        return self.standing.session

    def show_session(self, session: ResendSession) -> None:
        """Go on with another session: after a step, or of another window."""
        if session is not self.session:
            self.standing = ResendStanding(session, self.interface)
            self.changed.emit()

    def take(self, read: ResendSession) -> None:
        """Go on with an email that was read; what was done with the one before can't be led back to."""
        start = None if self.session.copied else self.session.state.start
        fresh = ResendSession(read.state)
        self.show_session(fresh.choose_start(start) if start else fresh)

    def choose_start(self, start: AstrayStart) -> None:
        """Say what has happened."""
        self.show_session(self.session.choose_start(start))

    def set_wrong(self, wrong: tuple[str, ...]) -> None:
        """Say which addresses are wrong."""
        try:
            self.show_session(self.session.set_wrong(wrong))
        except AppError as error:
            self.failed.emit(error)

    def say_mistyped(self, on: bool) -> None:
        """Say whether the address was clearly mistyped."""
        self.show_session(self.session.say_mistyped(on))

    def put_back(self, number: int) -> None:
        """Put a piece back."""
        self.show_session(self.session.put_back(number))

    def take_out(self, number: int) -> None:
        """Take a piece out."""
        self.show_session(self.session.take_out(number))

    def keep(self, number: int) -> None:
        """Say that a piece belongs to the email."""
        self.show_session(self.session.keep(number))

    def undo(self) -> None:
        """Lead back to before the last step."""
        self.show_session(self.session.undo())

    def redo(self) -> None:
        """Do the step again that was undone."""
        self.show_session(self.session.redo())

    def forget(self) -> None:
        """Another customer's turn: nothing stays."""
        self.show_session(ResendSession())

    @property
    def undo_step(self) -> str:
        """What undo would take back, in words; empty for nothing."""
        return self._words(self.session.before[-1]) if self.session.before else ""

    @property
    def redo_step(self) -> str:
        """What redo would do again, in words; empty for nothing."""
        return self._words(self.session.after[0]) if self.session.after else ""

    def _words(self, step: ResendStep) -> str:
        return resend_step_words(step.code, step.params, self.interface)

    # --- copying (`app.ui.state.copyable`)

    def note_copied(self, payload: Payload) -> None:
        """A part was copied."""
        self.show_session(self.session.note_copied(payload, self._now()))

    def note_attempted(self) -> None:
        """A copy was tried and refused."""
        self.show_session(self.session.note_attempted())

    # --- what stops it (`app.ui.state.checked`); none of it can be confirmed, and nothing is typed

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Findings are about the email as a whole, never about one of its paragraphs."""
        return ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Why nothing may be copied; nothing as long as there is no email."""
        return self.standing.blocking if self.standing.chosen else ()

    @property
    def confirmed(self) -> tuple[Finding, ...]:
        """Nothing."""
        return ()

    @property
    def attempted(self) -> bool:
        """Whether a copy was tried while something stopped it."""
        return self.session.attempted

    @property
    def guidance(self) -> str:
        """Each finding has its line."""
        return ""

    def place_of(self, _finding: Finding) -> TypedText | None:
        """Nowhere."""
        return None

    def reason_of(self, _finding: Finding) -> str:
        """None."""
        return ""

    def title_of(self, _template: str) -> str:
        """None."""
        return ""

    def mend(self, _finding: Finding, _text: str) -> bool:
        """Never."""
        return False

    def confirm(self, _finding: Finding, _because: str = "") -> None:
        """Not offered."""

    def take_back(self, _finding: Finding) -> None:
        """Not offered."""

    def check_again(self) -> None:
        """Nothing but its steps changes it."""
