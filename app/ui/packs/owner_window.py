"""What an owner does with the wording in use in a window of its own, which stays open beside the work."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from app.errors import AppError
from app.source.problem_words import failure_words
from app.ui.packs.commands import PackCommands
from app.ui.packs.in_use import PackInUse
from app.ui.state.background import Background
from app.ui.state.controller import Controller
from app.ui.style.theme import Theme


@dataclass(frozen=True, slots=True)
class OwnerParts:
    """What of a window of messages such a window needs."""

    window: QWidget
    pack: PackInUse
    commands: PackCommands
    controller: Controller
    theme: Theme


class OwnerWindow(QObject):
    """Of one window of messages: at most one dialog, and a thread of its own for what takes long."""

    def __init__(self, parts: OwnerParts) -> None:
        super().__init__(parts.window)
        self._window = parts.window
        self._pack = parts.pack
        self._commands = parts.commands
        self._controller = parts.controller
        self._theme = parts.theme
        self._background = Background(self)
        self._dialog: QDialog | None = None

    def stop(self) -> None:
        """End with the window."""
        if self._dialog is not None:
            self._dialog.reject()

    def _take(self, dialog: QDialog) -> None:
        """Have a new dialog."""
        dialog.finished.connect(lambda *_: self._on_closed())
        self._dialog = dialog

    def _bring_forward(self) -> None:
        # Beside the window: both can be worked in.
        if self._dialog is not None:
            self._dialog.show()
            self._dialog.activateWindow()

    def _on_closed(self) -> None:
        self._dialog = None

    def _words_of(self, error: AppError) -> str:
        return failure_words(error, self._controller.interface)
