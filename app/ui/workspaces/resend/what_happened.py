"""What has happened, asked first: three choices, by mouse, arrows or the keys 1 to 3."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGroupBox, QVBoxLayout, QWidget

from app.formatting.resend.next_steps import AstrayStart
from app.language import Language
from app.language.prose.resend import start_about, start_words
from app.ui.controls.choice_button import Choice, RadioChoice
from app.ui.controls.heading import Heading, beside_button
from app.ui.controls.hint import Hint
from app.ui.controls.one_stop import ARROWS, ENTER, KEYS, OneStop, lone_key, sign_of
from app.ui.style.theme import Theme


class WhatHappened(QGroupBox):
    """The question and its choices.

    Attributes:
        chosen: emitted with what the officer chose.
        finished: emitted when Enter goes on.
        buttons: in order.
    """

    chosen = Signal(AstrayStart)
    finished = Signal()

    def __init__(self, interface: Language, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("What has happened?"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        heading = Heading(self.tr("What has happened?"), theme)
        heading.setWordWrap(True)
        beside_button(heading, theme)
        layout.addWidget(heading)
        layout.addSpacing(theme.gap(4))
        self.buttons: dict[AstrayStart, RadioChoice] = {}
        self._stops = OneStop(self.buttons.values())
        self._keys: dict[str, Choice] = {}
        for key, start in zip(KEYS, AstrayStart, strict=False):
            button = RadioChoice(start_words(start, interface), key, theme)
            button.chosen.connect(lambda _on, each=start: self.chosen.emit(each))
            button.key_pressed.connect(self._on_key)
            about = Hint(start_about(start, interface))
            about.setIndent(button.text_left)
            button.setAccessibleDescription(
                f"{button.accessibleDescription()}. {start_about(start, interface)}"
            )
            layout.addWidget(button)
            layout.addWidget(about)
            layout.addSpacing(theme.gap(12))
            self.buttons[start] = self._keys[key] = button

    def show_chosen(self, start: AstrayStart | None) -> None:
        """Show which one is chosen; none as long as nothing is."""
        for each, button in self.buttons.items():
            button.show_chosen(each is start)
        self._stops.keep()

    def _on_key(self, event: QKeyEvent) -> None:
        key = lone_key(event)
        if key is None:
            return
        pressed = self._keys.get(sign_of(key))
        if pressed is not None:
            self._press(pressed)
        elif key in ARROWS:
            self._press(self._stops.beside(key))
        elif key in ENTER:
            self.finished.emit()
        else:
            return
        event.accept()

    def _press(self, button: Choice) -> None:
        button.click()
        button.setFocus()
        self._stops.keep()

    def take_focus(self) -> None:
        """Go to what is chosen, or the first."""
        stop = self._stops.stop()
        if stop is not None:
            stop.setFocus()

    def chain(self) -> list[QWidget]:
        """What may take the focus."""
        return list(self.buttons.values())
