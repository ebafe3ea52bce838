"""What the mouse needs where the keyboard has Enter: a button that adds the template in hand."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from app.ui.controls.plain_text import set_tip


class AddButton(QPushButton):
    """There even while no template is in hand: what comes and goes would move the row under the mouse."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoDefault(True)
        self.setAccessibleDescription(self.tr("Enter does it too, in the search and in the tree"))
        self.show_template("", anew=False)

    def show_template(self, title: str, *, anew: bool) -> None:
        """Name what a press does: with the template of this title, or nothing without one.

        Args:
            title: of the template, or the name of a set.
            anew: whether it begins a message to another customer.
        """
        words = self.tr("Start a new message with it") if anew else self.tr("Add template")
        named = f"{words}: {title}" if title else words
        self.setText(words)
        self.setAccessibleName(named)
        # A tip is told after the name: not all of it again.
        set_tip(self, title)
        self.setEnabled(bool(title))
