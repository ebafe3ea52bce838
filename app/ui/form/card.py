"""A card of the form: the shared questions, or one chosen template with its own."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.compose.message import AskedQuestion
from app.templates.model import Head
from app.ui.controls.plain_text import Label
from app.ui.form.card_header import CardHeader
from app.ui.form.row import QuestionRow
from app.ui.state.answerable import Answerable
from app.ui.style.look import set_look
from app.ui.style.theme import Theme


class QuestionCard(QFrame):
    """One card. Rows are kept while their questions are asked, whatever else comes and goes.

    Attributes:
        moved: emitted with -1 or 1.
        removed: emitted when the template is to leave the message.
        menu_wanted: emitted with the point of the screen at which its menu is asked for.
        again_wanted: emitted when the template is wanted once more, for somebody else.
        header: names and moves the template; none on the card of shared questions.
        answered: emitted with the id of a question when Enter says that its answer is given.
        told: emitted with why a key did nothing, in words.
    """

    moved = Signal(int)
    removed = Signal()
    again_wanted = Signal()
    menu_wanted = Signal(QPoint)
    answered = Signal(str)
    told = Signal(str)

    def __init__(self, entry: str, head: Head | None, answerable: Answerable, theme: Theme) -> None:
        super().__init__()
        self.entry = entry
        self.template = head.id if head is not None else ""
        self._head = head
        self._answerable = answerable
        self._theme = theme
        self._phoned = ""
        self.rows: dict[str, QuestionRow] = {}
        self.header: CardHeader | None = None
        set_look(self, "card", True)
        gap = theme.gap
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(gap(12), gap(12), gap(12), gap(16))
        self._layout.setSpacing(gap(16))
        if head is not None:
            self.header = CardHeader(theme)
            self.header.moved.connect(self.moved)
            self.header.removed.connect(self.removed)
            self._layout.addWidget(self.header)
            self._layout.addWidget(self._make_note())
            self._name(head)
        else:
            self.setAccessibleName(self.tr("Questions for all templates"))
        self._before = self._layout.count()
        self.again: QPushButton | None = (
            self._make_again() if head is not None and head.repeat else None
        )

    def _make_again(self) -> QPushButton:
        again = QPushButton(self.tr("+ Also for someone else"))
        again.setAutoDefault(True)
        set_look(again, "small", True)
        again.clicked.connect(self.again_wanted)
        row = QHBoxLayout()
        self._layout.addLayout(row)
        row.setContentsMargins(self._theme.gap(4), 0, self._theme.gap(4), 0)
        row.addWidget(again)
        row.addStretch(1)
        return again

    def _make_note(self) -> Label:
        """What an officer should know before answering; never part of the message."""
        self._note = Label()
        self._note.setWordWrap(True)
        set_look(self._note, "note", True)
        return self._note

    def show_head(self, head: Head) -> None:
        """Name the template as the pack names it now."""
        if self._head is not None and head is not self._head:
            self._head = head
            self._name(head)

    def show_phoned(self, words: str) -> None:
        """Say when the customer was phoned, in the place of the advice to phone them first; empty where nobody did."""
        if words != self._phoned:
            self._phoned = words
            if self._head is not None:
                self._name(self._head)

    def _name(self, head: Head) -> None:
        title = head.title.get(self._answerable.interface)
        self.setAccessibleName(title)
        if self.header is not None:
            self.header.show_name(title)
        phone = self._phoned or self.tr("Simple? Phone the customer first.")
        lines = [phone] if head.phone_first else []
        if head.advice is not None:
            lines.append(head.advice.get(self._answerable.interface).strip())
        unconfirmed = self.tr("Not confirmed yet. Its source: {0}")
        lines += [unconfirmed.format(each.get(self._answerable.interface)) for each in head.facts]
        self._note.setText("\n".join(lines))
        self._note.setVisible(bool(lines))

    def show_questions(self, questions: list[AskedQuestion]) -> bool:
        """Show the questions to be asked now; return whether other ones are shown than before."""
        wanted = {asked.question.id: asked for asked in questions}
        other = [name for name, asked in wanted.items() if self._is_other(name, asked)]
        changed = bool(other) or list(wanted) != list(self.rows)
        spots = {name: self.rows[name].field.spot() for name in other}
        for name in [name for name in self.rows if name not in wanted or name in other]:
            row = self.rows.pop(name)
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        rows: dict[str, QuestionRow] = {}
        for place, (name, asked) in enumerate(wanted.items()):
            found = self.rows.get(name)
            if found is None:
                found = QuestionRow(asked, self._answerable, self._theme)
                found.done.connect(partial(self.answered.emit, name))
                found.told.connect(self.told)
                self._layout.insertWidget(self._before + place, found)
                found.show()
            else:
                if changed:
                    self._layout.insertWidget(self._before + place, found)
                found.show_asked(asked)
            rows[name] = found
        self.rows = rows
        for name, spot in spots.items():
            if spot is not None:
                rows[name].field.go_to(spot)
        return changed

    def _is_other(self, name: str, asked: AskedQuestion) -> bool:
        """Whether a question is asked in other words than its row shows: the pack has changed."""
        row = self.rows.get(name)
        return row is not None and not row.shows(asked.question)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A template has a menu; what is shared by all has none."""
        if self.template:
            self.menu_wanted.emit(event.globalPos())

    def chain(self) -> list[QWidget]:
        """What may take the focus: the questions, which the officer comes for, then what is done with the card."""
        chain = [part for row in self.rows.values() for part in row.field.parts()]
        if self.again is not None:
            chain.append(self.again)
        return chain if self.header is None else [*chain, *self.header.buttons]

    def take_focus(self) -> None:
        """Lead the officer to the first question, or to the card's buttons."""
        row = next(iter(self.rows.values()), None)
        if row is not None:
            row.take_focus()
        elif self.header is not None:
            self.header.buttons[-1].setFocus()
