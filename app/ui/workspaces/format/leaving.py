"""*Leave these words, because …*: the officer's reason why words that stand in red may stay."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from app.findings import Severity
from app.ui.controls.announcing import announce
from app.ui.controls.growing import grow
from app.ui.controls.plain_text import Label
from app.ui.controls.text_editors import LineEditor
from app.ui.findings.reasons import MOST_REASON
from app.ui.state.finding_words import SIGNS
from app.ui.style.focus_ring import FocusRing
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

LONGEST = 300


def ask_why(window: QWidget, text: str, theme: Theme, left: Callable[[str], None]) -> LeaveDialog:
    """Ask for the reason, and hand it on once there is one."""
    dialog = LeaveDialog(text, theme, window)
    FocusRing(dialog, theme)
    dialog.accepted.connect(lambda: left(dialog.reason()))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class LeaveDialog(QDialog):
    """The words, and one line; an empty one is refused, and says so."""

    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Leave these words, because…"))
        space = theme.space
        words = Label(self.tr("‘{0}’").format(textwrap.shorten(text, LONGEST, placeholder="…")))
        words.setWordWrap(True)
        about = Label(
            self.tr(
                "Every red part must be changed or removed. Leave its words only where they are right as they are."
            )
        )
        about.setWordWrap(True)
        set_look(about, "quiet", True)
        label = Label(self.tr("Why may they stay?"))
        self.line = LineEditor(most=MOST_REASON)
        self.line.setMinimumWidth(space(320))
        self.line.setAccessibleName(label.text())
        label.setBuddy(self.line)
        self.problem = Label()
        self.problem.setWordWrap(True)
        self.problem.hide()
        set_look(self.problem, "tone", "must")
        buttons = QDialogButtonBox()
        self.leave = QPushButton(self.tr("Leave these words"))
        self.leave.setDefault(True)
        set_look(self.leave, "filled", True)
        buttons.addButton(self.leave, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QPushButton(self.tr("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(20), space(16), space(20), space(16))
        layout.setSpacing(space(12))
        for part in (words, about, label, self.line, self.problem, buttons):
            layout.addWidget(part)

    def reason(self) -> str:
        """The reason as one line."""
        return " ".join(self.line.text().split())

    def _on_accepted(self) -> None:
        if self.reason():
            self.accept()
            return
        words = self.tr(
            "Write in a few words why they may stay, for example: the date is right for this customer."
        )
        self.problem.setText(f"{SIGNS[Severity.MUST]} {words}")
        self.problem.show()
        grow(self)
        self.line.setAccessibleDescription(words)
        self.line.setFocus()
        announce(self.line, words)
