"""*Format an email*: from any program into house style, by paste, file or drop."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication, QWidget

from app.document import block_text
from app.storage.packs import LoadedPack
from app.ui.cases.strip import CaseStrip
from app.ui.controls.carets import Caret, caret_of, put_caret
from app.ui.controls.clipboard import copier
from app.ui.controls.soon import soon
from app.ui.state.commands import Command
from app.ui.state.controller import Controller
from app.ui.state.finding_words import in_one_phrase, stopping_words
from app.ui.state.preferences import Preferences
from app.ui.style.theme import Theme
from app.ui.workspaces.cases import Cases
from app.ui.workspaces.emails.email_workspace import EmailWorkspace
from app.ui.workspaces.format.commands import NAME, format_commands
from app.ui.workspaces.format.email import Email
from app.ui.workspaces.format.email_pane import EmailPane
from app.ui.workspaces.format.layouts import FormatLayouts, Side
from app.ui.workspaces.format.steps_pane import StepsPane
from app.ui.workspaces.format.take_in_pane import TakeInPane
from app.ui.workspaces.format.working import Working
from app.ui.workspaces.low_room import LowRoom
from app.ui.workspaces.workspace import StatusWords, WorkNow, WorkspaceState


class FormatView(WorkspaceState, frozen=True):
    """What an officer sees that neither the case nor the settings hold.

    Attributes:
        side: what was turned to last.
        compared: whether before and after are shown.
        changes: whether what was changed is shown.
        letter: whether what matters to a letter is shown.
        recipient: the customer's address, which is kept nowhere.
        stop, carets: which of the stops of Tab has the focus (-1 for none), and their carets.
    """

    side: Side
    compared: bool
    changes: bool
    letter: bool
    recipient: str
    stop: int
    carets: tuple[Caret | None, ...]


class Format(EmailWorkspace):
    """What is to be done at the left, the email at the right."""

    name = NAME

    def __init__(
        self, controller: Controller, theme: Theme, preferences: Preferences, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self.email = Email(controller, self)
        self.take_in = TakeInPane(theme)
        self.steps = StepsPane(self.email, theme)
        self.pane = EmailPane(self.email, copier(), theme)
        self.copy_bar = self.pane.copy_bar
        self.clipboard_line = self.copy_bar.clipboard_line
        self.strip = CaseStrip(controller, theme)
        self.layouts = FormatLayouts(self.take_in, self.steps, self.pane, theme, preferences, self)
        self._fill(theme)
        panes = (self.take_in, self.steps, self.pane)
        self.working = Working(controller, self.email, panes, self.layouts, theme)
        self.cases = Cases(controller, self.strip, self.working, self.say)
        self.email.changed.connect(self.changed)
        self.pane.settled.changed.connect(self.changed)
        self.pane.compare.toggled.connect(self.changed)
        self.pane.notes.text_wanted.connect(self.text_wanted)
        self.working.officer_wanted.connect(self.officer_wanted)
        for part in (self.strip, self.layouts, self.steps, self.pane, self.take_in.reading):
            part.arranged.connect(self.arranged)

    def _fill(self, theme: Theme) -> None:
        """Put the strip above the sides; in a low window all of it scrolls as one."""
        layouts = self.layouts
        low = LowRoom(self, (self.strip, layouts), self.copy_bar, theme)
        low.around, low.fit, low.stops = (
            layouts.around,
            layouts.fit_if_shown,
            layouts.stops,
        )
        layouts.low_room = low
        low.share()

    def drop(self, data: QMimeData) -> None:
        """Take in what was dropped, or say why it can't be."""
        self.working.drop(data)

    # --- what the shell asks

    def commands(self) -> tuple[Command, ...]:
        """Everything that is done with an email."""
        return format_commands(self._controller, self.cases, self.working, self.layouts)

    def status(self) -> StatusWords:
        """What stops the email, and how it looks."""
        if not self.email.taken:
            return StatusWords()
        kind = self.tr("Rich text: Arial, {0}").format(self.email.size)
        reds = len(self.email.red_parts)
        stopping = [self.tr("{0} red").format(reds)] if reds else []
        if words := stopping_words(self.pane.settled.stopping):
            stopping.append(words)
        return StatusWords(in_one_phrase(stopping) or self.tr("Ready to copy"), kind)

    def say(self, words: str, tone: str = "") -> None:
        """Say it beside the copy buttons."""
        self.copy_bar.say(words, tone)

    def say_quietly(self, words: str) -> None:
        """Show it beside the copy buttons."""
        self.copy_bar.show_said(words)

    def work_now(self) -> WorkNow:
        """The email in house style."""
        desk, email = self._controller.desk, self.email
        session = email.session
        subject = (email.subject,) if email.subject else ()
        blocks = email.blocks
        return WorkNow(
            (desk.front, desk.case.begun, email.taken),
            (len(session.past), session.undo_step),
            lambda: (*subject, *map(block_text, blocks)),
        )

    def lead_to_text(self) -> QWidget | None:
        """The editor."""
        if not self.email.taken:
            return None
        self.layouts.go_to("email")
        return self.pane.editor

    def lead_back(self, widget: QWidget) -> None:
        """On whichever side it is."""
        self.layouts.return_to(widget)

    def begin(self) -> None:
        """Go on with what is to be done next."""
        self.working.go_on()

    def fit(self) -> None:
        """One side or two."""
        self.layouts.fit()

    def chain(self) -> list[QWidget]:
        """Cases, then what is shown."""
        return [*self.strip.chain(), *self.layouts.chain()]

    def show_pack(self, loaded: LoadedPack) -> None:
        """The controller has it already."""

    def keep(self) -> None:
        """Keep how the sides were divided."""
        self.layouts.sizes.keep()

    # --- another window

    def state(self) -> FormatView:
        """What is in view, and where the officer is."""
        self.pane.settled.settle()
        focus = QApplication.focusWidget() or self.window().focusWidget()
        stops = self.chain()
        return FormatView(
            side=self.layouts.side,
            compared=self.pane.compare.isChecked(),
            changes=self.pane.changes.toggle.isChecked(),
            letter=self.pane.letter.toggle.isChecked(),
            recipient=self.steps.recipient.address,
            stop=next((place for place, each in enumerate(stops) if each is focus), -1),
            carets=tuple(caret_of(each) for each in stops),
        )

    def restore(self, state: WorkspaceState) -> None:
        """Show all of it but the focus."""
        if not isinstance(state, FormatView):
            raise TypeError(state)
        self.email.refresh()
        self.steps.recipient.field.setText(state.recipient)
        self.steps.recipient.check()
        self.pane.texts.compare(state.compared)
        self.pane.changes.toggle.setChecked(state.changes)
        self.pane.letter.toggle.setChecked(state.letter)
        self.layouts.turn_to(state.side)

    def return_to(self, state: WorkspaceState) -> None:
        """Put carets and focus back."""
        if not isinstance(state, FormatView):
            raise TypeError(state)
        for place, (stop, caret) in enumerate(zip(self.chain(), state.carets, strict=False)):
            put_caret(stop, caret)
            if place == state.stop:
                soon(stop, stop.setFocus)
