"""A small window that only tells something, line by line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from app.ui.controls.dialog_buttons import only_close
from app.ui.controls.plain_text import Label
from app.ui.controls.reading_text import SelectableLabel
from app.ui.controls.scrolling_dialog import ScrollingDialog
from app.ui.style.theme import Theme


class TextDialog(ScrollingDialog):
    """A title and lines to read, which can be selected."""

    def __init__(
        self, title: str, lines: list[tuple[str, str]], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(title, theme, parent)
        self._least = theme.space(120)
        self._label_font = theme.font(bold=True)
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
        for name, value in lines:
            text = SelectableLabel(value)
            text.setWordWrap(True)
            text.setMinimumWidth(self._least)
            label = Label(name)
            label.setFont(self._label_font)
            self._form.addRow(label, text)

    def add_button(self, words: str, act: Callable[[], object]) -> None:
        """Add a button that does something and leaves the window open."""
        button = self.buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(lambda *_: act())
