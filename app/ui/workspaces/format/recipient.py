"""Whom it goes to, checked for slips and never kept; and whom it is sent from."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.language.email_addresses import check_address
from app.ui.controls.announcing import announce
from app.ui.controls.flow_layout import WrappingLayout
from app.ui.controls.hint import Hint
from app.ui.controls.plain_text import Label, literal
from app.ui.controls.reading_text import SelectableLabel
from app.ui.controls.sentences import joined
from app.ui.controls.text_editors import LineEditor
from app.ui.controls.wrapping_button import WrappingButton
from app.ui.message.next_step import CSMT_ADDRESS
from app.ui.state.finding_words import signed
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

LONGEST_ADDRESS = 320


class Recipient(QWidget):
    """The customer's address, what may have been meant by it, and the sender's with its copy button.

    Attributes:
        copy_wanted: emitted with an address that is to be copied.
        arranged: emitted when other controls are shown than before.
    """

    copy_wanted = Signal(str)
    arranged = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        gap = theme.gap
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(gap(4))
        name = _bold(self.tr("The customer’s email address (optional)"))
        layout.addWidget(name)
        hint = Hint(self.tr("Checked for slips. It is never saved."))
        self.field = LineEditor(most=LONGEST_ADDRESS)
        self.field.setAccessibleName(name.text())
        name.setBuddy(self.field)
        self._hint = hint.text()
        self.field.setAccessibleDescription(self._hint)
        self.problem = Label()
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.use, self.copy = (
            WrappingButton(),
            WrappingButton(self.tr("Copy the customer’s address")),
        )
        for button in (self.use, self.copy):
            button.setAutoDefault(True)
            button.hide()
        row = WrappingLayout(lambda: (gap(6), gap(6)))
        for each in (hint, self.field, self.problem):
            layout.addWidget(each)
        layout.addLayout(row)
        row.addWidget(self.use)
        row.addWidget(self.copy)
        layout.addSpacing(gap(8))
        self._add_sender(layout, theme)
        self.field.edited.connect(self._on_edited)
        self.field.left.connect(self.check)
        self.use.clicked.connect(self._on_use)
        self.copy.clicked.connect(lambda: self.copy_wanted.emit(self.address))
        self._words = self._meant = ""

    def _add_sender(self, layout: QVBoxLayout, theme: Theme) -> None:
        self.sender_address = SelectableLabel(CSMT_ADDRESS)
        self.sender_address.setWordWrap(True)
        self.sender_address.setAccessibleName(f"{self.tr('Send it from')}: {CSMT_ADDRESS}")
        self.copy_sender = WrappingButton(self.tr("Copy the sender’s address"))
        self.copy_sender.setAutoDefault(True)
        self.copy_sender.clicked.connect(lambda: self.copy_wanted.emit(CSMT_ADDRESS))
        column = QVBoxLayout()
        layout.addLayout(column)
        column.setSpacing(theme.gap(4))
        column.addWidget(_bold(self.tr("Send it from")))
        column.addWidget(self.sender_address)
        row = WrappingLayout(lambda: (theme.gap(8), theme.gap(4)))
        column.addLayout(row)
        row.addWidget(self.copy_sender)

    @property
    def address(self) -> str:
        """What stands there, without blanks around it."""
        return self.field.text().strip()

    def clear(self) -> None:
        """Forget it: it is another customer's turn."""
        self.field.clear()
        self._show("", "", "")

    def _on_edited(self) -> None:
        # A half typed address isn't wrong yet.
        self._show("", "", "")

    def check(self) -> None:
        """Say what is wrong with it, and what may have been meant; nothing is changed by itself."""
        told = self._words
        self._check()
        if self._words not in {"", told}:
            announce(self.field, self._words)

    def _check(self) -> None:
        address = self.address
        checked = check_address(address)
        if not address or (checked.usable and not checked.meant):
            self._show("", "", "")
        elif checked.meant:
            likely = self.tr(" or ").join(checked.meant)
            words = self.tr("Did you mean {0}?").format(likely)
            self._show(words, "confirm", checked.meant[0])
        else:
            words = self.tr(
                "This isn’t a usable address: check every letter, for example name@example.com."
            )
            self._show(words, "must", "")

    def _show(self, words: str, tone: str, meant: str) -> None:
        self.problem.setText(signed(words, tone))
        self.field.setAccessibleDescription(joined(words, self._hint))
        set_look(self.problem, "tone", tone)
        self.problem.setVisible(bool(words))
        self._words, self._meant = words, meant
        self.use.setText(literal(self.tr("Use {0}").format(meant)))
        before = (self.use.isHidden(), self.copy.isHidden())
        self.use.setVisible(bool(meant))
        self.copy.setVisible(bool(self.address) and not words)
        if before != (self.use.isHidden(), self.copy.isHidden()):
            self.arranged.emit()

    def _on_use(self) -> None:
        self.field.setText(self._meant)
        self.field.setFocus()
        self.check()

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        return [self.field, self.use, self.copy, self.sender_address, self.copy_sender]


def _bold(words: str) -> Label:
    label = Label(words)
    label.setWordWrap(True)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label
