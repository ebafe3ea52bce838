"""Keeps as much of a text in sight as it needs: a script, which is read out, and a paragraph that is being written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.ui.controls.scrolling import UprightScroll
from app.ui.controls.text_room import TextRoom
from app.ui.preview.preview import Preview
from app.ui.style.theme import Theme

LEAST = 140
"""Of any text, at the designed text size; what lies below it is then scrolled to."""
PART = 0.7
"""Of the pane, for a script."""


class ScriptRoom(TextRoom):
    """Sets how little of a preview may be seen, as the text, the pane and the letters grow."""

    def __init__(
        self,
        area: UprightScroll,
        preview: Preview,
        is_script: Callable[[], bool],
        theme: Theme,
        others: tuple[QWidget, ...] = (),
    ) -> None:
        """Give `preview`, which stands in `area`, its least height; of `others` one may stand in its place."""
        super().__init__(area, (preview, *others), theme)
        self._preview = preview
        self._is_script = is_script
        preview.document().documentLayout().documentSizeChanged.connect(self.keep)
        preview.shown.connect(self.keep)
        self.keep()

    def least(self, text: QWidget) -> int:
        """Any text a few lines, a script most of the pane, and what is being written all that it needs."""
        if text is not self._preview:
            return 0
        least, frame = self._theme.space(LEAST), 2 * self._preview.frameWidth()
        if written := self._preview.height_of_kept:
            return max(least, min(self.room, written + frame))
        if self._is_script():
            read = round(self._preview.document().size().height()) + frame
            return max(least, min(read, round(self._area.viewport().height() * PART)))
        return least
