"""Keeps as much of a script in sight as the pane has room for: it is read out while the customer listens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QScrollArea

from app.ui.preview.preview import Preview
from app.ui.style.theme import Theme

LEAST = 140
"""Of any text, at the designed text size; what lies below it is then scrolled to."""
PART = 0.7
"""Of the pane, for a script."""


class ScriptRoom(QObject):
    """Sets how little of a text may be seen, as the text, the pane and the letters grow."""

    def __init__(
        self, area: QScrollArea, preview: Preview, is_script: Callable[[], bool], theme: Theme
    ) -> None:
        """Give `preview`, which stands in `area`, its least height."""
        super().__init__(preview)
        self._area = area
        self._preview = preview
        self._is_script = is_script
        self._theme = theme
        preview.document().documentLayout().documentSizeChanged.connect(self._keep)
        preview.shown.connect(self._keep)
        theme.changed.connect(self._keep)
        area.viewport().installEventFilter(self)
        self._keep()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The pane has another height."""
        if event.type() == QEvent.Type.Resize:
            self._keep()
        return False

    def _keep(self) -> None:
        least = self._theme.space(LEAST)
        if self._is_script():
            text = self._preview.document().size().height() + 2 * self._preview.frameWidth()
            most = round(self._area.viewport().height() * PART)
            least = max(least, min(most, round(text)))
        if self._preview.minimumHeight() != least:
            self._preview.setMinimumHeight(least)
