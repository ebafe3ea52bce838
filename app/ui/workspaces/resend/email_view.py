"""The email, before or after, to be read: nothing of it leaves but by the copy buttons."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QKeySequence

from app.ui.controls.telling import tell_at
from app.ui.style.theme import Theme
from app.ui.workspaces.emails.original import Original


class EmailView(Original):
    """Shows looks, lists and tables as they are."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(theme)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying a part would leave the rest of the checks out."""
        key = QKeySequence.StandardKey
        if event.matches(key.Copy) or event.matches(key.Cut):
            tell_at(self, self.tr("Not copied: the buttons below copy the whole email."))
            return
        super().keyPressEvent(event)
