"""The page of keys, from the table of commands."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.ui.state.commands import Command, Told


def keys_lines(commands: Iterable[Command]) -> list[tuple[str, str]]:
    """Each row: the keys, and what they do."""
    rows: dict[Told, list[Command]] = {}
    for command in commands:
        if command.told is not None:
            rows.setdefault(command.told, []).append(command)
    ordered = sorted(rows.items(), key=lambda row: row[0].group)
    return [(told.keys or _first_keys(of), told.words) for told, of in ordered]


def _first_keys(commands: list[Command]) -> str:
    return ", ".join(_as_written(command.keys[0]) for command in commands)


def _as_written(key: str) -> str:
    """A shortcut as it stands on the keyboard."""
    translate = QCoreApplication.translate
    names = {"Return": "Enter", "Up": translate("keys", "Up"), "Down": translate("keys", "Down")}
    held, plus, last = key.rpartition("+")
    return held + plus + names.get(last, last)
