"""The officer's settings while the window is open; every change is kept at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.errors import AppError
from app.storage.settings import Settings


class Preferences(QObject):
    """Holds the settings.

    Attributes:
        settings: as they are now.
        changed: emitted after they changed.
        failed: emitted with the error when they could not be kept; they hold until the window is closed.
    """

    changed = Signal()
    failed = Signal(AppError)

    def __init__(self, settings: Settings, save: Callable[[Settings], None]) -> None:
        super().__init__()
        self.settings = settings
        self._save = save

    def set(self, settings: Settings) -> None:
        """Change the settings and keep them."""
        if settings == self.settings:
            return
        self.settings = settings
        try:
            self._save(settings)
        except AppError as error:
            self.failed.emit(error)
        self.changed.emit()
