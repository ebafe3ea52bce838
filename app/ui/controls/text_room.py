"""Gives a text the whole height of the pane that it scrolls in, where the officer wants to read that alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QWidget

from app.ui.controls.scrolling import UprightScroll
from app.ui.controls.soon import soon
from app.ui.style.theme import Theme

AROUND = 6
"""Above and below a text that has the whole pane, for its ring."""


class TextRoom(QObject):
    """Sets how little of a text may be seen, as the pane and the letters grow.

    Attributes:
        alone: whether the text has the whole pane.
    """

    def __init__(self, area: UprightScroll, texts: tuple[QWidget, ...], theme: Theme) -> None:
        """Give each of `texts`, of which `area` shows one at a time, its least height."""
        super().__init__(area)
        self._area = area
        self._texts = texts
        self._theme = theme
        self.alone = False
        theme.changed.connect(self.keep)
        area.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The pane has another height."""
        if event.type() == QEvent.Type.Resize:
            self.keep()
        return False

    def toggle(self) -> None:
        """Give the text the whole pane, or what it usually has."""
        self.alone = not self.alone
        self.keep()

    def least(self, _text: QWidget) -> int:
        """So much of a text is to be seen in any case; 0 leaves that to what is in it."""
        return 0

    @property
    def room(self) -> int:
        """All that there is for a text."""
        return self._area.viewport().height() - 2 * self._theme.gap(AROUND)

    def keep(self) -> None:
        """Set the least heights anew."""
        for text in self._texts:
            least = max(self.least(text), self.room if self.alone else 0)
            if text.minimumHeight() != least:
                text.setMinimumHeight(least)
        if self.alone:
            # Once the layout has given it the height.
            soon(self, self._show_from_top)

    def _show_from_top(self) -> None:
        if self.alone:
            self._scroll_to_text()

    def bring_into_view(self) -> None:
        """Have the text itself in view where heading and subject leave hardly any room for it."""
        soon(self, self._show_if_hardly_seen)

    def _show_if_hardly_seen(self) -> None:
        text = self._shown()
        if text is None:
            return
        room, seen = self._area.viewport().height(), text.visibleRegion().boundingRect().height()
        if seen < min(text.height(), room // 2):
            self._scroll_to_text()

    def _shown(self) -> QWidget | None:
        return next((each for each in self._texts if each.isVisible()), None)

    def _scroll_to_text(self) -> None:
        content, text = self._area.widget(), self._shown()
        if content is not None and text is not None:
            top = text.mapTo(content, QPoint()).y()
            self._area.verticalScrollBar().setValue(top - self._theme.gap(AROUND))
