"""*Leave these words, because …*: the officer's reason why words that stand in red may stay."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui.controls.plain_text import Label
from app.ui.findings.why_dialog import WhyDialog, WhyWords
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

LONGEST = 300
"""Letters of the words that are shown."""
translate = QCoreApplication.translate


def ask_why(window: QWidget, text: str, theme: Theme, left: Callable[[str], None]) -> LeaveDialog:
    """Ask for the reason, and hand it on once there is one."""
    dialog = LeaveDialog(text, theme, window)
    dialog.ask(left)
    return dialog


class LeaveDialog(WhyDialog):
    """Asks for it, with the words."""

    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        shown = textwrap.shorten(text, LONGEST, placeholder="…")
        words = Label(translate("LeaveDialog", "‘{0}’").format(shown))
        about = Label(
            translate(
                "LeaveDialog",
                "Every red part must be changed or removed. Leave its words only where they are right as they are.",
            )
        )
        set_look(about, "quiet", True)
        asking = WhyWords(
            translate("LeaveDialog", "Leave these words, because…"),
            translate("LeaveDialog", "Why may they stay?"),
            translate("LeaveDialog", "Leave these words"),
            translate(
                "LeaveDialog",
                "Write in a few words why they may stay, for example: the date is right for this customer.",
            ),
        )
        super().__init__(asking, (words, about), theme, parent)
