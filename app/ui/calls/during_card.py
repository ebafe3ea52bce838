"""What may be needed while the customer listens: each script is one press away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.calls.card import CallCard, press_button
from app.ui.controls.flow_layout import WrappingLayout
from app.ui.controls.plain_text import literal
from app.ui.style.theme import Theme


class DuringCard(CallCard):
    """Buttons in the order of a call.

    Attributes:
        wanted: emitted with the template that is to be read out.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__("", theme)
        self.name_it(self.tr("During the call"))
        self._row = QWidget()
        self._flow = WrappingLayout(lambda: (theme.gap(8), theme.gap(6)))
        self._row.setLayout(self._flow)
        self.add(self._row)
        self.buttons: dict[str, QPushButton] = {}
        self._offered: dict[str, str] = {}

    def offer(self, templates: dict[str, str]) -> bool:
        """Have a button for each template, by its words; return whether they are others than before."""
        self.setVisible(bool(templates))
        if templates == self._offered:
            return False
        self._offered = dict(templates)
        for button in self.buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for name, words in templates.items():
            button = press_button(literal(words))
            button.setAccessibleName(words)
            button.clicked.connect(partial(self._on_clicked, name))
            self._flow.addWidget(button)
            self.buttons[name] = button
        return True

    def _on_clicked(self, name: str, *_: object) -> None:
        self.wanted.emit(name)

    def chain(self) -> list[QWidget]:
        """What may take the focus, in order."""
        return list(self.buttons.values())
