"""*Leave it in, because …*, *Send it, because …*: the officer's word for a text or a message, with the reason."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.findings import Finding, Severity
from app.language import Language
from app.ui.controls.announcing import announce
from app.ui.controls.growing import grow
from app.ui.controls.plain_text import Label, literal
from app.ui.controls.text_editors import LineEditor
from app.ui.state.finding_order import is_in_text
from app.ui.state.finding_words import SIGNS, wording_of
from app.ui.style.focus_ring import FocusRing
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

Kept = Callable[[Finding, str], None]
"""Takes the finding and why it is kept."""


def add_reasons(
    menu: QMenu, window: QWidget, finding: Finding, interface: Language, theme: Theme, kept: Kept
) -> None:
    """Fill a menu with the reasons for keeping a text, the last one to be written."""
    for reason in finding.keep:
        words = reason.get(interface).strip()
        action = menu.addAction(literal(words))
        action.triggered.connect(lambda *_, words=words: kept(finding, words))
    menu.addSeparator()
    other = menu.addAction(QCoreApplication.translate("keeping", "Another reason…"))
    other.triggered.connect(lambda *_: ask_reason(window, finding, interface, theme, kept))


def ask_reason(
    window: QWidget, finding: Finding, interface: Language, theme: Theme, kept: Kept
) -> ReasonDialog:
    """Ask for a reason of the officer's own, and keep the text once there is one."""
    dialog = ReasonDialog(finding, interface, theme, window)
    FocusRing(dialog, theme)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: kept(finding, dialog.reason()))
    dialog.open()
    return dialog


def because_words(finding: Finding) -> str:
    """What the officer's word is called: a stretch of text is left in, a message is sent."""
    translate = QCoreApplication.translate
    if is_in_text(finding):
        return translate("keeping", "Leave it in, because…")
    return translate("keeping", "Send it, because…")


def word_words(finding: Finding) -> str:
    """The same on the button that gives it."""
    translate = QCoreApplication.translate
    return (
        translate("keeping", "Leave it in")
        if is_in_text(finding)
        else translate("keeping", "Send it")
    )


MOST_REASON = 300
"""Letters of a reason: a few words are asked for."""


class ReasonDialog(QDialog):
    """One line; an empty one is refused, and says so."""

    def __init__(
        self, finding: Finding, interface: Language, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(because_words(finding))
        space = theme.space
        what = Label(wording_of(finding, interface))
        what.setWordWrap(True)
        set_look(what, "quiet", True)
        label = Label(self.tr("Why?"))
        self.line = LineEditor(most=MOST_REASON)
        self.line.setMinimumWidth(space(320))
        self.line.setAccessibleName(label.text())
        label.setBuddy(self.line)
        self.problem = Label()
        self.problem.setWordWrap(True)
        self.problem.hide()
        set_look(self.problem, "tone", "must")
        buttons = QDialogButtonBox()
        self.keep = QPushButton(word_words(finding))
        self.keep.setDefault(True)
        set_look(self.keep, "filled", True)
        cancel = QPushButton(self.tr("Cancel"))
        buttons.addButton(self.keep, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(20), space(16), space(20), space(16))
        layout.setSpacing(space(12))
        for part in (what, label, self.line, self.problem, buttons):
            layout.addWidget(part)

    def reason(self) -> str:
        """The reason as one line."""
        return " ".join(self.line.text().split())

    def _on_accepted(self) -> None:
        if self.reason():
            self.accept()
            return
        words = self.tr("Write the reason in a few words, for example: it is the title of a form.")
        self.problem.setText(f"{SIGNS[Severity.MUST]} {words}")
        self.problem.show()
        grow(self)
        self.line.setAccessibleDescription(words)
        self.line.setFocus()
        announce(self.line, words)
