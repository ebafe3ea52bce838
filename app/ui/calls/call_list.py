"""The calls so far, each with a way to take it out again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.calls.card import Lines, press_button
from app.ui.style.theme import Theme


class CallList(QWidget):
    """One row for each; made anew only where they read otherwise.

    Attributes:
        out: emitted with the place of the call that is to be taken out.
        buttons: in the order of the calls.
    """

    out = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[str, ...] = ()
        self._rows: list[QWidget] = []
        self.buttons: list[QPushButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.gap(4))

    def show_calls(self, lines: tuple[str, ...]) -> bool:
        """Show these; return whether they are others than before."""
        if lines == self._shown:
            return False
        self._shown = lines
        for row in self._rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self.buttons = [], []
        for place, words in enumerate(lines):
            self._add(place, words)
        self.setVisible(bool(lines))
        return True

    def _add(self, place: int, words: str) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._theme.gap(8))
        told = Lines()
        line.addWidget(told, 1)
        told.show_lines(words)
        button = press_button(self.tr("Take out"))
        button.setAccessibleName(self.tr("Take out: {0}").format(words))
        button.clicked.connect(lambda *_: self.out.emit(place))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(row)
        self._rows.append(row)
        self.buttons.append(button)
