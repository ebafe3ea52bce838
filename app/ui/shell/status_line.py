"""The line at the foot of the window: how the work stands, the text size, and the pack."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStatusBar

from app.ui.controls.announcing import announce
from app.ui.controls.plain_text import Label, set_tip
from app.ui.state.controller import Controller
from app.ui.style.theme import Theme
from app.ui.workspaces.workspace import StatusWords


class StatusLine(QObject):
    """Fills one status bar; what has no room there is left out, as it can be read elsewhere."""

    def __init__(
        self,
        bar: QStatusBar,
        controller: Controller,
        words: Callable[[], StatusWords],
        theme: Theme,
        kept: Callable[[], tuple[str, str]] = lambda: ("", ""),
    ) -> None:
        """Fill `bar`.

        Args:
            bar: the line.
            controller: of the window.
            words: give how the work stands in the workspace that is shown.
            theme: its looks.
            kept: gives whether the work is saved, and why not.
        """
        super().__init__(bar)
        self._bar = bar
        self._controller = controller
        self._words = words
        self._theme = theme
        self._kept_words = kept
        self._missed_words: tuple[str, ...] = ()
        self._fitted: tuple[object, ...] = ()
        bar.setSizeGripEnabled(False)
        self._kind, self._to_change, self._note, self._missed = (Label() for _ in range(4))
        self._pack, self._text, self._kept = Label(), Label(), Label()
        self._covered = (self._kind, self._to_change, self._note, self._missed)
        for label in self._covered:
            bar.addWidget(label)
        for label in (self._kept, self._pack, self._text):
            bar.addPermanentWidget(label)
        bar.installEventFilter(self)
        theme.changed.connect(self.refresh)
        bar.messageChanged.connect(lambda _words: self.fit())
        self.refresh()

    def refresh(self) -> None:
        """Say how the work stands, and what it is done with."""
        self._text.setText(self.tr("Text {0} %").format(self._theme.percent))
        words = self._words()
        self._kind.setText(words.kind)
        self._to_change.setText(words.to_change)
        self._note.setText(words.note)
        self._tell_missed(words.missed)
        kept, why = self._kept_words()
        self._kept.setText(kept)
        set_tip(self._kept, why)
        self._kept.setAccessibleDescription(why)
        self.fit()

    def _tell_missed(self, words: tuple[str, ...]) -> None:
        """Say once that customers will miss something; what it is now, can be read."""
        news = not self._missed_words
        self._missed_words = words
        whole = words[0] if words else ""
        set_tip(self._missed, whole)
        self._missed.setAccessibleName(whole)
        if news and whole:
            announce(self._missed, whole)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Paint a message where the other words begin: Qt has it at the edge of the window at any text size."""
        if event.type() != QEvent.Type.Paint or not self._bar.currentMessage():
            return False
        painter = QPainter(self._bar)
        # As the style sheet has it.
        painter.fillRect(self._bar.rect(), self._theme.color("panel"))
        painter.fillRect(0, 0, self._bar.width(), 1, self._theme.color("line"))
        painter.setPen(self._theme.color("text"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        place = self._bar.rect().adjusted(self._edge, 0, 0, 0)
        painter.drawText(place, int(flags | Qt.TextFlag.TextSingleLine), self._bar.currentMessage())
        painter.end()
        return True

    @property
    def _edge(self) -> int:
        """Where the words of the labels begin."""
        return self._bar.contentsMargins().left() + 2 + self._theme.gap(8)

    def fit(self) -> None:
        """What has no room, the least important first, can still be read elsewhere."""
        if (now := self._to_fit()) == self._fitted:
            # To try which form has room would hide and show labels, and lay the whole line out anew.
            return
        self._fitted = now
        room = self._bar.window().width() - self._theme.space(16)
        if message := self._bar.currentMessage():
            # It stands at the left, and nothing is to cut it.
            room -= self._bar.fontMetrics().horizontalAdvance(message) + self._edge
        room = self._fit_label(self._to_change, self._to_change.text(), room)
        room = self._fit_label(self._kept, self._kept.text(), room)
        room = self._fit_missed(room)
        for label in (self._text, self._note, self._kind):
            room = self._fit_label(label, label.text(), room)
        for words in self._pack_words():
            if self._fit_label(self._pack, words, room) < room:
                return

    def _to_fit(self) -> tuple[object, ...]:
        """What is to have room, and how much there is."""
        labels = (self._to_change, self._kept, self._text, self._note, self._kind)
        return (
            self._bar.window().width(),
            self._bar.currentMessage(),
            self._bar.font().key(),
            *(label.text() for label in labels),
            self._missed_words,
            self._pack_words(),
        )

    def _fit_missed(self, room: int) -> int:
        """It comes before what can be read elsewhere: it is said only once."""
        for words in self._missed_words:
            left = self._fit_label(self._missed, words, room)
            if left < room:
                return left
        if not self._missed_words:
            self._missed.hide()
        return room

    def _fit_label(self, label: Label, words: str, room: int) -> int:
        """Show a label where it has room; return what is left of it."""
        label.setText(words)
        needed = label.sizeHint().width() + self._theme.space(8)
        # The bar itself hides what a message covers.
        covered = bool(self._bar.currentMessage()) and label in self._covered
        shown = bool(words) and needed <= room and not covered
        label.setVisible(shown)
        return room - needed if shown else room

    def _pack_words(self) -> tuple[str, ...]:
        """What the pack is, the longest form first."""
        info = self._controller.pack.info
        name = f"{info.title.get(self._controller.interface)} {info.version}"
        if info.guidance is None:
            return (name,)
        return self.tr("{0} · guidance v{1}").format(name, info.guidance.version), name
