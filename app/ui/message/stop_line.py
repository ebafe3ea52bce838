"""How much stops the copy, on one small button that leads to it; for where the list of it may be out of sight."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from app.findings import Severity
from app.language import Language
from app.ui.controls.plain_text import set_tip
from app.ui.state.finding_words import NOT_YET, SIGNS, before_copying, stopping_words, wording_of
from app.ui.state.settling import Settled
from app.ui.style.look import set_look


class StopLine(QPushButton):
    """*✕ 2 to change*, or *○ 3 to answer*; nothing where the message can be copied, or where the list is in sight."""

    def __init__(self, interface: Language, settled: Settled) -> None:
        super().__init__()
        self._settled = settled
        self._interface = interface
        self._wanted = False
        self._told = False
        self._words = self._short = ""
        self._room = 0
        self.setAutoDefault(True)
        set_look(self, "small", True)
        settled.changed.connect(self.refresh)
        self.refresh()

    def set_wanted(self, wanted: bool) -> None:
        """Whether the list is out of sight."""
        self._wanted = wanted
        self.refresh()

    def set_told(self, told: bool) -> None:
        """Whether what stops the copy has just been told beside it."""
        self._told = told
        self.refresh()

    def fit(self, room: int) -> None:
        """Say less where there is no room."""
        self._room = room
        self._write()

    def minimumSizeHint(self) -> QSize:
        """Where it is narrow it says less."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), 4 * self.fontMetrics().height()), hint.height())

    def _write(self) -> None:
        """All in numbers, or how much there is together."""
        self.setText(self._words)
        if self._room and self.sizeHint().width() > self._room:
            self.setText(self._short)
        self.setAccessibleName(self._words)

    def refresh(self) -> None:
        """Say what stops the copy now."""
        blocking = self._settled.stopping
        self.setVisible(self._wanted and bool(blocking) and not self._told)
        if blocking:
            words = wording_of(blocking[0], self._interface)
            waiting = not self._settled.attempted and all(each.unanswered for each in blocking)
            set_look(self, "tone", "" if waiting else "must")
            sign = NOT_YET if waiting else SIGNS[Severity.MUST]
            self._words = f"{sign} {stopping_words(blocking)}"
            self._short = f"{sign} {before_copying(str(len(blocking)))}"
            self._write()
            self.setAccessibleDescription(words)
            set_tip(self, words)
