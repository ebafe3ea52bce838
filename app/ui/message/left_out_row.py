"""A phrase that is left out: its first words, and below them what would bring it in."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.language import Language
from app.ui.controls.plain_text import Label
from app.ui.controls.row_button import SIDE, RowButton
from app.ui.state.translation import locale_of
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class LeftOutRow(RowButton):
    """One that leads to where what is needed can be given."""

    def __init__(self, begins: str, needs: str, theme: Theme) -> None:
        super().__init__(theme)
        self._begins = begins
        self._needs = needs
        self.setAccessibleName(f"{begins} {needs}")

    def _places(self, width: int) -> tuple[QRect, QRect]:
        space = self._theme.space
        room = self.room(width)
        plain = QFontMetrics(self._theme.font())
        bold = QFontMetrics(self._theme.font(bold=True))
        first = QRect(space(SIDE), space(6), room, 10_000)
        first.setHeight(plain.boundingRect(first, _WRAP, self._begins).height())
        second = QRect(space(SIDE), first.bottom() + space(2), room, 10_000)
        second.setHeight(bold.boundingRect(second, _WRAP, self._needs).height())
        return first, second

    def heightForWidth(self, width: int) -> int:
        """As high as the words need."""
        return self._places(width)[1].bottom() + self._theme.space(7)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both lines."""
        theme = self._theme
        painter = QPainter(self)
        self.paint_ground(painter, "hover" if self.underMouse() else "panel")
        first, second = self._places(self.width())
        painter.setFont(theme.font())
        painter.setPen(theme.color("secondary"))
        painter.drawText(first, _WRAP, self._begins)
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.color("text"))
        painter.drawText(second, _WRAP, self._needs)
        painter.end()


class LeftOutText(QWidget):
    """One that only tells: what is needed can't be given at any question. It looks as the others and is no button."""

    def __init__(self, begins: str, needs: str, quoted: Language, theme: Theme) -> None:
        """Make it; `quoted` is the language of what it begins with."""
        super().__init__()
        space = theme.space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(SIDE), space(6), space(SIDE), space(6))
        layout.setSpacing(space(2))
        first, second = Label(begins), Label(needs)
        first.setLocale(locale_of(quoted))
        set_look(first, "quiet", True)
        font = second.font()
        font.setBold(True)
        second.setFont(font)
        for label in (first, second):
            label.setWordWrap(True)
            layout.addWidget(label)
