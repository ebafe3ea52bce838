"""Lines of words below a button that tells how many there are: what was changed, and what was left out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.controls.fold import Fold
from app.ui.controls.hanging import HangingLabel
from app.ui.style.theme import Theme


class FoldedLines(QWidget):
    """The lines; the button stands in a row of folds.

    Attributes:
        toggle: the button.
        arranged: emitted when other controls are shown than before.
    """

    arranged = Signal()

    def __init__(self, name: str, theme: Theme) -> None:
        """Make it; `name` is what the button says, with a place for how many."""
        super().__init__()
        self._name = name
        self.lines: tuple[str, ...] = ()
        self.toggle = Fold()
        self.text = HangingLabel()
        self.text.setContentsMargins(theme.gap(12), 0, theme.gap(12), 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)
        self.toggle.toggled.connect(self._on_toggled)
        self.show_lines(())

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show these; none takes the button away too."""
        self.lines = lines
        self.text.setText("\n".join(f"• {line}" for line in lines))
        self.toggle.show_words(self._name.format(len(lines)) if lines else "")
        self.setVisible(bool(lines) and self.toggle.isChecked())

    def _on_toggled(self) -> None:
        self.setVisible(bool(self.lines) and self.toggle.isChecked())
        self.arranged.emit()

    def chain(self) -> list[QWidget]:
        """What may take the focus."""
        return [self.text]
