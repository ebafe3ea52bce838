"""One finding with the buttons that settle it, on the tint of its severity."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.ui.findings.row import FindingRow
from app.ui.style.theme import Theme

_BESIDE = 0.4
"""The part of a line that buttons may take beside the words; more of them stand below."""


class FindingLine(QWidget):
    """A row and its buttons: beside each other where there is room, else below.

    Attributes:
        row: what the finding says.
        buttons: what is done about it, the likeliest first.
        settles: whether the first of them settles it.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._role = "panel"
        self._marked = False
        self.row = FindingRow(theme)
        self.row.setParent(self)
        self.row.hovered.connect(self.update)
        self.buttons: list[QPushButton] = []
        self.settles = True
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def tint(self, role: str) -> None:
        """Lie on this colour."""
        if role != self._role:
            self._role = role
            self.update()

    def mark(self, on: bool) -> None:
        """Show that the caret stands where this is found."""
        if on != self._marked:
            self._marked = on
            self.update()

    def add(self, button: QPushButton) -> None:
        """Put a button at the end."""
        button.setParent(self)
        button.setAutoDefault(True)
        self.buttons.append(button)
        button.show()
        self.updateGeometry()

    def main_button(self) -> QWidget:
        """What settles the finding, or leads to its place where nothing else does."""
        return self.buttons[0] if self.buttons and self.settles else self.row

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        return [self.row, *self.buttons]

    # --- where everything stands

    def _places(self, width: int) -> tuple[QRect, list[QRect]]:
        space, gap = self._theme.space, self._theme.space(8)
        sizes = [button.sizeHint() for button in self.buttons]
        wanted = sum(size.width() + gap for size in sizes)
        if wanted <= width * _BESIDE:
            room = width - wanted
            height = self.row.heightForWidth(room)
            tallest = max([height, *(size.height() + 2 * space(6) for size in sizes)])
            places, left = [], room
            for size in sizes:
                top = (
                    space(6)
                    if height > size.height() + 2 * space(8)
                    else (tallest - size.height()) // 2
                )
                places.append(QRect(left, top, size.width(), size.height()))
                left += size.width() + gap
            return QRect(0, 0, room, tallest), places
        row = QRect(0, 0, width, self.row.heightForWidth(width))
        places, left, top = [], space(12), row.bottom() + 1
        for size in sizes:
            fits = min(size.width(), width - 2 * space(12))
            if left > space(12) and left + fits > width - space(12):
                left, top = space(12), top + size.height() + space(6)
            places.append(QRect(left, top, fits, size.height()))
            left += fits + gap
        return row, places

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as words and buttons need."""
        row, buttons = self._places(width)
        below = [
            each.bottom() + self._theme.space(9) for each in buttons if each.top() > row.bottom()
        ]
        return max([row.height(), *below])

    def sizeHint(self) -> QSize:
        """A comfortable width."""
        width = self._theme.space(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(self._theme.space(120), self._theme.space(28))

    def _arrange(self) -> None:
        row, buttons = self._places(self.width())
        self.row.setGeometry(row)
        for button, place in zip(self.buttons, buttons, strict=True):
            button.setGeometry(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything in its place."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """The words or a button became larger or smaller."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tint, and a frame where the caret is."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._marked:
            painter.setPen(QPen(theme.color("border"), theme.space(2)))
        painter.setBrush(theme.color("hover" if self.row.underMouse() else self._role))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), theme.space(6), theme.space(6))
        painter.end()
