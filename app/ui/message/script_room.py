"""Keeps as much of a script in sight as the pane has room for: it is read out while the customer listens.

Of any text it keeps all that the pane has room for, where the officer wants to read that alone.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint

from app.ui.controls.scrolling import UprightScroll
from app.ui.controls.soon import soon
from app.ui.preview.preview import Preview
from app.ui.style.theme import Theme

LEAST = 140
"""Of any text, at the designed text size; what lies below it is then scrolled to."""
AROUND = 6
"""Above and below a text that has the whole pane, for its ring."""
PART = 0.7
"""Of the pane, for a script."""


class ScriptRoom(QObject):
    """Sets how little of a text may be seen, as the text, the pane and the letters grow.

    Attributes:
        alone: whether the text has the whole pane.
    """

    def __init__(
        self, area: UprightScroll, preview: Preview, is_script: Callable[[], bool], theme: Theme
    ) -> None:
        """Give `preview`, which stands in `area`, its least height."""
        super().__init__(preview)
        self._area = area
        self._preview = preview
        self._is_script = is_script
        self.alone = False
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

    def toggle(self) -> None:
        """Give the text the whole pane, or what it usually has."""
        self.alone = not self.alone
        self._keep()

    def _show_from_top(self) -> None:
        content = self._area.widget()
        if self.alone and content is not None:
            top = self._preview.mapTo(content, QPoint()).y()
            self._area.verticalScrollBar().setValue(top - self._theme.gap(AROUND))

    def _keep(self) -> None:
        least = self._theme.space(LEAST)
        if self.alone:
            least = max(least, self._area.viewport().height() - 2 * self._theme.gap(AROUND))
            # Once the layout has given it the height.
            soon(self, self._show_from_top)
        elif self._is_script():
            text = self._preview.document().size().height() + 2 * self._preview.frameWidth()
            most = round(self._area.viewport().height() * PART)
            least = max(least, min(most, round(text)))
        if self._preview.minimumHeight() != least:
            self._preview.setMinimumHeight(least)
