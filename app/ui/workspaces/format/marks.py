"""What is found, underlined in the email that is written; the caret and the list of findings go together."""

from __future__ import annotations

from itertools import accumulate, islice

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.document import Block, ItemList
from app.findings import Finding
from app.ui.controls.rich_editor import RichEditor
from app.ui.findings.underlines import MOST, Mark, look_of, mark_at, underlines
from app.ui.preview.shown_places import place_of, shown
from app.ui.state.finding_order import is_of_style
from app.ui.state.settling import Settled
from app.ui.style.theme import Theme
from app.ui.workspaces.format.email import Email


class EmailMarks(QObject):
    """Underlines that leave the text alone.

    Attributes:
        reached: emitted with the finding in which the caret stands now, or None.
    """

    reached = Signal(Finding)

    def __init__(self, email: Email, settled: Settled, editor: RichEditor, theme: Theme) -> None:
        super().__init__(editor)
        self._email = email
        self._settled = settled
        self._editor = editor
        self._theme = theme
        self._marks: list[Mark] = []
        self._at: Finding | None = None
        editor.cursorPositionChanged.connect(self._on_caret_moved)
        settled.changed.connect(self.refresh)
        email.changed.connect(self.refresh)
        theme.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Underline what is found now, where the editor shows the text that it was found in."""
        blocks = self._email.blocks
        if tuple(part for block in blocks for part in block.parts) != self._editor.content():
            return
        firsts = [0, *accumulate(map(_lines, blocks))]
        self._marks = []
        for finding in islice(filter(is_of_style, self._settled.findings), MOST):
            block = finding.where.block
            if block is not None and block < len(blocks):
                self._add(finding, blocks[block], firsts[block])
        drawn = [self._selection(mark) for mark in underlines(self._marks)]
        self._editor.setExtraSelections(drawn)
        self._on_caret_moved()

    def _add(self, finding: Finding, block: Block, first: int) -> None:
        stretches = shown(block, rich=True)
        if not stretches:
            return
        line, at = place_of(stretches, finding.start)
        start = self._editor.place_of(first + line, at)
        line, at = place_of(stretches, finding.end, end=True)
        end = self._editor.place_of(first + line, at)
        if start < end:
            self._marks.append(Mark(start, end, finding))

    def _selection(self, mark: Mark) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = look_of(mark.finding, self._theme)
        return selection

    def show(self, finding: Finding) -> bool:
        """Put focus and caret to a finding; return whether it is underlined."""
        for mark in self._marks:
            if mark.finding == finding:
                self._editor.setFocus()
                self._editor.set_caret(mark.end)
                self._editor.ensureCursorVisible()
                return True
        return False

    def _on_caret_moved(self) -> None:
        mark = mark_at(self._marks, self._editor.caret()) if self._editor.hasFocus() else None
        finding = mark.finding if mark is not None else None
        if finding != self._at:
            self._at = finding
            self.reached.emit(finding)


def _lines(block: Block) -> int:
    """How many paragraphs a block is on screen."""
    return sum(len(part.items) if isinstance(part, ItemList) else 1 for part in block.parts)
