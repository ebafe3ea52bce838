"""The empty workspace: what it is for, and how an email comes in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.ui.controls.announcing import announce
from app.ui.controls.flow_layout import WrappingLayout
from app.ui.controls.heading import Heading
from app.ui.controls.pause import Pause
from app.ui.controls.plain_text import Label
from app.ui.controls.scrolling import UprightScroll
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

SOON_MS = 300
"""After this long it is shown that something is being read; most is read sooner."""


class ReadingLine(QWidget):
    """*Reading…* with a way to end it, where it takes a moment.

    Attributes:
        cancelled: emitted when the officer doesn't want to wait.
        arranged: emitted when it came or went.
    """

    cancelled = Signal()
    arranged = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._words = Label(self.tr("Reading the email…"))
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self._words.text())
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAutoDefault(True)
        self.cancel.clicked.connect(self.cancelled)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.gap(12))
        line.addWidget(self._words)
        line.addWidget(self._bar, 1)
        line.addWidget(self.cancel)
        self._soon = Pause(self, self._appear, after=SOON_MS)
        self.hide()

    def set_reading(self, reading: bool) -> None:
        """Something is being read, or no longer."""
        if reading:
            self._soon.start()
            return
        self._soon.stop()
        if not self.isHidden():
            self.hide()
            self.arranged.emit()

    def _appear(self) -> None:
        self.show()
        announce(self, self._words.text())
        self.arranged.emit()


class TakeInPane(QWidget):
    """Two buttons, and what keys and the mouse do besides.

    Attributes:
        paste: takes what another program copied.
        open: takes a file.
        reading: says that it is being read.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("form")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        gap = theme.gap
        content = QWidget()
        content.setObjectName("formContent")
        column = QVBoxLayout(content)
        column.setContentsMargins(gap(16), gap(24), gap(16), gap(16))
        column.setSpacing(gap(12))
        self.paste = QPushButton(self.tr("Paste the email"))
        self.open = QPushButton(self.tr("Open a file…"))
        set_look(self.paste, "filled", True)
        buttons = WrappingLayout(lambda: (gap(8), gap(8)))
        self.problem = Label()
        self.problem.setWordWrap(True)
        set_look(self.problem, "tone", "must")
        self.problem.hide()
        self.reading = ReadingLine(theme)
        how, or_else, then = self._said()
        column.addWidget(Heading(self.tr("Format an email"), theme))
        column.addWidget(self._words(how))
        column.addLayout(buttons)
        for button in (self.paste, self.open):
            button.setAutoDefault(True)
            buttons.addWidget(button)
        column.addWidget(self.problem)
        column.addWidget(self.reading)
        for words in (or_else, then):
            column.addWidget(self._words(words, quiet=True))
        column.addStretch(1)
        self.scroll_area = UprightScroll(content, lambda: gap(16))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.scroll_area)

    def _said(self) -> tuple[str, str, str]:
        """How an email is taken in, how else, and what becomes of it."""
        return (
            self.tr(
                "Copy the whole email in Word, Outlook, a browser or LibreOffice, and press Ctrl+V here."
            ),
            self.tr("Or open a file (Ctrl+O), or drop one here: .html, .eml, .msg, .docx or .txt."),
            self.tr(
                "It is put into house style: Arial, black, one size, blue links. Red parts are listed, and nothing "
                "is copied while one is left. You can change every word before you copy."
            ),
        )

    def _words(self, words: str, *, quiet: bool = False) -> Label:
        label = Label(words)
        label.setWordWrap(True)
        if quiet:
            set_look(label, "quiet", True)
        return label

    def show_problem(self, words: str) -> None:
        """Say why nothing was taken in; nothing for no words."""
        self.problem.setText(f"✕ {words}" if words else "")
        self.problem.setVisible(bool(words))
        if words:
            announce(self.problem, words)

    def begin(self) -> None:
        """Go to where it begins."""
        self.paste.setFocus()

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        return [self.paste, self.open, self.reading.cancel]
