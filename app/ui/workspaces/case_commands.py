"""Commands for the cases, the same in every workspace: from one customer to another and back."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QCoreApplication

from app.ui.state.commands import At, Command, KeyGroup, Told
from app.ui.state.controller import Controller
from app.ui.workspaces.cases import AFTER, ASIDE, BACK, BEFORE, Cases

translate = QCoreApplication.translate


def case_commands(controller: Controller, cases: Cases, prefix: str = "") -> tuple[Command, ...]:
    """The menu *Case*. In it, letters choose the open cases; so its commands have keys, and no letters.

    Args:
        controller: of the cases.
        cases: does what they say.
        prefix: of the names of the commands, which no two workspaces may share.
    """
    table = (*_ending(controller, cases), *_going(controller, cases))
    return tuple(msgspec.structs.replace(each, id=f"{prefix}{each.id}") for each in table)


def _ending(controller: Controller, cases: Cases) -> tuple[Command, ...]:
    return (
        Command(
            "new",
            translate("commands", "Finish and start new"),
            cases.work.start_new,
            ("Ctrl+N",),
            at=At("case"),
            told=Told(
                translate("keys", "Finish the case and start new; it can be brought back"),
                KeyGroup.ENDING,
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
                KeyGroup.ENDING,
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
                KeyGroup.ENDING,
            ),
            enabled=lambda: not controller.desk.case.empty,
        ),
    )


def _going(controller: Controller, cases: Cases) -> tuple[Command, ...]:
    take_up = Told(
        translate("keys", "Take up the case before or after again; Alt+C, then its letter"),
        KeyGroup.ENDING,
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
                translate("keys", "Give the case a mark of your own, such as 4321"), KeyGroup.ENDING
            ),
        ),
        Command(
            "cases",
            translate("commands", "To the open cases"),
            cases.strip.take_focus,
            ("Alt+4",),
            at=At("case", 4),
            told=Told(translate("keys", "To the open cases"), KeyGroup.ENDING),
            enabled=lambda: cases.several,
            lines=cases.lines,
        ),
    )
