"""What to do next, step by step, with the line of the guidance; what must not be sent; the incident note."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.formatting.resend.next_steps import NextStep
from app.language import Language
from app.language.prose.resend import next_step_words
from app.ui.controls.heading import Heading
from app.ui.controls.plain_text import Label
from app.ui.style.look import set_look
from app.ui.style.theme import TITLE_FACTOR, Theme


class NextList(QFrame):
    """The steps as a numbered list.

    Attributes:
        note: copies the incident note, where a step asks for one.
        note_wanted: emitted when it is pressed.
        arranged: emitted when other controls are shown than before.
    """

    note_wanted = Signal()
    arranged = Signal()

    def __init__(self, interface: Language, theme: Theme) -> None:
        super().__init__()
        set_look(self, "card", True)
        self._interface = interface
        gap = theme.gap
        layout = QVBoxLayout(self)
        layout.setContentsMargins(gap(12), gap(12), gap(12), gap(12))
        layout.setSpacing(gap(8))
        layout.addWidget(Heading(self.tr("What to do next"), theme, TITLE_FACTOR, level=2))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(gap(6))
        layout.addLayout(self._lines)
        lines = Label(self.tr("L and a number is the line of the guidance that says so."))
        lines.setWordWrap(True)
        set_look(lines, "quiet", True)
        layout.addWidget(lines)
        self.note = QPushButton(self.tr("Copy incident note"))
        self.note.setAutoDefault(True)
        self.note.clicked.connect(self.note_wanted)
        layout.addWidget(self.note)
        self.labels: list[Label] = []
        self._shown: tuple[NextStep, ...] = ()
        self.note.hide()
        self.hide()

    def show_steps(self, steps: tuple[NextStep, ...]) -> None:
        """Show them; nothing is there where there are none."""
        if steps == self._shown:
            return
        self._shown = steps
        for label in self.labels:
            self._lines.removeWidget(label)
            label.deleteLater()
        self.labels = [self._label(*each) for each in self._numbered(steps)]
        for label in self.labels:
            self._lines.addWidget(label)
        self.note.setVisible(any(step.note for step in steps))
        self.setVisible(bool(steps))
        self.arranged.emit()

    def _numbered(self, steps: tuple[NextStep, ...]) -> list[tuple[NextStep, str]]:
        found, number = [], 0
        for step in steps:
            number += step.kind != "never"
            found.append((step, "✕" if step.kind == "never" else f"{number}."))
        return found

    def _label(self, step: NextStep, sign: str) -> Label:
        words = next_step_words(step.code, self._interface)
        label = Label(f"{sign} {words} ({step.guidance})")
        label.setWordWrap(True)
        if step.kind == "never":
            set_look(label, "tone", "must")
        elif step.kind == "wait":
            set_look(label, "tone", "confirm")
        return label

    def chain(self) -> list[QWidget]:
        """What may take the focus."""
        return [self.note]
