"""Everything that can be done with an email that is formatted, by menu or key."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QCoreApplication

from app.ui.state.commands import At, Command, KeyGroup, Told
from app.ui.state.controller import Controller
from app.ui.workspaces.case_commands import case_commands
from app.ui.workspaces.cases import Cases
from app.ui.workspaces.copy_commands import copy_commands
from app.ui.workspaces.emails.taking_in_commands import taking_in_commands
from app.ui.workspaces.format.layouts import FormatLayouts, Side
from app.ui.workspaces.format.working import Working
from app.ui.workspaces.pane_commands import pane_commands
from app.ui.workspaces.step_commands import StepWay, step_commands
from app.ui.workspaces.whole_pane import whole_pane_command

translate = QCoreApplication.translate

NAME = "format"
"""The workspace."""
PREFIX = f"{NAME}-"
"""Of the ids of its commands."""


def format_commands(
    controller: Controller, cases: Cases, working: Working, layouts: FormatLayouts
) -> tuple[Command, ...]:
    """The table, in the order of the page of keys."""
    table = (
        *_taking_in(working),
        *_red_parts(working),
        *_copying(working),
        *_steps(working),
        *_viewing(working, layouts),
        _whole_pane(working, layouts),
        *case_commands(controller, cases, PREFIX),
    )
    return tuple(msgspec.structs.replace(each, workspace=NAME) for each in table)


def _taking_in(working: Working) -> tuple[Command, ...]:
    return taking_in_commands(
        PREFIX,
        working,
        translate("keys", "Take the copied email in, while there is none"),
        translate("keys", "Take in a file: .html, .eml, .msg, .docx or .txt"),
    )


def _red_parts(working: Working) -> tuple[Command, ...]:
    walk = Told(translate("keys", "To the next or the previous red part, then to what else stops"))
    return (
        Command(
            "format-next",
            translate("commands", "Ne&xt red part"),
            lambda: working.walk(1),
            ("F8",),
            at=At("message", 2),
            told=walk,
            repeats=True,
        ),
        Command(
            "format-previous",
            translate("commands", "&Previous red part"),
            lambda: working.walk(-1),
            ("Shift+F8",),
            at=At("message", 2),
            told=walk,
            repeats=True,
        ),
        Command(
            "format-remove",
            translate("commands", "&Remove this red part"),
            working.remove_red,
            ("Alt+Delete",),
            at=At("message", 2),
            told=Told(translate("keys", "Remove the red part at the caret")),
        ),
        Command(
            "format-leave",
            translate("commands", "&Leave these words, because…"),
            working.leave_red,
            at=At("message", 2),
        ),
        Command(
            "format-bold",
            translate("commands", "&Bold, or not"),
            working.toggle_bold,
            ("Ctrl+B",),
            at=At("message", 3),
            told=Told(translate("keys", "Make what is selected bold, or no longer")),
        ),
    )


def _copying(working: Working) -> tuple[Command, ...]:
    bar = working.copy_bar
    note = Command(
        "format-copy-note",
        translate("commands", "Copy case &note"),
        bar.copy_note,
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        at=At("edit", 1),
        told=Told(translate("keys", "Copy the case note, which isn’t for the customer")),
    )
    return copy_commands(bar, PREFIX, bar.copy_next, note)


def _steps(working: Working) -> tuple[Command, ...]:
    return step_commands(
        PREFIX,
        StepWay(working.undo_words, working.undo, working.can_undo),
        StepWay(working.redo_words, working.redo, working.can_redo),
    )


def _viewing(working: Working, layouts: FormatLayouts) -> tuple[Command, ...]:
    sides: tuple[tuple[Side, str], ...] = (
        ("steps", translate("commands", "&To do")),
        ("email", translate("commands", "&Email")),
    )
    told = (
        translate("keys", "To what is to be done, to the email"),
        translate("keys", "To the other of these"),
    )
    return (
        Command(
            "format-compare",
            translate("commands", "Be&fore and after"),
            working.compare.toggle,
            ("Ctrl+4",),
            at=At("message"),
            told=Told(translate("keys", "Show the email as it was taken in"), KeyGroup.MESSAGE),
            checked=working.compare.isChecked,
        ),
        Command(
            "format-changes",
            translate("commands", "&What was changed"),
            working.show_changes,
            ("F7",),
            at=At("message"),
            told=Told(translate("keys", "What house style changed in the email"), KeyGroup.MESSAGE),
        ),
        *pane_commands(PREFIX, sides, layouts.go_to, layouts.go_by, told),
    )


def _whole_pane(working: Working, layouts: FormatLayouts) -> Command:
    return whole_pane_command(
        "format-alone",
        working.text_room,
        working.copy_bar,
        lambda: layouts.turn_to("email"),
        lambda: working.taken,
    )
