"""The quiet lines below the panes: what became of the pack's files while the window is open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from app.ui.controls.announcing import announce
from app.ui.controls.flow_layout import WrappingLayout
from app.ui.controls.plain_text import Label
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

BESIDE = 760
"""From this width on (at the designed text size), the buttons stand beside the words."""


class PackNotice(QWidget):
    """Stays until what it tells is mended; not there when there is nothing to tell.

    Attributes:
        problems_wanted: emitted when the officer wants to see all that is wrong.
        text_wanted: emitted when the officer wants to open the text that is wrong.
        retry_wanted: emitted when the officer's own pack is to be tried again.
        arranged: emitted when other controls are shown than before.
    """

    problems_wanted = Signal()
    text_wanted = Signal()
    retry_wanted = Signal()
    arranged = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("packNotice")
        self.setAccessibleName(self.tr("Files of the wording"))
        self.words = Label()
        self.words.setWordWrap(True)
        set_look(self.words, "note", True)
        self.show_all = self._button(self.tr("Show"))
        self.open_text = self._button(self.tr("Open its text"))
        self.retry = self._button(self.tr("Try again"))
        self.show_all.clicked.connect(self.problems_wanted)
        self.open_text.clicked.connect(self.text_wanted)
        self.retry.clicked.connect(self.retry_wanted)
        gap = theme.gap
        self._theme = theme
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(gap(12), gap(6), gap(12), gap(6))
        self._line.setSpacing(gap(8))
        self._line.addWidget(self.words, 1)
        # One below the other where there is no room for all.
        buttons = WrappingLayout(lambda: (gap(8), gap(4)))
        self._line.addLayout(buttons)
        for button in self.chain():
            buttons.addWidget(button)
        self.hide()

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(True)
        set_look(button, "small", True)
        return button

    def tell(self, lines: list[str], *, problems: bool, retry: bool) -> None:
        """Tell these lines, or nothing; with buttons for problems in files and for trying again."""
        words = "\n".join(lines)
        news = words != self.words.text()
        self.words.setText(words)
        self.show_all.setVisible(problems)
        self.open_text.setVisible(problems)
        self.retry.setVisible(retry)
        self.setVisible(bool(lines))
        if news:
            self.arranged.emit()
        if news and words:
            announce(self, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons beside the words, or below them."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        beside = self.width() >= self._theme.space(BESIDE)
        self._line.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        return [self.show_all, self.open_text, self.retry]
