"""Everything that can be done with a message, by menu or key."""

from __future__ import annotations

import msgspec

from app.ui.state.commands import Command
from app.ui.state.controller import Controller
from app.ui.workspaces.case_commands import case_commands
from app.ui.workspaces.cases import Cases
from app.ui.workspaces.compose.choosing import Choosing
from app.ui.workspaces.compose.leading import Leading
from app.ui.workspaces.compose.message_commands import (
    changing_commands,
    language_commands,
    size_commands,
    view_commands,
)
from app.ui.workspaces.compose.sheet_commands import sheet_commands
from app.ui.workspaces.compose.sheets import Sheets
from app.ui.workspaces.compose.writing_commands import (
    answering_commands,
    copying_commands,
    finding_commands,
    reading_commands,
)

NAME = "compose"
"""The workspace."""


def compose_commands(
    controller: Controller,
    cases: Cases,
    choosing: Choosing,
    sheets: Sheets,
    leading: Leading,
    others: tuple[Command, ...],
) -> tuple[Command, ...]:
    """The table, in the order of the page of keys; each command is done by one of the parts."""
    layouts, reading = sheets.layouts, sheets.reading
    table = (
        *finding_commands(choosing),
        *answering_commands(leading),
        *copying_commands(reading.copy_bar, sheets),
        *reading_commands(leading, reading, choosing),
        *changing_commands(controller, choosing),
        *language_commands(controller, reading.languages),
        *size_commands(controller, reading),
        *view_commands(layouts, leading, reading),
        *case_commands(controller, cases),
        *sheet_commands(sheets),
        *others,
    )
    return tuple(msgspec.structs.replace(each, workspace=NAME) for each in table)
