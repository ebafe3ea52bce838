"""The small windows that only tell something: the keys, the app, the pack, the office, what could not be used."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from app.source.wording import describe
from app.ui.about import app_lines, office_lines
from app.ui.controller import Controller
from app.ui.dialogs import TextDialog, keys_lines, pack_lines
from app.ui.focus_ring import FocusRing
from app.ui.theme import Theme


class TextWindows(QObject):
    """Opens them over one window."""

    def __init__(self, window: QWidget, controller: Controller, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._theme = theme

    def show_keys(self) -> None:
        """Show what the keys do."""
        self._show(self.tr("Keys"), keys_lines())

    def show_pack(self) -> None:
        """Show what pack this is."""
        lines = pack_lines(self._controller.pack, self._controller.interface)
        self._show(self.tr("About this pack"), lines)

    def show_app(self) -> None:
        """Show what the app is."""
        lines = app_lines(self._controller.pack, self._controller.interface)
        self._show(self.tr("About Comms Builder"), lines)

    def show_office(self) -> None:
        """Show what the office hasn't filled in."""
        controller = self._controller
        lines = office_lines(controller.pack, controller.office_file, controller.interface)
        self._show(self.tr("Set up your office"), lines)

    def show_problems(self) -> None:
        """Show what is wrong with the pack's files."""
        controller = self._controller
        lines = [("", describe(each, controller.interface)) for each in controller.pack.problems]
        self._show(self.tr("What could not be used"), lines)

    def _show(self, title: str, lines: list[tuple[str, str]]) -> None:
        dialog = TextDialog(title, lines, self._theme, self._window)
        FocusRing(dialog, self._theme)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
