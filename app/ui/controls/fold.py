"""Buttons that tell how many there are of something, and open to show them; several stand in one row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.controls.flow_layout import WrappingLayout
from app.ui.controls.plain_text import literal
from app.ui.controls.wrapping_button import WrappingButton
from app.ui.style.look import set_look
from app.ui.style.theme import Theme


class Fold(WrappingButton):
    """Checked is open. Escape closes it, and so it does from what it opened (`fold_by`)."""

    def __init__(self) -> None:
        super().__init__()
        self._words = self._short = ""
        self._room = 0
        self.setCheckable(True)
        self.setAutoDefault(True)
        set_look(self, "small", True)
        self.toggled.connect(self._write)
        # It has nothing to say yet; whatever is shown before it stands somewhere would be a window of its own.
        self.hide()

    def show_words(self, words: str, short: str = "") -> None:
        """Say this, or the short form where there is no room; nothing hides the button."""
        if (words, short or words) == (self._words, self._short):
            return
        self._words, self._short = words, short or words
        self._write()
        self.setVisible(bool(words))

    def fit(self, room: int) -> None:
        """Take the form that has room."""
        self._room = room
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters may have no room for all of it."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._write()

    def _write(self) -> None:
        sign = "▾" if self.isChecked() else "▸"
        self._say(f"{sign} {self._words}")
        if self._room and self.sizeHint().width() > self._room:
            self._say(f"{sign} {self._short}")
        # Whoever listens is told all of it.
        self.setAccessibleName(f"{sign} {self._words}" if self._words else "")

    def _say(self, words: str) -> None:
        if self.words != literal(words):
            self.setText(literal(words))

    def fold_by(self, event: QKeyEvent) -> bool:
        """Close by Escape, with the focus here; return whether that was the key."""
        if event.key() != Qt.Key.Key_Escape or event.modifiers() or not self.isChecked():
            return False
        self.setFocus()
        self.setChecked(False)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if not self.fold_by(event):
            super().keyPressEvent(event)


class FoldRow(QWidget):
    """Folds beside each other, as many as fit; it is there as long as one of them is.

    Attributes:
        arranged: emitted when there are other ones than before.
    """

    arranged = Signal()

    def __init__(self, theme: Theme, *folds: Fold) -> None:
        super().__init__()
        self._folds: list[Fold] = []
        gap = theme.gap
        self._layout = WrappingLayout(lambda: (gap(8), gap(4)))
        self.setLayout(self._layout)
        for fold in folds:
            self.add(fold)

    def add(self, fold: Fold) -> None:
        """Put a fold at the end."""
        self._folds.append(fold)
        self._layout.addWidget(fold)
        fold.installEventFilter(self)
        self._refresh()

    @property
    def any(self) -> bool:
        """Whether there is one to press."""
        return any(not fold.isHidden() for fold in self._folds)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """One comes or goes."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._refresh()
        return False

    def _refresh(self) -> None:
        self.setVisible(self.any)
        self.arranged.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say no more than has room."""
        super().resizeEvent(event)
        for fold in self._folds:
            fold.fit(self.width())

    def chain(self) -> list[QWidget]:
        """What may take the focus."""
        return list(self._folds)
