"""F8 and Shift+F8: from one thing that is missing or to be confirmed to the next, round and round."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.findings import Finding, Severity
from app.ui.controller import Controller
from app.ui.copy_bar import CopyBar
from app.ui.findings_list import FindingsList
from app.ui.lighting import row_around
from app.ui.preview import Preview
from app.ui.words import wording_of


class Walk(QObject):
    """Walks what stops the copy. In the preview the caret goes from gap to gap, elsewhere the focus.

    Attributes:
        reached: emitted with the finding whose place is wanted.
    """

    reached = Signal(object)

    def __init__(
        self, controller: Controller, findings: FindingsList, preview: Preview, bar: CopyBar
    ) -> None:
        super().__init__(findings)
        self._controller = controller
        self._findings = findings
        self._preview = preview
        self._bar = bar
        self._at: Finding | None = None
        self._place = -1

    def go(self, by: int) -> None:
        """Go to the next one (1) or the one before (-1)."""
        stops = self._findings.stops()
        if not stops:
            self._bar.say(self.tr("Nothing is missing"))
            return
        place = self._following(stops, by) % len(stops)
        finding = self._at = stops[place]
        self._place = place
        self._lead(finding)
        words = wording_of(finding, self._controller.interface)
        self._bar.say(self.tr("{0} of {1}: {2}").format(place + 1, len(stops), words))

    def _following(self, stops: list[Finding], by: int) -> int:
        here = self._at_focus(stops) or self._at
        if here in stops:
            return stops.index(here) + by
        if self._place < 0:
            return 0 if by > 0 else -1
        # The last one is mended: the one after it has taken its place.
        return self._place if by > 0 else self._place - 1

    @staticmethod
    def _at_focus(stops: list[Finding]) -> Finding | None:
        """What is missing at the question that has the focus."""
        row = row_around(QApplication.focusWidget())
        if row is None:
            return None
        here = (row.entry, row.question.id)
        return next(
            (each for each in stops if (each.where.entry, each.where.question) == here), None
        )

    def _lead(self, finding: Finding) -> None:
        where = finding.where
        reading = self._preview.hasFocus()
        shown = self._preview.show_gap(where.entry, where.question, caret=reading)
        if reading and shown:
            return
        if reading or finding.severity is Severity.CONFIRM:
            self._findings.take_focus(finding)
        else:
            self.reached.emit(finding)
