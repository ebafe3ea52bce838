"""A small window that only tells something, line by line."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.controls.dialog_buttons import add_button, only_close
from app.ui.controls.hanging import HangingLabel
from app.ui.controls.plain_text import Label
from app.ui.controls.reading_tree import tell_in_reading_order
from app.ui.controls.scrolling_dialog import ScrollingDialog
from app.ui.controls.soon import soon
from app.ui.style.theme import Theme


class TextDialog(ScrollingDialog):
    """A title and lines to read, which can be selected."""

    def __init__(
        self, title: str, lines: list[tuple[str, str]], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(title, theme, parent)
        self._least = theme.space(120)
        self._most_beside = theme.space(160)
        self._label_font = theme.font(bold=True)
        self._texts: list[HangingLabel] = []
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(theme.gap(20))
        self._form.setVerticalSpacing(theme.gap(8))
        self._form.setRowWrapPolicy(self.row_wrap)
        self.buttons = only_close(self)
        layout = QVBoxLayout()
        layout.addLayout(self._form)
        self.show_lines(lines)
        self.fill(layout, self.buttons)
        # The lines come before it; Enter and the keys that scroll are wanted first.
        self.buttons.buttons()[0].setFocus()

    def show_lines(self, lines: list[tuple[str, str]]) -> None:
        """Show other lines."""
        while self._form.rowCount():
            self._form.removeRow(0)
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        width = self._width_of([name for name, _ in lines])
        self._texts = []
        for name, value in lines:
            text = HangingLabel(value)
            text.setMinimumWidth(self._least)
            if name:
                # Whoever comes to it by Tab hears no label before it, and many say the same.
                text.setAccessibleName(f"{name}: {value}")
            label = Label(name)
            label.setFont(self._label_font)
            label.setWordWrap(True)
            for each in (label, text):
                each.setAlignment(top)
            # A form doesn't ask a name how high it is when it wraps.
            label.setFixedWidth(width)
            label.setMinimumHeight(label.heightForWidth(width) if name else 0)
            self._form.addRow(label, text)
            self._texts.append(text)
        if self.isVisible():
            self._fit()

    def _fit(self) -> None:
        """Have what came later stand and follow as if it had been there from the beginning."""
        tell_in_reading_order(self)
        buttons = sorted(self.buttons.buttons(), key=QPushButton.x)
        for before, after in pairwise([*self._texts, *buttons]):
            QWidget.setTabOrder(before, after)
        self.resize(self.sizeHint())
        soon(self, self._fit_heights)

    def _fit_heights(self) -> None:
        """Have the rows as high as they need to be, and the window too as far as the screen allows."""
        self._fit_rows()
        self.resize(self.size().expandedTo(self.sizeHint()))
        # A scroll bar may have come, and taken some of the width.
        soon(self, self._fit_rows)

    def _fit_rows(self) -> None:
        """A form keeps heights that it found at another width, and divides what there is into equal rows."""
        for text in self._texts:
            text.setMinimumHeight(text.heightForWidth(text.width()))

    def showEvent(self, event: QShowEvent) -> None:
        """Take the heights that are right at the width on this screen."""
        super().showEvent(event)
        soon(self, self._fit_heights)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lines wrap elsewhere."""
        super().resizeEvent(event)
        soon(self, self._fit_rows)

    def _width_of(self, names: list[str]) -> int:
        """So wide are the names: where they stand beside what they name, they leave that the larger part."""
        above = self.row_wrap is QFormLayout.RowWrapPolicy.WrapAllRows
        metrics = QFontMetrics(self._label_font)
        widest = max((metrics.horizontalAdvance(each) for each in names), default=0)
        return min(widest + 2, self.room if above else self._most_beside)

    def add_button(self, words: str, act: Callable[[], object]) -> None:
        """Add a button that does something and leaves the window open."""
        button = add_button(self.buttons, words, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(lambda *_: act())
