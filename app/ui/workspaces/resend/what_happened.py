"""What has happened, asked first: three choices, by mouse, arrows or the keys 1 to 3."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGroupBox, QVBoxLayout, QWidget

from app.formatting.resend.next_steps import AstrayStart
from app.language import Language
from app.language.prose.resend import start_about, start_words
from app.ui.controls.choice_button import RadioChoice
from app.ui.controls.heading import Heading
from app.ui.controls.hint import Hint
from app.ui.style.theme import Theme

_BY = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


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
        layout.addWidget(heading)
        layout.addSpacing(theme.gap(4))
        self.buttons: dict[AstrayStart, RadioChoice] = {}
        for number, start in enumerate(AstrayStart, 1):
            button = RadioChoice(start_words(start, interface), str(number), theme)
            button.chosen.connect(lambda _on, each=start: self.chosen.emit(each))
            button.key_pressed.connect(self._on_key)
            about = Hint(start_about(start, interface))
            about.setIndent(button.text_left)
            button.setAccessibleDescription(
                f"{button.accessibleDescription()}. {start_about(start, interface)}"
            )
            layout.addWidget(button)
            layout.addWidget(about)
            layout.addSpacing(theme.gap(8))
            self.buttons[start] = button

    def show_chosen(self, start: AstrayStart | None) -> None:
        """Show which one is chosen; none as long as nothing is."""
        for each, button in self.buttons.items():
            button.show_chosen(each is start)
            chosen = each is start or (start is None and each is AstrayStart.NOT_DELIVERED)
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
            )

    def _on_key(self, event: QKeyEvent) -> None:
        starts = list(AstrayStart)
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_3:
            self._choose(starts[key - Qt.Key.Key_1])
        elif key in _BY:
            here = next((s for s, b in self.buttons.items() if b.hasFocus()), starts[0])
            self._choose(starts[(starts.index(here) + _BY[key]) % len(starts)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        else:
            return
        event.accept()

    def _choose(self, start: AstrayStart) -> None:
        self.chosen.emit(start)
        self.buttons[start].setFocus()

    def take_focus(self) -> None:
        """Go to what is chosen, or the first."""
        on = (each for each in self.buttons.values() if each.isChecked())
        next(on, next(iter(self.buttons.values()))).setFocus()

    @property
    def focused(self) -> bool:
        """Whether the focus is here."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def chain(self) -> list[QWidget]:
        """What may take the focus."""
        return list(self.buttons.values())
