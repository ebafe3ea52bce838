"""The officer's snippets while the window is open; every change is kept at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from app.storage.snippets import KeptSnippets, Snippet
from app.ui.state.kept_at_once import KeptAtOnce

NO_SNIPPETS = KeptSnippets()


def keep_nowhere(_kept: KeptSnippets) -> None:
    """For a window whose snippets go with it."""


class OwnSnippets(KeptAtOnce):
    """Holds them.

    Attributes:
        kept: as they are now.
    """

    def __init__(
        self,
        kept: KeptSnippets = NO_SNIPPETS,
        save: Callable[[KeptSnippets], None] = keep_nowhere,
    ) -> None:
        super().__init__()
        self.kept = kept
        self._save = save

    def set(self, kept: KeptSnippets) -> None:
        """Change them and keep them."""
        if kept == self.kept:
            return
        self.kept = kept
        self._keep(partial(self._save, kept))

    def keep(self, snippet: Snippet, instead_of: str = "") -> None:
        """Keep a snippet; `instead_of` is the name of the one that it changes."""
        self.set(self.kept.with_snippet(snippet, instead_of))

    def forget(self, name: str) -> None:
        """Take a snippet away."""
        self.set(self.kept.without(name))
