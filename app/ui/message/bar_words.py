"""What stands beside the copy buttons, or above them: what stops the copy, what was copied, and the clipboard."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.ui.controls.plain_text import Label
from app.ui.controls.scrolling import height_of
from app.ui.controls.shared_height import SharedHeight
from app.ui.controls.soon import soon
from app.ui.message.bar_lines import BarLines
from app.ui.message.clipboard_line import ClipboardLine
from app.ui.message.stop_line import StopLine
from app.ui.style.theme import Theme

PART = 1 / 3
"""The copy bar takes no more of the window's height than this."""
LEAST_LINES = 2
"""So much of the words is seen in the lowest window."""


class BarWords(SharedHeight):
    """Scrolls where the bar would take more than its part of the window.

    Attributes:
        lines: what stands above them, unless they stand beside the buttons.
    """

    def __init__(
        self, stop_line: StopLine, status: Label, clipboard_line: ClipboardLine, theme: Theme
    ) -> None:
        self._stop_line, self._status, self._theme = stop_line, status, theme
        self._clipboard = clipboard_line.words
        self._rest, self._room = 0, 1
        content = QWidget()
        column = self._column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(8))
        told = self._told = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        told.setSpacing(theme.gap(8))
        self.lines = BarLines(theme)
        column.addWidget(self.lines)
        column.addLayout(told)
        told.addWidget(stop_line, 0, Qt.AlignmentFlag.AlignLeft)
        said = QVBoxLayout()
        told.addLayout(said, 1)
        said.setSpacing(0)
        said.addWidget(status)
        said.addWidget(clipboard_line)
        translate = QCoreApplication.translate
        super().__init__(content, translate("copying", "What was said"), self._share)
        self.arranged.connect(clipboard_line.arranged)

    def _share(self) -> int:
        """What the rest of the bar leaves of its part of the window."""
        least = LEAST_LINES * self._status.fontMetrics().lineSpacing()
        if not self._stop_line.isHidden():
            # It is pressed, so all of it is seen, and what stands above it.
            lines = self.lines.layout()
            shown = lines is not None and not lines.isEmpty() and not self.lines.isHidden()
            above = height_of(lines, self._room) + self._theme.gap(8) if lines and shown else 0
            least = max(least, above + self._stop_line.sizeHint().height())
        return max(least, int(self.window().height() * PART) - self._rest)

    def arrange(self, room: int, *, beside: bool, around: int) -> None:
        """Put the words where they have room.

        Args:
            room: the width that there is.
            beside: whether they stand beside the buttons.
            around: the height of the rest of the bar, where it stands above or below them.
        """
        self._rest = 0 if beside else around
        self._room = max(room, 1)
        gap = self._theme.gap(8)
        self._column.setContentsMargins(0, 0, 0, 0 if beside else gap)
        if not self._stop_line.isHidden():
            room -= self._stop_line.sizeHint().width() + gap
        # What was said stands below what stops the copy, where it would be a narrow column beside it.
        two_lines = 2 * self._status.fontMetrics().lineSpacing() + 2
        told = [each for each in (self._status, self._clipboard) if each.text()]
        fits = beside or (room > 0 and all(each.heightForWidth(room) <= two_lines for each in told))
        direction = QBoxLayout.Direction
        self._told.setDirection(direction.LeftToRight if fits else direction.TopToBottom)
        self.updateGeometry()

    def begin(self) -> None:
        """What was said just now is read from its beginning, however far the words before were scrolled."""
        soon(self, lambda: self.verticalScrollBar().setValue(0))
