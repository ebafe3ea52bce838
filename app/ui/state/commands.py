"""What an officer can do by menu or key, as data: menus, shortcuts and the page of keys are made from one table.

A workspace has a table of its own, and the shell around it another. For example, this stands as the second group of
the menu *Edit*, works by Ctrl+F, and is a row of the page of keys:

    Command(
        "find",
        translate("commands", "&Find a template"),
        find,
        ("Ctrl+F",),
        at=At("edit", 1),
        told=Told(translate("keys", "Find a template; Enter adds the best hit")),
    )
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Literal

import msgspec

Menu = Literal[
    "file",
    "edit",
    "message",
    "case",
    "view",
    "wording",
    "panes",
    "text-size",
    "colours",
    "role",
    "interface",
    "clipboard",
    "help",
]


class KeyGroup(IntEnum):
    """A group of the page of keys, in its order: the work, the window, the message, its text, its end, help."""

    WORK = 0
    WINDOW = 1
    MESSAGE = 2
    TEXT = 3
    ENDING = 4
    HELP = 5


class At(msgspec.Struct, frozen=True):
    """A place in a menu. Lines part its groups; commands of one group and order stand as in their table."""

    menu: Menu
    group: int = 0
    order: int = 0


class Told(msgspec.Struct, frozen=True):
    """A row of the page of keys.

    Attributes:
        words: what the keys do.
        group: the place of the row; rows of one group stand as in their table.
        keys: how the keys are written; where empty, the first key of each command that has this row.
    """

    words: str
    group: KeyGroup = KeyGroup.WORK
    keys: str = ""


class MenuLine(msgspec.Struct, frozen=True):
    """One line of a menu that comes and goes with what there is; `checked` marks what is in front."""

    words: str
    act: Callable[[], object]
    checked: bool = False


def no_lines() -> tuple[MenuLine, ...]:
    """What most commands have below them."""
    return ()


def always() -> bool:
    """A command that nothing stands against."""
    return True


class Command(msgspec.Struct, frozen=True):
    """One thing that an officer can do.

    Attributes:
        id: its name in the code and in tests; no two of one window share it.
        words: what the menu says, with the letter that chooses it; a function where that changes.
        act: does it; None for a key that belongs to no menu and is only told of.
        keys: the shortcuts, the one to tell of first.
        at: where it stands in the menus; None where `act` is.
        told: its row on the page of keys; commands with the same one share a row.
        workspace: where it can be done; empty for everywhere.
        enabled: whether it can be done now.
        checked: whether it is on; None for what isn't switched on and off.
        one_of: name of a group of commands of which exactly one is on.
        repeats: whether a key that is held down does it again and again: only what goes step by step.
        lines: what stands below it in the menu now.
    """

    id: str
    words: str | Callable[[], str] = ""
    act: Callable[[], object] | None = None
    keys: tuple[str, ...] = ()
    at: At | None = None
    told: Told | None = None
    workspace: str = ""
    enabled: Callable[[], bool] = always
    checked: Callable[[], bool] | None = None
    one_of: str = ""
    repeats: bool = False
    lines: Callable[[], tuple[MenuLine, ...]] = no_lines

    def words_now(self) -> str:
        """What the menu says now."""
        return self.words if isinstance(self.words, str) else self.words()

    def do(self) -> None:
        """Do it; nothing where it is only told of."""
        if self.act is not None:
            self.act()
