"""What lies beside the message in a wide window: the script that is read out, or another message of the customer."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.compose.companions import Companion
from app.session.change import Change
from app.session.copying import Blocked, payload_of
from app.session.standing import Standing
from app.source.problems import Place
from app.ui.controls.flow_layout import WrappingLayout
from app.ui.controls.plain_text import Label, set_tip
from app.ui.controls.scrolling import UprightScroll
from app.ui.message.copy_bar import CopyBar
from app.ui.message.notes import Notes
from app.ui.message.script_room import ScriptRoom
from app.ui.message.sheet_tabs import SheetTabs, words_of_sheets
from app.ui.preview.preview import Preview
from app.ui.state.controller import Controller
from app.ui.style.look import set_look
from app.ui.style.theme import Theme


class BesidePane(QWidget):
    """One of the sheets that aren't in front, to be read; its questions are asked once it is.

    Attributes:
        sheet_wanted: emitted with the sheet that is to come to the front.
        question_wanted: emitted with a sheet, and entry and question of it that are to be answered.
        close_wanted: emitted with the sheet that is to be closed.
        note_wanted: emitted with a sheet whose case note isn't ready to be copied.
        text_wanted: emitted with the place of a text that is to be opened.
        arranged: emitted when other controls are shown than before.
    """

    sheet_wanted = Signal(int)
    question_wanted = Signal(int, str, str)
    close_wanted = Signal(int)
    note_wanted = Signal(int)
    text_wanted = Signal(Place)
    arranged = Signal()

    def __init__(self, controller: Controller, bar: CopyBar, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("beside")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._controller = controller
        self._bar = bar
        self._theme = theme
        self._sheet = self._front = 0
        self.notes = Notes(theme)
        self.tabs = SheetTabs()
        self.subject = Label()
        self.subject.setWordWrap(True)
        set_look(self.subject, "quiet", True)
        self.preview = Preview(theme)
        content = QWidget()
        content.setObjectName("besideContent")
        gap = theme.gap
        self._content = QVBoxLayout(content)
        self._content.setContentsMargins(gap(16), gap(16), gap(16), gap(12))
        self._content.setSpacing(gap(12))
        self._add_header()
        self._content.addWidget(self.subject)
        self._content.addWidget(self.preview, 1)
        self._content.addWidget(self.notes)
        self.scroll_area = UprightScroll(content, lambda: gap(16))
        ScriptRoom(self.scroll_area, self.preview, self._shows_script, theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.scroll_area)
        self.setMinimumWidth(theme.space(260))
        self._connect()
        self.refresh()

    def _add_header(self) -> None:
        gap = self._theme.gap
        self.questions_button = QPushButton(self.tr("Its questions"))
        self.close_button = QPushButton(self.tr("Close"))
        line = QHBoxLayout()
        self._content.addLayout(line)
        line.addWidget(self.tabs, 1)
        buttons = WrappingLayout(lambda: (gap(8), gap(8)))
        line.addLayout(buttons)
        for button in (self.questions_button, self.close_button):
            button.setAutoDefault(True)
            set_look(button, "small", True)
            buttons.addWidget(button)

    def _connect(self) -> None:
        self.tabs.wanted.connect(self._on_turned)
        self.questions_button.clicked.connect(lambda: self.sheet_wanted.emit(self._sheet))
        self.close_button.clicked.connect(lambda: self.close_wanted.emit(self._sheet))
        self.preview.gap_activated.connect(self._on_gap_activated)
        self.preview.block_activated.connect(lambda: self.sheet_wanted.emit(self._sheet))
        self.preview.copy_requested.connect(self._on_copy_requested)
        self.preview.text_wanted.connect(self.text_wanted)
        self.notes.copy_wanted.connect(self._on_note_copy_wanted)
        self.notes.gap_activated.connect(self._on_gap_activated)
        self.notes.text_wanted.connect(self.text_wanted)
        self.notes.arranged.connect(self.arranged)
        self._controller.changed.connect(self._on_changed)

    # --- showing

    def _on_changed(self, change: Change) -> None:
        # Its shared answers are its own, but the officer's details, the wording and the time are the same.
        if change & ~(Change.COPIED | Change.HISTORY | Change.FINDINGS):
            self.refresh()

    def _on_turned(self, sheet: int) -> None:
        self._sheet = sheet
        self.refresh()

    def refresh(self) -> None:
        """Show the sheet that was shown, or what a turn to another leads to."""
        beside = {each.desk.front_sheet: each for each in self._controller.standing.beside}
        shown = self._sheet
        self._choose(beside)
        if not beside:
            self.preview.show_message(None)
            self.notes.show_notes((), next_to_copy=False, to_write=False)
            return
        if self._sheet != shown:
            self.preview.show_message(None)
        standing = beside[self._sheet]
        sheets = tuple(each for each in words_of_sheets(self._controller) if each.sheet in beside)
        self.tabs.show_sheets(sheets, self._sheet)
        words = next(each for each in sheets if each.sheet == self._sheet)
        self.preview.setAccessibleName(words.told)
        self._name_buttons(words.name)
        self.preview.show_message(
            standing.message, larger=standing.is_script, spoken=standing.spoken
        )
        self.subject.setText(standing.message.subject)
        self.subject.setVisible(bool(standing.message.subject))
        self.notes.show_notes(standing.companions, next_to_copy=False, to_write=False)

    def _choose(self, beside: Mapping[int, Standing]) -> None:
        """Choose what is shown; beside a script that is turned to, that is what is for the customer."""
        standing, before = self._controller.standing, self._front
        self._front = self._controller.desk.front_sheet
        sent = [sheet for sheet, each in beside.items() if each.sent]
        if self._front != before and not standing.sent and self._sheet not in sent and sent:
            self._sheet = before if before in sent else sent[-1]
        elif self._sheet not in beside and beside:
            self._sheet = before if before in beside else max(beside)

    def _name_buttons(self, name: str) -> None:
        for button, words in (
            (self.questions_button, self.tr("Its questions: {0}")),
            (self.close_button, self.tr("Close: {0}")),
        ):
            button.setAccessibleName(words.format(name))
            set_tip(button, words.format(name))

    # --- what the officer does

    def take_focus(self) -> None:
        """Read on here."""
        self.preview.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        chain: list[QWidget] = [self.tabs, self.questions_button, self.close_button, self.preview]
        return [*chain, *self.notes.chain()]

    def _shows_script(self) -> bool:
        standing = self._standing
        return standing is not None and standing.is_script

    def _on_gap_activated(self, entry: str, question: str) -> None:
        self.question_wanted.emit(self._sheet, entry, question)

    @property
    def _standing(self) -> Standing | None:
        beside = self._controller.standing.beside
        return next((each for each in beside if each.desk.front_sheet == self._sheet), None)

    def _on_copy_requested(self, text: str) -> None:
        """A selected text of what is read out. What is sent is looked through in front, and copied from there."""
        standing = self._standing
        if not text or standing is None:
            return
        if standing.sent or isinstance(payload_of(standing.message, "message"), Blocked):
            self._bar.say_nothing_copied(
                self.tr(
                    "Nothing was copied: turn to it first (Ctrl+Tab), and answer what is asked."
                )
            )
        else:
            self._bar.put_text(text, self.tr("Selected text copied"))

    def _on_note_copy_wanted(self, companion: Companion, text: str) -> None:
        payload = payload_of(companion.message, "note", companion.entry)
        if isinstance(payload, Blocked):
            self.note_wanted.emit(self._sheet)
        elif text:
            self._bar.put_text(text, self.tr("Selected text copied"))
        else:
            self._bar.put(msgspec.structs.replace(payload, sheet=self._sheet))
