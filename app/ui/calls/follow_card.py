"""The call that was recorded last: what is left to say of it, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui.calls.asked_one import AskedOne
from app.ui.calls.card import CallCard, Lines, press_button
from app.ui.calls.where_card import NO, YES
from app.ui.calls.words import ways_to_write
from app.ui.style.theme import Theme


class FollowCard(CallCard):
    """There as long as something can be said of the last call, or be taken back.

    Attributes:
        voicemail: emitted with whether a voicemail was left.
        will_write: emitted with how the customer will be written to.
        note_wanted: emitted when the case note is to be copied.
        back_wanted: emitted when what was noted last is to be taken back.
    """

    voicemail = Signal(bool)
    will_write = Signal(str)
    note_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("", theme)
        self.write = AskedOne(
            self.tr("How will you write to the customer?"), ways_to_write(), theme
        )
        self.left = AskedOne(
            self.tr("Did you leave a voicemail?"),
            {YES: self.tr("Yes"), NO: self.tr("No, there was no way to leave one")},
            theme,
        )
        self.next = Lines()
        self.note_button = press_button(self.tr("Copy case note"))
        self.back_button = press_button("")
        self.add(self.write, self.left, self.next)
        self.add_buttons(self.note_button, self.back_button)
        self.left.chosen.connect(lambda name: self.voicemail.emit(name == YES))
        self.write.chosen.connect(self.will_write)
        self.note_button.clicked.connect(self.note_wanted)
        self.back_button.clicked.connect(self.back_wanted)

    def show_left(self, left: bool | None, *, asked: bool) -> None:
        """Ask whether a voicemail was left, where nobody answered."""
        self.left.setVisible(asked)
        self.left.show_chosen("" if left is None else YES if left else NO)

    def show_write(self, way: str, *, asked: bool) -> None:
        """Ask how the customer is written to, after the last attempt."""
        self.write.setVisible(asked)
        self.write.show_chosen(way)

    def show_back(self, words: str) -> None:
        """Offer to take something back; nothing where there is nothing."""
        self.back_button.setText(words)
        self.back_button.setVisible(bool(words))

    def open_field(self) -> QWidget | None:
        """What is still to be said of the call; None where nothing is."""
        asked = (self.write, self.left)
        found = (each for each in asked if not each.isHidden() and not each.is_answered)
        first = next(found, None) if not self.isHidden() else None
        return first.stop() if first is not None else None

    def take_focus(self) -> None:
        """Lead to what is still to be said, else to the note."""
        (self.open_field() or self.note_button).setFocus(Qt.FocusReason.TabFocusReason)

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        asked = [*self.write.chain(), *self.left.chain()]
        return [*asked, self.note_button, self.back_button]
