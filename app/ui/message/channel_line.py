"""*Send as*: the channels that the message may go by, where there are several."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.ui.controls.plain_text import Label
from app.ui.controls.reading_text import ListCopying
from app.ui.state.controller import Controller
from app.ui.style.theme import Theme


class ChannelLine(QWidget):
    """Offers the channels.

    Attributes:
        arranged: emitted when others are offered than before.
        box: the list of them.
    """

    arranged = Signal()

    def __init__(self, controller: Controller, theme: Theme) -> None:
        super().__init__()
        self._controller = controller
        self._offered: dict[str, str] = {}
        self.box = QComboBox()
        ListCopying(self.box.view())
        label = Label(self.tr("Send as"))
        label.setBuddy(self.box)
        self.box.setAccessibleName(self.tr("Send as"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.gap(12))
        line.addWidget(label)
        line.addWidget(self.box, 1)
        self.box.activated.connect(lambda place: controller.set_channel(list(self._offered)[place]))

    def refresh(self) -> None:
        """Offer what there is now."""
        controller = self._controller
        offered = {
            name: controller.pack.channel(name).title.get(controller.interface)
            for name in controller.standing.channels
        }
        if list(offered.items()) != list(self._offered.items()):
            self._offered = offered
            self.box.clear()
            self.box.addItems(list(offered.values()))
            self.arranged.emit()
        if controller.message.channel in offered:
            self.box.setCurrentIndex(list(offered).index(controller.message.channel))
        self.setVisible(len(offered) > 1)
