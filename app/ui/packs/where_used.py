"""*Where is this used?*: finds the places in the wording in use, beside the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.source.problems import Place
from app.ui.packs.commands import PackCommands
from app.ui.packs.in_use import PackInUse
from app.ui.state.background import Background
from app.ui.state.controller import Controller
from app.ui.state.finding_words import wording_of_error
from app.ui.style.theme import Theme

if TYPE_CHECKING:
    from app.storage.pack_uses import FoundUses
    from app.ui.packs.uses_dialog import UsesDialog

SHARED = ("phrases/", "questions/", "choices/")
"""What stands in a file of these folders has the file's name."""


class WhereUsed(QObject):
    """Of one window; it reads the files in a thread of its own."""

    def __init__(
        self,
        window: QWidget,
        pack: PackInUse,
        commands: PackCommands,
        controller: Controller,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pack = pack
        self._commands = commands
        self._controller = controller
        self._theme = theme
        self._background = Background(self)
        self._dialog: UsesDialog | None = None
        self._asked = 0

    def show(self, place: Place | None) -> None:
        """Ask for a name; where something shared is in hand, look for that at once."""
        from app.ui.packs.uses_dialog import UsesDialog  # noqa: PLC0415  # most starts ask nothing

        if self._dialog is None:
            self._dialog = UsesDialog(self._controller.interface, self._theme, self._window)
            self._dialog.place_wanted.connect(self._commands.open_place)
            self._dialog.name_wanted.connect(self._find)
            self._dialog.finished.connect(lambda *_: self._on_closed())
        # Beside the window: both can be worked in.
        self._dialog.show()
        self._dialog.activateWindow()
        if place is not None and place.file.startswith(SHARED):
            self._dialog.look_for(place.file.removesuffix(".yaml"))

    def stop(self) -> None:
        """End with the window."""
        if self._dialog is not None:
            self._dialog.reject()

    def _on_closed(self) -> None:
        self._dialog = None
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
            self._dialog.show_failure(wording_of_error(error, self._controller.interface))
