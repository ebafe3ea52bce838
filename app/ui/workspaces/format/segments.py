"""A choice among few, as buttons of which one at most is pressed, under the question that they answer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGroupBox, QVBoxLayout, QWidget

from app.ui.controls.flow_layout import WrappingLayout
from app.ui.controls.hint import Hint
from app.ui.controls.plain_text import Label
from app.ui.controls.wrapping_button import WrappingButton
from app.ui.style.theme import Theme


class Segments(QGroupBox):
    """Question, hint and buttons.

    Attributes:
        chosen: emitted with the name of what the officer pressed.
        buttons: by name.
    """

    chosen = Signal(str)

    def __init__(self, ask: str, hint: str, labels: dict[str, str], theme: Theme) -> None:
        super().__init__()
        gap = theme.gap
        self.setAccessibleName(ask)
        self.setAccessibleDescription(hint)
        heading = Label(ask)
        heading.setWordWrap(True)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(gap(4))
        layout.addWidget(heading)
        if hint:
            layout.addWidget(Hint(hint))
        row = WrappingLayout(lambda: (gap(6), gap(6)))
        layout.addLayout(row)
        self._group = QButtonGroup(self)
        self._showing = False
        self.buttons: dict[str, WrappingButton] = {}
        for name, label in labels.items():
            button = WrappingButton(label)
            button.setCheckable(True)
            button.setAutoExclusive(True)  # one of few, to screen readers too
            button.setAutoDefault(True)
            button.setAccessibleDescription(hint)
            button.toggled.connect(lambda on, each=name: self._on_toggled(each, on))
            self._group.addButton(button)
            self.buttons[name] = button
            row.addWidget(button)

    def _on_toggled(self, name: str, on: bool) -> None:
        """Pressed, or turned by assistive technology, which presses nothing."""
        if on and not self._showing:
            self.chosen.emit(name)

    def show_chosen(self, name: str) -> None:
        """Press a button, without a word to anybody; none for an empty name."""
        self._showing = True
        self._group.setExclusive(False)
        for each, button in self.buttons.items():
            button.setChecked(each == name)
        self._group.setExclusive(True)
        self._showing = False

    def take_focus(self) -> None:
        """Go to the pressed button, or the first."""
        pressed = self._group.checkedButton()
        (pressed or next(iter(self.buttons.values()))).setFocus()

    def chain(self) -> list[QWidget]:
        """What may take the focus."""
        return list(self.buttons.values())
