"""Opens the settings over one window; what makes them is imported only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.expressions.names import OFFICER_FORM
from app.language.prose.settings import OFFICER
from app.ui.state.settings_access import SettingsAccess
from app.ui.style.theme import Theme

if TYPE_CHECKING:
    from app.ui.settings.window import SettingsWindow

FIRST_DETAIL = f"{OFFICER}{OFFICER_FORM[0]}"


class SettingsOpener(QObject):
    """The settings of one window.

    Attributes:
        shown: the settings window while it is open.
    """

    def __init__(self, window: QWidget, access: SettingsAccess, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._access = access
        self._theme = theme
        self.shown: SettingsWindow | None = None

    def show(self, setting: str = "") -> None:
        """Show them; `setting` is turned to."""
        from app.ui.settings.making import make_settings  # noqa: PLC0415  # most starts open none

        if self.shown is None:
            self.shown = make_settings(self._access, self._theme, self._window)
            self.shown.finished.connect(self._on_finished)
        self.shown.open()
        self.shown.activateWindow()
        if setting:
            self.shown.turn_to(setting)
        else:
            self.shown.search.setFocus()

    def show_officer(self, field: str = "") -> None:
        """Show the officer's details; `field` is one of them, such as `officer.initials`."""
        self.show(field or FIRST_DETAIL)

    def show_words(self) -> None:
        """Show the officer's own words."""
        self.show("words")

    @property
    def place(self) -> str | None:
        """The setting that the officer is at; empty where it is at none, None where the settings aren't open."""
        return self.shown.place() if self.shown is not None else None

    def tell_error(self, error: AppError) -> None:
        """Say in the settings, too, that something could not be kept: they cover where the window says it."""
        if self.shown is not None:
            self.shown.tell_error(error)

    def _on_finished(self) -> None:
        self.shown = None
