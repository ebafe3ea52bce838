"""What follows now: a message that fits, or the letter that asks the customer to call."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.session.call_after import CallUsPanel
from app.ui.calls.card import CallCard, Lines, press_button
from app.ui.controls.fold import Fold
from app.ui.style.theme import Theme


class AfterCard(CallCard):
    """What to send.

    Attributes:
        find_wanted: emitted when a message that fits is to be found.
        call_us_wanted: emitted when the letter that asks the customer to call is wanted.
    """

    find_wanted = Signal()
    call_us_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("", theme)
        self.name_it(self.tr("What follows"))
        self.advice = Lines()
        self.find_button = press_button(self.tr("Find the message that fits"), small=False)
        self.fold = Fold()
        self.told = Lines("confirm")
        self.conditions = Lines()
        self.call_us_button = press_button(self.tr("Open the letter (915)"))
        self.add(self.advice)
        self._find_row = self.add_buttons(self.find_button)
        self._fold_row = self.add_buttons(self.fold)
        self.add(self.told, self.conditions)
        self._letter_row = self.add_buttons(self.call_us_button)
        self.find_button.clicked.connect(self.find_wanted)
        self.call_us_button.clicked.connect(self.call_us_wanted)
        self.fold.toggled.connect(self._on_toggled)
        self._letter, self._told = False, ""
        self._lines: tuple[str, ...] = ()

    def show_after(self, lines: tuple[str, ...], *, find: bool) -> None:
        """Say what follows; `find` offers to find a message."""
        self.advice.show_lines(*lines)
        self._find_row.setVisible(find)

    def show_call_us(self, panel: CallUsPanel | None) -> None:
        """Show whether the customer may be asked to call."""
        self._letter = panel is not None and panel.letter is not None
        self.fold.show_words(self.tr("Ask the customer to call (915)") if self._letter else "")
        self._fold_row.setVisible(self._letter)
        # Never: that is told at once. Else what stands against it is told where the letter is opened.
        self._told = panel.told if panel is not None else ""
        self._lines = tuple(
            f"{self._sign(each.met)} {each.words}" for each in (panel.conditions if panel else ())
        )
        self._show_letter()

    def _on_toggled(self, _opened: bool) -> None:
        self._show_letter()

    def _show_letter(self) -> None:
        opened = self._letter and self.fold.isChecked()
        self.told.show_lines(self._told if opened or not self._letter else "")
        self.conditions.show_lines(*(self._lines if opened else ()))
        self._letter_row.setVisible(opened)

    def _sign(self, met: bool | None) -> str:
        return "?" if met is None else "✓" if met else "✗"

    def chain(self) -> list[QWidget]:
        """What may take the focus, in order."""
        return [self.find_button, self.fold, self.call_us_button]
