"""One question: what is asked, the hint, where it is answered, and what is wrong with the answer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QApplication, QVBoxLayout, QWidget

from app.compose.message import AskedQuestion
from app.findings import Finding, Severity
from app.templates.model import Question
from app.ui.controls.announcing import announce
from app.ui.controls.hint import Hint
from app.ui.controls.plain_text import Label, literal
from app.ui.controls.scrolling import KEPT_WHOLE
from app.ui.form.answer_field import AnswerField, asked_words
from app.ui.form.question_widgets import QUESTION_WIDGETS
from app.ui.state.answerable import Answerable
from app.ui.state.finding_words import SIGNS, wording_at_question
from app.ui.style.look import set_look
from app.ui.style.theme import Theme


class QuestionRow(QWidget):
    """One question of one entry; it stays the same widget for as long as the question is asked.

    Attributes:
        done: emitted when Enter says that this answer is given.
        told: emitted with why a key did nothing, in words.
    """

    done = Signal()
    told = Signal(str)

    def __init__(self, asked: AskedQuestion, answerable: Answerable, theme: Theme) -> None:
        super().__init__()
        self.setProperty(KEPT_WHOLE, True)
        self._answerable = answerable
        self._asked = asked
        interface = answerable.interface
        self.question, self.entry = asked.question, asked.entry
        self.heading = Label(literal(asked_words(asked.question, interface)))
        self.heading.setWordWrap(True)
        self.heading.setFont(_bold(self.heading))
        make_field = QUESTION_WIDGETS[asked.question.type]
        self.field: AnswerField = make_field(asked, interface, theme)
        # What labels nothing is read by Orca with the whole card, and the question again after it.
        self.heading.setBuddy(self.field)
        self.problem = Label()
        self.problem.setWordWrap(True)
        self.problem.hide()
        # In line with the marks of choices, which need room for the focus ring.
        inset = (theme.gap(4), 0, theme.gap(4), 0)
        self.heading.setContentsMargins(*inset)
        self.problem.setContentsMargins(*inset)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.gap(4))
        layout.addWidget(self.heading)
        hint = asked.question.hint
        self._hint_words = hint.get(interface).strip() if hint is not None else ""
        self._hint: Hint | None = None
        layout.addWidget(self.field)
        self.show_note("")
        layout.addWidget(self.problem)
        self.field.answered.connect(self._on_answered)
        self.field.pasted.connect(self._on_answered)
        self.field.ticked.connect(self._on_ticked)
        self.field.left.connect(self._on_left)
        self.field.done.connect(self.done)
        self.field.told.connect(self.told)
        self.show_asked(asked)

    def shows(self, question: Question) -> bool:
        """Whether the row looks as this question does."""
        mine = self.question
        return mine is question or mine == question or _look(mine) == _look(question)

    def show_asked(self, asked: AskedQuestion) -> None:
        """Show the question as it stands now."""
        self._asked = asked
        self.question = asked.question
        self.field.show_answer(asked, self._answerable.languages)
        self._show_problem()

    def show_note(self, words: str) -> None:
        """Show, with the hint, what an officer should know of this question; empty for nothing."""
        self.field.show_note(words)
        shown = "\n".join(each for each in (self._hint_words, words) if each)
        if self._hint is None:
            if not shown:
                return
            hint = self._hint = Hint()
            hint.setContentsMargins(self.heading.contentsMargins())
            self._layout.insertWidget(self._layout.indexOf(self.field), hint)
        self._hint.setText(shown)
        self._hint.setVisible(bool(shown))

    def take_focus(self) -> None:
        """Lead the officer here."""
        # Orca tells the groups around the focus by what had it before, and none where that was a row that has gone.
        self.field.take_focus(names_it=isinstance(QApplication.focusWidget(), QAbstractItemView))

    def _on_answered(self, raw: object, pasted: str = "") -> None:
        self._answerable.answer(self.question, self.entry, raw, pasted)  # type: ignore[arg-type]

    def _on_ticked(self, choice: str, on: bool) -> None:
        self._answerable.tick(self.question, self.entry, choice, on)

    def _problem_now(self) -> Finding | None:
        """What to show: not while the answer is being typed, and no missing answer before a copy was tried."""
        attempted = self._answerable.attempted
        typing = self.field.typing()
        for finding in self._asked.findings:
            if (
                attempted
                or (not finding.unanswered and not typing)
                or finding.severity is Severity.ADVISE
            ):
                return finding
        return None

    def _on_left(self) -> None:
        """What is wrong is told to whoever leaves the field, whatever way; and once."""
        told = self.field.wrong
        self._show_problem()
        if self.field.wrong and self.field.wrong != told:
            announce(self.field, self.field.wrong)

    def _show_problem(self) -> None:
        finding = self._problem_now()
        if finding is None:
            self.problem.hide()
            self.field.show_wrong("")
            return
        words = wording_at_question(finding, self._answerable.interface)
        self.problem.setText(f"{SIGNS[finding.severity]} {words}")
        set_look(self.problem, "tone", str(finding.severity))
        self.problem.show()
        self.field.show_wrong(words)


def _look(question: Question) -> tuple[object, ...]:
    """What an officer sees of a question."""
    choices = [(choice.id, choice.label) for choice in question.choices]
    return question.type, question.ask, question.hint, question.required, question.each, choices


def _bold(label: Label) -> QFont:
    font = label.font()
    font.setBold(True)
    return font
