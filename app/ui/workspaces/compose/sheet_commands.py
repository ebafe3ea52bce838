"""Commands for the sheets of a case: from one text to another."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.state.commands import At, Command, KeyGroup, Told
from app.ui.workspaces.compose.sheets import Sheets

translate = QCoreApplication.translate


def sheet_commands(sheets: Sheets) -> tuple[Command, ...]:
    """From one text of the case to another."""
    turn = Told(
        translate(
            "keys",
            "To the next message or script of the case; where it is the only one, to the next pane",
        ),
        KeyGroup.MESSAGE,
    )
    return (
        Command(
            "next-sheet",
            translate("commands", "Next message or script"),
            lambda: sheets.go_by(1),
            ("Ctrl+Tab",),
            at=At("case", 3),
            told=turn,
            repeats=True,
        ),
        Command(
            "previous-sheet",
            translate("commands", "Previous message or script"),
            lambda: sheets.go_by(-1),
            ("Ctrl+Shift+Tab",),
            at=At("case", 3),
            told=turn,
            repeats=True,
        ),
        Command(
            "close-sheet",
            translate("commands", "Close this message or script"),
            sheets.close_front,
            at=At("case", 3),
            enabled=lambda: sheets.several,
        ),
    )
