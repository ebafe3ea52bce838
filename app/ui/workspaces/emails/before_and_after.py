"""An email as it is, and as it was taken in: the button that compares them, and both texts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from app.ui.controls.announcing import announce
from app.ui.controls.plain_text import set_tip
from app.ui.style.theme import Theme


class BeforeAndAfter(QWidget):
    """Both texts, beside each other where there is room; before is shown only while they are compared.

    Args:
        before: the email as it was taken in.
        after: the email as it is.
        about: what the button does.
        least: how high each is at least, at the designed text size.
        beside: from this width on they stand beside each other, at the designed text size.

    Attributes:
        button: compares them, or no longer.
        turned: emitted with whether they are compared from now on.
    """

    turned = Signal(bool)

    def __init__(
        self,
        before: QWidget,
        after: QWidget,
        about: str,
        theme: Theme,
        *,
        least: int,
        beside: int,
    ) -> None:
        super().__init__()
        self._before, self._theme, self._beside = before, theme, beside
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.gap(8))
        for text in (before, after):
            text.setMinimumHeight(theme.space(least))
            self._line.addWidget(text, 1)
        before.hide()
        self.button = QPushButton(self.tr("Before and after"))
        self._turned_by_hand = True
        self.button.setCheckable(True)
        self.button.setAutoDefault(True)
        set_tip(self.button, about)
        self.button.toggled.connect(self._on_turned)

    def compare(self, on: bool) -> None:
        """Compare or not, without a word to anybody."""
        self._turned_by_hand = False
        self.button.setChecked(on)
        self._turned_by_hand = True

    def _on_turned(self, on: bool) -> None:
        if self._turned_by_hand:
            beside = self.tr("Before and after are beside each other now")
            announce(self, beside if on else self.tr("The email is shown alone now"))
        self._before.setVisible(on)
        self.turned.emit(on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where there is room."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wide = self.width() >= self._theme.space(self._beside)
        self._line.setDirection(way.LeftToRight if wide else way.TopToBottom)
