"""The call that is next: what is told before it, and how it went."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.session.call_view import CallQuestion
from app.ui.calls.asked_one import AskedOne
from app.ui.calls.card import CallCard, Lines, press_button
from app.ui.calls.where_card import NO, YES
from app.ui.style.theme import Theme


class AttemptCard(CallCard):
    """One press records a call.

    Attributes:
        script_wanted: emitted when the script of the call is wanted.
        made: emitted with how the call went.
        email_given: emitted with whether there is an email address.
    """

    script_wanted = Signal()
    made = Signal(str)
    email_given = Signal(bool)

    def __init__(self, outcomes: dict[str, str], theme: Theme) -> None:
        super().__init__("", theme)
        self._email_first = False
        self.before = Lines("confirm")
        self.about = Lines("quiet")
        self.email = AskedOne(
            "",
            {YES: self.tr("Yes"), NO: self.tr("No")},
            theme,
        )
        self.script_button = press_button(self.tr("Script to open the call"))
        self.outcome = AskedOne(
            self.tr("How did the call go?"),
            outcomes,
            theme,
            why=self.tr("One press records it, with the time now."),
        )
        self.add(self.before, self.email)
        self._script_row = self.add_buttons(self.script_button)
        self.add(self.outcome, self.about)
        self.script_button.clicked.connect(self.script_wanted)
        self.outcome.chosen.connect(self.made)
        self.email.chosen.connect(lambda name: self.email_given.emit(name == YES))

    def offer_script(self, offered: bool) -> None:
        """Whether there is a script of the call."""
        self._script_row.setVisible(offered)

    def show_email(self, question: CallQuestion | None, given: bool | None, *, first: bool) -> None:
        """Ask whether there is an address, where that matters; `first` before the call is made."""
        self._email_first = first
        self.email.setVisible(question is not None)
        if question is not None:
            self.email.ask(question.ask, question.hint)
        self.email.show_chosen("" if given is None else YES if given else NO)

    def first_field(self) -> QWidget:
        """What is asked first."""
        email = self._email_first and not self.email.isHidden() and not self.email.is_answered
        return (self.email if email else self.outcome).stop()

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        return [*self.email.chain(), self.script_button, *self.outcome.chain()]
