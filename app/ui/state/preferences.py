"""The officer's settings while the window is open; every change is kept at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from app.storage.organisation import NOTHING, Organisation
from app.storage.settings import Settings
from app.ui.state.kept_at_once import KeptAtOnce
from app.ui.state.own_snippets import OwnSnippets


class Preferences(KeptAtOnce):
    """Holds the settings.

    Attributes:
        settings: as they are now, with what the organisation has set.
        organisation: what it has set; that is never kept among the officer's own.
        snippets: the texts that the officer keeps.
    """

    def __init__(
        self,
        own: Settings,
        save: Callable[[Settings], None],
        organisation: Organisation = NOTHING,
    ) -> None:
        super().__init__()
        self.organisation = organisation
        self.settings = organisation.applied(own)
        self.snippets = OwnSnippets()
        self._own = own
        self._save = save

    def may_change(self, name: str) -> bool:
        """Whether a setting is the officer's own choice."""
        return name not in self.organisation.locked

    def set(self, settings: Settings) -> None:
        """Change the settings and keep them."""
        own = self.organisation.without(settings, self._own)
        if settings == self.settings or own == self._own:
            return
        self._own = own
        self.settings = self.organisation.applied(self._own)
        self._keep(partial(self._save, self._own))
