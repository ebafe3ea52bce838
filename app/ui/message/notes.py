"""The case notes that go with one message or script, below each other."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.compose.companions import Companion
from app.source.problems import Place
from app.ui.message.companion import CompanionSection
from app.ui.style.theme import Theme


class Notes(QWidget):
    """As many sections as there are notes.

    Attributes:
        copy_wanted: emitted with a companion, and the selected text or nothing for all of it.
        gap_activated: emitted with entry and question of a gap.
        write_wanted: emitted when a message to the customer is to follow.
        text_wanted: emitted with the place of a text that is to be opened.
        arranged: emitted when other controls are shown than before.
    """

    copy_wanted = Signal(Companion, str)
    gap_activated = Signal(str, str)
    write_wanted = Signal()
    text_wanted = Signal(Place)
    arranged = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.sections: list[CompanionSection] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.gap(12))
        self.hide()

    def show_notes(
        self, companions: tuple[Companion, ...], *, next_to_copy: bool, to_write: bool
    ) -> None:
        """Show them as they are composed now; what stays is not made anew."""
        changed = len(companions) != len(self.sections)
        while len(self.sections) > len(companions):
            section = self.sections.pop()
            self._layout.removeWidget(section)
            section.hide()
            section.deleteLater()
        while len(self.sections) < len(companions):
            self._add()
        for section, companion in zip(self.sections, companions, strict=True):
            section.show_companion(companion, next_to_copy=next_to_copy, to_write=to_write)
        self.setVisible(bool(companions))
        if changed:
            self.arranged.emit()

    def _add(self) -> None:
        section = CompanionSection(self._theme)
        section.copy_wanted.connect(self.copy_wanted)
        section.gap_activated.connect(self.gap_activated)
        section.write_wanted.connect(self.write_wanted)
        section.text_wanted.connect(self.text_wanted)
        self._layout.addWidget(section)
        self.sections.append(section)

    def chain(self) -> list[QWidget]:
        """What may take the focus, in order."""
        return [widget for section in self.sections for widget in section.chain()]
