"""The same underlines where the officer types, and where the menu of each is wanted."""

from __future__ import annotations

from functools import partial
from itertools import islice
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget
from shiboken6 import isValid

from app.findings import Finding
from app.ui.findings.fields import AnyEditor, Box, Fields
from app.ui.findings.underlines import MOST, Mark, look_of, mark_at, underlines
from app.ui.state.finding_order import is_of_style
from app.ui.state.settling import Settled
from app.ui.style.theme import Theme

LONGEST_SEEN = 40
"""Characters of what is found at whose end the caret is put; of a longer stretch, the beginning says more."""


class FieldMarks(QObject):
    """Underlines in the fields of one text.

    Attributes:
        menu_wanted: emitted with an editor, a point in it and the mark there, or None.
    """

    menu_wanted = Signal(QWidget, QPoint, Mark)

    def __init__(self, settled: Settled, fields: Fields, theme: Theme) -> None:
        super().__init__(settled)
        self._settled = settled
        self._fields = fields
        self._theme = theme
        self._marks: WeakKeyDictionary[AnyEditor, list[Mark]] = WeakKeyDictionary()
        self._drawn: tuple[Finding, ...] = ()
        self._drawn_in: WeakKeyDictionary[AnyEditor, int | str] = WeakKeyDictionary()
        fields.shown.connect(self.refresh)
        settled.changed.connect(self.refresh)
        theme.changed.connect(self._draw)
        fields.arranged.connect(self._watch)
        self._watch()

    def _watch(self) -> None:
        """Give each field that has come a menu."""
        for editor in self._fields.editors():
            if editor not in self._marks:
                self._marks[editor] = []
                editor.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
                editor.customContextMenuRequested.connect(partial(self._on_menu_wanted, editor))

    def refresh(self) -> None:
        """Underline what is found now. Fields and findings both tell of a step: what is drawn already stays."""
        texts = {each: _state_of(each) for each in self._fields.editors()}
        if self._settled.findings is not self._drawn or texts != dict(self._drawn_in):
            self._draw()

    def _draw(self) -> None:
        self._drawn = self._settled.findings
        for gone in [each for each in self._marks if not isValid(each)]:
            # Somebody may still know the field: what was found in it is nobody's any longer.
            del self._marks[gone]
        wanted: dict[AnyEditor, list[Mark]] = {}
        for finding in islice(filter(is_of_style, self._drawn), MOST):
            stretch = self._fields.stretch_of(finding)
            if stretch is not None:
                mark = Mark(stretch.start, stretch.end, finding)
                wanted.setdefault(stretch.editor, []).append(mark)
        for editor, before in self._marks.items():
            marks = wanted.get(editor, [])
            if (marks or before) and isValid(editor):
                self._marks[editor] = marks
                _underline(editor, underlines(marks), self._theme)
        self._drawn_in.clear()
        self._drawn_in.update((each, _state_of(each)) for each in self._fields.editors())

    def marks_of(self, editor: AnyEditor) -> list[Mark]:
        """What is underlined in an editor."""
        return self._marks.get(editor, [])

    def show(self, finding: Finding) -> None:
        """Put focus and caret to what was typed of a finding. Nothing is selected: no key takes it away."""
        stretch = self._fields.stretch_of(finding)
        if stretch is None:
            return
        self._fields.bring_into_view(stretch.editor)
        stretch.editor.setFocus()
        start, end = stretch.start, stretch.end
        stretch.editor.set_caret(end if end - start <= LONGEST_SEEN else start)

    def _on_menu_wanted(self, editor: AnyEditor, point: QPoint) -> None:
        if isinstance(editor, Box):
            at = editor.cursorForPosition(point).position()
        else:
            at = editor.cursorPositionAt(point)
        self.menu_wanted.emit(editor, point, mark_at(self.marks_of(editor), at))


def _state_of(editor: AnyEditor) -> int | str:
    """What is another once the text of an editor is."""
    return editor.document().revision() if isinstance(editor, Box) else editor.text()


def _underline(editor: AnyEditor, marks: list[Mark], theme: Theme) -> None:
    if isinstance(editor, Box):
        editor.setExtraSelections([_selection(editor, mark, theme) for mark in marks])
    else:
        editor.show_looks([(mark.start, mark.end, look_of(mark.finding, theme)) for mark in marks])


def _selection(editor: Box, mark: Mark, theme: Theme) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = _cursor(editor, mark.start, mark.end)
    selection.format = look_of(mark.finding, theme)
    return selection


def _cursor(editor: Box, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(editor.document())
    last = max(0, editor.document().characterCount() - 1)
    cursor.setPosition(min(start, last))
    cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
    return cursor
