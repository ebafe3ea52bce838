"""A small window that asks for a reason in one line; an empty one is refused, and says so."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from app.findings import Severity
from app.ui.controls.announcing import announce
from app.ui.controls.dialog_buttons import add_button
from app.ui.controls.growing import grow
from app.ui.controls.plain_text import Label
from app.ui.controls.text_editors import LineEditor
from app.ui.state.finding_words import SIGNS
from app.ui.style.focus_ring import FocusRing
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

MOST_REASON = 300
"""Letters of a reason: a few words are asked for."""


class WhyWords(msgspec.Struct, frozen=True):
    """What the window says.

    Attributes:
        title: of the window.
        asks: what is asked, as the line is called.
        yes: what is done for the reason.
        without: what is said where there is none.
    """

    title: str
    asks: str
    yes: str
    without: str


class WhyDialog(QDialog):
    """What the reason is for, the line, and two buttons.

    Args:
        words: what it says.
        about: what the reason is for.

    Attributes:
        line: where the reason is written.
        problem: says that there is none.
        yes: the button that takes it.
    """

    def __init__(
        self, words: WhyWords, about: tuple[Label, ...], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.title)
        self._without = words.without
        space = theme.space
        label = Label(words.asks)
        self.line = LineEditor(most=MOST_REASON)
        self.line.setMinimumWidth(space(320))
        self.line.setAccessibleName(words.asks)
        label.setBuddy(self.line)
        self.problem = Label()
        set_look(self.problem, "tone", "must")
        for each in (*about, self.problem):
            each.setWordWrap(True)
        self.problem.hide()
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.yes = add_button(buttons, words.yes, role.AcceptRole)
        self.yes.setDefault(True)
        set_look(self.yes, "filled", True)
        add_button(buttons, QCoreApplication.translate("dialogs", "Cancel"), role.RejectRole)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(20), space(16), space(20), space(16))
        layout.setSpacing(space(12))
        for part in (*about, label, self.line, self.problem, buttons):
            layout.addWidget(part)
        FocusRing(self, theme)

    def ask(self, given: Callable[[str], None]) -> None:
        """Open it, and hand the reason on once there is one."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.accepted.connect(lambda: given(self.reason()))
        self.open()

    def reason(self) -> str:
        """The reason as one line."""
        return " ".join(self.line.text().split())

    def _on_accepted(self) -> None:
        if self.reason():
            self.accept()
            return
        self.problem.setText(f"{SIGNS[Severity.MUST]} {self._without}")
        self.problem.show()
        grow(self)
        self.line.setAccessibleDescription(self._without)
        self.line.setFocus()
        announce(self.line, self._without)
