"""The red parts that are still to be filled in, each one press away, and what can be done with it."""

from __future__ import annotations

import textwrap
from functools import partial

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.ui.controls.heading import Heading
from app.ui.findings.line import FindingLine
from app.ui.state.finding_words import FindingWords
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

LONGEST = 80
"""Characters that are shown of one."""
MOST = 100
"""Lines; when some are done, the next ones follow."""


class RedPart(msgspec.Struct, frozen=True):
    """One of them.

    Attributes:
        text: what stands there.
        around: the words that it stands in.
        leavable: its words may stay, for a reason.
        why_not: why they may not.
    """

    text: str
    around: str = ""
    leavable: bool = False
    why_not: str = ""


class RedParts(QWidget):
    """A line for each.

    Attributes:
        wanted: emitted with the place of the one to lead to, counted from nothing.
        removed: emitted with the place of the one to take out.
        leave_wanted: emitted with the place of the one whose words are to stay.
        arranged: emitted when other controls are shown than before.
    """

    wanted = Signal(int)
    removed = Signal(int)
    leave_wanted = Signal(int)
    arranged = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: tuple[RedPart, ...] = ()
        self.lines: list[FindingLine] = []
        self.heading = Heading("", theme, 1.0, level=2)
        self.heading.setWordWrap(True)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.gap(4))
        self._rows.addWidget(self.heading)
        self.hide()

    def show_parts(self, parts: tuple[RedPart, ...]) -> None:
        """Show what is left to do; a line whose words are the same stays where it is."""
        if parts == self._parts:
            return
        self._parts = parts
        words = self.tr("Red parts to fill in or remove: {0}").format(len(parts))
        self.heading.setText(words)
        had = next((place for place, line in enumerate(self.lines) if _has_focus(line)), None)
        for line in self.lines:
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [self._line(place, part) for place, part in enumerate(parts[:MOST])]
        for line in self.lines:
            self._rows.addWidget(line)
            line.show()
        self.setVisible(bool(parts))
        if had is not None and self.lines:
            self.lines[min(had, len(self.lines) - 1)].row.setFocus()
        self.arranged.emit()

    def _line(self, place: int, part: RedPart) -> FindingLine:
        line = FindingLine(self._theme)
        shown = textwrap.shorten(part.text, LONGEST, placeholder="…") or self.tr("(blank)")
        what = self.tr("‘{0}’").format(shown)
        words = FindingWords(
            sign="✕",
            severity=self.tr("Red"),
            role="must",
            what=what,
            reason=part.around,
        )
        line.row.show_words(words)
        line.tint("must_tint")
        line.row.clicked.connect(partial(self.wanted.emit, place))
        remove = self._button(self.tr("Remove"), what)
        remove.clicked.connect(lambda: self.removed.emit(place))
        line.add(remove)
        if part.leavable:
            leave = self._button(self.tr("Leave these words, because…"), what)
            leave.clicked.connect(lambda: self.leave_wanted.emit(place))
            line.add(leave)
        elif part.why_not:
            line.row.setAccessibleDescription(f"{part.around} {part.why_not}".strip())
        return line

    def _button(self, words: str, what: str) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(f"{words} {what}")
        set_look(button, "small", True)
        return button

    def take_focus(self, place: int = 0) -> None:
        """Go to one of the lines."""
        if self.lines:
            self.lines[min(place, len(self.lines) - 1)].row.setFocus()

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        return [each for line in self.lines for each in line.chain()]


def _has_focus(line: FindingLine) -> bool:
    return any(each.hasFocus() for each in line.chain())
