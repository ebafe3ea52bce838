"""A line that tells how many there are of something, and opens to show them."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from app.ui.style.look import set_look


class Fold(QPushButton):
    """Checked is open."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setCheckable(True)
        self.setAutoDefault(True)
        set_look(self, "small", True)
        self.toggled.connect(self._write)

    def show_words(self, words: str) -> None:
        """Say this; nothing hides the line."""
        self._words = words
        self._write()
        self.setVisible(bool(words))

    def _write(self) -> None:
        words = f"{'▾' if self.isChecked() else '▸'} {self._words}"
        if self.text() != words:
            self.setText(words)
