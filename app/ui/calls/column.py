"""The rows of a card: whatever stands in one begins where the words of its questions do."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.ui.calls.asked_one import AskedOne
from app.ui.style.theme import Theme


class Column(QVBoxLayout):
    """Rows below each other. A question keeps room beside its choices for the focus; the others are set in as far."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__()
        if parent is not None:
            parent.setLayout(self)
        self._theme = theme
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(theme.gap(8))

    def put(self, *widgets: QWidget) -> None:
        """Put these below what is there."""
        for each in widgets:
            if isinstance(each, AskedOne) or isinstance(each.layout(), Column):
                self.addWidget(each)
            else:
                self._set_in(QHBoxLayout(), each)

    def put_left(self, widget: QWidget) -> None:
        """Put a widget that is as wide as its words below what is there."""
        row = QHBoxLayout()
        self._set_in(row, widget)
        row.addStretch(1)

    def put_named(self, name: QWidget, field: QWidget) -> None:
        """Put a field below what is there, close to its name, and apart from what follows."""
        both = QVBoxLayout()
        both.setSpacing(self._theme.gap(4))
        self._set_in(both, name, field, below=self._theme.gap(4))

    def _set_in(self, row: QLayout, *widgets: QWidget, below: int = 0) -> None:
        side = self._theme.gap(4)
        self.addLayout(row)
        row.setContentsMargins(side, 0, side, below)
        for each in widgets:
            row.addWidget(each)
