"""What gives an email the whole pane, by menu and key: the same wherever one is read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.ui.controls.text_room import TextRoom
from app.ui.message.copy_bar import CopyBar
from app.ui.state.commands import At, Command, KeyGroup, Told

translate = QCoreApplication.translate


def whole_pane_command(
    name: str,
    room: TextRoom,
    bar: CopyBar,
    turn_there: Callable[[], object],
    there: Callable[[], bool],
) -> Command:
    """The command of one workspace.

    Args:
        name: its id.
        room: gives the email its height.
        bar: says what was done.
        turn_there: has the email in view.
        there: whether there is an email.
    """

    def toggle() -> None:
        turn_there()
        room.toggle()
        whole = translate("commands", "The email has the whole pane. F11 again shows the rest.")
        usual = translate("commands", "The email has its usual height")
        bar.say(whole if room.alone else usual)

    return Command(
        name,
        translate("commands", "Email in the &whole pane"),
        toggle,
        ("F11",),
        at=At("panes", 2),
        told=Told(
            translate("keys", "Give the email the whole pane, or no longer"), KeyGroup.MESSAGE
        ),
        checked=lambda: room.alone,
        enabled=there,
    )
