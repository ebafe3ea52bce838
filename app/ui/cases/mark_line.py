"""Asks for the officer's own mark of a case, in the strip: nothing pops up, and nobody has to answer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget

from app.session.case import MOST_IN_A_MARK
from app.ui.controls.flow_layout import WrappingLayout
from app.ui.controls.plain_text import Label
from app.ui.controls.text_editors import LineEditor
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

LEAST_SEEN = 4
"""So many signs of a mark are seen in the narrowest window."""


class _MarkField(LineEditor):
    """A short line; Enter keeps it, Escape leaves it."""

    kept = Signal()
    skipped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep or leave; a key that is held down does neither twice."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            if not event.isAutoRepeat():
                self.kept.emit()
        elif key == Qt.Key.Key_Escape:
            self.skipped.emit()
        else:
            super().keyPressEvent(event)


class MarkLine(QWidget):
    """*Mark of B*, a short field, *Keep* and *Not now*.

    Attributes:
        kept: emitted with a letter and the mark that it is to have; an empty one takes the mark away.
        skipped: emitted with a letter whose mark isn't wanted, or stays as it is.
    """

    kept = Signal(str, str)
    skipped = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.letter = ""
        self.setObjectName("markLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._why = Label()
        set_look(self._why, "quiet", True)
        self._name = Label()
        self.field = _MarkField(most=MOST_IN_A_MARK)
        self._name.setBuddy(self.field)
        self.keep_button = QPushButton(self.tr("Keep"))
        self.skip_button = QPushButton(self.tr("Not now"))
        self._lay_out()
        self.keep_button.clicked.connect(self._on_kept)
        self.skip_button.clicked.connect(self._on_skipped)
        self.field.kept.connect(self._on_kept)
        self.field.skipped.connect(self._on_skipped)
        theme.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        gap = self._theme.gap
        # The buttons stand below the field where there is no room beside it.
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(gap(16), gap(6), gap(16), gap(6))
        self._line.setSpacing(gap(6))
        self._line.addWidget(self._why)
        self._line.addSpacing(gap(6))
        asked = WrappingLayout(lambda: (gap(8), gap(6)))
        self._line.addLayout(asked, 1)
        for pair in ((self._name, self.field), (self.keep_button, self.skip_button)):
            together = QWidget()
            line = QHBoxLayout(together)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(gap(8))
            for widget in pair:
                line.addWidget(widget)
            asked.addWidget(together)
        for button in (self.keep_button, self.skip_button):
            button.setAutoDefault(True)
            set_look(button, "small", True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What it is good for stands above the field where there is no room before it."""
        super().resizeEvent(event)
        self._fit()

    def ask(self, letter: str, mark: str, why: str) -> None:
        """Ask for the mark of a case; `why` says what it is good for."""
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._fit()
        if letter == self.letter:
            return
        self.letter = letter
        name = self.tr("Mark of {0}").format(letter)
        self._name.setText(name)
        self.field.setAccessibleName(name)
        self.field.setAccessibleDescription(
            self.tr(
                "For example the last figures of the application number, at most {0}; never a name."
            ).format(MOST_IN_A_MARK)
        )
        self.field.setText(mark)

    def leave(self) -> None:
        """Ask no more: what was typed is another case's as soon as the letter is."""
        self.letter = ""
        self.field.setText("")

    def take_focus(self) -> None:
        """Let the officer type."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def chain(self) -> list[QWidget]:
        """What may take the focus, in order."""
        return [self.field, self.keep_button, self.skip_button]

    def _fit(self) -> None:
        gap = self._theme.gap
        widest = self.field.fontMetrics().horizontalAdvance("8" * (MOST_IN_A_MARK + 1))
        room = self.width() - self._name.sizeHint().width() - gap(8) - 2 * gap(16)
        least = self.field.fontMetrics().horizontalAdvance("8" * LEAST_SEEN)
        self.field.setFixedWidth(min(widest + 2 * gap(8) + 8, max(least, room)))
        parts = (self._name, self.field, self.keep_button, self.skip_button)
        needed = sum(each.sizeHint().width() for each in parts) + self._theme.gap(80)
        words = self._why.fontMetrics().horizontalAdvance(self._why.text())
        fits = words + needed <= self.width()
        self._why.setWordWrap(not fits)
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.LeftToRight if fits else direction.TopToBottom)

    def _on_kept(self) -> None:
        letter, mark = self.letter, self.field.text()
        self.leave()
        self.kept.emit(letter, mark)

    def _on_skipped(self) -> None:
        letter = self.letter
        self.leave()
        self.skipped.emit(letter)
