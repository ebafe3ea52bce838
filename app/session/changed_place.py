"""What undo or redo did and where, to say so and to bring the officer back there."""

from __future__ import annotations

import msgspec

from app.compose.draft import Draft
from app.session.session import Step


class ChangedPlace(msgspec.Struct, frozen=True):
    """An entry and a question of it; either may be empty: no entry for a shared question, no question for all of it."""

    entry: str = ""
    question: str = ""


class SteppedBack(msgspec.Struct, frozen=True):
    """A step that was taken back, or done again.

    Attributes:
        step: what it was.
        undone: it was taken back; else it was done again.
        place: where it changed something; None where it did nowhere.
    """

    step: Step
    undone: bool
    place: ChangedPlace | None


def changed_place(before: Draft, after: Draft) -> ChangedPlace | None:
    """Return where `after` differs: an answer, an entry that came, or what is left of those that went.

    None when nothing is elsewhere than before, as after a change of the language.
    """
    for name in before.answers.keys() | after.answers.keys():
        if before.answers.get(name) != after.answers.get(name):
            return ChangedPlace(question=name)
    known = {entry.id: entry for entry in before.entries}
    for entry in after.entries:
        old = known.get(entry.id)
        if old is None or old.template != entry.template:
            return ChangedPlace(entry.id)
        for name in old.answers.keys() | entry.answers.keys():
            if old.answers.get(name) != entry.answers.get(name):
                return ChangedPlace(entry.id, name)
    if len(after.entries) < len(before.entries):
        return ChangedPlace(after.entries[-1].id) if after.entries else ChangedPlace()
    return None
