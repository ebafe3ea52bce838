"""What goes from pane to pane, by menu and key: the same in every workspace."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from app.ui.state.commands import At, Command, KeyGroup, Told

translate = QCoreApplication.translate
Pane = TypeVar("Pane", bound=str)


def pane_commands(
    prefix: str,
    panes: tuple[tuple[Pane, str], ...],
    go_to: Callable[[Pane], object],
    go_by: Callable[[int], object],
    told: tuple[str, str],
) -> tuple[Command, ...]:
    """The commands of one workspace.

    Args:
        prefix: what their ids begin with.
        panes: name and words of each, in order; Alt+1 leads to the first.
        go_to: goes to one of them.
        go_by: goes so many on.
        told: how the page of keys tells of going to a pane, and to the next.
    """
    to_panes, to_next = (Told(words, KeyGroup.MESSAGE) for words in told)
    by_name = (
        Command(
            f"{prefix}to-{pane}",
            words,
            partial(go_to, pane),
            (f"Alt+{number}",),
            at=At("panes"),
            told=to_panes,
        )
        for number, (pane, words) in enumerate(panes, 1)
    )
    ways = (
        ("next", translate("commands", "&Next"), 1, ("F6", "Ctrl+PgDown")),
        ("previous", translate("commands", "P&revious"), -1, ("Shift+F6", "Ctrl+PgUp")),
    )
    by_one = (
        Command(
            f"{prefix}{name}-pane",
            words,
            partial(go_by, by),
            keys,
            at=At("panes", 1),
            told=to_next,
            repeats=True,
        )
        for name, words, by, keys in ways
    )
    return (*by_name, *by_one)
