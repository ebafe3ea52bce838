"""What copies an email, by menu and key: the same in every workspace."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.ui.message.copy_bar import CopyBar
from app.ui.state.commands import At, Command, Told

translate = QCoreApplication.translate
_AT = At("edit", 1)


def copy_commands(
    bar: CopyBar, prefix: str, copy_next: Callable[[], object], note: Command
) -> tuple[Command, ...]:
    """The commands of one workspace.

    Args:
        bar: copies a part.
        prefix: what its commands' ids begin with.
        copy_next: copies the part that comes next.
        note: copies the note that goes with it.
    """
    return (
        Command(
            f"{prefix}copy-subject",
            translate("commands", "Copy email &subject"),
            lambda: bar.copy("subject"),
            at=_AT,
        ),
        Command(
            f"{prefix}copy-message",
            translate("commands", "Copy email &message"),
            lambda: bar.copy("message"),
            at=_AT,
        ),
        Command(
            f"{prefix}copy-next",
            translate("commands", "Copy subject, then message"),
            copy_next,
            ("Ctrl+Return", "Ctrl+Enter"),
            at=_AT,
            told=Told(
                translate("keys", "Copy what is for the customer: the subject; again: the message")
            ),
        ),
        note,
    )
