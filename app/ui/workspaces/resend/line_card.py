"""A card that tells something line by line, under a heading."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.ui.controls.heading import Heading
from app.ui.controls.plain_text import Label
from app.ui.style.look import set_look
from app.ui.style.theme import TITLE_FACTOR, Theme


class LineCard(QFrame):
    """Heading and lines; hidden until who inherits shows it.

    Args:
        title: the heading.
        apart: how far apart heading, lines and what follows them are.

    Attributes:
        labels: the lines that are shown.
        column: takes what stands below them.
    """

    def __init__(self, title: str, theme: Theme, apart: int) -> None:
        super().__init__()
        set_look(self, "card", True)
        gap = theme.gap
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(gap(16), gap(12), gap(16), gap(16))
        self.column.setSpacing(gap(apart))
        self.column.addWidget(Heading(title, theme, TITLE_FACTOR, level=2))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(gap(6))
        self.column.addLayout(self._lines)
        self.labels: list[Label] = []
        self.hide()

    def put(self, labels: Sequence[Label]) -> None:
        """Have these lines in place of those that were there."""
        for label in self.labels:
            self._lines.removeWidget(label)
            label.deleteLater()
        self.labels = list(labels)
        for label in self.labels:
            label.setWordWrap(True)
            self._lines.addWidget(label)
