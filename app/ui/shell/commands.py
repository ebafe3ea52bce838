"""What can be done in any window, whatever it is used for: turn to a workspace, hear what is written, find help."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.ui.dialogs.opening import TextWindows
from app.ui.shell.openings import WorkspaceOffer
from app.ui.shell.told_keys import told_keys
from app.ui.shell.workspaces import Workspaces
from app.ui.state.commands import At, Command, KeyGroup, Told
from app.ui.workspaces.reading_aloud import What as ReadWhat

translate = QCoreApplication.translate


def workspace_commands(switch: Workspaces) -> tuple[Command, ...]:
    """From one workspace to another; nothing as long as there is only one."""
    told = Told(
        translate("keys", "To composing, formatting or resending; nothing here is lost"),
        KeyGroup.WINDOW,
    )

    def command(opening: WorkspaceOffer) -> Command:
        return Command(
            f"workspace-{opening.name}",
            opening.menu_words,
            lambda: switch.turn_to(opening.name),
            (opening.key,),
            at=At("view", -1),
            told=told,
            enabled=lambda: switch.is_offered(opening.name),
            checked=lambda: switch.current.name == opening.name,
            one_of="workspace",
        )

    return tuple(map(command, switch.openings)) if len(switch.openings) > 1 else ()


def read_commands(read: Callable[[ReadWhat], object]) -> tuple[Command, ...]:
    """Hearing what is written while the focus stays where it is."""
    return (
        Command(
            "read-message",
            translate("commands", "Read t&he message out"),
            partial(read, "message"),
            ("F9",),
            at=At("message", 5),
            told=Told(
                translate("keys", "Read the message out; again: go to it, and Escape comes back"),
                KeyGroup.MESSAGE,
            ),
        ),
        Command(
            "read-change",
            translate("commands", "Read the last chan&ge out"),
            partial(read, "change"),
            ("Shift+F9",),
            at=At("message", 5),
            told=Told(
                translate("keys", "Read out what the last step changed; again: go to it"),
                KeyGroup.MESSAGE,
            ),
        ),
    )


def help_commands(
    texts: TextWindows,
    guides: tuple[Callable[[], object], Callable[[], object]],
    check_computer: Callable[[], object],
    close: Callable[[], object],
) -> tuple[Command, ...]:
    """What there is to read about the app (the guide for officers, and how accessible it is), and its end."""
    return (
        Command(
            "officers-guide",
            translate("commands", "&How to use Comms Builder…"),
            guides[0],
            at=At("help"),
        ),
        Command(
            "statement",
            translate("commands", "Acc&essibility…"),
            guides[1],
            at=At("help"),
        ),
        Command(
            "keys",
            translate("commands", "&Keys…"),
            texts.show_keys,
            ("F1",),
            at=At("help"),
            told=Told(translate("keys", "Show these keys"), KeyGroup.HELP),
        ),
        Command(
            "about-pack",
            translate("commands", "About this &wording…"),
            texts.show_pack,
            at=At("wording", 2),
        ),
        Command(
            "check-computer",
            translate("commands", "&Check this computer…"),
            check_computer,
            at=At("help"),
        ),
        Command(
            "about-app",
            translate("commands", "&About Comms Builder…"),
            texts.show_app,
            at=At("help"),
        ),
        *told_keys(),
        _quitting(close),
    )


def _quitting(close: Callable[[], object]) -> Command:
    return Command(
        "quit",
        translate("commands", "&Quit"),
        close,
        ("Ctrl+Q",),
        at=At("file", 2),
        told=Told(translate("keys", "Quit"), KeyGroup.HELP),
    )
