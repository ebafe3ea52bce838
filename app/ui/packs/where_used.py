"""*Where is this used?*: finds the places in the wording in use, beside the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.errors import AppError
from app.source.problems import Place
from app.ui.packs.owner_window import OwnerParts, OwnerWindow

if TYPE_CHECKING:
    from app.storage.pack_uses import FoundUses
    from app.ui.packs.uses_dialog import UsesDialog

SHARED = ("phrases/", "questions/", "choices/")
"""What stands in a file of these folders has the file's name."""


class WhereUsed(OwnerWindow):
    """Of one window."""

    _dialog: UsesDialog | None

    def __init__(self, parts: OwnerParts) -> None:
        super().__init__(parts)
        self._asked = 0

    def show(self, place: Place | None) -> None:
        """Ask for a name; where something shared is in hand, look for that at once."""
        from app.ui.packs.uses_dialog import UsesDialog  # noqa: PLC0415  # most starts ask nothing

        if self._dialog is None:
            dialog = UsesDialog(self._controller.interface, self._theme, self._window)
            dialog.place_wanted.connect(self._commands.open_place)
            dialog.name_wanted.connect(self._find)
            self._take(dialog)
        self._bring_forward()
        if self._dialog is not None and place is not None and place.file.startswith(SHARED):
            self._dialog.look_for(place.file.removesuffix(".yaml"))

    def _on_closed(self) -> None:
        super()._on_closed()
        self._asked += 1

    def _find(self, name: str) -> None:
        from app.storage.pack_uses import find_uses  # noqa: PLC0415  # a start reads no files of packs

        self._asked += 1
        asked = self._asked
        self._background.run(
            partial(find_uses, self._pack.path, name),
            lambda found: self._on_found(asked, found),
            lambda error: self._on_failed(asked, error),
        )

    def _on_found(self, asked: int, found: FoundUses) -> None:
        if asked == self._asked and self._dialog is not None:
            self._dialog.show_uses(found, self._pack.loaded.pack)

    def _on_failed(self, asked: int, error: AppError) -> None:
        if asked == self._asked and self._dialog is not None:
            self._dialog.show_failure(self._words_of(error))
