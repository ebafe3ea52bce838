"""Commands from finding a template to reading what became of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.message.copy_bar import CopyBar
from app.ui.message.pane import MessagePane
from app.ui.state.commands import At, Command, Told
from app.ui.workspaces.compose.choosing import Choosing
from app.ui.workspaces.compose.leading import Leading
from app.ui.workspaces.compose.sheets import Sheets
from app.ui.workspaces.copy_commands import copy_commands

translate = QCoreApplication.translate


def finding_commands(choosing: Choosing) -> tuple[Command, ...]:
    """Finding a template, and what Enter does on one."""
    return (
        Command(
            "find",
            translate("commands", "&Find a template"),
            choosing.find,
            ("Ctrl+F",),
            at=At("edit", 2),
            told=Told(translate("keys", "Find a template; Enter adds the best hit")),
        ),
        Command(
            "choose",
            told=Told(
                translate(
                    "keys", "Enter on a template starts a new message; Shift+Enter adds to this one"
                ),
                keys=translate("keys", "After a copy"),
            ),
        ),
    )


def answering_commands(leading: Leading) -> tuple[Command, ...]:
    """Most of these keys are the fields' own."""
    enter = translate(
        "keys",
        "Go on to the next question without an answer; after the last, to the copy buttons. In a box of several lines: "
        "a new line; Tab goes on",
    )
    choices = translate("keys", "Move between the choices of a question")
    return (
        Command(
            "next-question",
            told=Told(
                translate(
                    "keys", "Next and previous question, then what is done with the template"
                ),
                keys="Tab, Shift+Tab",
            ),
        ),
        Command("next-choice", told=Told(choices, keys=translate("keys", "Arrows"))),
        Command(
            "tick",
            told=Told(
                translate("keys", "Choose or tick; each choice shows its key"),
                keys=translate("keys", "Space, 1 to 9, a to z"),
            ),
        ),
        Command("go-on", told=Told(enter, keys=translate("keys", "Enter"))),
        Command(
            "calendar",
            translate("commands", "Open the c&alendar"),
            leading.open_calendar,
            ("F4",),
            at=At("message", 3, order=1),
            told=Told(translate("keys", "Open the calendar of a date")),
        ),
    )


def copying_commands(bar: CopyBar, sheets: Sheets) -> tuple[Command, ...]:
    """Copying the message, part by part."""
    note = Command(
        "copy-note",
        translate("commands", "Copy case &note"),
        sheets.copy_note,
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        at=At("edit", 1),
        told=Told(translate("keys", "Copy the case note, which isn’t for the customer")),
    )
    return copy_commands(bar, "", sheets.copy_next, note)


def reading_commands(
    leading: Leading, reading: MessagePane, choosing: Choosing
) -> tuple[Command, ...]:
    """Reading: what is found, what is left out, what waits for its Welsh."""
    walk = Told(translate("keys", "To the next or the previous gap or finding"))
    return (
        Command(
            "to-question",
            told=Told(
                translate("keys", "To the paragraph’s question"),
                keys=translate("keys", "Enter in the preview"),
            ),
        ),
        Command(
            "next-finding",
            translate("commands", "Ne&xt finding"),
            lambda: leading.walk.go(1),
            ("F8",),
            at=At("message", 2),
            told=walk,
            repeats=True,
        ),
        Command(
            "previous-finding",
            translate("commands", "&Previous finding"),
            lambda: leading.walk.go(-1),
            ("Shift+F8",),
            at=At("message", 2),
            told=walk,
            repeats=True,
        ),
        Command(
            "for-translation",
            translate("commands", "Copy for &translation"),
            reading.copy_for_translation,
            ("Ctrl+Shift+L",),
            at=At("message", 3),
            told=Told(translate("keys", "Copy for translation what still needs its Welsh")),
        ),
        Command(
            "left-out",
            translate("commands", "Not said, and &why"),
            leading.show_left_out,
            ("F7",),
            at=At("message", 2),
            told=Told(translate("keys", "What is not said, and the answer that would bring it in")),
        ),
        Command(
            "write",
            translate("commands", "Wr&ite to the customer"),
            choosing.writing.begin,
            ("Ctrl+Shift+N",),
            at=At("message", 2),
            told=Told(translate("keys", "Write to the customer of this case: find a template")),
        ),
    )
