"""Shares the height of the right pane out: the message comes first, and what is found gives way to it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from app.ui.controls.scrolling import UprightScroll
from app.ui.findings.list import FindingsList
from app.ui.style.theme import Theme

LEAST_TO_READ = 200
"""Of the message, at the designed text size; below that, what is found is folded."""


class Room(QObject):
    """Gives the list of findings what is left of one column that scrolls."""

    def __init__(
        self,
        area: UprightScroll,
        column: QLayout,
        reading: Collection[QWidget],
        findings: FindingsList,
        theme: Theme,
    ) -> None:
        """Share the height of `area` among what stands in `column`; of `reading` one is shown at a time."""
        super().__init__(area)
        self._area = area
        self._column = column
        self._elsewhere = {*reading, findings}
        self._findings = findings
        self._theme = theme
        for watched in (area.widget(), area.viewport()):
            if watched is not None:
                watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The pane, or something in it, has another height."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._share()
        return False

    def _share(self) -> None:
        column, space = self._column, self._column.spacing()
        if column.contentsRect().width() <= 0:
            # Not laid out yet: how high anything is at no width says nothing.
            return
        margins = column.contentsMargins()
        taken = margins.top() + margins.bottom() + self._theme.space(LEAST_TO_READ)
        folds = self._findings.folds
        # What was never shown has any height: Qt gives it that of a window.
        taken += (folds.height() if folds.isVisible() else folds.sizeHint().height()) + 2 * space
        for item in (column.itemAt(place) for place in range(column.count())):
            if item is not None and not item.isEmpty() and item.widget() not in self._elsewhere:
                taken += _height_of(item, column.contentsRect().width()) + space
        self._findings.fit_into(self._area.viewport().height() - taken)


def _height_of(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
