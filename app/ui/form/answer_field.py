"""What all answer fields have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGroupBox, QWidget

from app.compose.message import AskedQuestion
from app.language import Language


class AnswerField(QGroupBox):
    """Where one question is answered; a group with the question as its name.

    Attributes:
        answered: emitted with the whole new answer: a choice, typed text, text in both languages, or None.
        pasted: emitted with the whole new answer and what of it came from elsewhere.
        ticked: emitted with a choice and whether it is on.
        left: emitted when the officer goes on to something else.
        done: emitted when Enter says that this answer is given.
        told: emitted with why a key did nothing, in words.
    """

    answered = Signal(object)
    pasted = Signal(object, str)
    ticked = Signal(str, bool)
    left = Signal()
    done = Signal()
    told = Signal(str)

    def show_answer(self, asked: AskedQuestion, languages: tuple[Language, ...]) -> None:
        """Show the answer as it stands, in the languages that the message needs."""
        raise NotImplementedError

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        raise NotImplementedError

    def parts(self) -> list[QWidget]:
        """Everything that may become a Tab stop, in order."""
        return self.stops()

    def spot(self) -> str | int | None:
        """Where in the field the focus is, to go back there in another one; None where it isn't here."""
        raise NotImplementedError

    def go_to(self, spot: str | int) -> None:
        """Take the focus at a spot, or as near to it as can be."""
        raise NotImplementedError

    def focus_target(self) -> QWidget:
        """What gets the focus when an officer is led here."""
        return self.stops()[0]
