"""What all answer fields have in common."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGroupBox, QWidget

from app.compose.message import AskedQuestion
from app.language import Language
from app.templates.model import Question
from app.ui.controls.sentences import joined


class AnswerField(QGroupBox):
    """Where one question is answered; a group with the question as its name.

    Attributes:
        answered: emitted with the whole new answer: a choice, typed text, text in both languages, or None.
        pasted: emitted with the whole new answer and what of it came from elsewhere.
        ticked: emitted with a choice and whether it is on.
        left: emitted when the officer goes on to something else.
        done: emitted when Enter says that this answer is given.
        told: emitted with why a key did nothing, in words.
        name: the question, as the field is called.
        about: what is said of it besides: that it is required, and its hint.
        note: what an officer should know of the question.
        wrong: what is wrong with the answer; empty where nothing is said to be.
    """

    answered = Signal(object)
    pasted = Signal(object, str)
    ticked = Signal(str, bool)
    left = Signal()
    done = Signal()
    told = Signal(str)

    def __init__(self, asked: AskedQuestion, interface: Language) -> None:
        super().__init__()
        question = asked.question
        self.name = asked_words(question, interface)
        needed = QCoreApplication.translate("QuestionRow", "Required") if question.required else ""
        hint = question.hint.get(interface).strip() if question.hint is not None else ""
        self.about = joined(needed, hint)
        self.wrong = self.note = ""
        self.setAccessibleName(self.name)
        self.describe()

    def show_wrong(self, words: str) -> None:
        """Have what is wrong with the answer said of the field itself; nothing is wrong without words."""
        if words != self.wrong:
            self.wrong = words
            self.describe()

    def show_note(self, words: str) -> None:
        """Have what an officer should know of the question said of the field too."""
        if words != self.note:
            self.note = words
            self.describe()

    def describe(self) -> None:
        """Say what is wrong, whether an answer is needed, and the hint."""
        self.setAccessibleDescription(joined(self.wrong, self.about, self.note))

    def typing(self) -> bool:
        """Whether an answer is being typed now."""
        return False

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

    def take_focus(self, *, names_it: bool = False) -> None:  # noqa: ARG002  what is typed in bears the question's name
        """Lead the officer here; `names_it` where who listens is to hear the question at its answer too."""
        self.focus_target().setFocus()


def asked_words(question: Question, interface: Language) -> str:
    """A question as it is shown and heard: it says that it needs no answer, where it doesn't."""
    ask = question.ask.get(interface)
    if question.required:
        return ask
    return QCoreApplication.translate("QuestionRow", "{0} (optional)").format(ask)
