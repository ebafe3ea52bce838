"""The officer's own details: kept whenever they changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.expressions.names import Officer
from app.ui.state.controller import Controller


class OfficerDetails(QObject):
    """Keeps the details of one window.

    Attributes:
        failed: emitted with the error when they could not be kept; they hold until the window is closed.
    """

    failed = Signal(AppError)

    def __init__(
        self, window: QWidget, controller: Controller, save: Callable[[Officer], None]
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._save = save
        self._saved = controller.session.officer
        controller.changed.connect(self._keep)

    def _keep(self) -> None:
        officer = self._controller.session.officer
        if officer == self._saved:
            return
        self._saved = officer
        try:
            self._save(officer)
        except AppError as error:
            self.failed.emit(error)
