"""The line at the foot of the window: channel, what is to change, the state of the Welsh, and the pack."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QStatusBar

from app.ui.controller import Controller
from app.ui.theme import Theme


class StatusLine(QObject):
    """Fills one status bar; what has no room there is left out, as it can be read elsewhere."""

    def __init__(self, bar: QStatusBar, controller: Controller, theme: Theme) -> None:
        super().__init__(bar)
        self._bar = bar
        self._controller = controller
        self._theme = theme
        bar.setSizeGripEnabled(False)
        self._channel, self.to_change, self._welsh, self._pack = (QLabel() for _ in range(4))
        for label in (self._channel, self.to_change, self._welsh):
            bar.addWidget(label)
        info = controller.pack.info
        title = info.title.get(controller.interface)
        self._pack.setText(f"{title} {info.version}")
        bar.addPermanentWidget(self._pack)

    def refresh(self) -> None:
        """Say how the message stands."""
        controller = self._controller
        chosen = bool(controller.session.draft.entries)
        channel = controller.composition.channel
        title = channel.title.get(controller.interface)
        words = self.tr("Rich text: {0}") if channel.rich else self.tr("Plain text: {0}")
        self._channel.setText(words.format(title) if chosen else "")
        count = len(controller.message.blocking)
        words = self.tr("{0} to change").format(count) if count else self.tr("Ready to copy")
        self.to_change.setText(words if chosen else "")
        unreviewed = any(each.rule == "welsh-unreviewed" for each in controller.message.findings)
        self._welsh.setText(
            self.tr("Welsh: not reviewed by a translator") if chosen and unreviewed else ""
        )
        for label in (self._channel, self.to_change, self._welsh):
            label.setVisible(bool(label.text()))
        self.fit()

    def fit(self) -> None:
        """Where there is no room for the pack's name, it can still be read under Help."""
        labels = (self._channel, self.to_change, self._welsh)
        used = sum(label.sizeHint().width() for label in labels if label.text())
        room = self._bar.window().width() - used - self._theme.space(40)
        self._pack.setVisible(room >= self._pack.sizeHint().width())
