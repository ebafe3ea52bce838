"""The main window: three panes over one session, and what leads from one to another."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from app.compose.message import AskedQuestion
from app.errors import AppError
from app.expressions.names import Officer
from app.findings import Finding, Severity
from app.language.prose import counted_words, error_words
from app.session.changed_place import ChangedPlace
from app.ui.dialogs.officer import OfficerDialog
from app.ui.dialogs.opening import TextWindows
from app.ui.findings.mending import Mending
from app.ui.form.pane import FormPane
from app.ui.message.clipboard import Copier
from app.ui.message.pane import MessagePane
from app.ui.packs.in_use import PackInUse
from app.ui.packs.notice import PackNotice, below
from app.ui.shell.appearance import Appearance
from app.ui.shell.blocking_news import BlockingNews
from app.ui.shell.menus import Menus
from app.ui.shell.pack_side import PackSide
from app.ui.shell.status_line import StatusLine
from app.ui.state.controller import Controller
from app.ui.state.preferences import Preferences
from app.ui.style.focus_ring import FocusRing
from app.ui.style.rescaling import Rescaling
from app.ui.style.theme import Theme
from app.ui.templates.pane import TemplatePane
from app.ui.workspaces.compose.favourites import Favourites
from app.ui.workspaces.compose.layouts import Layouts
from app.ui.workspaces.compose.lighting import Lighting
from app.ui.workspaces.compose.next_message import Writing
from app.ui.workspaces.compose.walking import Walk

LEAST_FOR_STATUS = 340
"""A window lower than this (at the designed text size) has no status line."""


class MainWindow(QMainWindow):
    """Tree with search, questions, preview."""

    def __init__(
        self,
        controller: Controller,
        theme: Theme,
        save_officer: Callable[[Officer], None],
        preferences: Preferences,
        pack: PackInUse,
    ) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Comms Builder"))
        self.controller = controller
        self._theme = theme
        self._save_officer = save_officer
        self.preferences = preferences
        self._saved = controller.session.officer
        self.appearance = Appearance(theme, preferences, self)
        self.copier = Copier()
        self.templates = TemplatePane(controller, theme, preferences, pack.loaded.search)
        self.form = FormPane(controller, theme)
        self.reading = MessagePane(controller, self.copier, theme)
        self.copy_bar = self.reading.copy_bar
        self.layouts = Layouts(controller, (self.templates, self.form, self.reading), theme)
        self.notice = PackNotice(theme)
        self.setCentralWidget(below(self.layouts, self.notice))
        self.favourites = Favourites(
            controller, preferences, self.templates, self.form, self.copy_bar.say
        )
        self._status = StatusLine(self.statusBar(), controller, self.reading.settled, theme)
        self._news = BlockingNews(controller, self._status.to_change)
        self.pack = PackSide(self, pack, theme)
        self.texts = TextWindows(self, controller, theme, pack)
        self.writing = Writing(self.templates, self.copy_bar, self.find_template)
        self.mending = Mending(self, theme)
        self.menus = Menus(self)
        self._ring = FocusRing(self, theme)
        self._rescaling = Rescaling(self, theme)
        reading = self.reading
        self.lighting = Lighting(controller, self.form, reading.preview, reading.marks, theme)
        self.walk = Walk(controller, reading)
        self._connect()
        self._arrange_soon()
        self._on_changed()
        self.shape = self.layouts.begin(preferences)

    def _connect(self) -> None:
        self.controller.changed.connect(self._on_changed)
        self.controller.stepped.connect(self._on_stepped)
        self.pack.in_use.changed.connect(self.menus.refresh)
        self.notice.arranged.connect(self._arrange_soon)
        self.notice.problems_wanted.connect(self.texts.show_problems)
        self.texts.office_wanted.connect(self.pack.commands.open_office)
        self.preferences.failed.connect(self._on_not_kept)
        self.preferences.changed.connect(self.menus.refresh)
        self.appearance.said.connect(self.copy_bar.say)
        self.templates.template_chosen.connect(self._on_template_chosen)
        self.templates.left.connect(self._on_search_left)
        self.templates.looked_at.connect(self.reading.show_template)
        self.templates.problems_wanted.connect(self.texts.show_problems)
        self.form.search_wanted.connect(self.find_template)
        self.form.new_wanted.connect(self.start_new)
        self.form.finished.connect(self.copy_bar.take_focus)
        self.layouts.arranged.connect(self._arrange_soon)
        self.form.arranged.connect(self._arrange_soon)
        self.reading.arranged.connect(self._arrange_soon)
        self.reading.findings.activated.connect(self.lead_to)
        self.reading.findings.mended.connect(self._on_mended)
        self.reading.preview.gap_activated.connect(self._on_gap_activated)
        self.copy_bar.blocked.connect(self.lead_to)
        self.lighting.question_wanted.connect(self.lead_to_question)
        self.lighting.entry_wanted.connect(self.form.lead_to_entry)
        self.walk.reached.connect(self.lead_to)
        self.copy_bar.stop_line.clicked.connect(lambda: self.walk.go(1))
        self.reading.findings.sought.connect(lambda: self.layouts.turn_to("preview"))
        self.reading.write_wanted.connect(self.writing.begin)

    # --- what the officer does

    def find_template(self) -> None:
        """Show the tree and begin a search."""
        self.layouts.turn_to("templates")
        self.templates.begin()

    def start_new(self) -> None:
        """Forget the message and its answers, and our own text on the clipboard."""
        self.copier.clear_ours()
        self.controller.finish()
        self.templates.clear()
        self.find_template()
        self.copy_bar.say(self.tr("New message: the last one is forgotten"))

    def move_entry(self, by: int) -> None:
        """Move the template whose card has the focus."""
        entry = self.form.current_entry()
        if entry:
            self.controller.move(entry, by)

    def remove_entry(self) -> None:
        """Remove the template whose card has the focus."""
        entry = self.form.current_entry()
        if entry:
            self.form.remove(entry)

    def edit_officer(self, field: str = "") -> None:
        """Ask for the officer's own details; `field` gets the focus."""
        controller = self.controller
        dialog = OfficerDialog(controller.session.officer, controller.interface, self._theme, self)
        FocusRing(dialog, self._theme)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: controller.set_officer(dialog.officer()))
        dialog.open()
        dialog.activateWindow()
        wanted = dialog.fields.get(field.removeprefix("officer."))
        if wanted is not None:
            wanted.setFocus()

    def open_calendar(self) -> None:
        """Open the calendar of the date that has the focus, or of the first one."""
        if self.form.has_date():
            self.layouts.turn_to("questions")
            self.form.open_calendar()
        else:
            self.copy_bar.say(self.tr("No date is asked for now"))

    def show_left_out(self) -> None:
        """Open the list of what is left out of the message."""
        self.layouts.turn_to("preview")
        self.reading.left_out.open()

    def toggle_compare(self) -> None:
        """Show both languages beside each other, or the message alone again."""
        self.layouts.turn_to("preview")
        self.reading.compare_button.toggle()
        if self.layouts.mode == "tabs":
            # What had the focus may be under another tab now.
            self.reading.take_focus()

    # --- being led to a place

    def lead_to(self, finding: Finding) -> None:
        """Put the focus where a finding can be mended."""
        where = finding.where
        if where.part == "officer":
            self.edit_officer(where.question)
            return
        place = self.controller.standing.place_of(finding)
        if place is not None:
            self.layouts.turn_to("questions")
            self.mending.fields.show(place)
            return
        asked = (
            self.controller.standing.asked(where.entry, where.question) if where.question else None
        )
        if asked is not None:
            self.layouts.turn_to("questions")
            self.form.lead_to(asked)
        elif where.entry:
            self.layouts.turn_to("questions")
            self.form.lead_to_entry(where.entry)
        elif not self.controller.session.draft.entries:
            self.find_template()
        else:
            self.reading.findings.take_focus(finding)

    def lead_to_question(self, asked: AskedQuestion) -> None:
        """Put the focus on a question."""
        self.layouts.turn_to("questions")
        self.form.lead_to(asked)

    def _on_gap_activated(self, entry: str, question: str) -> None:
        if question.startswith("officer."):
            self.edit_officer(question)
            return
        asked = self.controller.standing.asked(entry, question)
        if asked is not None:
            self.layouts.turn_to("questions")
            self.form.lead_to(asked)

    def _on_stepped(self, place: ChangedPlace) -> None:
        """Bring the officer back to what undo or redo changed."""
        asked = (
            self.controller.standing.asked(place.entry, place.question) if place.question else None
        )
        if asked is not None:
            self.layouts.turn_to("questions")
            self.form.return_to(asked)
        elif place.entry:
            self.layouts.turn_to("questions")
            self.form.lead_to_entry(place.entry)
        elif not self.controller.session.draft.entries:
            self.find_template()

    def _on_template_chosen(self, template_id: str, adding: bool = False) -> None:
        controller = self.controller
        starting = (controller.standing.is_copied() or self.writing.on) and not adding
        before = 0 if starting else len(controller.session.draft.entries)
        entry = controller.start(template_id) if starting else controller.choose(template_id)
        self.templates.clear()
        self.layouts.turn_to("questions")
        own = [asked for asked in controller.questions if asked.entry in {"", entry}]
        unanswered = [asked for asked in own if not asked.answered]
        title = controller.pack.head(template_id).title.get(controller.interface)
        if len(controller.session.draft.entries) == before:
            self.copy_bar.say(self.tr("{0} is in your message already").format(title))
            self.form.lead_to_entry(entry)
            return
        self.favourites.note_used(template_id)
        words = counted_words("added", len(unanswered), controller.interface, template=title)
        self.copy_bar.say(self.tr("New message. {0}").format(words) if starting else words)
        if unanswered:
            self.form.lead_to(unanswered[0])
        elif own:
            self.form.lead_to_entry(entry)
        else:
            self.copy_bar.take_focus()

    def _on_mended(self, finding: Finding) -> None:
        fix = finding.fix
        if finding.severity is Severity.CONFIRM:
            self.controller.confirm(finding)
        elif fix is not None and fix.kind == "second-message":
            entry = self.controller.session.entry(fix.text)
            title = self.controller.pack.head(entry.template).title.get(self.controller.interface)
            self.form.remove(entry.id)
            self.copy_bar.say(
                self.tr("‘{0}’ removed. Start it as a new message after this one.").format(title)
            )
        elif fix is not None and fix.kind == "use-template":
            entry_id = self.controller.replace(finding.where.entry, fix.text)
            self.form.lead_to_entry(entry_id)

    def _on_search_left(self) -> None:
        if not self.controller.session.draft.entries:
            return
        self.layouts.turn_to("questions")
        asked = self.controller.standing.first_unanswered
        if asked is not None:
            self.form.lead_to(asked)
        else:
            self.copy_bar.take_focus()

    # --- showing

    def _on_changed(self) -> None:
        controller = self.controller
        self._status.refresh()
        self.menus.refresh()
        self.layouts.refresh()
        if controller.session.officer != self._saved:
            self._keep_officer(controller.session.officer)

    def _keep_officer(self, officer: Officer) -> None:
        self._saved = officer
        try:
            self._save_officer(officer)
        except AppError as error:
            self.tell(error_words(error, self.controller.interface))

    def _on_not_kept(self, error: AppError) -> None:
        self.tell(error_words(error, self.controller.interface))

    def tell(self, words: str) -> None:
        """Say something in the status line beside the copy buttons."""
        self.copy_bar.say(words, "must")

    def _arrange_soon(self) -> None:
        QTimer.singleShot(0, self, self.arrange_tab_order)

    def arrange_tab_order(self) -> None:
        """Tab follows the order of reading, whatever came and went."""
        chain = [*self.layouts.chain(), *self.notice.chain()]
        for before, after in itertools.pairwise(chain):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column, two or three."""
        super().resizeEvent(event)
        self.layouts.fit()
        # Where a window is very low, its height is for what is read and answered.
        self.statusBar().setVisible(self.height() >= self._theme.space(LEAST_FOR_STATUS))
        self._status.fit()

    def event(self, event: QEvent) -> bool:
        """Everything grows with the text; Qt tells a window of the app's font in no other way."""
        if event.type() == QEvent.Type.ApplicationFontChange:
            QTimer.singleShot(0, self, self._theme.follow_font)
        return super().event(event)
