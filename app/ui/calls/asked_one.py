"""A question of the panel and its choices: one Tab stop; arrows move, Space or the key of a choice chooses."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGroupBox, QVBoxLayout, QWidget

from app.ui.controls.choice_button import Choice, RadioChoice
from app.ui.controls.flow_layout import FlowLayout
from app.ui.controls.hint import Hint
from app.ui.controls.one_stop import ARROWS, ENTER, KEYS, OneStop, lone_key, sign_of
from app.ui.controls.plain_text import Label
from app.ui.style.theme import Theme

COLUMN = 150
"""The least width of one of two columns of choices, at the designed text size."""


class AskedOne(QGroupBox):
    """One question. What it asks may change; its choices stay.

    Attributes:
        chosen: emitted with the choice that the officer pressed, whether it was chosen before or not.
    """

    chosen = Signal(str)

    def __init__(self, asks: str, choices: dict[str, str], theme: Theme, *, why: str = "") -> None:
        super().__init__()
        self._label = Label()
        self._label.setWordWrap(True)
        font = self._label.font()
        font.setBold(True)
        self._label.setFont(font)
        self._why = Hint(why)
        if not why:
            # Never shown here: what is shown before it stands somewhere is a window of its own.
            self._why.hide()
        self.buttons: dict[str, RadioChoice] = {}
        self._stops = OneStop(self.buttons.values())
        self._keys: dict[str, str] = {}
        row = QWidget()
        flow = FlowLayout(
            lambda: (theme.space(12), theme.space(2)), lambda: theme.space(COLUMN), in_row=3
        )
        row.setLayout(flow)
        for key, (name, words) in zip(KEYS, choices.items(), strict=False):
            flow.addWidget(self._button(name, words, key, theme))
        for label in (self._label, self._why):
            # In line with the marks, which keep room for the focus.
            label.setContentsMargins(theme.gap(4), 0, theme.gap(4), 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.gap(4))
        for widget in (self._label, self._why, row):
            layout.addWidget(widget)
        self.ask(asks)
        self.show_chosen("")

    def _button(self, name: str, words: str, key: str, theme: Theme) -> RadioChoice:
        button = RadioChoice(words, key, theme)
        button.chosen.connect(lambda *_: self.chosen.emit(name))
        button.key_pressed.connect(self._on_key_pressed)
        self.buttons[name] = button
        self._keys[key] = name
        return button

    def ask(self, words: str, why: str | None = None) -> None:
        """Ask this; `why` says where the answer is found, where that changes too."""
        self._label.setText(words)
        self.setAccessibleName(words)
        if why is not None:
            self._why.setText(why)
            self._why.setVisible(bool(why))
        self.setAccessibleDescription(self._why.text())
        for button in self.buttons.values():
            button.tell_on_the_way_in(self._why.text())

    def show_chosen(self, name: str) -> None:
        """Show which one is chosen; none where nothing was said yet."""
        for each, button in self.buttons.items():
            button.show_chosen(each == name)
        self._stops.keep()

    def offer(self, names: set[str]) -> None:
        """Offer only some of the choices; each keeps its key."""
        for name, button in self.buttons.items():
            button.setVisible(name in names)
        self._stops.keep()

    def take_focus(self) -> None:
        """Lead the officer here."""
        self.stop().setFocus(Qt.FocusReason.TabFocusReason)

    def chain(self) -> list[QWidget]:
        """What may take the focus, in order."""
        return list(self.buttons.values())

    @property
    def is_answered(self) -> bool:
        """Whether one of them is chosen."""
        return any(each.isChecked() for each in self.buttons.values())

    def stop(self) -> Choice:
        """The one button that Tab stops at."""
        return self._stops.stop() or next(iter(self.buttons.values()))

    def _on_key_pressed(self, event: QKeyEvent) -> None:
        key = lone_key(event)
        act = self._act_of(key) if key is not None else None
        if act is None:
            return
        # A key that is held down records nothing twice.
        if not event.isAutoRepeat() or key in ARROWS:
            act()
        event.accept()

    def _act_of(self, key: Qt.Key) -> Callable[[], object] | None:
        """What a key does here; None for one that isn't the question's."""
        pressed = self.buttons.get(self._keys.get(sign_of(key), ""))
        if key in ARROWS:
            return lambda: self._stops.step(key)
        if key in ENTER:
            return self.stop().click
        return pressed.press_by_key if pressed is not None and not pressed.isHidden() else None
