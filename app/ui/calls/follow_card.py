"""The call that was recorded last: what is left to say of it, its case note, and the way back."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.language.times import parse_time
from app.ui.calls.asked_one import AskedOne
from app.ui.calls.card import CallCard, Lines, named_by, press_button
from app.ui.calls.where_card import NO, YES
from app.ui.controls.text_editors import LineEditor
from app.ui.style.theme import Theme

TODAY, TOMORROW = "today", "tomorrow"
MOST_TIME = 20


class FollowCard(CallCard):
    """There as long as there is a call of which something can be said.

    Attributes:
        voicemail: emitted with whether a voicemail was left.
        again: emitted with whether they asked for tomorrow, and the time.
        note_wanted: emitted when the case note is to be copied.
        back_wanted: emitted when what was noted last is to be taken back.
    """

    voicemail = Signal(bool)
    again = Signal(bool, time)
    note_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("", theme)
        self.left = AskedOne(
            self.tr("Did you leave a voicemail?"),
            {YES: self.tr("Yes"), NO: self.tr("No, there was no way to leave one")},
            theme,
        )
        self.day = AskedOne(
            self.tr("When did they ask you to call again?"),
            {TODAY: self.tr("Today"), TOMORROW: self.tr("Tomorrow")},
            theme,
            why=self.tr("By the clock here."),
        )
        self.clock = LineEditor(most=MOST_TIME)
        self._clock_name = named_by(self.tr("Time, for example 9:30am"), self.clock)
        self.next = Lines()
        self.note_button = press_button(self.tr("Copy case note"))
        self.back_button = press_button("")
        self._day = TODAY
        self.add(self.left, self.day)
        self.add_named(self._clock_name, self.clock)
        self.add(self.next)
        self.add_buttons(self.note_button, self.back_button)
        self.day.show_chosen(TODAY)
        self._connect()

    def _connect(self) -> None:
        self.left.chosen.connect(lambda name: self.voicemail.emit(name == YES))
        self.day.chosen.connect(self._on_day)
        self.clock.left.connect(self._tell_again)
        self.note_button.clicked.connect(self.note_wanted)
        self.back_button.clicked.connect(self.back_wanted)

    def show_left(self, left: bool | None, *, asked: bool) -> None:
        """Ask whether a voicemail was left, where nobody answered."""
        self.left.setVisible(asked)
        self.left.show_chosen("" if left is None else YES if left else NO)

    def show_again(self, clock: str, *, asked: bool, tomorrow: bool) -> None:
        """Ask when they want to be called again, where they asked for it."""
        for widget in (self.day, self._clock_name, self.clock):
            widget.setVisible(asked)
        if clock:
            self._day = TOMORROW if tomorrow else TODAY
            self.day.show_chosen(self._day)
        if not self.clock.hasFocus():
            self.clock.show_words(clock)

    def show_back(self, words: str) -> None:
        """Offer to take something back; nothing where there is nothing."""
        self.back_button.setText(words)
        self.back_button.setVisible(bool(words))

    def clear(self) -> None:
        """Know nothing of what was typed for the customer before."""
        self._day = TODAY
        self.day.show_chosen(TODAY)
        self.clock.show_words("")

    def _on_day(self, name: str) -> None:
        self._day = name
        self.day.show_chosen(name)
        self._tell_again()

    def _tell_again(self) -> None:
        at = parse_time(self.clock.words())
        if at is not None:
            self.again.emit(self._day == TOMORROW, at)

    def open_field(self) -> QWidget | None:
        """What is still to be said of the call; None where nothing is."""
        if self.isHidden():
            return None
        if not self.left.isHidden() and not self.left.is_answered:
            return self.left.stop()
        if not self.clock.isHidden() and not self.clock.words():
            return self.clock
        return None

    def take_focus(self) -> None:
        """Lead to what is still to be said, else to the note."""
        (self.open_field() or self.note_button).setFocus(Qt.FocusReason.TabFocusReason)

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        asked = [*self.left.chain(), *self.day.chain(), self.clock]
        return [*asked, self.note_button, self.back_button]
