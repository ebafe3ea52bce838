"""*Leave it in, because …*, *Send it, because …*: the officer's word for a text or a message, with the reason."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.findings import Finding
from app.language import Language
from app.ui.controls.plain_text import Label, literal
from app.ui.findings.why_dialog import WhyDialog, WhyWords
from app.ui.state.finding_order import is_in_text
from app.ui.state.finding_words import wording_of
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
    dialog.ask(lambda reason: kept(finding, reason))
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


class ReasonDialog(WhyDialog):
    """Asks for it, with what was found."""

    def __init__(
        self, finding: Finding, interface: Language, theme: Theme, parent: QWidget
    ) -> None:
        translate = QCoreApplication.translate
        what = Label(wording_of(finding, interface))
        set_look(what, "quiet", True)
        words = WhyWords(
            because_words(finding),
            translate("ReasonDialog", "Why?"),
            word_words(finding),
            translate(
                "ReasonDialog",
                "Write the reason in a few words, for example: it is the title of a form.",
            ),
        )
        super().__init__(words, (what,), theme, parent)
