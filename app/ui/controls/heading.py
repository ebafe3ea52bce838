"""A heading of a pane: bold and a little larger, whatever the text size."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible

from app.ui.controls.plain_text import Label
from app.ui.controls.soon import soon
from app.ui.controls.told_roles import LEVEL, tell_as
from app.ui.style.theme import HEADING_FACTOR, Theme


class Heading(Label):
    """One line of heading."""

    def __init__(
        self, words: str, theme: Theme, factor: float = HEADING_FACTOR, *, level: int = 1
    ) -> None:
        """Make one: of level 1 over a pane or a window, of level 2 over a card or a part of it."""
        tell_as(QAccessible.Role.Heading, Heading.__name__)
        super().__init__(words)
        self.setProperty(LEVEL, level)
        self._theme = theme
        self._factor = factor
        self.setFont(theme.font(factor, bold=True))
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(self._factor, bold=True))

    def changeEvent(self, event: QEvent) -> None:
        """Stay as large as it should: with a style sheet, Qt gives a font back that it once kept."""
        super().changeEvent(event)
        wanted = self._theme.font(self._factor, bold=True)
        if event.type() == QEvent.Type.FontChange and self.font() != wanted:
            soon(self, self._on_theme_changed)


def beside_button(heading: Heading, theme: Theme) -> None:
    """Have a heading that stands alone be level with one that shares its line with a button, in the pane beside it."""
    heading.setContentsMargins(0, theme.gap(7), 0, 0)
