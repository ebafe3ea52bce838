"""The hold of the application: its reason in exact words, to be copied, and when it ends."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.calling.record import HoldReason
from app.ui.calls.card import CallCard, Lines, press_button
from app.ui.style.theme import Theme


class HoldCard(CallCard):
    """Held in DAP; noted here.

    Attributes:
        copy_wanted: emitted when the reason is to be copied.
        held: emitted with why it was put on hold.
    """

    copy_wanted = Signal()
    held = Signal(HoldReason)

    def __init__(self, theme: Theme) -> None:
        super().__init__("", theme)
        self.name_it(self.tr("Put the application on hold"))
        self.ends = Lines("good")
        self.reason = Lines()
        self.copy_button = press_button(self.tr("Copy the reason"))
        self.buttons: dict[HoldReason, QPushButton] = {
            HoldReason.FIRST: press_button(self.tr("I put it on hold")),
            HoldReason.CALL_BACK: press_button(
                self.tr("Again: they asked for a call after these 24 hours")
            ),
            HoldReason.TIME_DIFFERENCE: press_button(
                self.tr("Once more: the time difference leaves little chance")
            ),
        }
        self.about = Lines("quiet")
        self.add(self.ends, self.reason)
        self.add_buttons(self.copy_button, *self.buttons.values())
        self.add(self.about)
        self.copy_button.clicked.connect(self.copy_wanted)
        for reason, button in self.buttons.items():
            button.clicked.connect(lambda *_, reason=reason: self.held.emit(reason))

    def offer(self, reasons: frozenset[HoldReason]) -> None:
        """Offer what the guidance allows now."""
        for reason, button in self.buttons.items():
            button.setVisible(reason in reasons)

    def chain(self) -> list[QWidget]:
        """What may take the focus, in order."""
        return [self.copy_button, *self.buttons.values()]
