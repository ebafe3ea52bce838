"""The left side: what has happened, the email that is taken in, the report, the incorrect address, the next steps."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.formatting.resend.next_steps import AstrayStart
from app.ui.controls.announcing import announce
from app.ui.controls.choice_button import CheckChoice
from app.ui.controls.flow_layout import WrappingLayout
from app.ui.controls.plain_text import Label
from app.ui.controls.text_editors import LineEditor
from app.ui.controls.wrapping_button import WrappingButton
from app.ui.style.look import set_look
from app.ui.style.theme import Theme
from app.ui.workspaces.resend.astray_email import AstrayEmail
from app.ui.workspaces.resend.next_list import NextList
from app.ui.workspaces.resend.report_card import ReportCard
from app.ui.workspaces.resend.what_happened import WhatHappened

MOST_ADDRESS = 1_000


class ToldPane(QWidget):
    """What the officer says, and what is told.

    Attributes:
        arranged: emitted when other controls are shown than before.
    """

    arranged = Signal()

    def __init__(self, email: AstrayEmail, theme: Theme) -> None:
        super().__init__()
        self._email = email
        self._theme = theme
        self._made_of: tuple[str, ...] = ()
        self.what = WhatHappened(email.interface, theme)
        self.paste = self._button(self.tr("Paste the email"))
        self.open = self._button(self.tr("Open a file…"))
        self.hint = self._label(
            self.tr(
                "In Outlook, open the email in Sent items, press Forward, select all (Ctrl+A), copy it (Ctrl+C), and "
                "press Ctrl+V here. Or open or drop a file: .eml, .msg, .html or .txt. A delivery report will do, too."
            )
        )
        self.problem = self._label("", tone="must")
        self.problem.hide()
        self.report = ReportCard(email.interface, theme)
        self.mistyped = CheckChoice(self.tr("I clearly mistyped the address"), "", theme)
        self.mistyped.chosen.connect(email.say_mistyped)
        self._make_wrong()
        self.sent_to = self._label("")
        self.steps = NextList(email.interface, theme)
        self.steps.arranged.connect(self.arranged)
        self._lay_out()
        email.changed.connect(self.refresh)
        self.refresh()

    def _make_wrong(self) -> None:
        """Where the address is corrected that was found, or written where none was."""
        self._wrong_name = Label(self.tr("Incorrect email address"))
        self.wrong = LineEditor(most=MOST_ADDRESS)
        self.wrong.setAccessibleDescription(
            self.tr("It is taken out wherever it stands. Enter looks through the email again.")
        )
        self._wrong_name.setBuddy(self.wrong)
        font = self._wrong_name.font()
        font.setBold(True)
        self._wrong_name.setFont(font)
        self.wrong.installEventFilter(self)
        self.wrong.left.connect(self._on_wrong)

    def _lay_out(self) -> None:
        gap = self._theme.gap
        buttons = WrappingLayout(lambda: (gap(8), gap(8)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(gap(12))
        layout.addWidget(self.what)
        layout.addLayout(buttons)
        buttons.addWidget(self.paste)
        buttons.addWidget(self.open)
        for part in (self.hint, self.problem, self.report, self.mistyped):
            layout.addWidget(part)
        wrong = QVBoxLayout()
        wrong.setSpacing(gap(4))
        layout.addLayout(wrong)
        for each in (self._wrong_name, self.wrong, self.sent_to):
            wrong.addWidget(each)
        layout.addWidget(self.steps)
        layout.addStretch(1)

    def _button(self, words: str) -> WrappingButton:
        button = WrappingButton(words)
        button.setAutoDefault(True)
        return button

    def _label(self, words: str, tone: str | None = None) -> Label:
        label = Label(words)
        label.setWordWrap(True)
        if tone is None:
            set_look(label, "quiet", True)
        else:
            set_look(label, "tone", tone)
        return label

    # --- showing

    def refresh(self) -> None:
        """Show how it stands now."""
        state = self._email.session.state
        cleaning = state.cleaning
        self.what.show_chosen(state.start)
        # Where nothing came, no email is sent again before the address was changed (L681).
        wanted = cleaning is None and state.start is not AstrayStart.NOTHING_CAME
        set_look(self.paste, "filled", wanted and state.start is not None)
        self.hint.setVisible(wanted)
        self.report.show_report(cleaning.report if cleaning else None)
        self.mistyped.setVisible(state.start is AstrayStart.SOMEONE_ELSE and cleaning is not None)
        self.mistyped.show_chosen(state.mistyped)
        self._show_wrong()
        self.steps.show_steps(self._email.standing.steps)
        self.arranged.emit()

    def _show_wrong(self) -> None:
        cleaning = self._email.session.state.cleaning
        for part in (self._wrong_name, self.wrong):
            part.setVisible(cleaning is not None)
        wrong = cleaning.wrong if cleaning else ()
        if wrong != self._made_of or not wrong:
            self._made_of = wrong
            self.wrong.setText("; ".join(wrong))
        several = cleaning is not None and not wrong and len(cleaning.sent_to) > 1
        words = self.tr("It was sent to: {0}. Which of these is incorrect?")
        self.sent_to.setText(
            words.format("; ".join(cleaning.sent_to)) if several and cleaning else ""
        )
        self.sent_to.setVisible(several)

    def show_problem(self, words: str) -> None:
        """Say why nothing was taken in; nothing for no words."""
        self.problem.setText(f"✕ {words}" if words else "")
        self.problem.setVisible(bool(words))
        if words:
            announce(self.problem, words)

    # --- the incorrect address

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Enter looks through the email again."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if entered:
            self._on_wrong()
        return entered

    def _on_wrong(self) -> None:
        typed = tuple(
            each
            for each in self.wrong.text().replace(";", " ").replace(",", " ").split()
            if "@" in each
        )
        if self._email.session.state.cleaning is not None and typed != self._made_of:
            self._email.set_wrong(typed)

    # --- the focus

    def take_focus(self) -> None:
        """Go to what is asked first."""
        if self._email.session.state.start is None:
            self.what.take_focus()
        else:
            self.paste.setFocus()

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        chain = [*self.what.chain(), self.paste, self.open]
        return [*chain, *self.report.labels, self.mistyped, self.wrong, *self.steps.chain()]
