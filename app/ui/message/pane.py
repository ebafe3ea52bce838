"""Reading and copying: language, subject, preview, what is missing, case notes, and the copy buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QVBoxLayout,
    QWidget,
)

from app.compose.companions import Companion
from app.compose.message import Message
from app.language import Language
from app.language.prose import counted_words
from app.session.change import Change
from app.session.copying import Blocked, payload_of
from app.session.pack_change import can_open
from app.source.problems import Place
from app.ui.controls.announcing import announce
from app.ui.controls.clipboard import Copier
from app.ui.controls.plain_text import Label
from app.ui.controls.scrolling import RING_PART, UprightScroll
from app.ui.findings.list import FindingsList
from app.ui.findings.preview_marks import PreviewMarks
from app.ui.message.channel_line import ChannelLine
from app.ui.message.companion import CompanionSection
from app.ui.message.copy_bar import CopyBar
from app.ui.message.header_line import HeaderLine
from app.ui.message.language_switch import LanguageSwitch
from app.ui.message.left_out_list import LeftOutList
from app.ui.message.next_step import next_step_of
from app.ui.message.notes import Notes
from app.ui.message.room import Room
from app.ui.message.script_room import ScriptRoom
from app.ui.message.sheet_line import SheetLine
from app.ui.message.subject_line import SubjectLine
from app.ui.preview.compare import ComparePane
from app.ui.preview.in_place import InPlaceEditor
from app.ui.preview.preview import Preview
from app.ui.preview.yours import count_of_yours
from app.ui.state.controller import Controller
from app.ui.state.settling import Settled
from app.ui.state.sheet_words import heading_words
from app.ui.style.look import set_look
from app.ui.style.theme import Theme
from app.ui.templates.peek import peek_words

_SHOWN = (
    Change.MESSAGE
    | Change.QUESTIONS
    | Change.WORDS
    | Change.FINDINGS
    | Change.LANGUAGE
    | Change.PACK
    | Change.CASES
)  # the other language too, which an answer may change alone


class MessagePane(QWidget):
    """The right side of the window.

    Attributes:
        arranged: emitted when other controls are shown than before.
        sought: emitted before something here takes the focus, so that the pane can be brought into view.
        write_wanted: emitted when a message to the customer is to follow.
        text_wanted: emitted with the place of a text that is to be opened.
        compared: letters of the cases whose languages are compared.
        in_place: what stands over a preview while a paragraph of the message is edited there.
    """

    arranged = Signal()
    sought = Signal()
    write_wanted = Signal()
    text_wanted = Signal(Place)

    def __init__(self, controller: Controller, copier: Copier, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("reading")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._controller = controller
        self._theme = theme
        self.languages = LanguageSwitch(controller)
        self.preview = Preview(theme)
        self.preview.setAccessibleName(self.tr("Preview of the message"))
        self.compare = ComparePane(controller, theme)
        self.left_out = LeftOutList(controller, theme)
        self.settled = Settled(controller, self)
        self.findings = FindingsList(controller, self.settled, theme)
        self.findings.folds.add(self.left_out.toggle)
        self.copy_bar = CopyBar(
            controller,
            self.settled,
            copier,
            theme,
            lambda: next_step_of(controller.standing),
            lambda: controller.standing.letter,
        )
        self.channels = ChannelLine(controller, theme)
        self.header = HeaderLine(self.languages, self.channels.large, theme)
        self.compare_button = self.header.compare
        self.compare_button.toggled.connect(self._on_compare_toggled)
        self.subject = SubjectLine(theme, self._copy_of_subject)
        self.notes = Notes(theme)
        self.sheet_line = SheetLine(controller, theme)
        self._peeked = ""
        self._turned_by_hand = True
        self.compared: frozenset[str] = frozenset()
        self.in_place: InPlaceEditor | None = None
        self.peek = Label()
        self.peek.setWordWrap(True)
        self.peek.setAlignment(Qt.AlignmentFlag.AlignTop)
        set_look(self.peek, "peek", True)
        self._lay_out()
        self._connect()
        self._keep_room()
        self.refresh()
        self._mark_findings()

    def _lay_out(self) -> None:
        """From the language down to the notes, which scroll together where there is little room; then the buttons."""
        content = QWidget()
        content.setObjectName("readingContent")
        gap = self._theme.gap
        column = self._content = QVBoxLayout(content)
        column.setContentsMargins(gap(16), gap(16), gap(16), gap(8))
        column.setSpacing(gap(12))
        column.addWidget(self.sheet_line)
        column.addLayout(self.header)
        self.header.fill()
        column.addWidget(self.channels)
        column.addWidget(self.subject)
        reading = (self.peek, self.preview, self.compare)
        for each in reading:
            column.addWidget(each, 1)
        for part in (self.findings, self.left_out, self.notes):
            column.addWidget(part)
        self.scroll_area = UprightScroll(content, lambda: gap(16))
        Room(self.scroll_area, column, reading, self.findings, self._theme)
        spoken = lambda: self._controller.standing.is_script  # noqa: E731
        others = (self.compare,)
        self.script_room = ScriptRoom(self.scroll_area, self.preview, spoken, self._theme, others)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.scroll_area, 1)
        layout.addWidget(self.copy_bar)

    def _mark_findings(self) -> None:
        """Underline what is found; the caret and the list go together."""
        self.marks = PreviewMarks(self._controller, self.settled, self.preview, self._theme)
        self.marks.reached.connect(self.findings.mark)
        for part in (self.findings, self.channels):
            part.told.connect(self.copy_bar.say)
        self.findings.emptied.connect(self.lead_to_copying)
        self.findings.translation_wanted.connect(self.copy_for_translation)

    def _connect(self) -> None:
        self.preview.copy_requested.connect(self._on_copy_requested)
        self.preview.text_wanted.connect(self.text_wanted)
        self.compare.text_wanted.connect(self.text_wanted)
        self.preview.lit_changed.connect(self.compare.light)
        self.compare.gap_activated.connect(self.preview.gap_activated)
        self.compare.block_activated.connect(self.preview.block_activated)
        self.compare.copy_requested.connect(self._on_compared_copy_requested)
        for part in (self.sheet_line, self.channels, self.findings, self.left_out, self.notes):
            part.arranged.connect(self.arranged)
        self.notes.copy_wanted.connect(self._on_companion_copy_wanted)
        self.notes.gap_activated.connect(self.preview.gap_activated)
        self.notes.write_wanted.connect(self.write_wanted)
        self.notes.text_wanted.connect(self.text_wanted)
        self.left_out.activated.connect(self.preview.gap_activated)
        self._controller.changed.connect(self._on_changed)
        self._theme.changed.connect(self._keep_room)

    def _keep_room(self) -> None:
        """Never narrower than the language switch beside a scroll bar; the heading gives way where it has no room."""
        for button in self.languages.chain():
            button.ensurePolished()
        switch = self.languages.sizeHint().width()
        margin, bar = self._theme.gap(16), self.scroll_area.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(switch + margin + max(margin, bar + margin // RING_PART))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the heading where it fits."""
        super().resizeEvent(event)
        self.header.fit(self.width())

    # --- showing

    def _on_changed(self, change: Change) -> None:
        if change & Change.ANOTHER_MESSAGE:
            # It is read from its beginning.
            self.preview.show_message(None)
        if change & Change.ANOTHER_CUSTOMER:
            desk = self._controller.desk
            self.compared &= desk.letters
            if self.compare_button.isChecked() != (desk.front in self.compared):
                self._turned_by_hand = False
                self.compare_button.toggle()
                self._turned_by_hand = True
        if change & _SHOWN:
            self.refresh()

    def refresh(self) -> None:
        """Show the message as it is composed now."""
        controller = self._controller
        message = controller.message
        chosen = bool(controller.session.draft.entries)
        spoken = controller.standing.is_script
        letter = controller.standing.letter
        self.preview.show_message(
            message if chosen else None, larger=spoken, spoken=controller.standing.spoken
        )
        self._show_peek(chosen)
        self.compare.refresh()
        subject = message.subject if chosen else ""
        self.subject.show_subject(subject, message.language.parts[0])
        self.subject.setVisible(bool(message.subject_parts) or not chosen)
        self.channels.refresh()
        name = heading_words(controller.standing) if letter else self.tr("Preview")
        self.header.say(name, self.width())
        self.copy_bar.show_yours(self._yours() if chosen else "")
        self._show_notes()
        self.sheet_line.refresh()

    def _yours(self) -> str:
        """How many paragraphs of the message are in the officer's words."""
        number = count_of_yours(self._controller.message)
        return counted_words("yours", number, self._controller.interface) if number else ""

    def show_template(self, template_id: str) -> None:
        """As long as the message is empty, show what this template is; nothing for an empty id."""
        self._peeked = template_id
        self._show_peek(bool(self._controller.session.draft.entries))

    def _show_peek(self, chosen: bool) -> None:
        peeking = not chosen and can_open(self._controller.pack, self._peeked)
        self.preview.setPlaceholderText("" if chosen else self.tr("Your message appears here."))
        self.peek.setText(peek_words(self._controller, self._peeked) if peeking else "")
        self.peek.setVisible(peeking)
        comparing = chosen and self.compare_button.isChecked()
        self.preview.setVisible(not peeking and not comparing)
        self.compare.setVisible(comparing)

    def _on_compare_toggled(self, on: bool) -> None:
        front = frozenset({self._controller.desk.front})
        self.compared = self.compared | front if on else self.compared - front
        had_focus = any(each.hasFocus() for each in (self.preview, *self.compare.chain()))
        self._show_peek(bool(self._controller.session.draft.entries))
        self.compare.refresh()
        if had_focus:
            self.take_focus()
        if self._turned_by_hand:
            beside = self.tr("English and Welsh are beside each other now")
            announce(self, beside if on else self.tr("The message is shown alone now"))
        self.arranged.emit()

    def _show_notes(self) -> None:
        standing = self._controller.standing
        # After a call there is something to write; where there is a message, it is being written.
        called, written = not standing.sent, any(each.sent for each in standing.beside)
        self.notes.show_notes(
            standing.companions, next_to_copy=called, to_write=called and not written
        )

    @property
    def _companions(self) -> list[CompanionSection]:
        return self.notes.sections

    def has_focus(self) -> bool:
        """Whether something here has the focus, the text or a button."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def take_focus(self) -> None:
        """Put the focus on the message."""
        if self.compare.isHidden():
            self.preview.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.compare.take_focus()

    def show_lit(self) -> None:
        """Have in view what is lit: the officer is at the question behind it."""
        self.preview.show_lit()
        shown = self.preview if self.compare.isHidden() else self.compare
        if self.preview.lit and shown.isVisible():
            self.scroll_area.show_soon(shown)

    def lead_to_copying(self) -> None:
        """Put the focus on the button that is pressed next: beside a script, that of its case note."""
        standing = self._controller.standing
        if standing.sent or standing.is_note or not self._companions:
            self.copy_bar.take_focus()
        else:
            self.sought.emit()
            self._companions[0].copy_button.setFocus()

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        chain = [*self.sheet_line.chain(), *self.header.chain()]
        chain += [self.channels.box, self.channels.pdf, self.subject.text]
        chain += [self.preview, *self.compare.chain()]
        if self.in_place is not None:
            after = chain.index(self.in_place.preview) + 1
            chain[after:after] = self.in_place.editors.values()
        chain += [*self.findings.chain(), *self.left_out.chain()]
        return [*chain, *self.notes.chain(), *self.copy_bar.chain()]

    # --- copying

    def copy_for_translation(self) -> None:
        """Copy what still needs its Welsh, for a translator."""
        controller = self._controller
        text = controller.standing.for_translation(controller.interface)
        if text:
            # Answers are left out of it, so nothing stops it; what the officer wrote freely is what it is for.
            words = self.tr(
                "Copied for translation; the place of the Welsh stays marked. Your own words are in it as you wrote "
                "them: take names out before you send it."
            )
            self.copy_bar.put_text(text, words)
        else:
            self.copy_bar.say(self.tr("Nothing in this message waits for its Welsh"))

    def _copy_selected(self, message: Message, text: str) -> bool:
        """Copy what is selected in a message or in what goes with it, under the same policy; return whether it was."""
        whole = payload_of(message, "message")
        if isinstance(whole, Blocked):
            self.copy_bar.refuse(whole)
            return False
        return self.copy_bar.put_text(text, self.tr("Selected text copied"))

    def _on_copy_requested(self, text: str) -> None:
        if text:
            self._copy_selected(self._controller.message, text)

    def copy_of_words(self, text: str) -> bool:
        """What is selected of a paragraph that is edited obeys the same refusals as the buttons."""
        return self._copy_selected(self._controller.message, text)

    def _copy_of_subject(self, text: str) -> bool:
        """What is selected of the subject obeys the same refusals as the buttons."""
        return self._copy_selected(self._controller.message, text)

    def _on_compared_copy_requested(self, language: Language, text: str) -> None:
        if language in self._controller.session.draft.language.parts:
            self._on_copy_requested(text)
        else:
            self.copy_bar.say_nothing_copied(
                self.tr("Nothing was copied: this is only to compare. Choose its language first.")
            )

    def _on_companion_copy_wanted(self, companion: Companion, text: str) -> None:
        if text:
            self._copy_selected(companion.message, text)
        else:
            self.copy_bar.put(payload_of(companion.message, "note", companion.entry))
