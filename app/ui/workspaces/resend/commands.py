"""Everything that can be done with an email that went astray, by menu or key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec
from PySide6.QtCore import QCoreApplication

from app.ui.controls.text_room import TextRoom
from app.ui.state.commands import At, Command, KeyGroup, Told
from app.ui.state.controller import Controller
from app.ui.workspaces.case_commands import case_commands
from app.ui.workspaces.cases import Cases
from app.ui.workspaces.copy_commands import copy_commands
from app.ui.workspaces.emails.taking_in_commands import taking_in_commands
from app.ui.workspaces.pane_commands import pane_commands
from app.ui.workspaces.resend.sides import ResendSide
from app.ui.workspaces.resend.working import ResendWorking
from app.ui.workspaces.step_commands import StepWay, step_commands
from app.ui.workspaces.whole_pane import whole_pane_command

translate = QCoreApplication.translate

NAME = "resend"
"""The workspace."""
PREFIX = f"{NAME}-"
"""Of the ids of its commands."""


def resend_commands(
    controller: Controller,
    cases: Cases,
    working: ResendWorking,
    going: tuple[Callable[[ResendSide], object], Callable[[int], object]],
    text_room: TextRoom,
) -> tuple[Command, ...]:
    """The table, in the order of the page of keys; `going` leads to a side, and by one."""
    table = (
        *_taking_in(working),
        *_copying(working),
        *_steps(working),
        _comparing(working),
        whole_pane_command(
            "resend-alone",
            text_room,
            working.copy_bar,
            partial(working.side_wanted.emit, "email"),
            lambda: working.taken,
        ),
        *_going(*going),
        *case_commands(controller, cases, PREFIX),
    )
    return tuple(msgspec.structs.replace(each, workspace=NAME) for each in table)


def _taking_in(working: ResendWorking) -> tuple[Command, ...]:
    return taking_in_commands(
        PREFIX,
        working,
        translate("keys", "Take in the forwarded email or delivery report"),
        translate("keys", "Take in a file: .eml, .msg, .html or .txt"),
    )


def _copying(working: ResendWorking) -> tuple[Command, ...]:
    bar = working.copy_bar
    note = Command(
        "resend-copy-note",
        translate("commands", "Copy incident &note"),
        working.copy_note,
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        at=At("edit", 1),
        told=Told(translate("keys", "Copy the incident note, which isn’t for the customer")),
    )
    return copy_commands(bar, PREFIX, working.copy_next, note)


def _steps(working: ResendWorking) -> tuple[Command, ...]:
    return step_commands(
        PREFIX,
        StepWay(translate("commands", "&Undo"), working.undo, working.can_undo),
        StepWay(translate("commands", "&Redo"), working.redo, working.can_redo),
    )


def _comparing(working: ResendWorking) -> Command:
    return Command(
        "resend-compare",
        translate("commands", "Be&fore and after"),
        working.turn_compare,
        ("Ctrl+4",),
        at=At("message"),
        told=Told(translate("keys", "Show the email as it was taken in"), KeyGroup.MESSAGE),
        checked=working.compare.isChecked,
    )


def _going(
    go_to: Callable[[ResendSide], object], go_by: Callable[[int], object]
) -> tuple[Command, ...]:
    sides: tuple[tuple[ResendSide, str], ...] = (
        ("told", translate("commands", "&What happened")),
        ("email", translate("commands", "&Email")),
    )
    told = (
        translate("keys", "To what happened, to the email"),
        translate("keys", "To the other of these"),
    )
    return pane_commands(PREFIX, sides, go_to, go_by, told)
