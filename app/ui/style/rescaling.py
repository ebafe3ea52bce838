"""Spaces grow and shrink with the text while the window is open; what is made later has its size from the start."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QObject
from PySide6.QtWidgets import QLabel, QLayout, QWidget

from app.ui.style.theme import Theme

_SEEN = "spacesSeen"
"""Property of what was scaled once: its spaces as they were made, and the text's scale then."""

_MANY = 1000
"""So many pixels that rounding loses nothing."""


class Rescaling(QObject):
    """Scales the spaces of one window."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._gap = theme.gap(_MANY)
        theme.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        before, self._gap = self._gap, self._theme.gap(_MANY)
        if before == self._gap:
            return
        for layout in self._window.findChildren(QLayout):
            self._scale(layout, before)
            spacing = layout.property(_SEEN + "Between")
            if spacing is None:
                spacing = (layout.spacing(), before)
                layout.setProperty(_SEEN + "Between", spacing)
            if spacing[0] > 0:
                layout.setSpacing(round(spacing[0] * self._gap / spacing[1]))
        for label in self._window.findChildren(QLabel):
            self._scale(label, before)

    def _scale(self, item: QLayout | QLabel, before: int) -> None:
        seen = item.property(_SEEN)
        if seen is None:
            margins = item.contentsMargins()
            seen = (margins.left(), margins.top(), margins.right(), margins.bottom(), before)
            item.setProperty(_SEEN, seen)
        *sides, scale = seen
        if any(sides):
            item.setContentsMargins(QMargins(*(round(each * self._gap / scale) for each in sides)))
