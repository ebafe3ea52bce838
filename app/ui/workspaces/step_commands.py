"""What takes a step back, or back again, by menu and key: the same in every workspace."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QCoreApplication

from app.ui.state.commands import At, Command, Told

translate = QCoreApplication.translate


class StepWay(msgspec.Struct, frozen=True):
    """One way along the steps.

    Attributes:
        words: what the menu says.
        go: goes one step.
        possible: whether there is one.
    """

    words: str | Callable[[], str]
    go: Callable[[], object]
    possible: Callable[[], bool]


def step_commands(prefix: str, undo: StepWay, redo: StepWay) -> tuple[Command, ...]:
    """The commands of one workspace; their ids begin with `prefix`."""
    told = Told(translate("keys", "Undo, redo"))
    ways = (
        ("undo", undo, ("Ctrl+Z",)),
        ("redo", redo, ("Ctrl+Y", "Ctrl+Shift+Z")),
    )
    return tuple(
        Command(
            f"{prefix}{name}",
            way.words,
            way.go,
            keys,
            at=At("edit"),
            told=told,
            repeats=True,
            enabled=way.possible,
        )
        for name, way, keys in ways
    )
