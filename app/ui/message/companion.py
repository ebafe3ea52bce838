"""What goes with the message and is never part of it, such as a case note: its text and its own copy button."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.compose.companions import Companion
from app.source.problems import Place
from app.ui.controls.plain_text import Label
from app.ui.preview.preview import Preview
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

MOST_LINES, MOST_PART = 6, 0.17
"""How high its text is at most: so many lines, or that part of the window where that is more."""
LEAST_LINES = 2


class CompanionSection(QWidget):
    """One companion, as high as its text needs up to a limit. It is always seen: nothing is to be copied unread.

    Attributes:
        copy_wanted: emitted with the companion, and the selected text or nothing for all of it.
        write_wanted: emitted when a message to the customer is to follow.
    """

    copy_wanted = Signal(Companion, str)
    write_wanted = Signal()
    gap_activated = Signal(str, str)
    text_wanted = Signal(Place)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._companion: Companion | None = None
        self._title = Label(self.tr("Case note"))
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self.copy_button = QPushButton(self.tr("Copy case note"))
        self.copy_button.setAutoDefault(True)
        self.write_button = QPushButton(self.tr("Write to the customer"))
        self.write_button.setAutoDefault(True)
        self.text = Preview(theme)
        self.text.setObjectName("note")
        self.text.setAccessibleName(self.tr("Case note"))
        self._title.setBuddy(self.text)
        self._line = line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.gap(8))
        layout.addLayout(line)
        line.addWidget(self._title, 1)
        line.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self.text)
        layout.addWidget(self.write_button, 0, Qt.AlignmentFlag.AlignRight)
        self.text.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.copy_button.clicked.connect(lambda: self.copy_wanted.emit(self._companion, ""))
        self.write_button.clicked.connect(self.write_wanted)
        self.text.copy_requested.connect(lambda text: self.copy_wanted.emit(self._companion, text))
        self.text.gap_activated.connect(self.gap_activated)
        self.text.text_wanted.connect(self.text_wanted)

    def show_companion(self, companion: Companion, *, next_to_copy: bool, to_write: bool) -> None:
        """Show it as it is composed now.

        Args:
            companion: what it is.
            next_to_copy: whether it is what is copied next: it goes with a script in front.
            to_write: whether a message to the customer may follow.
        """
        self._companion = companion
        self.text.show_message(companion.message, larger=False)
        self.write_button.setVisible(to_write)
        set_look(self.copy_button, "filled", next_to_copy)
        self._fit()

    def _fit(self) -> None:
        """As high as the text needs."""
        line = QFontMetrics(self.text.document().defaultFont()).lineSpacing()
        most = max(MOST_LINES * line, round(self.window().height() * MOST_PART))
        wanted = (
            round(self.text.document().size().height()) + 2 * self.text.frameWidth() + line // 2
        )
        self.text.setFixedHeight(max(LEAST_LINES * line, min(wanted, most)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button stands below the title where there is no room beside it."""
        super().resizeEvent(event)
        way, parts = QBoxLayout.Direction, (self._title, self.copy_button)
        wide = sum(each.sizeHint().width() for each in parts) + self._line.spacing() <= self.width()
        self._line.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def minimumSizeHint(self) -> QSize:
        """One of them below the other."""
        parts = (self._title, self.copy_button)
        widest = max(each.minimumSizeHint().width() for each in parts)
        return QSize(widest, super().minimumSizeHint().height())

    def chain(self) -> list[QWidget]:
        """What may take the focus, in order."""
        return [self.copy_button, self.text, self.write_button]
