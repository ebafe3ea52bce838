"""*My sets*: several templates in their order, which the officer keeps together; no answers."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.language.prose import counted_words
from app.session.pack_change import has_template
from app.storage.settings import MOST_IN_A_NAME
from app.ui.controls.ask_dialog import NameDialog
from app.ui.message.copy_bar import CopyBar
from app.ui.state.controller import Controller
from app.ui.state.preferences import Preferences
from app.ui.style.theme import Theme


class Sets(QObject):
    """Keeps, forgets and gives the officer's own sets."""

    def __init__(
        self, controller: Controller, preferences: Preferences, bar: CopyBar, theme: Theme
    ) -> None:
        super().__init__(bar)
        self._controller = controller
        self._preferences = preferences
        self._bar = bar
        self._theme = theme

    def keep(self) -> None:
        """Ask for a name, and keep the templates of the message under it."""
        if not self._controller.standing.chosen:
            self._bar.say(self.tr("Choose the templates first, then keep them as a set"))
            return
        dialog = NameDialog(
            self.tr("Keep as a set"),
            self.tr("Name of the set, for example: Photo and birth certificate"),
            self.tr("Keep"),
            MOST_IN_A_NAME,
            self._theme,
            self._bar.window(),
        )
        dialog.accepted.connect(lambda: self.keep_as(dialog.name()))
        dialog.open()

    def keep_as(self, name: str) -> None:
        """Keep the templates of the message under a name; a set of that name becomes this one."""
        templates = tuple(head.id for head in self._controller.standing.heads)
        self._preferences.set(self._preferences.settings.with_set(name, templates))
        self._bar.say(self.tr("‘{0}’ is among your sets now").format(name))

    def forget(self, name: str) -> None:
        """Take a set away."""
        self._preferences.set(self._preferences.settings.without_set(name))
        self._bar.say(self.tr("‘{0}’ is no longer among your sets").format(name))

    def kept(self, name: str) -> tuple[str, ...]:
        """The templates of a set as they were kept."""
        found = self._preferences.settings.set_named(name)
        return found.templates if found is not None else ()

    def templates_of(self, name: str) -> tuple[str, ...]:
        """The templates of a set that the pack has, in order."""
        return tuple(each for each in self.kept(name) if has_template(self._controller.pack, each))

    def say_added(self, name: str, added: int) -> None:
        """Say how many templates a set has added, or which of them are gone."""
        pack, interface = self._controller.pack, self._controller.interface
        gone = [each for each in self.kept(name) if not has_template(pack, each)]
        if gone:
            words = self.tr("Not in the wording any more, so left out of ‘{0}’: {1}")
            self._bar.say(words.format(name, ", ".join(gone)), "confirm")
        else:
            self._bar.say(counted_words("set-added", added, interface, name=name))
