"""Makes the settings window over another window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.language import Bilingual
from app.storage.snippets import Snippet
from app.ui.controls.soon import soon
from app.ui.dialogs.snippet import SnippetDialog, SnippetText
from app.ui.settings.row import Around
from app.ui.settings.sources import OwnSets, OwnWords, SnippetsKept, TemplatesKept
from app.ui.settings.values import SettingValues
from app.ui.settings.window import SettingsWindow
from app.ui.state.commands import Command
from app.ui.state.settings_access import SettingsAccess
from app.ui.style.focus_ring import FocusRing
from app.ui.style.theme import Theme


def make_settings(access: SettingsAccess, theme: Theme, parent: QWidget) -> SettingsWindow:
    """Make the window; `parent` is what it stands over."""
    made: list[SettingsWindow] = []
    early: list[AppError] = []

    def tell(error: AppError) -> None:
        if made:
            made[0].tell_error(error)
        else:
            early.append(error)

    def do(command: Command, leaves: bool) -> None:  # a callback
        if leaves:
            made[0].accept()
            # Once this window is gone, so that what opens has the focus and stays in front.
            soon(parent, command.do)
        else:
            command.do()

    def write_snippet(key: object) -> None:
        begin = SnippetText()
        if isinstance(key, Snippet):
            begin = SnippetText(Bilingual(key.en, key.cy), key.name)
        dialog = SnippetDialog(
            begin, preferences.snippets, controller.snippet_judge, access.interface, theme, made[0]
        )
        dialog.open()

    controller, preferences = access.controller, access.preferences
    values = SettingValues(access)
    around = Around(
        values=values,
        sources={
            "words": OwnWords(controller),
            "sets": OwnSets(preferences, controller),
            "favourites": TemplatesKept(preferences, "favourites", controller),
            "recent": TemplatesKept(preferences, "recent", controller),
            "snippets": SnippetsKept(preferences.snippets),
        },
        writing={"snippets": write_snippet},
        told={"pack": access.wording},
        commands=access.commands,
        do=do,
        tell=tell,
        theme=theme,
    )
    window = SettingsWindow(around, parent)
    made.append(window)
    values.setParent(window)
    FocusRing(window, theme)
    for error in early:
        window.tell_error(error)
    return window
