"""The tree of templates, as it is gone through by keys and by assistive technology."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QTreeView

from app.templates.model import Head
from app.ui.controls.rows import OneRow
from app.ui.templates.model import HEAD_ROLE

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SHIFT = Qt.KeyboardModifier.ShiftModifier


class TemplateTree(OneRow, QTreeView):
    """The tree. Enter chooses a template and opens or closes a folder; Up from the first row leaves for the search."""

    template_chosen = Signal(str, bool)
    left_at_top = Signal()
    _stands = False

    def __init__(self) -> None:
        super().__init__()
        self.keep_one_row()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a current row, so that screen readers have something to read."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter; leave upwards from the first row."""
        current = self.currentIndex()
        if event.key() in ENTER and current.isValid():
            self.choose(current, adding=bool(event.modifiers() & SHIFT))
        elif event.key() == Qt.Key.Key_Up and not self.indexAbove(current).isValid():
            self.left_at_top.emit()
        else:
            super().keyPressEvent(event)

    def choose(self, index: QModelIndex, *, adding: bool = False) -> None:
        """Choose the template at `index`, or open or close the folder."""
        head = index.data(HEAD_ROLE)
        if isinstance(head, Head):
            self.template_chosen.emit(head.id, adding)
        else:
            self.setExpanded(index, not self.isExpanded(index))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now are rows measured: while the window is put together the width is another with each part."""
        super().showEvent(event)
        self._stands = True
        self.scheduleDelayedItemsLayout()

    def doItemsLayout(self) -> None:
        """Not before it stands in a window: nobody sees what nine layouts made until then."""
        if self._stands:
            super().doItemsLayout()
