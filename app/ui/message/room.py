"""Shares the height of the right pane out: the message comes first, and what is found gives way to it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from app.ui.controls.scrolling import UprightScroll
from app.ui.findings.list import FindingsList
from app.ui.style.theme import Theme

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly

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
        for item in self._others():
            if not item.isEmpty():
                taken += _height_of(item, column.contentsRect().width()) + space
        self._findings.fit_into(self._area.viewport().height() - taken)

    def _others(self) -> Iterator[QLayoutItem]:
        """What stands in the column besides; items of our own, for PySide keeps those of Qt when they are gone."""
        content = self._area.widget()
        for each in content.findChildren(QWidget, options=_DIRECT) if content is not None else ():
            if each not in self._elsewhere and self._holds(each):
                yield QWidgetItem(each)
        yield from (each for each in self._column.children() if isinstance(each, QLayout))

    def _holds(self, widget: QWidget) -> bool:
        return self._column.indexOf(widget) >= 0


def _height_of(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
