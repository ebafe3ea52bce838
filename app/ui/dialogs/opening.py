"""The small windows that only tell something: the keys, the app, the pack, the office, what could not be used."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.language.prose import error_words
from app.session.change import Change
from app.source.problem_words import describe
from app.storage.licences import load_licences
from app.storage.organisation import NOTHING
from app.ui.dialogs.about import app_lines, licence_lines, office_lines
from app.ui.dialogs.keys import keys_lines
from app.ui.dialogs.text import TextDialog
from app.ui.packs.in_use import PackInUse
from app.ui.packs.info import pack_lines, wording_lines
from app.ui.state.commands import Command
from app.ui.state.controller import Controller
from app.ui.style.focus_ring import FocusRing
from app.ui.style.theme import Theme


class TextWindows(QObject):
    """Opens them over one window.

    Attributes:
        organisation: what the organisation has set.
        office_wanted: emitted when the office's own words are to be opened.
    """

    office_wanted = Signal()

    def __init__(
        self,
        window: QWidget,
        controller: Controller,
        theme: Theme,
        pack: PackInUse,
        commands: Callable[[], Iterable[Command]],
    ) -> None:
        """Open them over `window`; `commands` gives those that the page of keys tells of."""
        super().__init__(window)
        self.organisation = NOTHING
        self._commands = commands
        self._pack = pack
        self._window = window
        self._controller = controller
        self._theme = theme

    def show_keys(self) -> None:
        """Show what the keys do."""
        from app.ui.dialogs.keys_window import KeysDialog  # noqa: PLC0415  # most starts open none

        dialog = KeysDialog(keys_lines(self._commands()), self._theme, self._window)
        FocusRing(dialog, self._theme)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_pack(self) -> None:
        """Show what pack this is; from there, what of its wording its owner should look at."""
        loaded = self._pack.loaded
        lines = pack_lines(loaded, self._controller.interface)
        dialog = TextDialog(self.tr("About this wording"), lines, self._theme, self._window)
        if not loaded.is_checked:
            check = partial(self._pack.check_wording, self.show_wording)
            dialog.add_button(self.tr("Check the wording…"), check)
        elif loaded.wording:
            words = self.tr("Wording to look at: {0}…").format(len(loaded.wording))
            dialog.add_button(words, self.show_wording)
        self._open(dialog)

    def show_wording(self) -> None:
        """Show where the pack's own wording breaks its rules; it follows what is saved."""

        def lines() -> list[tuple[str, str]]:
            return wording_lines(self._pack.loaded.wording, self._controller.interface)

        self._open(self._following(self.tr("Wording to look at"), lines))

    def show_app(self) -> None:
        """Show what the app is."""
        loaded, interface = self._controller.standing.packs.loaded, self._controller.interface
        lines = app_lines(loaded, interface, self.organisation)
        dialog = TextDialog(self.tr("About Comms Builder"), lines, self._theme, self._window)
        dialog.add_button(self.tr("Licences…"), self.show_licences)
        self._open(dialog)

    def show_licences(self) -> None:
        """Show under which licences all that ships may be used."""
        try:
            lines = licence_lines(load_licences())
        except AppError as error:
            lines = [("", error_words(error, self._controller.interface))]
        self._show(self.tr("Licences"), lines)

    def show_office(self) -> None:
        """Show what the office hasn't filled in; it follows what is saved."""
        controller = self._controller

        def lines() -> list[tuple[str, str]]:
            interface = controller.interface
            file = None if self._pack.is_shipped else controller.office_file
            unsaid = controller.message.unsaid
            return office_lines(controller.standing.packs.loaded, file, interface, unsaid)

        dialog = self._following(self.tr("Set up your office"), lines)
        dialog.add_button(self.tr("Open office.yaml"), self.office_wanted.emit)
        self._open(dialog)

    def show_problems(self) -> None:
        """Show what is wrong with the pack's files."""
        controller = self._controller
        lines = [("", describe(each, controller.interface)) for each in self._pack.problems]
        self._show(self.tr("What could not be used"), lines)

    def _following(self, title: str, lines: Callable[[], list[tuple[str, str]]]) -> TextDialog:
        """A window whose lines are told anew when the pack isn't what it was."""
        changed = self._controller.changed
        dialog = TextDialog(title, lines(), self._theme, self._window)

        def on_changed(change: Change) -> None:
            if change & Change.PACK:
                dialog.show_lines(lines())

        follow = changed.connect(on_changed)
        dialog.finished.connect(lambda: changed.disconnect(follow))
        return dialog

    def _show(self, title: str, lines: list[tuple[str, str]]) -> None:
        self._open(TextDialog(title, lines, self._theme, self._window))

    def _open(self, dialog: TextDialog) -> None:
        FocusRing(dialog, self._theme)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
