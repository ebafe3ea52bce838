"""The officer's own details: asked for, and kept whenever they changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.expressions.names import Officer
from app.ui.dialogs.officer import OfficerDialog
from app.ui.state.controller import Controller
from app.ui.style.focus_ring import FocusRing
from app.ui.style.theme import Theme


class OfficerDetails(QObject):
    """The details, over one window.

    Attributes:
        failed: emitted with the error when they could not be kept; they hold until the window is closed.
    """

    failed = Signal(AppError)

    def __init__(
        self,
        window: QWidget,
        controller: Controller,
        save: Callable[[Officer], None],
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._save = save
        self._theme = theme
        self._saved = controller.session.officer
        controller.changed.connect(self._keep)

    def ask(self, field: str = "") -> None:
        """Ask for them; `field` gets the focus."""
        controller, theme = self._controller, self._theme
        dialog = OfficerDialog(
            controller.session.officer, controller.interface, theme, self._window
        )
        FocusRing(dialog, theme)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: controller.set_officer(dialog.officer()))
        dialog.open()
        dialog.activateWindow()
        wanted = dialog.fields.get(field.removeprefix("officer."))
        if wanted is not None:
            wanted.setFocus()

    def _keep(self) -> None:
        officer = self._controller.session.officer
        if officer == self._saved:
            return
        self._saved = officer
        try:
            self._save(officer)
        except AppError as error:
            self.failed.emit(error)
