"""Rows of lists and trees for assistive technology: what it selects or toggles does what mouse and keys do.

Qt lets it change what is selected and nothing else, so no click and no current row follow. Its commands are told from
those of mouse and keys by being bare: a view that has one row selected always gives up the one before.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox

from app.ui.controls.soon import soon

_Flag = QItemSelectionModel.SelectionFlag
_BARE = (_Flag.Select, _Flag.Deselect)
Act = Callable[[QModelIndex], object]
"""Does with a row what mouse and keys do with it."""


class _Selection(QItemSelectionModel):
    """Has a row acted on, instead of selecting it, where assistive technology asks for it."""

    def __init__(self, view: QAbstractItemView, act: Act) -> None:
        super().__init__(view.model(), view)
        self._act = act

    def select(
        self,
        what: QModelIndex | QPersistentModelIndex | QItemSelection,
        command: QItemSelectionModel.SelectionFlag,
    ) -> None:
        """Select, or have acted on it."""
        if command not in _BARE or isinstance(what, QItemSelection):
            super().select(what, command)
            return
        there = QPersistentModelIndex(what)
        # Later: the row may go by what is done with it, and its element must not while it is asked.
        soon(self, lambda: self._act_on(there))

    def _act_on(self, there: QPersistentModelIndex) -> None:
        if there.isValid():
            self._act(self.model().index(there.row(), there.column(), there.parent()))


def act_on_rows(view: QAbstractItemView, act: Act) -> None:
    """Have `act` called with the row that assistive technology selects or toggles. The view has its model."""
    before = view.selectionModel()
    view.setSelectionModel(_Selection(view, act))
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
    before.deleteLater()


def go_to_rows(view: QAbstractItemView) -> None:
    """Have assistive technology go to a row as the arrow keys do."""
    act_on_rows(view, view.setCurrentIndex)


class _Named(QObject):
    """Has a list that opens called as the box that it belongs to."""

    def __init__(self, view: QAbstractItemView, box: QComboBox) -> None:
        super().__init__(view)
        self._view, self._box = view, box
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Name it when it comes: the box may have another name than before."""
        if event.type() == QEvent.Type.Show:
            self._view.setAccessibleName(self._box.accessibleName())
            self._view.setLocale(self._box.locale())
        return False


def name_list(view: QAbstractItemView, box: QComboBox) -> None:
    """Have a list that opens for a box called as the box is; Qt gives it no name."""
    _Named(view, box)


def choose_rows(box: QComboBox) -> None:
    """Have assistive technology choose in a box that opens, as Enter and a click in the open list do."""
    name_list(box.view(), box)

    def choose(index: QModelIndex) -> None:
        box.hidePopup()
        box.setCurrentIndex(index.row())
        box.activated.emit(index.row())

    act_on_rows(box.view(), choose)


if TYPE_CHECKING:
    _View = QAbstractItemView
else:
    # Qt's own class comes after this one: of two bases only one may be Qt's.
    _View = object


class OneRow(_View):
    """A view with one row selected whose rows can be acted on again, also the selected one.

    In Qt's own mode for one row, assistive technology can't do anything with the row that is selected already.
    """

    def keep_one_row(self) -> None:
        """Begin."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def selectionCommand(
        self, _index: QModelIndex | QPersistentModelIndex, _event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Give up the row before, whatever key is held."""
        return _Flag.ClearAndSelect

    def selectAll(self) -> None:
        """Never more than one."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select nothing by dragging."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
