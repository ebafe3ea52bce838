"""F8 and Shift+F8: from one thing that is missing, to be mended or good to know to the next, round and round."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.findings import Finding, Severity
from app.ui.controls.announcing import announce
from app.ui.message.pane import MessagePane
from app.ui.state.controller import Controller
from app.ui.state.finding_order import in_reading_order, is_of_style
from app.ui.state.finding_words import words_of
from app.ui.workspaces.compose.lighting import row_around


class Walk(QObject):
    """Walks gaps and findings in the order of the message. In the preview the caret goes, elsewhere the focus.

    Attributes:
        reached: emitted with the finding that is to be settled.
    """

    reached = Signal(Finding)

    def __init__(self, controller: Controller, reading: MessagePane) -> None:
        super().__init__(reading)
        self._controller = controller
        self._reading = reading
        self._at: Finding | None = None
        self._place = -1
        self._marked = False
        controller.changed.connect(self._on_changed)

    def go(self, by: int) -> None:
        """Go to the next one (1) or the one before (-1)."""
        self._reading.settled.settle()
        stops = in_reading_order(self._controller.message, self._reading.settled.findings)
        bar = self._reading.copy_bar
        if not stops:
            bar.say(self.tr("Nothing is missing"))
            return
        place = self._following(stops, by) % len(stops)
        finding = self._at = stops[place]
        self._place = place
        self._lead(finding)
        self._mark(finding)
        words = words_of(finding, self._controller.interface, "")
        # Counted as the list does: what stops the copy by itself, and advice by itself.
        alike = [each for each in stops if _advises(each) == _advises(finding)]
        number = 1 + next(at for at, each in enumerate(alike) if each is finding)
        place_words = self.tr("{0} of {1}: {2}")
        bar.show_said(place_words.format(number, len(alike), f"{words.severity}: {words.what}"))
        focus = QApplication.focusWidget()
        # A button that settles it says what it is about.
        is_heard = focus is not None and words.what in focus.accessibleDescription()
        told = words.severity if is_heard else f"{words.severity}: {words.what}"
        announce(bar.status, place_words.format(number, len(alike), told))

    def _mark(self, finding: Finding | None) -> None:
        self._marked = finding is not None
        self._reading.findings.mark(finding)

    def _on_changed(self) -> None:
        """The officer works on: the walk's row needs no frame any longer."""
        if self._marked:
            self._mark(None)

    def _following(self, stops: list[Finding], by: int) -> int:
        here = self._at_focus(stops) or self._at
        if here in stops:
            return stops.index(here) + by
        if self._place < 0:
            return 0 if by > 0 else -1
        # The last one is mended: the one after it has taken its place.
        return self._place if by > 0 else self._place - 1

    def _at_focus(self, stops: list[Finding]) -> Finding | None:
        """What is found where the caret or the focus is."""
        if self._reading.preview.hasFocus():
            marks = self._reading.marks
            return self._at if marks.stands_in(self._at) else marks.at_caret()
        row = row_around(QApplication.focusWidget())
        if row is None:
            return self._reading.findings.at_focus()
        here = (row.entry, row.question.id)
        found = [each for each in stops if (each.where.entry, each.where.question) == here]
        # Where several are at one question, the walk goes on from the one that it led to.
        return self._at if self._at in found else next(iter(found), None)

    def _lead(self, finding: Finding) -> None:
        reading, where = self._reading, finding.where
        in_preview = reading.preview.hasFocus()
        if is_of_style(finding):
            shown = reading.marks.show(finding, caret=in_preview)
        else:
            shown = reading.preview.show_gap(where.entry, where.question, caret=in_preview)
        if in_preview and shown:
            return
        if in_preview:
            reading.findings.take_focus(finding)
        else:
            self.reached.emit(finding)


def _advises(finding: Finding) -> bool:
    return finding.severity is Severity.ADVISE
