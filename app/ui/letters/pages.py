"""The pages of a letter as pictures, one at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from app.ui.controls.announcing import announce
from app.ui.controls.plain_text import Label
from app.ui.controls.wrapping_button import WrappingButton
from app.ui.style.theme import Theme

PAGE_WIDTH = 400
"""Of a page on the screen, at the designed size of text."""
INCHES = 210 / 25.4
"""The width of a sheet of A4."""


class LetterPages(QWidget):
    """Shows one page, and leads to the next and the one before.

    Attributes:
        picture: the page.
        turning: its number between the buttons, which stands where it doesn't scroll away.
    """

    def __init__(self, theme: Theme, most: int, *, narrow: bool = False) -> None:
        """Have a page be at most so many pixels wide; `narrow` is the place where the pages are turned."""
        super().__init__()
        self._theme = theme
        self._most = most
        self._pages: tuple[bytes, ...] = ()
        self._at = 0
        # A picture: what is read out of it is its name.
        self.picture = Label()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.picture.setAccessibleDescription(
            self.tr("A picture of the page. Its words are those of the preview of the message.")
        )
        self.picture.setFrameStyle(QFrame.Shape.Box | QFrame.Shadow.Plain)
        self.number = Label()
        self.before = WrappingButton(self.tr("Previous page"))
        self.after = WrappingButton(self.tr("Next page"))
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))
        for button in (self.before, self.after):
            button.setAutoDefault(False)
        self.turning = QWidget()
        way = QBoxLayout.Direction
        line = QBoxLayout(way.TopToBottom if narrow else way.LeftToRight, self.turning)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.gap(8))
        line.addWidget(self.before)
        line.addWidget(self.number, 1, Qt.AlignmentFlag.AlignCenter)
        line.addWidget(self.after)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.gap(8))
        layout.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self.show_pages(())

    @property
    def dots(self) -> float:
        """Dots of a picture on an inch of paper, for the screen that it is on."""
        return self._width * self.devicePixelRatioF() / INCHES

    @property
    def _width(self) -> int:
        """Of the page on the screen; it grows with the text, as far as there is room."""
        return min(self._theme.space(PAGE_WIDTH), self._most)

    def show_pages(self, pages: tuple[bytes, ...]) -> None:
        """Show the first of these pages (PNG), or nothing."""
        self._pages = pages
        self._at = 0
        self._show()

    def _turn(self, by: int) -> None:
        self._at = min(max(self._at + by, 0), len(self._pages) - 1)
        self._show()
        announce(self.number, self.number.text())

    def _show(self) -> None:
        picture = QPixmap()
        if self._pages:
            picture.loadFromData(self._pages[self._at])
            picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(picture)
        words = self.tr("Page {0} of {1}").format(self._at + 1, len(self._pages))
        self.number.setText(words if self._pages else "")
        self.picture.setAccessibleName(words if self._pages else self.tr("No page yet"))
        several = len(self._pages) > 1
        focused = self.before.hasFocus() or self.after.hasFocus()
        for button, more in (
            (self.before, self._at > 0),
            (self.after, self._at + 1 < len(self._pages)),
        ):
            button.setVisible(several)
            button.setEnabled(more)
        if focused and several:
            (self.after if self.after.isEnabled() else self.before).setFocus()
