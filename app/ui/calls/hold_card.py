"""The hold of the application: its reason in exact words, to be copied, and when it ends."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.calling.record import HoldReason
from app.session.call_after import HoldPanel
from app.ui.calls.card import CallCard, Lines, press_button
from app.ui.style.theme import Theme


class HoldCard(CallCard):
    """Held in DAP; noted here.

    Attributes:
        copy_wanted: emitted when the reason is to be copied.
        held: emitted with why it was put on hold.
        out_wanted: emitted when the hold that was noted last is to be taken out.
    """

    copy_wanted = Signal()
    held = Signal(HoldReason)
    out_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("", theme)
        self.name_it(self.tr("Hold of the application"))
        self.told = Lines()
        self.reason = Lines()
        self.copy_button = press_button(self.tr("Copy the reason"))
        self.buttons: dict[HoldReason, QPushButton] = {
            each: press_button("") for each in HoldReason
        }
        self.out_button = press_button(self.tr("Take the hold out"))
        self.add(self.told, self.reason)
        self.add_buttons(self.copy_button, *self.buttons.values(), self.out_button)
        self.copy_button.clicked.connect(self.copy_wanted)
        self.out_button.clicked.connect(self.out_wanted)
        for reason, button in self.buttons.items():
            button.clicked.connect(lambda *_, reason=reason: self.held.emit(reason))

    def show_hold(self, panel: HoldPanel | None) -> None:
        """Show the hold; the card is there as long as the role has one."""
        self.setVisible(panel is not None)
        if panel is None:
            return
        self.told.show_tone("good" if panel.running else "")
        self.told.show_lines(*panel.told)
        self.reason.show_lines(self.tr("Reason in DAP: {0}").format(panel.reason))
        allowed = dict(panel.allowed)
        for reason, button in self.buttons.items():
            button.setText(allowed.get(reason, ""))
            button.setVisible(reason in allowed)
        self.out_button.setVisible(bool(panel.holds))

    def chain(self) -> list[QWidget]:
        """What may take the focus, in order."""
        return [self.copy_button, *self.buttons.values(), self.out_button]
