"""What is shown when the pack can't be opened: what is wrong and what to do, calmly."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMainWindow, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.errors import AppError
from app.language import Language
from app.source.problem_words import failure_words
from app.ui.controls.heading import Heading
from app.ui.controls.reading_text import SelectableLabel
from app.ui.shell.window_title import window_title
from app.ui.style.focus_ring import FocusRing
from app.ui.style.look import set_look
from app.ui.style.theme import Theme


class ProblemWindow(QMainWindow):
    """Stands in for the main window."""

    def __init__(self, error: AppError | None, interface: Language, theme: Theme) -> None:
        """Tell what is wrong with the pack; without an error, that a window is open already and doesn't answer."""
        super().__init__()
        self.setWindowTitle(window_title())
        space, gap = theme.space, theme.gap
        content = QWidget()
        content.setObjectName("form")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(gap(20), gap(20), gap(20), gap(20))
        layout.setSpacing(gap(12))
        heading = Heading(
            self._heading(error),
            theme,
        )
        self.words = SelectableLabel(
            failure_words(error, interface)
            if error is not None
            else self.tr(
                "Its window doesn’t answer. Wait a moment and start it again, or end it: its cases are saved, and are "
                "offered at the next start."
            )
        )
        todo = SelectableLabel(
            self.tr(
                "Nothing of yours is lost. Start Comms Builder again when this is mended, "
                "or start it with other wording:\n"
                "comms-builder --pack FOLDER"
            )
        )
        todo.setVisible(error is not None)
        set_look(todo, "quiet", True)
        for label in (self.words, todo):
            label.setWordWrap(True)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        layout.addWidget(heading)
        layout.addWidget(self.words)
        layout.addWidget(todo)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        self.setCentralWidget(scroll)
        FocusRing(self, theme)
        self.resize(QSize(space(720), space(480)).boundedTo(self.screen().availableSize()))

    def _heading(self, error: AppError | None) -> str:
        if error is None:
            return self.tr("Comms Builder is open already")
        if error.code == "unexpected" and not error.where:
            return self.tr("Comms Builder can’t open")
        return self.tr("The templates can’t be opened")
