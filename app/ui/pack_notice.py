"""The quiet lines below the panes: what became of the pack's files while the window is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui.announcing import announce
from app.ui.stylesheet import set_look
from app.ui.theme import Theme


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
        self.setAccessibleName(self.tr("The pack’s files"))
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self.words, "note", True)
        self.show_all = self._button(self.tr("Show"))
        self.open_text = self._button(self.tr("Open its text"))
        self.retry = self._button(self.tr("Try again"))
        self.show_all.clicked.connect(self.problems_wanted)
        self.open_text.clicked.connect(self.text_wanted)
        self.retry.clicked.connect(self.retry_wanted)
        space = theme.space
        line = QHBoxLayout(self)
        line.setContentsMargins(space(12), space(6), space(12), space(6))
        line.setSpacing(space(8))
        line.addWidget(self.words, 1)
        for button in self.chain():
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
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

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        return [self.show_all, self.open_text, self.retry]


def below(panes: QWidget, notice: PackNotice) -> QWidget:
    """The panes with the notice below them."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(panes, 1)
    layout.addWidget(notice)
    return whole
