"""What a window is made of, imported in one go.

It is most of what a start imports: a window is shown before, and furnished with this as soon as it is painted.
"""

from __future__ import annotations

from app.ui.dialogs.opening import TextWindows
from app.ui.dialogs.translator import TranslatorFiles
from app.ui.packs.commands import PackCommands
from app.ui.packs.new_templates import NewTemplates
from app.ui.packs.notice import PackNotice
from app.ui.packs.owner_window import OwnerParts
from app.ui.shell.commands import help_commands, read_commands, workspace_commands
from app.ui.shell.due_in_title import DueInTitle
from app.ui.shell.kept_cases import KeptCases
from app.ui.shell.menus import Menus
from app.ui.shell.officer_details import OfficerDetails
from app.ui.shell.openings import Materials, openings
from app.ui.shell.owner_windows import OwnerWindows
from app.ui.shell.reflexes import watch_browser_keys
from app.ui.shell.setting_commands import (
    choice_commands,
    interface_commands,
    look_commands,
    settings_commands,
)
from app.ui.shell.settings import SettingsOpener
from app.ui.shell.status_line import StatusLine
from app.ui.shell.wording_commands import owner_commands, pack_commands, translator_commands
from app.ui.shell.workspaces import Workspaces
from app.ui.state.garbage import IdleGarbage
from app.ui.state.settings_access import SettingsAccess
from app.ui.style.focus_ring import FocusRing
from app.ui.style.rescaling import Rescaling
from app.ui.templates.pane import TemplatePane
from app.ui.workspaces.compose.workspace import Compose
from app.ui.workspaces.reading_aloud import ReadAloud
from app.ui.workspaces.turning import Turning

__all__ = [
    "Compose",
    "DueInTitle",
    "FocusRing",
    "IdleGarbage",
    "KeptCases",
    "Materials",
    "Menus",
    "NewTemplates",
    "OfficerDetails",
    "OwnerParts",
    "OwnerWindows",
    "PackCommands",
    "PackNotice",
    "ReadAloud",
    "Rescaling",
    "SettingsAccess",
    "SettingsOpener",
    "StatusLine",
    "TemplatePane",
    "TextWindows",
    "TranslatorFiles",
    "Turning",
    "Workspaces",
    "choice_commands",
    "help_commands",
    "interface_commands",
    "look_commands",
    "openings",
    "owner_commands",
    "pack_commands",
    "read_commands",
    "settings_commands",
    "translator_commands",
    "watch_browser_keys",
    "workspace_commands",
]
