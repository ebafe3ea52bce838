"""Marks templates as favourites, and notes which ones are in use."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.ui.form.pane import FormPane
from app.ui.state.controller import Controller
from app.ui.state.preferences import Preferences
from app.ui.templates.pane import TemplatePane


class Favourites(QObject):
    """Favourites and recent templates of one window; `say` tells the officer what happened."""

    def __init__(
        self,
        controller: Controller,
        preferences: Preferences,
        templates: TemplatePane,
        form: FormPane,
        say: Callable[[str], None],
    ) -> None:
        super().__init__(templates)
        self._controller = controller
        self._preferences = preferences
        self._templates = templates
        self._form = form
        self._say = say

    def toggle(self) -> None:
        """Mark the template in hand, or take its mark away."""
        template_id = self._in_hand()
        if template_id:
            self.toggle_mark(template_id)
        else:
            self._say(self.tr("Go to a template in the tree first, then mark it"))

    def is_marked(self, template_id: str) -> bool:
        """Whether a template is a favourite."""
        head = self._controller.pack.head(template_id)
        return not {head.id, *head.formerly}.isdisjoint(self._preferences.settings.favourites)

    def toggle_mark(self, template_id: str) -> None:
        """Mark a template, or take its mark away."""
        head = self._controller.pack.head(template_id)
        settings = self._preferences.settings
        marked = [name for name in (head.id, *head.formerly) if name in settings.favourites]
        for name in marked:
            settings = settings.with_favourite(name, on=False)
        if not marked:
            settings = settings.with_favourite(head.id, on=True)
        self._preferences.set(settings)
        title = head.title.get(self._controller.interface)
        words = (
            self.tr("{0} is no longer a favourite") if marked else self.tr("{0} is a favourite now")
        )
        self._say(words.format(title))

    def _in_hand(self) -> str:
        """The template whose card has the focus, else the current one of the tree, else the message's only one."""
        entries = {entry.id: entry.template for entry in self._controller.session.draft.entries}
        card = entries.get(self._form.current_entry(), "")
        only = next(iter(entries.values())) if len(entries) == 1 else ""
        return card or self._templates.current_template or only

    def note_used(self, template_id: str) -> None:
        """A template was added: it comes first among the recent ones."""
        settings = self._preferences.settings
        self._preferences.set(settings.with_recent(self._controller.pack.head(template_id).id))
