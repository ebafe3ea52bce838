"""How the message is sent: *Send as*, where there are several channels, and the size of the text, where it has one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QPushButton, QWidget

from app.document import LARGE_SIZE
from app.ui.controls.plain_text import Label, set_tip
from app.ui.controls.reading_text import ListCopying
from app.ui.controls.rows import choose_rows
from app.ui.state.controller import Controller
from app.ui.style.theme import Theme

LEAST_SIGNS = 8
"""So much of a channel's name is seen in the narrowest window."""


class ChannelLine(QWidget):
    """Offers the channels and the larger text.

    Attributes:
        arranged: emitted when others are offered than before.
        told: emitted with what was done, in words.
        box: the list of channels.
        large: pressed where the text is in 14 points; it stands elsewhere, where it takes no line of its own.
        pdf: saves a letter.
        pdf_wanted: emitted when it is pressed.
    """

    arranged = Signal()
    told = Signal(str)
    pdf_wanted = Signal()

    def __init__(self, controller: Controller, theme: Theme) -> None:
        super().__init__()
        self._controller = controller
        self._offered: dict[str, str] = {}
        self.box = QComboBox()
        ListCopying(self.box.view())
        choose_rows(self.box)
        self._label = Label(self.tr("Send as"))
        self._label.setBuddy(self.box)
        self.box.setAccessibleName(self.tr("Send as"))
        self.large = QPushButton(self.tr("{0} point").format(LARGE_SIZE))
        self.large.setCheckable(True)
        self.large.setAutoDefault(True)
        set_tip(self.large, self.tr("Larger text, for a customer with a visual impairment"))
        self.pdf = QPushButton(self.tr("Save as PDF…"))
        self.pdf.setAutoDefault(True)
        self.pdf.clicked.connect(lambda *_: self.pdf_wanted.emit())
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(LEAST_SIGNS)
        choice = QHBoxLayout()
        choice.setSpacing(theme.gap(12))
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.gap(12))
        self._line.addLayout(choice, 1)
        choice.addWidget(self._label)
        choice.addWidget(self.box, 1)
        self._line.addWidget(self.pdf, 0, Qt.AlignmentFlag.AlignRight)
        self.box.activated.connect(lambda place: controller.set_channel(list(self._offered)[place]))
        self.large.toggled.connect(self._on_large_toggled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button stands below the list where there is no room beside it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        way, between = QBoxLayout.Direction, self._line.spacing()
        metrics = self.box.fontMetrics()
        widest = max(map(metrics.horizontalAdvance, self._offered.values()), default=0)
        label, pdf = (
            0 if each.isHidden() else each.sizeHint().width() for each in (self._label, self.pdf)
        )
        needed = label + widest + 3 * metrics.height() + pdf + 2 * between
        wide = needed <= self.width() or not label or not pdf
        self._line.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def toggle_large(self) -> None:
        """Have the text larger, or in its usual size again."""
        self.large.toggle()

    def _on_large_toggled(self, on: bool) -> None:
        if on == self._controller.session.draft.large:
            return
        self._controller.set_large(on)
        words = self.tr("The text of this message is in {0} points now")
        self.told.emit(words.format(self._controller.message.style.size))

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
        sized = controller.standing.chosen and controller.message.rich
        if self.large.isHidden() == sized:
            self.large.setVisible(sized)
            self.arranged.emit()
        self.large.setChecked(controller.session.draft.large)
        several, letter = len(offered) > 1, controller.standing.is_letter
        if self.pdf.isHidden() == letter:
            self.pdf.setVisible(letter)
            self.arranged.emit()
        for part in (self._label, self.box):
            part.setVisible(several)
        self.setVisible(several or letter)
        self._fit()
