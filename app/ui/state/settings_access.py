"""What the settings window reaches of the window that it belongs to."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from app.language import Language
from app.ui.state.commands import Command
from app.ui.state.controller import Controller
from app.ui.state.preferences import Preferences


class SettingsAccess(msgspec.Struct, frozen=True):
    """Where values are, and what is done with the window.

    Attributes:
        controller: holds the officer's details, and the words that were learned.
        preferences: hold the settings.
        commands: gives the table of commands, some of which are done from the settings.
        speak: has the window speak a language; None for that of the system.
        wording: tells which wording is in use, and where it is.
    """

    controller: Controller
    preferences: Preferences
    commands: Callable[[], tuple[Command, ...]]
    speak: Callable[[Language | None], None]
    wording: Callable[[], str]

    @property
    def interface(self) -> Language:
        """The language of the window."""
        return self.controller.interface
