"""A call that isn't in the record: by a colleague, or before this case was opened. DAP's case notes tell of it."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.language.times import parse_time
from app.ui.calls.asked_one import AskedOne
from app.ui.calls.card import Lines, named_by, press_button
from app.ui.calls.column import Column
from app.ui.controls.announcing import announce
from app.ui.controls.fold import Fold
from app.ui.controls.text_editors import LineEditor
from app.ui.style.theme import Theme

MOST_TIME = 20
TODAY, YESTERDAY = "today", "yesterday"


class ByHand(QWidget):
    """A fold that opens day, time and outcome.

    Attributes:
        entered: emitted with whether it was yesterday, the time, and how the call went.
    """

    entered = Signal(bool, time, str)

    def __init__(self, outcomes: dict[str, str], theme: Theme) -> None:
        super().__init__()
        self._words = self.tr("Enter a call that isn’t here")
        self.fold = Fold()
        self._inside = QWidget()
        self.day = AskedOne(
            self.tr("When was it?"),
            {TODAY: self.tr("Today"), YESTERDAY: self.tr("Yesterday")},
            theme,
            why=self.tr("By a colleague, or from before: it is in DAP’s case notes."),
        )
        self.time = LineEditor(most=MOST_TIME)
        self.outcome = AskedOne(self.tr("How did it go?"), outcomes, theme)
        self.trouble = Lines("must")
        self.button = press_button(self.tr("Enter it"))
        self._day, self._outcome = TODAY, ""
        self._lay_out(theme)
        self._inside.hide()
        self.fold.toggled.connect(self._on_toggled)
        self.day.chosen.connect(self._on_day)
        self.outcome.chosen.connect(self._on_outcome)
        self.button.clicked.connect(self._on_pressed)
        self.day.show_chosen(TODAY)

    def _lay_out(self, theme: Theme) -> None:
        inside = Column(theme, self._inside)
        inside.put(self.day)
        inside.put_named(named_by(self.tr("Time, for example 9:30am"), self.time), self.time)
        inside.put(self.outcome, self.trouble)
        inside.put_left(self.button)
        rows = Column(theme, self)
        rows.put_left(self.fold)
        rows.put(self._inside)
        # Only now: what is shown before it stands somewhere is a window of its own.
        self.fold.show_words(self._words)

    def clear(self) -> None:
        """Have nothing typed, and be closed: what was typed is another case's."""
        self._day, self._outcome = TODAY, ""
        self.day.show_chosen(TODAY)
        self.outcome.show_chosen("")
        self.time.show_words("")
        self.trouble.show_lines()
        self.fold.setChecked(False)

    def _on_toggled(self, opened: bool) -> None:
        self._inside.setVisible(opened)
        if opened:
            self.day.take_focus()

    def _on_day(self, name: str) -> None:
        self._day = name
        self.day.show_chosen(name)

    def _on_outcome(self, name: str) -> None:
        self._outcome = name
        self.outcome.show_chosen(name)

    def _on_pressed(self) -> None:
        at = parse_time(self.time.words())
        if at is None:
            self._tell(self.tr("Type the time as in 9:30am or 14:05."), self.time)
        elif not self._outcome:
            self._tell(self.tr("Choose how the call went."), None)
        else:
            self.entered.emit(self._day == YESTERDAY, at, self._outcome)

    def refuse(self, words: str) -> None:
        """Say why it can't be entered."""
        self._tell(words, self.time)

    def _tell(self, words: str, field: QWidget | None) -> None:
        self.trouble.show_lines(words)
        announce(self, words)
        if field is None:
            self.outcome.take_focus()
        else:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def fold_by(self, event: QKeyEvent) -> bool:
        """Close by Escape from anywhere in it; return whether that was the key."""
        inside = self.fold.hasFocus() or self._inside.isAncestorOf(self.focusWidget() or self)
        return inside and self.fold.fold_by(event)

    def chain(self) -> list[QWidget]:
        """What may take the focus, in order."""
        return [self.fold, *self.day.chain(), self.time, *self.outcome.chain(), self.button]
