"""The tree of templates, as it is gone through by keys and by assistive technology."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView

from app.templates.model import Head
from app.ui.controls.reading_text import ListCopying
from app.ui.controls.rows import OneRow, act_on_rows
from app.ui.style.theme import Theme
from app.ui.templates.delegate import TemplateDelegate
from app.ui.templates.model import HEAD_ROLE, TemplateModel

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SHIFT = Qt.KeyboardModifier.ShiftModifier


class TemplateTree(OneRow, QTreeView):
    """The tree. Enter chooses a template and opens or closes a folder; Up from the first row leaves for the search."""

    template_chosen = Signal(str, bool)
    left_at_top = Signal()
    _stands = False
    _laid_out_for = -1
    """The width for which rows were measured last."""

    def __init__(self, templates: TemplateModel, theme: Theme) -> None:
        super().__init__()
        self._templates = templates
        self.keep_one_row()
        self.setModel(templates)
        act_on_rows(self, self.choose)
        ListCopying(self)
        self.setItemDelegate(TemplateDelegate(self, theme))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.open_folders()

    # --- what is open, and where one is

    def open_folders(self) -> None:
        """Show what is in the folders; of many templates, only what is the officer's own: what is new is closed."""
        model = self._templates
        if not model.is_large:
            self.expandAll()
            return
        for row in range(model.rowCount()):
            folder = model.index(row, 0)
            self.setExpanded(folder, model.path(folder)[-1].startswith("*"))

    def keep_place(self, act: Callable[[], None]) -> None:
        """Have the templates arranged by `act`; what is open, current and in view stays."""
        model, top = self._templates, self.verticalScrollBar().value()
        closed = {model.path(each) for each in model.folders() if not self.isExpanded(each)}
        current = model.path(self.currentIndex())
        act()
        for folder in list(model.folders()):
            self.setExpanded(folder, model.path(folder) not in closed)
        if current:
            self.setCurrentIndex(model.find(current))
        self.verticalScrollBar().setValue(top)

    def go_to(self, template_id: str) -> None:
        """Have a template current and in view, and the focus here."""
        index = self._templates.find((template_id,))
        for folder in self._templates.above(index):
            self.setExpanded(folder, True)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus()

    # --- keys

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
        """Titles wrap anew, where that wasn't done by now; of another height each would be where it is."""
        super().resizeEvent(event)
        if self.viewport().width() != self._laid_out_for:
            self.scheduleDelayedItemsLayout()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now are rows measured: while the window is put together the width is another with each part."""
        super().showEvent(event)
        self._stands = True
        self.scheduleDelayedItemsLayout()

    def doItemsLayout(self) -> None:
        """Not before it stands in a window: nobody sees what nine layouts made until then."""
        if self._stands:
            self._laid_out_for = self.viewport().width()
            super().doItemsLayout()
