"""Commands for the cases: from one customer to another and back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.state.commands import At, Command, Told
from app.ui.state.controller import Controller
from app.ui.workspaces.compose.cases import AFTER, ASIDE, BACK, BEFORE, Cases
from app.ui.workspaces.compose.message_commands import ENDING_KEYS, MESSAGE_KEYS
from app.ui.workspaces.compose.sheets import Sheets

translate = QCoreApplication.translate


def case_commands(controller: Controller, cases: Cases) -> tuple[Command, ...]:
    """The menu *Case*. In it, letters choose the open cases; so its commands have keys, and no letters."""
    return (*_ending(controller, cases), *_going(controller, cases))


def sheet_commands(sheets: Sheets) -> tuple[Command, ...]:
    """From one text of the case to another."""
    turn = Told(
        translate(
            "keys",
            "To the next message or script of the case; where it is the only one, to the next pane",
        ),
        MESSAGE_KEYS,
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


def _ending(controller: Controller, cases: Cases) -> tuple[Command, ...]:
    return (
        Command(
            "new",
            translate("commands", "Finish and start new"),
            cases.choosing.start_new,
            ("Ctrl+N",),
            at=At("case"),
            told=Told(
                translate("keys", "Finish the case and start new; it can be brought back"),
                ENDING_KEYS,
            ),
        ),
        Command(
            "bring-back",
            translate("commands", "Bring back what was finished"),
            cases.bring_back,
            (BACK,),
            at=At("case"),
            told=Told(
                translate("keys", "Bring back the case that was finished last, for 10 minutes"),
                ENDING_KEYS,
            ),
            enabled=cases.can_bring_back,
        ),
        Command(
            "put-aside",
            translate("commands", "Put aside and start another"),
            cases.put_aside,
            (ASIDE,),
            at=At("case"),
            told=Told(
                translate("keys", "Put the case aside and start another; nothing is lost"),
                ENDING_KEYS,
            ),
            enabled=lambda: not controller.desk.case.empty,
        ),
    )


def _going(controller: Controller, cases: Cases) -> tuple[Command, ...]:
    take_up = Told(
        translate("keys", "Take up the case before or after again; Alt+C, then its letter"),
        ENDING_KEYS,
    )
    return (
        Command(
            "case-before",
            translate("commands", "Take up the case before"),
            lambda: cases.go_by(-1),
            (BEFORE,),
            at=At("case", 1),
            told=take_up,
            enabled=lambda: cases.several,
        ),
        Command(
            "case-after",
            translate("commands", "Take up the case after"),
            lambda: cases.go_by(1),
            (AFTER,),
            at=At("case", 1),
            told=take_up,
            enabled=lambda: cases.several,
        ),
        Command(
            "mark",
            translate("commands", "Mark the case…"),
            lambda: cases.strip.ask_mark(controller.desk.front),
            ("Ctrl+Shift+M",),
            at=At("case", 1),
            told=Told(
                translate("keys", "Give the case a mark of your own, such as 4321"), ENDING_KEYS
            ),
        ),
        Command(
            "cases",
            translate("commands", "To the open cases"),
            cases.strip.take_focus,
            ("Alt+4",),
            at=At("case", 4),
            told=Told(translate("keys", "To the open cases"), ENDING_KEYS),
            enabled=lambda: cases.several,
            lines=cases.lines,
        ),
    )
