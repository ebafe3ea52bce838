"""New templates of the owner's pack: asked for, written, and opened in their editor."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.source.problems import Place
from app.storage.packs import PACK_FILE
from app.ui.packs.commands import PackCommands
from app.ui.packs.in_use import PackInUse
from app.ui.state.controller import Controller
from app.ui.style.theme import Theme

if TYPE_CHECKING:
    from app.templates.new_template import NewTemplate


class NewTemplates(QObject):
    """Makes templates in the pack of one window.

    Attributes:
        made: emitted with the id of a template whose file was written; the pack doesn't have it yet.
    """

    made = Signal(str)

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

    def ask(self, folder: str = "") -> None:
        """Ask for one, offering a folder first; a pack that isn't the owner's is copied before."""
        self._commands.on_own_pack(self.tr("New template"), lambda: self._open(folder))

    def _open(self, folder: str) -> None:
        # Here, so that a start needn't read what only owners use.
        from app.storage.new_templates import write_new_template  # noqa: PLC0415
        from app.ui.packs.new_template import NewTemplateDialog  # noqa: PLC0415

        pack, interface = self._pack.loaded.pack, self._controller.interface
        try:
            self._pack.text_of(PACK_FILE)
        except AppError as error:
            self._commands.tell_failure(error)
            return

        def write(new: NewTemplate) -> Path:
            file = write_new_template(self._pack.path, pack, new, interface)
            self.made.emit(new.id)
            self._commands.open_place(Place(new.file))
            return file

        dialog = NewTemplateDialog(pack, interface, write, self._theme, self._window)
        dialog.begin_in(folder)
        dialog.open()
        dialog.activateWindow()
