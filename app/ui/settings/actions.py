"""Commands in the settings: buttons that do what the menus do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.storage.settings_table import Action
from app.ui.controls.button_words import fit_words
from app.ui.controls.flow_layout import WrappingLayout
from app.ui.controls.reading_text import SelectableLabel
from app.ui.state.commands import Command
from app.ui.style.look import set_look
from app.ui.style.theme import Theme


class ActionField(QWidget):
    """What there is now, in words, and a button for each command."""

    def __init__(
        self,
        kind: Action,
        told: Callable[[], str],
        commands: Callable[[], tuple[Command, ...]],
        do: Callable[[Command, bool], None],
        theme: Theme,
    ) -> None:
        super().__init__()
        self._told = told
        self.told = SelectableLabel()
        self.told.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.gap(8))
        layout.addWidget(self.told)
        row = WrappingLayout(lambda: (theme.gap(8), theme.gap(4)))
        layout.addLayout(row)
        wanted = {each.id: each for each in commands() if each.id in kind.commands}
        self.buttons = {name: QPushButton() for name in kind.commands if name in wanted}
        self._commands = {name: wanted[name] for name in self.buttons}
        for name, button in self.buttons.items():
            set_look(button, "small", True)
            button.clicked.connect(lambda *_, each=wanted[name]: do(each, kind.leaves))
            row.addWidget(button)

    def show_value(self, _value: object = None) -> None:
        """Say what there is now, and what can be done with it."""
        words = self._told()
        self.told.setText(words)
        self.told.setVisible(bool(words))
        for name, button in self.buttons.items():
            command = self._commands[name]
            button.setEnabled(command.enabled())
        self._fit()

    def _fit(self) -> None:
        """Break the words of a button where they are wider than there is room."""
        for name, button in self.buttons.items():
            words = self._commands[name].words_now().replace("&", "")
            fit_words(button, words, self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room, or less."""
        super().resizeEvent(event)
        self._fit()

    def finish(self) -> None:
        """Nothing is typed here."""

    def name_it(self, words: str, about: str) -> None:
        """The buttons have words of their own; what they are for is said with them."""
        self.told.setAccessibleDescription(words)
        for button in self.buttons.values():
            button.setAccessibleDescription(f"{words}. {about}".strip())

    def target(self) -> QWidget:
        """The first button that can be pressed."""
        return next((each for each in self.buttons.values() if each.isEnabled()), self.told)
