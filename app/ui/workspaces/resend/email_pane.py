"""The right side: the email as it is left, before and after, and what was taken out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.formatting.resend.marking import shown_after, shown_before
from app.language.prose.resend import form_words, lost_words, saying_words
from app.ui.controls.flow_layout import WrappingLayout
from app.ui.controls.heading import Heading
from app.ui.controls.plain_text import Label
from app.ui.message.subject_line import SubjectLine
from app.ui.state.finding_words import signed
from app.ui.style.look import set_look
from app.ui.style.theme import Theme
from app.ui.workspaces.emails.before_and_after import BeforeAndAfter
from app.ui.workspaces.resend.astray_email import AstrayEmail
from app.ui.workspaces.resend.email_view import EmailView
from app.ui.workspaces.resend.piece_list import PieceList, PieceRow

BESIDE = 520
"""Of both texts, so that before and after stand side by side."""
LEAST_HEIGHT = 220


class AstrayPane(QWidget):
    """Subject, text, pieces.

    Attributes:
        arranged: emitted when other controls are shown than before.
        texts: holds what is left of the email and, beside it, what it was.
    """

    arranged = Signal()

    def __init__(self, email: AstrayEmail, theme: Theme) -> None:
        super().__init__()
        self._email = email
        self._theme = theme
        self.subject = SubjectLine(theme, lambda _text: False)
        self.before = EmailView(self.tr("The email as it was taken in"), theme)
        self.after = EmailView(self.tr("The email that is left"), theme)
        about = self.tr("The email as it was taken in, beside what is left (Ctrl+4)")
        self.texts = BeforeAndAfter(
            self.before, self.after, about, theme, least=LEAST_HEIGHT, beside=BESIDE
        )
        self.texts.turned.connect(self._on_compared)
        self.compare = self.texts.button
        self.told = Label()
        self.told.setWordWrap(True)
        set_look(self.told, "quiet", True)
        self.holes = Label()
        self.holes.setWordWrap(True)
        set_look(self.holes, "tone", "confirm")
        self.pieces = PieceList(email.interface, theme)
        self.pieces.arranged.connect(self.arranged)
        self._lay_out()
        email.changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        gap = self._theme.gap
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap(12))
        self._add_header(column)
        column.addWidget(self.subject)
        column.addWidget(self.texts, 1)
        for part in (self.holes, self.told, self.pieces):
            column.addWidget(part)

    def _add_header(self, column: QVBoxLayout) -> None:
        self.heading = Heading("", self._theme)
        self.heading.setWordWrap(True)
        gap = self._theme.gap
        line = WrappingLayout(lambda: (gap(12), gap(6)), parted=True)
        column.addLayout(line)
        line.addWidget(self.heading)
        line.addWidget(self.compare)

    # --- showing

    def refresh(self) -> None:
        """Show how it stands now."""
        standing, state = self._email.standing, self._email.session.state
        cleaning = state.cleaning
        self.pieces.show_rows(self._rows())
        if cleaning is None:
            for view in (self.before, self.after):
                view.show_source(None)
            self.subject.show_subject("")
            for label in (self.holes, self.told):
                label.setText("")
            return
        self.heading.setText(form_words(cleaning.form, self._email.interface))
        self.subject.show_subject(standing.email.subject)
        self.after.show_source(shown_after(cleaning, state.taken, standing.undecided))
        self._show_before()
        self._show_told()

    def _rows(self) -> list[PieceRow]:
        standing, taken = self._email.standing, self._email.session.state.taken
        return [
            PieceRow(number, piece, number in standing.undecided, number in taken)
            for number, piece in enumerate(standing.pieces)
        ]

    def _show_before(self) -> None:
        standing, state = self._email.standing, self._email.session.state
        shown = None
        if state.cleaning is not None and self.compare.isChecked():
            shown = shown_before(state.cleaning, state.taken, standing.undecided)
        self.before.show_source(shown)

    def _show_told(self) -> None:
        standing, language = self._email.standing, self._email.interface
        cleaning = standing.state.cleaning
        holes = [
            signed(
                saying_words("hole", language, words=cleaning.line_of(standing.pieces[number])),
                "confirm",
            )
            for number in standing.holes
            if cleaning is not None and standing.pieces[number].spans
        ]
        told = [
            lost_words(each.kind, each.count, language) for each in standing.email.document.told
        ]
        for label, lines in ((self.holes, holes), (self.told, told)):
            label.setText("\n".join(lines))
            label.setVisible(bool(lines))

    def _on_compared(self, _on: bool) -> None:
        self._show_before()
        self.arranged.emit()

    def take_focus(self) -> None:
        """Go to what is left of the email."""
        self.after.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        return [self.compare, self.subject.text, self.before, self.after, *self.pieces.chain()]
