"""The copy buttons and what was copied; the filled button is the next to press."""

from __future__ import annotations

import weakref
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.findings import Finding, Severity
from app.session.copying import Blocked, Payload, What
from app.ui.controls.announcing import announce
from app.ui.controls.clipboard import Copier
from app.ui.controls.flow_layout import FlowLayout
from app.ui.controls.plain_text import Label
from app.ui.message.bar_lines import BarLines, LinesInPlace
from app.ui.message.bar_words import BarWords
from app.ui.message.clipboard_line import ClipboardLine
from app.ui.message.copied_words import CopiedWords
from app.ui.message.stop_line import StopLine
from app.ui.state.copyable import Copyable, CopyStanding
from app.ui.state.finding_words import signed, wording_of
from app.ui.state.settling import Settled
from app.ui.style.look import set_look
from app.ui.style.theme import Theme


class CopyBar(QWidget):
    """Copies a text part by part.

    Attributes:
        blocked: emitted with the finding to mend first, when nothing was copied.
    """

    blocked = Signal(Finding)

    def __init__(
        self,
        copyable: Copyable,
        settled: Settled,
        copier: Copier,
        theme: Theme,
        next_step: Callable[[], str] = str,
        whose: Callable[[], str] = str,
    ) -> None:
        """Make the buttons.

        Args:
            copyable: what is copied.
            settled: what is shown to stop it.
            copier: the clipboard.
            theme: colours and sizes.
            next_step: tells what to do once the whole text is copied.
            whose: the letter of its case, where that tells it from another.
        """
        super().__init__()
        self.setObjectName("copyBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._copyable = copyable
        self._next_step = next_step
        self._copied = CopiedWords(copyable, whose)
        self._copier = copier
        self._theme = theme
        # Held loosely: a standing holds all that was written of a customer, and nobody needs it for this.
        self._said_of: weakref.ref[CopyStanding] | None = None
        self.subject = QPushButton(self.tr("Copy email subject"))
        self.message = QPushButton(self.tr("Copy email message"))
        self.subject.clicked.connect(lambda: self.copy("subject"))
        self.message.clicked.connect(lambda: self.copy("message"))
        self.status = Label()
        self.status.setWordWrap(True)
        self.clipboard_line = ClipboardLine(copier, theme, self)
        self.stop_line = StopLine(copyable.interface, settled)
        layout = self._layout = QVBoxLayout(self)
        layout.setSpacing(theme.gap(8))
        self.words = BarWords(self.stop_line, self.status, self.clipboard_line, theme)
        self._lines = LinesInPlace(BarLines(theme), self.words.lines)
        layout.addWidget(self._lines.above)
        self._add_row()
        copyable.changed.connect(self.refresh)
        self.clipboard_line.told.connect(self._fit)
        self.refresh()

    def _add_row(self) -> None:
        """What was copied, and the buttons at its right; above each other where there is less room."""
        gap, space = self._theme.gap, self._theme.space
        self._buttons = QWidget()
        buttons = FlowLayout(lambda: (gap(6), gap(6)), lambda: space(160), in_row=2)
        self._buttons.setLayout(buttons)
        for button in (self.subject, self.message):
            # Enter presses them too: it is the key that leads here.
            button.setAutoDefault(True)
            buttons.addWidget(button)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._layout.addLayout(self._line)
        self._line.setSpacing(gap(8))
        self._line.addWidget(self.words, 1)
        # At the foot: they stay where they are however much is said beside them.
        foot = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        self._line.addWidget(self._buttons, 0, foot)

    @property
    def following(self) -> Label:
        """What to do once all is copied."""
        return self._lines.shown.following

    @property
    def yours(self) -> Label:
        """How much is in the officer's own words."""
        return self._lines.shown.yours

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the row anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Status and buttons in one row where status and clipboard then take two lines each at most.

        The buttons are last in either way, so that they never move from under the mouse.
        """
        gap = self._theme.gap
        tight = self.width() < self._row_width(gap(12)) + 2 * gap(16)
        for button in (self.subject, self.message):
            set_look(button, "tight", tight)
        side = gap(8 if tight else 16)
        self._layout.setContentsMargins(side, gap(8), side, gap(8 if tight else 12))
        self.stop_line.fit(self.width() - 2 * side)
        room = self.width() - 2 * side - self._row_width(gap(12)) - gap(8)
        if not self.stop_line.isHidden():
            room -= self.stop_line.sizeHint().width() + gap(8)
        two_lines = 2 * self.status.fontMetrics().lineSpacing() + 2
        told = [each for each in (self.status, self.clipboard_line.words) if each.text()]
        least = self._theme.space(100) if told else 0
        fits = room >= least and all(each.heightForWidth(room) <= two_lines for each in told)
        direction = QBoxLayout.Direction
        before = self._line.direction()
        self._line.setDirection(direction.LeftToRight if fits else direction.TopToBottom)
        self._line.setSpacing(gap(8) if fits else 0)
        # Nothing said keeps no line free above the clipboard's.
        self.status.setVisible(bool(self.status.text()) or (fits and not told))
        self._lines.show(above=fits)
        margins = self._layout.contentsMargins()
        around = self._buttons.heightForWidth(self.width() - 2 * side)
        around += margins.top() + margins.bottom()
        self.words.arrange(self.width() - 2 * side, beside=fits, around=around)
        if self._line.direction() != before:
            self._layout.activate()

    def _row_width(self, padding: int) -> int:
        """How wide the buttons are beside each other."""
        shown = [each for each in (self.subject, self.message) if not each.isHidden()]
        widths = [each.fontMetrics().horizontalAdvance(each.text()) for each in shown]
        return sum(widths) + len(shown) * 2 * (padding + 2) + self._theme.gap(6)

    # --- showing

    def refresh(self) -> None:
        """Show which buttons there are, which is next, and whether a copy is out of date."""
        standing = self._copyable.standing
        self.subject.setVisible("subject" in standing.parts)
        words = self._copied.of_button()
        if self.message.text() != words:
            self.message.setText(words)
        first = self._following() if standing.chosen else None
        set_look(self.subject, "filled", first == "subject")
        set_look(self.message, "filled", first == "message")
        following = self._next_step() if standing.is_done("message") else ""
        self._lines.say(following=following)
        # What was said of the message before a step isn't true of it afterwards.
        if self._said_of is None or self._said_of() is not standing:
            self._tell_copied()

    def show_yours(self, words: str) -> None:
        """Show how much of the text is in the officer's own words; nothing where nothing is."""
        self._lines.say(yours=f"✎ {words}" if words else "")

    def _following(self) -> What | None:
        """The part whose button is the next to press."""
        standing = self._copyable.standing
        return "message" if standing.is_note else standing.next_part

    def _tell_copied(self) -> str:
        """Say what was copied last of this message, and whether it has changed since; return the words."""
        self._said_of = None
        said = self._copied.last_and_next()
        self._show(*said)
        return said.words

    def take_focus(self) -> None:
        """Lead the officer to the button that is pressed next."""
        button = self.subject if self._following() == "subject" else self.message
        button.setFocus()

    def say(self, words: str, tone: str = "", sign: str = "") -> None:
        """Say something in the status line, and announce it; it stands there until the next step."""
        self._said_of = weakref.ref(self._copyable.standing)
        self._show(words, tone, sign)
        announce(self.status, words)

    def set_low(self, low: bool) -> None:
        """Where there is hardly room, have buttons as low as their words, and nothing around them."""
        self._lines.show(room=not low)
        for button in (self.subject, self.message):
            set_look(button, "low", low)

    def show_said(self, words: str) -> None:
        """Have words stand in the status line until the next step, and announce nothing."""
        self._said_of = weakref.ref(self._copyable.standing)
        self._show(words, "")

    def say_step(self, words: str) -> None:
        """Say what is copied of the message that undo or redo led to, and what they did."""
        copied, tone, sign = self._copied.last()
        self.say(f"{copied.rstrip('.')}. {words}" if copied else words, tone, sign)

    # --- copying

    def copy_next(self) -> None:
        """Copy the part that comes next, of what is for the customer; never anything that stays with us."""
        standing = self._copyable.standing
        following = standing.next_part
        if following is not None:
            self.copy(following)
        elif standing.next_note is not None:
            self.say_nothing_copied(
                self.tr(
                    "Nothing was copied: this isn’t for the customer. Ctrl+Shift+Enter copies the case note."
                )
            )
        else:
            self.say_nothing_copied(
                self.tr("Nothing was copied: this isn’t for the customer, and has no case note.")
            )

    def copy_note(self) -> None:
        """Copy the case note: that which stands in front, or goes with what does."""
        note = self._copyable.standing.next_note
        if note is None:
            self.say_nothing_copied(self.tr("Nothing was copied: there is no case note here."))
        else:
            self.put(note)

    def copy_log(self, lines: str) -> None:
        """Copy lines of a log with the case note below them, as one text: both go into the same records."""
        note = self._copyable.standing.next_note
        if not isinstance(note, Payload):
            self.copy_note()
        elif not self._copier.copy(f"{lines}\n\n{note.plain}"):
            self._say_failed()
        else:
            self._copyable.note_copied(note)
            self.say(self.tr("Call back log and case note copied"), "good", "✓")

    def copy(self, what: What) -> None:
        """Copy one part, or say why not and lead to what is to be mended first."""
        self.put(self._copyable.standing.payload(what))

    def put(self, payload: Payload | Blocked) -> None:
        """Copy what is allowed and note it, or refuse."""
        if isinstance(payload, Blocked):
            self.refuse(payload)
        elif not self._copier.copy(payload.plain, payload.html):
            self._say_failed()
        else:
            had_focus = self.subject.hasFocus() or self.message.hasFocus()
            self._copyable.note_copied(payload)
            if payload.sheet is None:
                announce(self.status, self._tell_copied())
            else:
                self.say(*self._copied.of_note())
            if had_focus:
                # With the fill: what is pressed twice copies one and then the other.
                self.take_focus()

    def put_text(self, text: str, words: str) -> bool:
        """Copy a text that is no part of its own, and say so in these words; return whether it arrived."""
        arrived = self._copier.copy(text)
        if arrived:
            self.say(words, "good", "✓")
        else:
            self._say_failed()
        return arrived

    def refuse(self, why: Blocked) -> None:
        """Copy nothing, say why, and lead there."""
        first = why.findings[0]
        confirms = first.severity is Severity.CONFIRM
        words = (
            self.tr("Nothing was copied yet. Confirm first: {0}")
            if confirms
            else self.tr("Nothing was copied. {0}")
        ).format(wording_of(first, self._copyable.interface))
        self._copyable.note_attempted()
        self.say_nothing_copied(words)
        self.blocked.emit(first)

    def chain(self) -> list[QWidget]:
        """What may take the focus, in order."""
        return [
            self.words,
            self.stop_line,
            *self.clipboard_line.chain(),
            self.subject,
            self.message,
        ]

    # --- saying so

    def say_nothing_copied(self, words: str) -> None:
        """Say so; what was copied before goes too, lest it is pasted in the place of what was wanted."""
        self.say(words, "must", "✕")
        if self._copier.clear_ours():
            self.clipboard_line.say_taken_off_after_refusal()

    def _say_failed(self) -> None:
        words = self.tr("Nothing was copied: another program holds the clipboard. Press again.")
        self.say(words, "must", "✕")

    def _show(self, words: str, tone: str, sign: str = "") -> None:
        text = f"{sign} {words}" if sign else signed(words, tone)
        if (text, tone) == (self.status.text(), self.status.property("tone")):
            return
        self.status.setText(text)
        set_look(self.status, "tone", tone)
        self.stop_line.set_told(tone == "must")
        self._fit()
        self.words.begin()
