"""What a window has to do with its pack's files: following, commands, and the places of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.storage.packs import LoadedPack
from app.ui.packs.commands import PackCommands
from app.ui.packs.in_use import PackInUse
from app.ui.style.theme import Theme
from app.ui.workspaces.compose.text_places import TextPlaces

if TYPE_CHECKING:
    from app.ui.shell.main_window import MainWindow


class PackSide(QObject):
    """The parts, put together over the panes of one window.

    Attributes:
        in_use: the pack in use.
        commands: what the officer does with it.
        places: opens the text of what has the focus.
    """

    def __init__(self, window: MainWindow, in_use: PackInUse, theme: Theme) -> None:
        super().__init__(window)
        controller, bar = window.controller, window.copy_bar
        self._window = window
        self.in_use = in_use
        self.commands = PackCommands(window, self.in_use, window.notice, controller, theme, bar)
        self.places = TextPlaces(
            controller,
            window.templates,
            window.form,
            window.reading,
            self.commands.open_place,
            bar.say,
        )
        self.in_use.replaced.connect(self._on_replaced)

    def _on_replaced(self, loaded: LoadedPack) -> None:
        self._window.templates.show_pack(loaded.pack, loaded.search)
