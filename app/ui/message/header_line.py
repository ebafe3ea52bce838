"""The line above what is read: what it is, in which language it is shown, whether beside the other, and how large."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app.ui.controls.flow_layout import WrappingLayout
from app.ui.controls.heading import Heading
from app.ui.controls.plain_text import set_tip
from app.ui.message.language_switch import LanguageSwitch
from app.ui.style.theme import Theme

translate = QCoreApplication.translate


class HeaderLine(QHBoxLayout):
    """A heading and the choices beside it; the heading gives way where there is no room for both.

    Attributes:
        heading: what is read.
        compare: pressed where both languages stand beside each other.
    """

    def __init__(self, languages: LanguageSwitch, larger: QWidget, theme: Theme) -> None:
        super().__init__()
        self._languages, self._larger, self._gap = languages, larger, theme.gap
        self.heading = Heading(translate("MessagePane", "Preview"), theme)
        self.heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.compare = QPushButton(translate("MessagePane", "Compare"))
        self.compare.setCheckable(True)
        self.compare.setAutoDefault(True)
        words = translate(
            "MessagePane",
            "English and Welsh beside each other; what is copied stays the same (Ctrl+4)",
        )
        set_tip(self.compare, words)

    def fill(self) -> None:
        """Put everything in, once the line itself is in its layout."""
        self.addWidget(self.heading, 1)
        # One below the other where there is no room for both.
        views = WrappingLayout(lambda: (self._gap(8), self._gap(8)))
        self.addLayout(views)
        for each in (self._languages, self.compare, self._larger):
            views.addWidget(each)

    def say(self, words: str, width: int) -> None:
        """Say what is read, in a pane that is so wide."""
        if self.heading.text() != words:
            self.heading.setText(words)
        self.fit(width)

    def fit(self, width: int) -> None:
        """Show the heading where it fits in a pane that is so wide."""
        views = [self._languages, self.compare]
        views += [] if self._larger.isHidden() else [self._larger]
        room = width - sum(each.sizeHint().width() for each in views)
        room -= self._gap(2 * 16 + 8 * len(views) + 8)
        self.heading.setVisible(room >= self.heading.sizeHint().width())

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        return [*self._languages.chain(), self.compare, self._larger]
