"""The head of a card: which template it is, and what is done with it as a whole."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app.ui.controls.heading import Heading
from app.ui.controls.plain_text import set_tip
from app.ui.style.look import set_look
from app.ui.style.theme import TITLE_FACTOR, Theme

LEAST_FOR_TITLE = 100
"""Beside the buttons, at the designed text size."""


class CardHeader(QWidget):
    """Number and title, and the buttons that move the template or take it out.

    Attributes:
        moved: emitted with -1 or 1.
        removed: emitted when the template is to leave the message.
        title: what the card is moved by with the mouse.
    """

    moved = Signal(int)
    removed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._name = ""
        self._place = (0, 0)
        self.title = Heading("", theme, TITLE_FACTOR, level=2)
        self.title.setWordWrap(True)
        self.title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setSpacing(theme.gap(4))
        self._line.setContentsMargins(theme.gap(4), 0, theme.gap(4), 0)
        self._line.addWidget(self.title, 1)
        line = QHBoxLayout()
        self._line.addLayout(line)
        self._line.setAlignment(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        line.setSpacing(theme.gap(4))
        self._up, self._down = self._button("↑"), self._button("↓")
        for arrow in (self._up, self._down):
            # Thin and quiet, it couldn't be told from what it stands on.
            set_look(arrow, "strong", True)
        self._remove = self._button(self.tr("Remove"))
        set_tip(self._remove, self.tr("Take the template out of the message (Alt+Delete)"))
        self._up.clicked.connect(lambda: self.moved.emit(-1))
        self._down.clicked.connect(lambda: self.moved.emit(1))
        self._remove.clicked.connect(self.removed)
        for button in self.buttons:
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A title is no column of words beside its buttons: they stand below it then."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = [each for each in self.buttons if not each.isHidden()]
        gap = self._theme.gap(4)
        left = self.width() - sum(each.sizeHint().width() + gap for each in shown) - 2 * gap
        way, metrics = QBoxLayout.Direction, self.title.fontMetrics()
        wide = left >= min(
            self._theme.space(LEAST_FOR_TITLE), metrics.horizontalAdvance(self.title.text())
        )
        self._line.setDirection(way.LeftToRight if wide else way.TopToBottom)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """Up, down, remove."""
        return self._up, self._down, self._remove

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(True)
        button.setMinimumSize(self._theme.space(26), self._theme.space(26))
        set_look(button, "small", True)
        return button

    def show_name(self, name: str) -> None:
        """Name the template."""
        self._name = name
        forms = (self.tr("Move up: {0}"), self.tr("Move down: {0}"), self.tr("Remove {0}"))
        for button, words in zip(self.buttons, forms, strict=True):
            button.setAccessibleName(words.format(name))
        self.show_place(*self._place)

    def show_place(self, number: int, count: int) -> None:
        """Show which of the chosen templates this is, and where it can be moved."""
        self._place = (number, count)
        self.title.setText(f"{number}  {self._name}")
        first, last = number <= 1, number >= count
        for button in (self._up, self._down):
            button.setVisible(count > 1)
        self._fit()
        # From a button that can no longer be pressed the focus goes to the other one, never out of the card.
        if first and self._up.hasFocus() and not last:
            self._down.setEnabled(True)
            self._down.setFocus()
        if last and self._down.hasFocus() and not first:
            self._up.setEnabled(True)
            self._up.setFocus()
        self._up.setEnabled(not first)
        self._down.setEnabled(not last)
        up, down = self.tr("Move up (Alt+Up)"), self.tr("Move down (Alt+Down)")
        set_tip(self._up, self.tr("This is the first template") if first else up)
        set_tip(self._down, self.tr("This is the last template") if last else down)
