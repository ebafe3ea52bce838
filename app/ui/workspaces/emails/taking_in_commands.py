"""What takes an email in, by menu and key."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication

from app.ui.state.commands import At, Command, Told

translate = QCoreApplication.translate


class TakesIn(Protocol):
    """Takes an email in, as its workspace does."""

    def paste(self) -> None:
        """Take what was copied."""

    def paste_plain(self) -> None:
        """Take its words alone."""

    def open_file(self) -> None:
        """Have a file chosen."""


def taking_in_commands(prefix: str, taking: TakesIn, paste: str, file: str) -> tuple[Command, ...]:
    """The commands of one workspace.

    Args:
        prefix: what their ids begin with.
        taking: takes it in.
        paste: how the page of keys tells of pasting.
        file: how it tells of files.
    """
    return (
        Command(
            f"{prefix}paste",
            translate("commands", "P&aste the email"),
            taking.paste,
            ("Ctrl+V",),
            at=At("edit", 2),
            told=Told(paste),
        ),
        Command(
            f"{prefix}paste-plain",
            translate("commands", "Paste its &words alone"),
            taking.paste_plain,
            ("Ctrl+Shift+V",),
            at=At("edit", 2),
            told=Told(translate("keys", "Take in the words alone, without looks")),
        ),
        Command(
            f"{prefix}open",
            translate("commands", "&Open a file…"),
            taking.open_file,
            ("Ctrl+O",),
            at=At("file"),
            told=Told(file),
        ),
    )
