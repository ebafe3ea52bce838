"""What there is to know around the copy buttons: what to do next, and how much is in the officer's own words."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.controls.plain_text import Label
from app.ui.style.look import set_look
from app.ui.style.theme import Theme


class BarLines(QWidget):
    """Two lines; each is there only while it says something."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.following, self.yours = Label(), Label()
        set_look(self.following, "quiet", True)
        set_look(self.yours, "tone", "confirm")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.gap(8))
        for line in (self.following, self.yours):
            line.setWordWrap(True)
            line.hide()
            layout.addWidget(line)

    def show_lines(self, *, room: bool) -> None:
        """Show what says something, where there is room for it; nothing takes none."""
        for line in (self.following, self.yours):
            line.setVisible(bool(line.text()) and room)
        self.setVisible(room and bool(self.following.text() or self.yours.text()))


class LinesInPlace:
    """The same lines twice: what goes to another parent would lose its place in the order of Tab.

    Attributes:
        above: above words and buttons, where these stand beside each other.
        within: above the words, which scroll with it.
        shown: the one of the two that is in use.
    """

    def __init__(self, above: BarLines, within: BarLines) -> None:
        self.above, self.within = above, within
        self.shown = above
        self._room = True
        self.show(above=True, room=True)

    def say(self, *, following: str | None = None, yours: str | None = None) -> None:
        """Say what to do next, or how much is in the officer's own words."""
        for lines in (self.above, self.within):
            if following is not None:
                lines.following.setText(following)
            if yours is not None:
                lines.yours.setText(yours)
        self.show()

    def show(self, *, above: bool | None = None, room: bool | None = None) -> None:
        """Have them at one of the two places, or nowhere where there is no room."""
        if above is not None:
            self.shown = self.above if above else self.within
        self._room = self._room if room is None else room
        for lines in (self.above, self.within):
            lines.show_lines(room=self._room and lines is self.shown)
