"""The officer's snippets while the window is open; every change is kept at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.errors import AppError
from app.storage.snippets import KeptSnippets, Snippet

NO_SNIPPETS = KeptSnippets()


def keep_nowhere(_kept: KeptSnippets) -> None:
    """For a window whose snippets go with it."""


class OwnSnippets(QObject):
    """Holds them.

    Attributes:
        kept: as they are now.
        changed: emitted after they changed.
        failed: emitted with the error when they could not be kept; they hold until the window is closed.
    """

    changed = Signal()
    failed = Signal(AppError)

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
        try:
            self._save(kept)
        except AppError as error:
            self.failed.emit(error)
        self.changed.emit()

    def keep(self, snippet: Snippet, instead_of: str = "") -> None:
        """Keep a snippet; `instead_of` is the name of the one that it changes."""
        self.set(self.kept.with_snippet(snippet, instead_of))

    def forget(self, name: str) -> None:
        """Take a snippet away."""
        self.set(self.kept.without(name))
