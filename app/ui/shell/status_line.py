"""The line at the foot of the window: channel, what is to change, the state of the Welsh, and the pack."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStatusBar

from app.ui.controls.plain_text import Label
from app.ui.state.controller import Controller
from app.ui.state.finding_words import stopping_words
from app.ui.state.settling import Settled
from app.ui.style.theme import Theme


class StatusLine(QObject):
    """Fills one status bar; what has no room there is left out, as it can be read elsewhere."""

    def __init__(
        self, bar: QStatusBar, controller: Controller, settled: Settled, theme: Theme
    ) -> None:
        super().__init__(bar)
        self._bar = bar
        self._controller = controller
        self._settled = settled
        self._theme = theme
        bar.setSizeGripEnabled(False)
        self._channel, self.to_change, self._welsh = (Label() for _ in range(3))
        self._pack, self._text = Label(), Label()
        for label in (self._channel, self.to_change, self._welsh):
            bar.addWidget(label)
        for label in (self._pack, self._text):
            bar.addPermanentWidget(label)
        settled.changed.connect(self.refresh)
        theme.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say how the message stands, and what it is written with."""
        self._text.setText(self.tr("Text {0} %").format(self._theme.percent))
        controller = self._controller
        chosen = bool(controller.session.draft.entries)
        channel = controller.composition.channel
        title = channel.title.get(controller.interface)
        words = self.tr("Rich text: {0}") if channel.rich else self.tr("Plain text: {0}")
        self._channel.setText(words.format(title) if chosen else "")
        words = stopping_words(self._settled.stopping) or self.tr("Ready to copy")
        self.to_change.setText(words if chosen else "")
        found = (*controller.message.findings, *controller.message.confirmed)
        unreviewed = any(each.rule == "welsh-unreviewed" for each in found)
        self._welsh.setText(
            self.tr("Welsh: not reviewed by a translator") if chosen and unreviewed else ""
        )
        self.fit()

    def fit(self) -> None:
        """What has no room, the least important first, can still be read elsewhere."""
        room = self._bar.window().width() - self._theme.space(16)
        for label in (self.to_change, self._text, self._welsh, self._channel):
            room = self._fit_label(label, label.text(), room)
        for words in self._pack_words():
            if self._fit_label(self._pack, words, room) < room:
                return

    def _fit_label(self, label: Label, words: str, room: int) -> int:
        """Show a label where it has room; return what is left of it."""
        label.setText(words)
        needed = label.sizeHint().width() + self._theme.space(8)
        shown = bool(words) and needed <= room
        label.setVisible(shown)
        return room - needed if shown else room

    def _pack_words(self) -> tuple[str, ...]:
        """What the pack is, the longest form first."""
        info = self._controller.pack.info
        name = f"{info.title.get(self._controller.interface)} {info.version}"
        if info.guidance is None:
            return (name,)
        return self.tr("{0} · guidance v{1}").format(name, info.guidance.version), name
