"""What is on the clipboard of ours, and for how long: another fact than what was copied of a message."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.ui.controls.announcing import announce
from app.ui.controls.clipboard import Copier
from app.ui.controls.plain_text import Label
from app.ui.style.look import set_look
from app.ui.style.theme import Theme


class ClipboardLine(QWidget):
    """*Leaves the clipboard at 10:58*, then a button that puts that off; or why it is gone.

    Attributes:
        arranged: emitted when the button came or went, or what it stands in became a stop of Tab.
        told: emitted when the words are other ones than before.
    """

    arranged = Signal()
    told = Signal()

    def __init__(self, copier: Copier, theme: Theme, parent: QWidget) -> None:
        # There may be words at once, and what is shown without a parent is a window of its own.
        super().__init__(parent)
        self._copier = copier
        self.words = Label()
        self.words.setWordWrap(True)
        set_look(self.words, "quiet", True)
        self.longer = QPushButton(self.tr("Keep it there"))
        self.longer.setAutoDefault(True)
        set_look(self.longer, "small", True)
        self.longer.hide()
        self.longer.clicked.connect(self._on_longer)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.gap(8))
        layout.addWidget(self.words, 1)
        layout.addWidget(self.longer)
        copier.copied.connect(self._on_copied)
        copier.leaving_soon.connect(self._on_leaving_soon)
        copier.timed_out.connect(self._on_timed_out)
        copier.lost.connect(self._on_lost)
        copier.unanswered.connect(self._on_unanswered)
        self._on_copied()

    def show_words(self, words: str, *, soon: bool = False, aloud: bool = False) -> None:
        """Show what there is to know; nothing takes no room."""
        changed = words != self.words.text()
        self.words.setText(words)
        self.setVisible(bool(words))
        if changed:
            self.told.emit()
        if self.longer.isVisibleTo(self) != soon:
            self.longer.setVisible(soon)
            self.arranged.emit()
        if aloud and words:
            announce(self.words, words)

    def say_taken_off(self, whose: str, back: str) -> None:
        """Our text was taken off because the officer turned to another customer.

        Args:
            whose: the letter of the case that it belongs to.
            back: the key that brings its message back; empty where it may have been pasted.
        """
        words = self.tr("Taken off the clipboard: it belongs to {0}.").format(whose)
        if back:
            undone = self.tr("It can’t have been pasted yet: {0} brings the message back.")
            words = f"{words} {undone.format(back)}"
        self.show_words(words, aloud=True)

    def say_taken_off_after_refusal(self) -> None:
        """Our earlier text was taken off, lest it is pasted in the place of what was refused."""
        words = self.tr("What was copied before was taken off the clipboard.")
        self.show_words(words, aloud=True)

    def _on_copied(self) -> None:
        seconds = self._copier.seconds_left
        if not self._copier.holds_ours() or seconds is None:
            self.show_words("")
            return
        at = QDateTime.currentDateTime().addSecs(seconds).toString("HH:mm")
        self.show_words(self.tr("Leaves the clipboard at {0}").format(at))

    def _on_leaving_soon(self) -> None:
        if self._copier.holds_ours():
            self.show_words(self.tr("Leaves the clipboard in a minute"), soon=True, aloud=True)

    def _on_longer(self) -> None:
        self._copier.stay()
        self._on_copied()

    def _on_lost(self) -> None:
        self.show_words("")

    def _on_timed_out(self) -> None:
        words = self.tr("Taken off the clipboard: its time was over. Copy it again if you need it.")
        self.show_words(words, aloud=True)

    def _on_unanswered(self) -> None:
        words = self.tr("Nothing was pasted: the program that holds the clipboard doesn’t answer.")
        self.show_words(words, aloud=True)

    def chain(self) -> list[QWidget]:
        """What may take the focus."""
        return [self.longer]
