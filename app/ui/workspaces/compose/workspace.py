"""*Compose*: a message from templates. Panes over one session, and what leads from one to another."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from app.compose.message import Message
from app.document import block_text
from app.language.prose import office_words
from app.storage.packs import LoadedPack
from app.ui.cases.strip import CaseStrip
from app.ui.controls.clipboard import copier
from app.ui.controls.soon import soon
from app.ui.findings.mending import Mending
from app.ui.form.pane import FormPane
from app.ui.message.beside import BesidePane
from app.ui.message.pane import MessagePane
from app.ui.state.commands import Command
from app.ui.state.controller import Controller
from app.ui.state.finding_words import stopping_words
from app.ui.state.missed import Missed
from app.ui.state.preferences import Preferences
from app.ui.style.theme import Theme
from app.ui.templates.pane import TemplatePane
from app.ui.workspaces.cases import Cases
from app.ui.workspaces.compose.answer_fields import AnswerFields
from app.ui.workspaces.compose.blocking_news import BlockingNews
from app.ui.workspaces.compose.calling import Calling, calling_commands
from app.ui.workspaces.compose.choosing import Choosing
from app.ui.workspaces.compose.commands import NAME, compose_commands
from app.ui.workspaces.compose.layouts import Layouts
from app.ui.workspaces.compose.leading import Leading
from app.ui.workspaces.compose.letters import Letters, letter_commands
from app.ui.workspaces.compose.lighting import Lighting
from app.ui.workspaces.compose.message_commands import text_commands
from app.ui.workspaces.compose.panes import Panes
from app.ui.workspaces.compose.row_menus import RowMenus
from app.ui.workspaces.compose.sheets import Sheets
from app.ui.workspaces.compose.state import (
    ComposeState,
    focus_state,
    show_focus,
    show_scrolls,
    show_tree,
    tree_state,
)
from app.ui.workspaces.compose.text_places import TextPlaces
from app.ui.workspaces.compose.word_commands import word_commands
from app.ui.workspaces.compose.word_fields import WordFields
from app.ui.workspaces.compose.word_findings import WordFindings
from app.ui.workspaces.compose.word_menu import WordMenu
from app.ui.workspaces.compose.words_in_place import WordsInPlace
from app.ui.workspaces.low_room import LowRoom
from app.ui.workspaces.workspace import StatusWords, WorkNow, Workspace, WorkspaceState


class Compose(Workspace):
    """Tree with search, questions, preview."""

    name = NAME

    def __init__(
        self,
        controller: Controller,
        theme: Theme,
        preferences: Preferences,
        templates: TemplatePane,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._missed = Missed()
        self.copier = copier()
        self.templates = templates
        templates.follow(controller)
        self.form = FormPane(controller, theme)
        self.reading = reading = MessagePane(controller, self.copier, theme)
        self.copy_bar = reading.copy_bar
        self.clipboard_line = reading.copy_bar.clipboard_line
        self.beside = BesidePane(controller, reading.copy_bar, theme)
        self.panes = panes = Panes(self.templates, self.form, reading, self.beside)
        self.layouts = Layouts(controller, panes, theme, preferences, self)
        self.strip = CaseStrip(controller, theme)
        self._theme = theme
        self._fill()
        self.choosing = Choosing(controller, panes, self.layouts, preferences, theme)
        self.cases = Cases(controller, self.strip, self.choosing, self.say)
        self.sheets = Sheets(controller, panes, self.layouts, self.choosing.go_on)
        self.calling = Calling(
            controller, theme, preferences, self.choosing, self.sheets, self.copy_bar
        )
        self.row_menus = RowMenus(controller, panes, self.choosing)
        self.places = TextPlaces(controller, panes, self.say)
        self.words = WordsInPlace(
            controller, reading, theme, lambda: self.layouts.turn_to("preview")
        )
        self.choosing.snippets.in_hand = self.words.in_hand
        self.words.snippet_wanted.connect(self.choosing.snippets.keep_own)
        WordMenu(controller, self.words)
        self.letters = Letters(controller, panes, theme)
        fields = WordFields(controller, AnswerFields(controller, self.form), self.words)
        self.mending = Mending(
            controller, reading.settled, reading.findings, reading.marks, fields, theme
        )
        self.leading = Leading(
            controller, panes, self.layouts, self.mending.fields, self.choosing.find
        )
        self.leading.elsewhere = WordFindings(
            controller, reading, self.words, self.mending.fields, theme
        )
        self.lighting = Lighting(controller, self.form, reading, theme)
        self.news = BlockingNews(controller, self, lambda: self.status().to_change)
        self._connect()
        self._tell_the_shell()

    def _fill(self) -> None:
        """Put the strip above the panes; in a low window both scroll as one."""
        layouts = self.layouts
        low = LowRoom(self, (self.strip, layouts), self.copy_bar, self._theme)
        low.around, low.fit, low.stops = layouts.around, layouts.fit, layouts.stops
        layouts.low_room = low

    def _connect(self) -> None:
        """What one pane wants of another."""
        leading, bar = self.leading, self.copy_bar
        self.templates.looked_at.connect(self.reading.show_template)
        self.form.finished.connect(self.reading.lead_to_copying)
        self.form.told.connect(bar.say)
        self.lighting.question_wanted.connect(leading.lead_to_question)
        self.lighting.entry_wanted.connect(self.form.lead_to_entry)
        self.reading.preview.gap_activated.connect(self.words.on_gap_activated)
        self.mending.told.connect(bar.say)
        self.mending.failed.connect(lambda words: self.say(words, "must"))

    def _tell_the_shell(self) -> None:
        """What the shell is told of this workspace."""
        self._controller.changed.connect(self._on_changed)
        self.reading.settled.changed.connect(self._on_settled)
        self.reading.compare_button.toggled.connect(self.changed)
        parts = (self.strip, self.layouts, self.form, self.reading, self.beside, self.words)
        for part in (*parts, self.calling):
            part.arranged.connect(self.arranged)
        self.mending.reached.connect(self.hinted)
        self.words.hinted.connect(self.hinted)
        self.places.text_wanted.connect(self.text_wanted)
        self.row_menus.text_wanted.connect(self.text_wanted)
        self.leading.officer_wanted.connect(self.officer_wanted)
        self.templates.problems_wanted.connect(self.problems_wanted)

    def _on_settled(self) -> None:
        # What a step brings with it is told with the step.
        if not self._controller.telling:
            self.changed.emit()

    def _on_changed(self) -> None:
        self.layouts.refresh()
        self.changed.emit()

    # --- what the shell asks

    def commands(self) -> tuple[Command, ...]:
        """Everything that is done with a message."""
        return compose_commands(
            self._controller,
            self.cases,
            self.choosing,
            self.sheets,
            self.leading,
            (
                *word_commands(self.words),
                *text_commands(self.places.open),
                *letter_commands(self.letters),
                *calling_commands(self.calling),
            ),
        )

    def status(self) -> StatusWords:
        """What stops the message, its channel, and whether its Welsh was looked at."""
        controller = self._controller
        if not controller.standing.chosen:
            return StatusWords(missed=self._missed_words(()))
        channel = controller.composition.channel
        kind = self.tr("Rich text: {0}") if channel.rich else self.tr("Plain text: {0}")
        if channel.rich and controller.session.draft.large:
            kind = self.tr("Rich text, 14 points: {0}")
        found = (*controller.message.findings, *controller.message.confirmed)
        unreviewed = any(each.rule == "welsh-unreviewed" for each in found)
        return StatusWords(
            stopping_words(self.reading.settled.stopping) or self.tr("Ready to copy"),
            kind.format(channel.title.get(controller.interface)),
            self.tr("Welsh: not reviewed by a translator") if unreviewed else "",
            self._missed_words(controller.message.unsaid),
        )

    def _missed_words(self, unsaid: tuple[str, ...]) -> tuple[str, ...]:
        """What customers will miss until the office is set up: all of it, or how much."""
        entries = self._missed.of(unsaid)
        if not entries:
            return ()
        names = "; ".join(office_words(each, self._controller.interface) for each in entries)
        whole = self.tr("Customers will miss: {0}. See ‘Set up your office’").format(names)
        fewer = self.tr("Customers will miss some things: see ‘Set up your office’")
        return whole, fewer

    def say(self, words: str, tone: str = "") -> None:
        """Say it beside the copy buttons."""
        self.copy_bar.say(words, tone)

    def say_quietly(self, words: str) -> None:
        """Show it beside the copy buttons."""
        self.copy_bar.show_said(words)

    def work_now(self) -> WorkNow:
        """The message in front."""
        desk, message = self._controller.desk, self._controller.message
        session = desk.session
        whose = (desk.front, desk.case.begun, desk.case.front)
        return WorkNow(
            whose,
            (len(session.past), session.undo_step),
            partial(_paragraphs_of, message) if session.draft.entries else tuple,
        )

    def lead_to_text(self) -> QWidget | None:
        """The preview."""
        self.layouts.turn_to("preview")
        self.reading.take_focus()
        return QApplication.focusWidget()

    def lead_back(self, widget: QWidget) -> None:
        """In whichever pane it is."""
        self.layouts.return_to(widget)

    def begin(self) -> None:
        """Find a template."""
        self.templates.begin()

    def fit(self) -> None:
        """One column, two or three."""
        self.layouts.fit()

    def chain(self) -> list[QWidget]:
        """Pane by pane."""
        return [*self.strip.chain(), *self.layouts.chain()]

    def show_pack(self, loaded: LoadedPack) -> None:
        """Show the tree as it is now."""
        self.templates.show_pack(loaded.pack, loaded.search)

    def keep(self) -> None:
        """Keep how the panes were divided."""
        self.layouts.sizes.keep()

    def use_usual_sizes(self) -> None:
        """Divide the panes in the usual way."""
        self.layouts.use_usual_sizes()

    # --- another window

    def state(self) -> ComposeState:
        """Search, tree, panes, and where the officer is."""
        # What is shown a moment after the last key is shown now: both windows then have the same stops.
        self.reading.settled.settle()
        return ComposeState(
            query=self.templates.search.text(),
            tree=tree_state(self.templates),
            left_out=self.reading.left_out.toggle.isChecked(),
            compared=self.reading.compared,
            asked=self.strip.asked,
            pane=self.layouts.pane,
            at_left=self.layouts.at_left,
            writing=self.choosing.writing.on,
            # First of these two: the focus is then in the preview.
            words=self.words.leave(),
            calls=self.calling.is_kept,
            focus=focus_state(self.panes, self.layouts),
        )

    def restore(self, state: WorkspaceState) -> None:
        """Show all of it but the focus."""
        if not isinstance(state, ComposeState):
            raise TypeError(state)
        self.templates.search.setText(state.query)
        self.reading.left_out.toggle.setChecked(state.left_out)
        self.strip.asked = state.asked
        self._controller.tell_everything()
        show_tree(self.templates, state.tree)
        self.reading.compared = state.compared
        self.reading.compare_button.setChecked(self._controller.desk.front in state.compared)
        if state.calls:
            self.calling.make()
        self.layouts.show_panes(state.pane, state.at_left, calls=state.calls)
        if state.writing:
            self.choosing.writing.begin()

    def return_to(self, state: WorkspaceState) -> None:
        """Put the focus back, and scroll once the layout knows how much there is to scroll."""
        if not isinstance(state, ComposeState):
            raise TypeError(state)
        soon(self, lambda: show_scrolls(self.panes, state.focus))
        show_focus(self.layouts, state.focus)
        if state.words is not None:
            self.words.resume(state.words)


def _paragraphs_of(message: Message) -> tuple[str, ...]:
    """The subject, where there is one, and the blocks."""
    subject = (message.subject,) if message.subject_parts else ()
    return (*subject, *map(block_text, message.blocks))
