"""Answers that make something true, in words."""

from __future__ import annotations

from app.expressions.value_kinds import Value
from app.proof.ticking import Found
from app.proof.worlds import World

_TOLD = ("channel", "reply", "several", "first")


def answers_in_words(world: World, found: Found) -> str:
    """The answers that make something true, as an owner reads them: `how: paper, problems: dark + old`."""
    told: dict[str, list[str]] = {}
    for (kind, name, choice), value in sorted(found.items(), key=lambda item: item[0][1]):
        if name in world.questions or name in _TOLD or name.startswith("office."):
            told.setdefault(name, []).extend(_told(kind, choice, value))
    return ", ".join(f"{name}: {' + '.join(each) or '–'}" for name, each in told.items()) or "–"


def _told(kind: str, choice: str, value: Value) -> list[str]:
    if kind == "in":
        return [choice] if value else []
    if kind == "count":
        return [f"({value})"]
    return [] if kind == "some" or value is None else [_in_words(value)]


def _in_words(value: Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
