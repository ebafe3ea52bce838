"""What to do next, step by step, with the line of the guidance; what must not be sent; the incident note."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.formatting.resend.next_steps import NextStep
from app.language import Language
from app.language.prose.resend import next_step_words
from app.ui.controls.hanging import SignedLabel
from app.ui.controls.plain_text import Label
from app.ui.controls.wrapping_button import WrappingButton
from app.ui.style.look import set_look
from app.ui.style.theme import Theme
from app.ui.workspaces.resend.line_card import LineCard


class NextList(LineCard):
    """The steps as a numbered list.

    Attributes:
        note: copies the incident note, where a step asks for one.
        note_wanted: emitted when it is pressed.
        arranged: emitted when other controls are shown than before.
    """

    note_wanted = Signal()
    arranged = Signal()

    def __init__(self, interface: Language, theme: Theme) -> None:
        title = QCoreApplication.translate("NextList", "What to do next")
        super().__init__(title, theme, apart=8)
        self._interface = interface
        lines = Label(self.tr("L and a number is the line of the guidance that says so."))
        lines.setWordWrap(True)
        set_look(lines, "quiet", True)
        self.column.addWidget(lines)
        self.note = WrappingButton(self.tr("Copy incident note"))
        self.note.setAutoDefault(True)
        self.note.clicked.connect(self.note_wanted)
        self.column.addWidget(self.note, 0, Qt.AlignmentFlag.AlignLeft)
        self._shown: tuple[NextStep, ...] = ()
        self.note.hide()

    def show_steps(self, steps: tuple[NextStep, ...]) -> None:
        """Show them; nothing is there where there are none."""
        if steps == self._shown:
            return
        self._shown = steps
        self.put([self._label(*each) for each in self._numbered(steps)])
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
        label = SignedLabel(sign, f"{words} ({step.guidance})")
        if step.kind == "never":
            set_look(label, "tone", "must")
        elif step.kind == "wait":
            set_look(label, "tone", "confirm")
        return label

    def chain(self) -> list[QWidget]:
        """What may take the focus."""
        return [self.note]
