"""Text that is only read: what is selected of it leaves by the copier, as that of fields does."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QMenu, QWidget

from app.ui.controls.clipboard import copier
from app.ui.controls.plain_text import Label
from app.ui.controls.sealed_text import SELECTABLE


class SelectableLabel(Label):
    """A label whose words can be selected, by mouse and keyboard."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setTextInteractionFlags(SELECTABLE)
        # Qt would let the mouse alone give it the focus, and keys could then select nothing.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def select_all(self) -> None:
        """Select all words."""
        self.setSelection(0, len(QLabel.text(self).encode("utf-16-le")) // 2)
        self._share()

    def copy(self) -> None:
        """Copy what is selected."""
        if words := self._selected():
            copier().copy(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy by the copier; selecting goes on as ever."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)
        self._share()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copy, and select all."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        translate = QCoreApplication.translate
        copy = menu.addAction(translate("editing", "&Copy"))
        copy.setEnabled(bool(self._selected()))
        copy.triggered.connect(lambda *_: self.copy())
        everything = menu.addAction(translate("editing", "Select &all"))
        everything.triggered.connect(lambda *_: self.select_all())
        menu.popup(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press begins a new selection and never drags the old one: Qt would give it away as it likes."""
        if event.button() == Qt.MouseButton.LeftButton and self.hasSelectedText():
            self.setSelection(0, 0)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What was selected is X11's to paste, as we copy."""
        super().mouseReleaseEvent(event)
        self._share()

    def _selected(self) -> str:
        return self.selectedText().replace("\u2029", "\n").replace("\u2028", "\n")

    def _share(self) -> None:
        if words := self._selected():
            copier().select(words)


class ListCopying(QObject):
    """Has a list or a tree copy the row that it is at by the copier: Qt would do it by itself."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the key that copies."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not event.matches(QKeySequence.StandardKey.Copy):
            return False
        words = self._view.currentIndex().data(Qt.ItemDataRole.DisplayRole)
        if words:
            copier().copy(str(words))
        return True
