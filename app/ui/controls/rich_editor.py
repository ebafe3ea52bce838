"""An editor of our own documents: paragraphs, lists and links, and only those looks that its owner lets in.

What is pasted or dropped becomes words, links and lists; nothing is ever loaded. Tab leaves; Escape and Ctrl+Enter
belong to the owner.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from app.document import Block, Part, plain_text
from app.ui.controls.clipboard import copier
from app.ui.controls.editing import editing_menu, selected_in
from app.ui.controls.line_length import LimitedLines
from app.ui.controls.plain_text import Document
from app.ui.controls.rich_colours import RichColours
from app.ui.controls.rich_content import (
    has_looks,
    lines_of,
    paragraphs,
    parts_in,
    qt_length,
    seen,
    tidy,
    write_lines,
)
from app.ui.controls.rich_lists import begin_list, ends_list
from app.ui.controls.rich_looks import RichLook, change_to, has
from app.ui.controls.rich_marks import go_on_with_mark
from app.ui.controls.rich_pasting import RichEditing, pasted_parts, without_looks
from app.ui.controls.rich_typing import fields_in, next_field, typed_look
from app.ui.controls.text_editors import end_of_change, is_of_history, is_windows_own
from app.ui.style.theme import Theme

LINE_HEIGHT, BELOW = 124, 12
"""Percent of the font's own; room below a paragraph at the designed text size."""
_KEEP = QTextCursor.MoveMode.KeepAnchor
_NO_KEYS = Qt.KeyboardModifier.NoModifier
_BY_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class RichEditor(QTextEdit):
    """Edits parts of a document.

    Attributes:
        edited: emitted when the officer changed something.
        left: emitted when the focus goes elsewhere.
        editing: how text comes in and leaves.
        reads: gives the parts of what is pasted or dropped.

    Args:
        theme: its colours and sizes.
        looks: those that the officer may give, and that stay; others are taken off.
        history: whether undo is its own; else Ctrl+Z belongs to the window.
    """

    edited = Signal()
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        looks: Collection[RichLook] = (),
        history: bool = True,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._looks = frozenset(looks)
        self._showing = False
        self._held: tuple[Part, ...] | None = None
        self._lines: list[tuple[int, int, int]] | None = None
        self.reads: Callable[[QMimeData], tuple[Part, ...]] = pasted_parts
        self.editing = RichEditing(self)
        self.setDocument(Document(self))
        self._colours = RichColours(self.document(), theme)
        self.setUndoRedoEnabled(history)
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
        self.setCursorWidth(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().contentsChange.connect(self._on_contents_change)
        theme.changed.connect(self._on_theme_changed)
        LimitedLines(self, theme)
        self.set_content(())

    # --- what it holds

    def set_content(self, parts: Iterable[Part]) -> None:
        """Hold something else, with the caret at its beginning. Its own history begins anew."""
        history = self.isUndoRedoEnabled()
        self._showing = True
        self.setUndoRedoEnabled(False)
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.setBlockFormat(self._paragraph())
        cursor.setBlockCharFormat(QTextCharFormat())
        write_lines(cursor, lines_of(self._let_in(tidy(parts))), self._paragraph())
        self.setUndoRedoEnabled(history)
        self._showing = False
        self.set_caret(0)

    def show_content(self, parts: Iterable[Part]) -> None:
        """Hold something else, with the caret where it changed; nothing happens when it is the same."""
        wanted = self._let_in(tidy(parts))
        if wanted == self.content():
            return
        before = self.toPlainText()
        self.set_content(wanted)
        self.set_caret(end_of_change(before, self.toPlainText()))

    def content(self) -> tuple[Part, ...]:
        """What it holds: nothing empty, no blanks at the ends, nothing that can't be seen."""
        if self._held is None:
            # Whoever listens to a change asks again and again; a long email has many paragraphs.
            self._held = parts_in(self.document())
        return self._held

    def words(self) -> str:
        """What it holds as plain text, lists with their signs."""
        return plain_text((Block(self.content()),))

    def blanks_at_end(self) -> str:
        """The blanks behind its last word, which are no part of its content; none where a paragraph is begun there."""
        last = self.document().lastBlock().text()
        return last[len(last.rstrip()) :] if last.strip() else ""

    def place_of(self, line: int, at: int) -> int:
        """Where a place in one of the lines of its content stands: paragraphs and items, counted as Qt counts."""
        if self._lines is None:
            # Both ends of each finding are asked for.
            self._lines = list(self._lines_now())
        if not 0 <= line < len(self._lines):
            return int(self.document().characterCount() - 1)
        begins, blanks, ends = self._lines[line]
        return min(begins + blanks + at, ends)

    def _lines_now(self) -> Iterator[tuple[int, int, int]]:
        """Where each line of the content begins, how many blanks are before its words, and where it ends."""
        for block in paragraphs(self.document()):
            text = block.text()
            if seen(text).strip():
                begins = int(block.position())
                blanks = qt_length(text) - qt_length(text.lstrip())
                yield begins, blanks, begins + int(block.length()) - 1

    def _let_in(self, parts: Iterable[Part]) -> tuple[Part, ...]:
        return without_looks(parts, self._looks)

    # --- the caret

    def caret(self) -> int:
        """Where the caret stands."""
        return int(self.textCursor().position())

    def set_caret(self, place: int) -> None:
        """Put the caret somewhere, at the latest at the end."""
        cursor = self.textCursor()
        cursor.setPosition(max(0, min(place, self.document().characterCount() - 1)))
        self.setTextCursor(cursor)

    # --- looks, fields, lists

    def set_look(self, look: RichLook, on: bool) -> None:
        """Give what is selected a look, or take it off; without a selection, what is typed next."""
        if look not in self._looks:
            return
        self.mergeCurrentCharFormat(change_to(look, on))

    def has_look(self, look: RichLook) -> bool:
        """Whether what is at the caret, or the end of what is selected, has a look."""
        return has(look, self.currentCharFormat())

    def fields(self) -> list[tuple[int, int]]:
        """Where every unfinished field begins and ends, in order."""
        return list(fields_in(self.document()))

    def next_field(self, *, back: bool = False) -> bool:
        """Select the next unfinished field, or the one before; return whether there is any."""
        fields = self.fields()
        if not fields:
            return False
        cursor = self.textCursor()
        found = next_field(fields, cursor.selectionStart(), cursor.selectionEnd(), back=back)
        self.select(*found)
        return True

    def select(self, start: int, end: int) -> None:
        """Select a stretch and have it in view."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A text that was scrolled past nothing but its margin, while it was lower, is seen from its beginning."""
        super().resizeEvent(event)
        bar = self.verticalScrollBar()
        if bar.value() <= self.document().documentMargin():
            bar.setValue(0)

    # --- typing

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window, where they are its own."""
        if not self.isUndoRedoEnabled() and is_windows_own(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; Escape, Ctrl+Enter and undo of the window are left to others."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        by_keys = bool(event.modifiers() & _BY_KEYS)
        if event.key() == Qt.Key.Key_Escape or (enter and by_keys):
            event.ignore()
            return
        if self._takes_history(event) or self.editing.takes(event):
            return
        if not self.editing.has_room_for(event):
            return
        if ends_list(self.textCursor(), event, self._paragraph()):
            return
        text = event.text()
        # Ctrl+Alt is AltGr: it types.
        if text and text.isprintable() and event.modifiers() & _BY_KEYS in {_NO_KEYS, _BY_KEYS}:
            self._type(text)
        else:
            super().keyPressEvent(event)
            if enter and not event.modifiers():
                go_on_with_mark(self.textCursor(), self._paragraph())

    def _takes_history(self, event: QKeyEvent) -> bool:
        """Undo and redo of its own, where it has a history; a step in which no word changed is passed over."""
        if not self.isUndoRedoEnabled() or not is_of_history(event):
            return False
        back = event.matches(QKeySequence.StandardKey.Undo)
        document, before = self.document(), self.content()
        while document.isUndoAvailable() if back else document.isRedoAvailable():
            (self.undo if back else self.redo)()
            if self.content() != before:
                break
        return True

    def _type(self, text: str) -> None:
        cursor = self.textCursor()
        look = typed_look(cursor, self.currentCharFormat())
        cursor.insertText(text, look)
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(look)
        begin_list(self.textCursor(), text, self._paragraph())
        self.ensureCursorVisible()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method gives, whole or not at all."""
        if not self.editing.takes_in(event.commitString()):
            event.setCommitString("")
        if event.commitString() and not event.replacementLength():
            cursor = self.textCursor()
            look = typed_look(cursor, self.currentCharFormat())
            cursor.removeSelectedText()
            self.setTextCursor(cursor)
            self.setCurrentCharFormat(look)
        super().inputMethodEvent(event)

    # --- in and out

    def canInsertFromMimeData(self, _source: QMimeData) -> bool:
        """Whether there is text is asked when it is pasted: each question waits for the other program."""
        return not self.isReadOnly()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop: words, links and lists."""
        lines = lines_of(self.reads(source))
        length = sum(len(run.text) for line in lines for run in line.runs)
        if not lines or not self.editing.takes_in("\n" * (length + len(lines) - 1)):
            return
        cursor = self.textCursor()
        if len(lines) == 1 and not lines[0].sign and not any(map(has_looks, lines[0].runs)):
            text = "".join(seen(run.text) for run in lines[0].runs).replace("\n", "\u2028")
            cursor.insertText(text, typed_look(cursor, self.currentCharFormat()))
        else:
            write_lines(cursor, lines, self._paragraph())
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is dragged, or X11's to paste; nothing of a text that may not always leave."""
        if self.editing.leave is not None:
            return QMimeData()
        return copier().selected(selected_in(self))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of every field."""
        menu = editing_menu(self, self.editing)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Load nothing, whatever comes in."""
        return None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the officer went on."""
        super().focusOutEvent(event)
        self.left.emit()

    # --- what follows

    def _on_contents_change(self, _at: int, removed: int, added: int) -> None:
        self._held = self._lines = None
        if not self._showing and (removed or added):
            self.edited.emit()

    def _paragraph(self) -> QTextBlockFormat:
        look, of_font = QTextBlockFormat(), QTextBlockFormat.LineHeightTypes.ProportionalHeight
        look.setBottomMargin(self._theme.space(BELOW))
        look.setLineHeight(self._theme.line_height(LINE_HEIGHT), of_font.value)
        return look

    def _on_theme_changed(self) -> None:
        """Space paragraphs as the text size asks for."""
        cursor = QTextCursor(self.document())
        self._showing = True
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(self._paragraph())
        self._showing = False
