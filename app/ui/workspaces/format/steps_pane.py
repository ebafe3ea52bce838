"""What is to be done before the email is copied: red parts, questions, italics, size, and whom it goes to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.controls.announcing import announce
from app.ui.controls.heading import Heading, beside_button
from app.ui.controls.line_length import LimitedWidth
from app.ui.controls.plain_text import Label
from app.ui.controls.scrolling import UprightScroll
from app.ui.controls.wrapping_button import WrappingButton
from app.ui.form.card import QuestionCard
from app.ui.style.look import set_look
from app.ui.style.theme import Theme
from app.ui.workspaces.format.email import Email
from app.ui.workspaces.format.recipient import Recipient
from app.ui.workspaces.format.red_parts import RedParts
from app.ui.workspaces.format.segments import Segments
from app.ui.workspaces.format.take_in_pane import ReadingLine


class StepsPane(QWidget):
    """The left side.

    Attributes:
        finished: emitted when Enter goes on and no question is left.
        told: emitted with what was done, or why nothing was, in words.
        new_wanted: emitted when the officer is done with the customer.
        arranged: emitted when other controls are shown than before.
    """

    finished = Signal()
    told = Signal(str)
    new_wanted = Signal()
    arranged = Signal()

    def __init__(self, email: Email, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("form")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._email = email
        self._theme = theme
        gap = theme.gap
        content = QWidget()
        content.setObjectName("formContent")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(gap(16), gap(16), gap(16), gap(16))
        self._column.setSpacing(gap(12))
        self._make_parts()
        self._column.addStretch(1)
        self.scroll_area = UprightScroll(content, lambda: gap(16))
        LimitedWidth(content, self._theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.scroll_area)
        email.changed.connect(self.refresh)
        self.refresh()

    def _make_parts(self) -> None:
        theme = self._theme
        self.heading = Heading(self.tr("To do"), theme)
        beside_button(self.heading, theme)
        self.new = WrappingButton(self.tr("Finish and start new"))
        self.new.setAutoDefault(True)
        self.new.clicked.connect(self.new_wanted)
        self.problem = Label()
        self.problem.setWordWrap(True)
        set_look(self.problem, "tone", "must")
        self.problem.hide()
        self.reading = ReadingLine(theme)
        self.reds = RedParts(theme)
        self.questions = QuestionCard("", None, self._email, theme)
        self.italics = Segments(
            self.tr("It has words in italics. As in the template?"),
            self.tr("Italics stay only where the template has them."),
            {"keep": self.tr("Yes, keep them"), "upright": self.tr("No, make all upright")},
            theme,
        )
        self.size_choice = Segments(
            self.tr("Size of the text"),
            self.tr("14 for a customer with a visual impairment."),
            {"12": "12", "14": "14"},
            theme,
        )
        self.recipient = Recipient(theme)
        self._looks = self._card(self.italics, self.size_choice)
        self._to = self._card(self.recipient)
        parts = (self.heading, self.problem, self.reading, self.reds)
        for part in (*parts, self.questions, self._looks, self._to):
            self._column.addWidget(part)
        self._column.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        for changing in (self.reds, self.recipient, self.reading):
            changing.arranged.connect(self.arranged)
        self.italics.chosen.connect(self._email.set_italics)
        self.size_choice.chosen.connect(lambda size: self._email.set_size(int(size)))
        self.reds.removed.connect(self._email.remove_field)
        self.questions.answered.connect(self._on_answered)
        self.questions.told.connect(self.told)

    def _card(self, *parts: QWidget) -> QFrame:
        card = QFrame()
        set_look(card, "card", True)
        gap = self._theme.gap
        layout = QVBoxLayout(card)
        layout.setContentsMargins(gap(16), gap(12), gap(16), gap(16))
        layout.setSpacing(gap(16))
        for part in parts:
            layout.addWidget(part)
        return card

    # --- showing

    def refresh(self) -> None:
        """Show what is to be done now."""
        email = self._email
        self.reds.show_parts(email.red_parts)
        asked = list(email.questions)
        if self.questions.show_questions(asked):
            self.arranged.emit()
        self.questions.setVisible(bool(asked))
        before = self.italics.isHidden()
        self.italics.setVisible(email.has_italics)
        self.italics.show_chosen(email.italics)
        self.size_choice.show_chosen(str(email.size))
        if before != self.italics.isHidden():
            self.arranged.emit()

    def show_problem(self, words: str) -> None:
        """Say why nothing was taken in; the email that is there stays."""
        self.problem.setText(f"✕ {words}" if words else "")
        self.problem.setVisible(bool(words))
        if words:
            self.scroll_area.show_soon(self.problem)
            announce(self.problem, words)

    # --- the focus

    def _on_answered(self, question: str) -> None:
        """Enter goes on to the next question without an answer."""
        names = list(self.questions.rows)
        later = names[names.index(question) + 1 :] if question in names else names
        wanted = {each.question.id for each in self._email.questions if not each.answered}
        following = next((each for each in later if each in wanted), None)
        if following is None:
            following = next((each for each in names if each in wanted and each != question), None)
        if following is not None:
            self.questions.rows[following].take_focus()
        else:
            self.finished.emit()

    def lead_to_question(self, name: str) -> bool:
        """Go to a question; return whether it is asked."""
        row = self.questions.rows.get(name)
        if row is not None:
            row.take_focus()
        return row is not None

    def lead_to_open(self) -> bool:
        """Go to the first question without an answer; return whether there is one."""
        name = next((e.question.id for e in self._email.questions if not e.answered), "")
        return bool(name) and self.lead_to_question(name)

    def take_focus(self) -> None:
        """Go to what is to be done first."""
        if self.reds.lines:
            self.reds.take_focus()
        elif not self.lead_to_open():
            self.size_choice.take_focus()

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        return [
            self.reading.cancel,
            *self.reds.chain(),
            *self.questions.chain(),
            *self.italics.chain(),
            *self.size_choice.chain(),
            *self.recipient.chain(),
            self.new,
        ]
