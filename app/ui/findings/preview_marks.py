"""What is found, underlined in the preview: the caret, the mouse and Enter lead from there to where it is mended."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.findings import Finding
from app.ui.controls.plain_text import show_tip
from app.ui.controls.soon import soon
from app.ui.findings.underlines import MOST, Mark, look_of, mark_at, underlines
from app.ui.preview.gaps import gap_of
from app.ui.preview.preview import Preview
from app.ui.preview.shown_places import Stretch, place_of, shown
from app.ui.state.checked import Checked
from app.ui.state.finding_order import is_of_style
from app.ui.state.finding_words import words_of
from app.ui.state.settling import Settled
from app.ui.style.theme import Theme


class PreviewMarks(QObject):
    """Underlines without touching the text: scroll, caret and selection stay.

    Attributes:
        activated: emitted with a finding whose text was clicked: its place is wanted.
        entered: emitted with a finding where Enter was pressed: it is to be settled.
        reached: emitted with the finding in which the caret stands now, or None.
    """

    activated = Signal(Finding)
    entered = Signal(Finding)
    reached = Signal(Finding)

    def __init__(self, checked: Checked, settled: Settled, preview: Preview, theme: Theme) -> None:
        super().__init__(preview)
        self._checked = checked
        self._settled = settled
        self._preview = preview
        self._theme = theme
        self._marks: list[Mark] = []
        self._at: Finding | None = None
        preview.installEventFilter(self)
        preview.viewport().installEventFilter(self)
        preview.cursorPositionChanged.connect(self._on_caret_moved)
        preview.shown.connect(self.refresh)
        settled.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Underline what is found now."""
        message = self._preview.message
        blocks = message.blocks if message is not None else ()
        if blocks != self._checked.blocks:
            # The preview says so as soon as it shows the text as it is now.
            return
        self._marks = []
        seen: dict[int, tuple[Stretch, ...]] = {}
        for finding in islice(filter(is_of_style, self._settled.findings), MOST):
            block = finding.where.block
            if block is None or block >= len(blocks) or block == self._preview.kept_block:
                # What is edited in its place is underlined there.
                continue
            if block not in seen:
                seen[block] = shown(blocks[block], rich=message is not None and message.rich)
            stretches = seen[block]
            start = self._preview.position_in(block, *place_of(stretches, finding.start))
            end = self._preview.position_in(block, *place_of(stretches, finding.end, end=True))
            if start < end:
                self._marks.append(Mark(start, end, finding))
        self._preview.setExtraSelections(
            [self._selection(mark) for mark in underlines(self._marks)]
        )
        self._on_caret_moved()

    def _selection(self, mark: Mark) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._preview.document())
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = look_of(mark.finding, self._theme)
        return selection

    def at_caret(self) -> Finding | None:
        """The finding in which the caret stands."""
        mark = mark_at(self._marks, self._preview.textCursor().position())
        return mark.finding if mark is not None else None

    def stands_in(self, finding: Finding | None) -> bool:
        """Whether the caret stands in this finding, and maybe in others too."""
        at = self._preview.textCursor().position()
        return any(mark.finding == finding and mark.start <= at <= mark.end for mark in self._marks)

    def words_at_caret(self) -> str:
        """What is found where the caret stands, for those who listen; nothing elsewhere."""
        finding = self.at_caret()
        return self._words(finding) if finding is not None else ""

    def _words(self, finding: Finding) -> str:
        return words_of(finding, self._checked.interface, "").spoken

    def show(self, finding: Finding, *, caret: bool) -> bool:
        """Scroll to a finding, with or without the caret; return whether it is underlined."""
        for mark in self._marks:
            if mark.finding == finding:
                self._preview.show_place(mark.start, caret=caret)
                return True
        return False

    def _on_caret_moved(self) -> None:
        finding = self.at_caret() if self._preview.hasFocus() else None
        if finding != self._at:
            self._at = finding
            self.reached.emit(finding)

    # --- the mouse, and Enter

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look on; only Enter and a tooltip are taken here."""
        kind = event.type()
        if kind in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            # The focus has moved when this event is over.
            soon(self, self._on_caret_moved)
        if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers()
            finding = self.at_caret() if enter else None
            if finding is not None:
                self.entered.emit(finding)
            return finding is not None
        if isinstance(event, QHelpEvent):
            return self._show_tip(event)
        if isinstance(event, QMouseEvent) and kind == QEvent.Type.MouseButtonRelease:
            self._on_released(event)
        return False

    def _under(self, event: QHelpEvent | QMouseEvent) -> Finding | None:
        point = event.pos() if isinstance(event, QHelpEvent) else event.position().toPoint()
        cursor = self._preview.cursorForPosition(point)
        # Beside the end of a line, the nearest letter is none that was meant.
        near = self._preview.cursorRect(cursor).adjusted(-12, -2, 12, 2).contains(point)
        mark = mark_at(self._marks, cursor.position()) if near else None
        return mark.finding if mark is not None else None

    def _show_tip(self, event: QHelpEvent) -> bool:
        finding = self._under(event)
        words = self._words(finding) if finding is not None else ""
        show_tip(event.globalPos(), words, self._preview)
        return True

    def _on_released(self, event: QMouseEvent) -> None:
        preview = self._preview
        if event.button() != Qt.MouseButton.LeftButton or preview.textCursor().hasSelection():
            return
        cursor = preview.cursorForPosition(event.position().toPoint())
        finding = self._under(event) if gap_of(cursor.charFormat()) is None else None
        if finding is not None:
            self.activated.emit(finding)
