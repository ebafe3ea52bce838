"""What follows the last attempt: a message that fits, or the letter that asks the customer to call."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.calls.card import CallCard, Lines, press_button
from app.ui.style.theme import Theme


class AfterCard(CallCard):
    """What to send now.

    Attributes:
        find_wanted: emitted when a message that fits is to be found.
        call_us_wanted: emitted when the letter that asks the customer to call is wanted.
    """

    find_wanted = Signal()
    call_us_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("", theme)
        self.name_it(self.tr("What to send now"))
        self.advice = Lines()
        self.find_button = press_button(self.tr("Find the message that fits"), small=False)
        self.record = Lines("quiet")
        self.asked = Lines("quiet")
        self.call_us_button = press_button(self.tr("Ask the customer to call (915)"))
        self.add(self.advice)
        self.add_buttons(self.find_button)
        self.add(self.record, self.asked)
        self._call_us_row = self.add_buttons(self.call_us_button)
        self.find_button.clicked.connect(self.find_wanted)
        self.call_us_button.clicked.connect(self.call_us_wanted)

    def offer_call_us(self, offered: bool) -> None:
        """Whether the letter is there to be sent: never to a referee, and not without a pack that has it."""
        self._call_us_row.setVisible(offered)

    def chain(self) -> list[QWidget]:
        """What may take the focus, in order."""
        return [self.find_button, self.call_us_button]
