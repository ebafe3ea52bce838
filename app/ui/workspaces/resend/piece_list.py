"""What was taken out of the email, and what isn't sure: each piece with its buttons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.findings import Severity
from app.formatting.resend.pieces import StrayPiece
from app.language import Language
from app.language.prose.resend import piece_words
from app.ui.controls.flow_layout import WrappingLayout
from app.ui.controls.heading import Heading
from app.ui.controls.plain_text import Label
from app.ui.controls.wrapping_button import WrappingButton
from app.ui.state.finding_words import SIGNS
from app.ui.style.look import set_look
from app.ui.style.theme import TITLE_FACTOR, Theme

Did = Literal["put-back", "take-out", "keep"]
LONGEST = 300
"""Characters of a piece that are shown; the whole of it stands struck through in the email as it was."""
MOST_ROWS = 100


class PieceRow(msgspec.Struct, frozen=True):
    """One piece as it is shown.

    Attributes:
        number: among the pieces of the email.
        doubtful: the officer hasn't decided about it.
        taken: it is taken out.
    """

    number: int
    piece: StrayPiece
    doubtful: bool
    taken: bool


class PieceList(QFrame):
    """Doubtful ones first, then what was taken out, then what was put back or kept.

    Attributes:
        did: emitted with what the officer wants, and the number of the piece.
        arranged: emitted when other controls are shown than before.
        buttons: by piece and what they do.
    """

    did = Signal(str, int)
    arranged = Signal()

    def __init__(self, interface: Language, theme: Theme) -> None:
        super().__init__()
        self._interface = interface
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.gap(8))
        self._shown: tuple[PieceRow, ...] = ()
        self._parts: list[QWidget] = []
        self.buttons: dict[tuple[int, Did], QPushButton] = {}
        self.hide()

    # --- showing

    def show_rows(self, rows: Sequence[PieceRow]) -> None:
        """Show other pieces; the focus stays at the place where it was."""
        wanted = tuple(rows)[:MOST_ROWS]
        if wanted == self._shown:
            return
        at = next((number for (number, _), each in self.buttons.items() if each.hasFocus()), None)
        self._shown = wanted
        self._clear()
        groups = (
            (self.tr("Not sure: does it belong to the email?"), [e for e in wanted if e.doubtful]),
            (self.tr("Taken out"), [e for e in wanted if e.taken and not e.doubtful]),
            (self.tr("Left in"), [e for e in wanted if not e.taken and not e.doubtful]),
        )
        for title, members in groups:
            if members:
                heading = Heading(title, self._theme, TITLE_FACTOR, level=2)
                heading.setWordWrap(True)
                self._add(heading)
                for row in members:
                    self._add(self._row(row))
        self.setVisible(bool(wanted))
        self.arranged.emit()
        if at is not None:
            self._return_focus(at)

    def _clear(self) -> None:
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts.clear()
        self.buttons.clear()

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)
        self._parts.append(part)

    def _row(self, row: PieceRow) -> QFrame:
        card = QFrame()
        set_look(card, "card", True)
        gap = self._theme.gap
        layout = QVBoxLayout(card)
        layout.setContentsMargins(gap(16), gap(8), gap(16), gap(12))
        layout.setSpacing(gap(4))
        what = piece_words(row.piece.kind, self._interface)
        # The sign says it too, for whoever doesn't see the colour.
        kind = Label(f"{SIGNS[Severity.CONFIRM]} {what}" if row.doubtful else what)
        kind.setWordWrap(True)
        set_look(kind, "tone", "confirm" if row.doubtful else "")
        text = Label(_short(row.piece.text))
        text.setWordWrap(True)
        layout.addWidget(kind)
        layout.addWidget(text)
        buttons = WrappingLayout(lambda: (gap(6), gap(6)))
        layout.addLayout(buttons)
        for did, words in self._offered(row):
            button = WrappingButton(words)
            button.setAutoDefault(True)
            set_look(button, "small", True)
            button.setAccessibleDescription(f"{what}: {text.text()}")
            button.clicked.connect(lambda _on, d=did, n=row.number: self.did.emit(d, n))
            self.buttons[row.number, did] = button
            buttons.addWidget(button)
        return card

    def _offered(self, row: PieceRow) -> tuple[tuple[Did, str], ...]:
        if row.doubtful:
            return (
                ("keep", self.tr("It belongs to the email")),
                ("take-out", self.tr("Take it out")),
            )
        if row.taken:
            return (("put-back", self.tr("Put back")),)
        return (("take-out", self.tr("Take out")),)

    # --- the focus

    def _return_focus(self, at: int) -> None:
        """To the next doubtful piece, or to the piece that the focus was at."""
        if not self.lead_to_doubtful():
            here = next((each for (n, _), each in self.buttons.items() if n == at), None)
            if here is not None:
                here.setFocus()

    def lead_to_doubtful(self) -> bool:
        """Go to the first doubtful piece; return whether there is one."""
        found = next((row for row in self._shown if row.doubtful), None)
        if found is not None:
            self.buttons[found.number, "keep"].setFocus()
        return found is not None

    def lead_to_first(self) -> None:
        """Go to the first button."""
        if self.buttons:
            next(iter(self.buttons.values())).setFocus()

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        return list(self.buttons.values())


def _short(text: str) -> str:
    lines = "\n".join(" ".join(line.split()) for line in text.split("\n") if line.strip())
    return lines if len(lines) <= LONGEST else f"{lines[: LONGEST - 1]}…"
