"""The email in house style: read, changed and copied; what is found in it; and what it was before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from app.compose.companions import Companion
from app.formatting.house_text import FONT
from app.session.copying import Blocked, payload_of
from app.ui.controls.clipboard import Copier
from app.ui.controls.heading import Heading
from app.ui.controls.line_length import limit_lines
from app.ui.controls.rich_editor import RichEditor
from app.ui.controls.scrolling import UprightScroll
from app.ui.controls.text_room import TextRoom
from app.ui.findings.list import FindingsList
from app.ui.message.copy_bar import CopyBar
from app.ui.message.notes import Notes
from app.ui.message.room import Room
from app.ui.message.subject_line import SubjectLine
from app.ui.preview.looks import email_font
from app.ui.preview.preview import MARGIN
from app.ui.state.settling import Settled
from app.ui.style.theme import Theme
from app.ui.workspaces.emails.before_and_after import BeforeAndAfter
from app.ui.workspaces.emails.original import Original
from app.ui.workspaces.format.email import Email
from app.ui.workspaces.format.folded_lines import FoldedLines
from app.ui.workspaces.format.log_line import LogLine
from app.ui.workspaces.format.marks import EmailMarks
from app.ui.workspaces.format.pasting import housed_parts

BESIDE = 488
"""Of both texts, so that before and after stand side by side."""
LEAST_HEIGHT = 160
MOST_WRITTEN = 1_000_000
"""Characters; as much as is taken in at most."""


class EmailPane(QWidget):
    """The right side.

    Attributes:
        arranged: emitted when other controls are shown than before.
    """

    arranged = Signal()

    def __init__(self, email: Email, copier: Copier, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("reading")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._email = email
        self._theme = theme
        self.settled = Settled(email, self)
        self.subject = SubjectLine(theme, self._copy_selected)
        self.editor = RichEditor(theme, looks=("bold", "italic", "unfinished"), history=False)
        self.editor.setObjectName("preview")
        self.editor.setAccessibleName(self.tr("The email in house style"))
        self.editor.editing.leave = self._copy_selected
        self.editor.editing.most = MOST_WRITTEN
        self.editor.reads = lambda data: housed_parts(data, email.size)
        self.original = Original(theme)
        about = self.tr(
            "The email as it was taken in, beside it; what is copied stays the same (Ctrl+4)"
        )
        self.texts = BeforeAndAfter(
            self.original, self.editor, about, theme, least=LEAST_HEIGHT, beside=BESIDE
        )
        self.compare = self.texts.button
        self.findings = FindingsList(email, self.settled, theme)
        self.changes = FoldedLines(self.tr("What was changed: {0}"), theme)
        self.findings.folds.add(self.changes.toggle)
        self.letter = FoldedLines(self.tr("If this is a letter: {0}"), theme)
        self.findings.folds.add(self.letter.toggle)
        self.notes = Notes(theme)
        self.log_line = LogLine(theme)
        self.copy_bar = CopyBar(email, self.settled, copier, theme, self._next_step, email.letter)
        self.marks = EmailMarks(email, self.settled, self.editor, theme)
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        gap = self._theme.gap
        content = QWidget()
        content.setObjectName("readingContent")
        column = QVBoxLayout(content)
        column.setContentsMargins(gap(16), gap(16), gap(16), gap(8))
        column.setSpacing(gap(12))
        self._add_header(column)
        column.addWidget(self.subject)
        column.addWidget(self.texts, 1)
        for part in (self.findings, self.changes, self.letter, self.notes, self.log_line):
            column.addWidget(part)
        self.scroll_area = UprightScroll(content, lambda: gap(16))
        Room(self.scroll_area, column, (self.texts,), self.findings, self._theme)
        self.text_room = TextRoom(self.scroll_area, (self.texts,), self._theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.scroll_area, 1)
        layout.addWidget(self.copy_bar)

    def _add_header(self, column: QVBoxLayout) -> None:
        line = QHBoxLayout()
        column.addLayout(line)
        line.addWidget(Heading(self.tr("Email"), self._theme), 1)
        line.addWidget(self.compare)

    def _connect(self) -> None:
        self.editor.edited.connect(self._on_edited)
        self.texts.turned.connect(self._on_compared)
        self.findings.told.connect(self.copy_bar.say)
        self.findings.emptied.connect(self.copy_bar.take_focus)
        self.marks.reached.connect(self.findings.mark)
        self.notes.copy_wanted.connect(self._on_note_wanted)
        self.log_line.copy_wanted.connect(self._on_log_wanted)
        for part in (self.findings, self.changes, self.letter, self.notes):
            part.arranged.connect(self.arranged)
        self._email.changed.connect(self.refresh)
        self._theme.changed.connect(self._look_as_it_arrives)

    # --- showing

    def refresh(self) -> None:
        """Show the email as it stands now; what the officer has just typed is there already."""
        email = self._email
        self.subject.show_subject(email.subject)
        self._look_as_it_arrives()
        self.editor.show_content(email.content)
        if not self.original.isHidden():
            self.original.show_source(email.source)
        self.changes.show_lines(email.changes)
        self.letter.show_lines(email.letter_lines)
        self.notes.show_notes(email.companions, next_to_copy=False, to_write=False)
        before = self.log_line.isHidden()
        self.log_line.show_line(email.log_line)
        if before != self.log_line.isHidden():
            self.arranged.emit()

    def _look_as_it_arrives(self) -> None:
        """In its font and size, with the room around it that a message has in *Compose*."""
        document = self.editor.document()
        font = email_font(FONT, self._email.size, self._theme)
        margin = self._theme.space(MARGIN)
        if document.defaultFont() != font:
            document.setDefaultFont(font)
            limit_lines(self.editor, self._theme)
        if document.documentMargin() != margin:
            document.setDocumentMargin(margin)

    def _on_edited(self) -> None:
        self._email.write(self.editor.content())

    def _on_compared(self, on: bool) -> None:
        self.original.show_source(self._email.source if on else None)
        self.arranged.emit()

    # --- copying

    def _next_step(self) -> str:
        return self._email.next_step

    def _copy_selected(self, text: str) -> bool:
        """Copy what is selected, under the same refusals as the buttons."""
        whole = self._email.standing.payload("message")
        if isinstance(whole, Blocked):
            self.copy_bar.refuse(whole)
            return False
        return self.copy_bar.put_text(text, self.tr("Selected text copied"))

    def _on_note_wanted(self, companion: Companion, selected: str) -> None:
        whole = payload_of(companion.message, "note", companion.entry)
        if isinstance(whole, Blocked) or not selected:
            self.copy_bar.put(whole)
        else:
            self.copy_bar.put_text(selected, self.tr("Selected text copied"))

    def _on_log_wanted(self, selected: str) -> None:
        """The line says what the case note says, and is refused with it."""
        note = self._email.standing.next_note
        if isinstance(note, Blocked):
            self.copy_bar.refuse(note)
        else:
            words = self.tr("Copied for the call log, not for the customer")
            self.copy_bar.put_text(selected or self._email.log_line, words)

    # --- the focus

    def next_red(self, *, back: bool = False) -> bool:
        """Select the next red part, or the one before; return whether there is any."""
        found = self.editor.next_field(back=back)
        if found:
            self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.scroll_area.show_soon(self.editor)
        return found

    def lead_to_red(self, number: int) -> None:
        """Select one of the red parts."""
        fields = self.editor.fields()
        if number < len(fields):
            self.editor.select(*fields[number])
            self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.scroll_area.show_soon(self.editor)

    def red_at_caret(self) -> int:
        """The number of the red part at the caret; -1 where there is none."""
        cursor = self.editor.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        for number, field in enumerate(self.editor.fields()):
            if field[0] <= start and end <= field[1]:
                return number
        return -1

    def take_focus(self) -> None:
        """Go to the email."""
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        return [
            self.compare,
            self.subject.text,
            self.original,
            self.editor,
            *self.findings.chain(),
            *self.changes.chain(),
            *self.letter.chain(),
            *self.notes.chain(),
            *self.log_line.chain(),
            *self.copy_bar.chain(),
        ]
