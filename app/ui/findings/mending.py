"""What is found and what is done about it, in the list, in the text that is read and in the fields."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.findings import Finding
from app.ui.findings.field_marks import FieldMarks
from app.ui.findings.field_menu import FieldMenu
from app.ui.findings.fields import Fields
from app.ui.findings.list import FindingsList
from app.ui.findings.preview_marks import PreviewMarks
from app.ui.state.checked import Checked
from app.ui.state.finding_words import words_of
from app.ui.state.settling import Settled
from app.ui.style.theme import Theme


class Mending(QObject):
    """Joins the three.

    Attributes:
        fields: the underlines where the officer types.
        menu: the menu of those fields.
        told: emitted with what was done, in words.
        failed: emitted with why something couldn't be done.
        reached: emitted with what is found at the caret, in words, or with nothing.
    """

    told = Signal(str)
    failed = Signal(str)
    reached = Signal(str)

    def __init__(
        self,
        checked: Checked,
        settled: Settled,
        findings: FindingsList,
        marks: PreviewMarks,
        fields: Fields,
        theme: Theme,
    ) -> None:
        super().__init__(settled)
        self._checked = checked
        self.fields = FieldMarks(settled, fields, theme)
        self.menu = FieldMenu(checked, self.fields, findings, theme)
        self.menu.told.connect(self.told)
        self.menu.failed.connect(self.failed)
        findings.spelling_wanted.connect(self.menu.open_spelling)
        marks.reached.connect(self._on_reached)

    def _on_reached(self, finding: Finding | None) -> None:
        if finding is None:
            self.reached.emit("")
        else:
            words = words_of(finding, self._checked.interface, "")
            self.reached.emit(f"{words.sign} {words.spoken}")
