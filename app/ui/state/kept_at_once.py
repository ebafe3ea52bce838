"""What an officer sets or writes once, and what is kept at every change of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.errors import AppError


class KeptAtOnce(QObject):
    """The base of those who hold it.

    Attributes:
        changed: emitted after it changed.
        failed: emitted with the error when it could not be kept; it holds until the window is closed.
    """

    changed = Signal()
    failed = Signal(AppError)

    def _keep(self, save: Callable[[], None]) -> None:
        """Keep what has changed, and tell of it."""
        try:
            save()
        except AppError as error:
            self.failed.emit(error)
        self.changed.emit()
