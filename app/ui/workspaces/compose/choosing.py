"""The templates of the message: found, added, moved, taken out; and another message begun with one."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.errors import AppError
from app.findings import Finding, Severity
from app.language.prose import counted_words
from app.session.placing import Way, placing_of
from app.source.problem_words import failure_words
from app.templates.roles import own_channel
from app.ui.state.controller import Controller
from app.ui.state.preferences import Preferences
from app.ui.state.sheet_words import of_case
from app.ui.style.theme import Theme
from app.ui.templates.own_ids import set_named, snippet_named
from app.ui.workspaces.cases import finish_case
from app.ui.workspaces.compose.favourites import Favourites
from app.ui.workspaces.compose.layouts import Layouts
from app.ui.workspaces.compose.next_message import Writing
from app.ui.workspaces.compose.panes import Panes
from app.ui.workspaces.compose.sets import Sets
from app.ui.workspaces.compose.snippets import Snippets


class Choosing(QObject):
    """What the officer does with templates, whichever pane it is done in.

    Attributes:
        favourites: the templates that the officer marked.
        writing: whether the next template starts a new message.
    """

    def __init__(
        self,
        controller: Controller,
        panes: Panes,
        layouts: Layouts,
        preferences: Preferences,
        theme: Theme,
    ) -> None:
        super().__init__(layouts)
        self._controller = controller
        self._templates, self._form, self._reading = panes.templates, panes.form, panes.reading
        self._bar = panes.reading.copy_bar
        self._layouts = layouts
        self._preferences = preferences
        say = self._bar.say
        self.favourites = Favourites(controller, preferences, self._templates, self._form, say)
        self.writing = Writing(self._templates, self._bar, self.find)
        self.sets = Sets(controller, preferences, self._bar, theme)
        self.snippets = Snippets(controller, preferences, panes, theme)
        self._templates.template_chosen.connect(self._on_chosen)
        self._templates.left.connect(self._on_left)
        self._form.search_wanted.connect(self.find)
        self._form.new_wanted.connect(self.start_new)
        panes.reading.write_wanted.connect(self.writing.begin)
        panes.reading.findings.mended.connect(self.mend)

    def find(self) -> None:
        """Show the tree and begin a search."""
        self._layouts.turn_to("templates")
        self._templates.begin()

    def expect(self, template_id: str) -> None:
        """Show the tree, and there a template as soon as the pack has it."""
        self._layouts.turn_to("templates")
        self._templates.expect(template_id)

    def clear(self) -> None:
        """Show the whole tree again: what was looked for belonged to the customer before."""
        self._templates.clear()

    def find_anew(self) -> None:
        """Find a template for another customer."""
        self.clear()
        self.find()

    def start_new(self) -> None:
        """Finish the case, and be ready for the next; an empty one isn't finished."""
        finish_case(self._controller, self, self._bar.say)

    def move(self, by: int) -> None:
        """Move the template whose card has the focus, or say why nothing moves."""
        entry = self._form.current_entry()
        entries = [each.id for each in self._controller.session.draft.entries]
        if entry not in entries:
            self._bar.say(
                self.tr("Nothing moved: questions for all templates stay first.")
                if self._form.has_focus()
                else self.tr("Nothing moved: go to a question of the template first.")
            )
            return
        place = entries.index(entry) + by
        if 0 <= place < len(entries):
            self._form.move_entry(entry, by)
        elif len(entries) == 1:
            self._bar.say(self.tr("Nothing moved: it is the only template."))
        else:
            self._bar.say(
                self.tr("Nothing moved: it is the first template already.")
                if by < 0
                else self.tr("Nothing moved: it is the last template already.")
            )

    def remove(self) -> None:
        """Remove the template whose card has the focus, or say why nothing goes."""
        entry = self._form.current_entry()
        if entry:
            self._form.remove(entry)
        elif self._controller.standing.chosen:
            self._bar.say(self.tr("Nothing removed: go to a question of the template first."))

    def add_again(self) -> None:
        """Add the template in hand once more, for somebody else; in hand is the last one that can be."""
        standing, current = self._controller.standing, self._form.current_entry()
        pairs = zip(self._controller.session.draft.entries, standing.heads, strict=True)
        entries = [entry.id for entry, head in pairs if head.repeat]
        if entries:
            self._form.add_again(current if current in entries else entries[-1])
        else:
            self._bar.say(self.tr("None of these templates is for more than one person"))

    def mend(self, finding: Finding) -> None:
        """Do what a finding about the choice of templates asks for."""
        fix, controller = finding.fix, self._controller
        if finding.severity is Severity.CONFIRM:
            controller.confirm(finding)
            self._bar.say(self.tr("Kept. It can be taken back below the message."))
        elif fix is not None and fix.kind == "second-message":
            self._part(fix.text)
        elif fix is not None and fix.kind == "use-template":
            self._form.lead_to_entry(controller.replace(finding.where.entry, fix.text))
            self._bar.say(
                self.tr("‘{0}’ is in its place now.").format(controller.title_of(fix.text))
            )

    def _part(self, entry: str) -> None:
        """Open a template that can't go with the others as a message of its own; nothing of it is lost."""
        controller = self._controller
        template = controller.session.entry(entry).template
        title = controller.pack.head(template).title.get(controller.interface)
        controller.part(entry)
        words = self.tr("‘{0}’ is a message of its own now, to the same customer.")
        self._bar.say(words.format(title))
        self.go_on()

    def _on_chosen(self, template_id: str, adding: bool = False) -> None:
        controller, writing = self._controller, self.writing.on
        if name := set_named(template_id):
            self._on_set_chosen(name, adding=adding, writing=writing)
            return
        if name := snippet_named(template_id):
            self._templates.clear()
            self.snippets.put_in(name)
            return
        try:
            # A compiled pack from elsewhere may hold one that can't be used, which shows only now.
            controller.pack.template(template_id)
        except AppError as error:
            self._bar.say(failure_words(error, controller.interface), "must")
            return
        way, entry = controller.place(template_id, adding=adding, writing=writing)
        self._begin_in_own_channel(way)
        self._templates.clear()
        self._layouts.turn_to("questions")
        own = [asked for asked in controller.questions if asked.entry in {"", entry}]
        unanswered = [asked for asked in own if not asked.answered]
        title = controller.pack.head(template_id).title.get(controller.interface)
        if way is Way.THERE:
            self._bar.say(self._there_words().format(title))
            self._form.lead_to_entry(entry)
            return
        self.favourites.note_used(template_id)
        words = self._placed_words(way, title, len(unanswered))
        if way is Way.ADD:
            # What was copied before may be out of date now: its subject follows the templates.
            self._bar.say_step(words)
        else:
            self._bar.say(words)
        if unanswered:
            self._form.lead_to(unanswered[0])
        elif own:
            self._form.lead_to_entry(entry)
        else:
            self._reading.lead_to_copying()

    def _begin_in_own_channel(self, way: Way) -> None:
        """Have a message that was just begun go by the officer's own channel, where its template may go there."""
        controller, index = self._controller, self._controller.pack.index
        if way is Way.THERE or len(controller.session.draft.entries) > 1:
            return
        possible = [index.channels[name] for name in controller.standing.channels]
        own = own_channel(possible, self._preferences.settings.role)
        if own is not None and own.id != controller.message.channel:
            controller.begin_in_channel(own.id)

    def _there_words(self) -> str:
        if self._controller.standing.sent:
            return self.tr("{0} is in your message already")
        return self.tr("{0} is open already")

    def _placed_words(self, way: Way, title: str, questions: int) -> str:
        interface = self._controller.interface
        if way is Way.BESIDE:
            return counted_words("beside", questions, interface, template=title)
        words = counted_words("added", questions, interface, template=title)
        if way is not Way.START:
            return words
        new = of_case(self.tr("New message"), self._controller.standing.letter)
        return f"{new}. {words}"

    def go_on(self) -> None:
        """Go on with the message that is there, or find what it begins with."""
        if self._controller.standing.chosen:
            self._on_left()
        else:
            self.find()

    def _on_set_chosen(self, name: str, *, adding: bool, writing: bool) -> None:
        """All templates of a set, in one press; the first of them says where they go."""
        controller = self._controller
        templates = self.sets.templates_of(name)
        if not templates:
            self.sets.say_added(name, 0)
            return
        placing = placing_of(controller.standing, templates[0], adding=adding, writing=writing)
        apart = placing.way in {Way.START, Way.BESIDE}
        if apart:
            controller.place(templates[0], adding=adding, writing=writing)
        elif placing.sheet != controller.desk.front_sheet:
            controller.show_sheet(placing.sheet)
        before = len(controller.session.draft.entries) - apart
        controller.choose_all(templates[1:] if apart else templates, name)
        self._templates.clear()
        self._layouts.turn_to("questions")
        for template_id in reversed(templates):
            self.favourites.note_used(template_id)
        self.sets.say_added(name, len(controller.session.draft.entries) - before)
        asked = controller.standing.first_unanswered
        if asked is not None:
            self._form.lead_to(asked)
        else:
            self._reading.lead_to_copying()

    def _on_left(self) -> None:
        """The search is left for the message that is there."""
        if not self._controller.standing.chosen:
            return
        self._layouts.turn_to("questions")
        asked = self._controller.standing.first_unanswered
        if asked is not None:
            self._form.lead_to(asked)
        else:
            self._reading.lead_to_copying()
