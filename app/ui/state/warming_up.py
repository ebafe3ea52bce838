"""Rules and dictionaries are made ready while nobody types: each language takes a twentieth of a second, once."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from app.compose.house_style import HouseStyle
from app.language import Language
from app.ui.controls.pause import Pause


class WarmingUp(Pause):
    """Has one language after the other at hand, each in a pause; what needs one before makes it ready itself."""

    def __init__(self, style: HouseStyle, today: date, owner: QObject) -> None:
        super().__init__(owner, self._go_on)
        self._style, self._today = style, today
        self._left = list(Language)
        self.start()

    def put_off(self, _by: object = None) -> None:
        """Wait for the next pause: somebody does something."""
        if self._left:
            self.start()

    def _go_on(self) -> None:
        self._style.warm_up(self._left.pop(0), self._today)
        self.put_off()
