"""A quiet line about a field, whose name or description says the same."""

from __future__ import annotations

from PySide6.QtGui import QAccessible

from app.ui.controls.plain_text import Label
from app.ui.controls.told_roles import tell_as
from app.ui.style.look import set_look


class Hint(Label):
    """Told as a paragraph: labels that name nothing are all read by Orca on the way into a window or a group."""

    def __init__(self, words: str = "", *, quiet: bool = True) -> None:
        tell_as(QAccessible.Role.Paragraph, Hint.__name__)
        super().__init__(words)
        self.setWordWrap(True)
        set_look(self, "quiet", quiet)
