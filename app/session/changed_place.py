"""What undo or redo did and where, to say so and to bring the officer back there."""

from __future__ import annotations

import msgspec

from app.compose.draft import Draft
from app.document import BlockId
from app.language import Language
from app.session.history import Step


class ChangedPlace(msgspec.Struct, frozen=True):
    """An entry and a question of it; either may be empty: no entry for a shared question, no question for all of it.

    Of words in the message, their block; where a paragraph went, the one that it stood after, without a language.
    """

    entry: str = ""
    question: str = ""
    block: BlockId | None = None


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
    if (block := _changed_words(before, after)) is not None:
        return ChangedPlace(block.entry, block=block)
    if len(after.entries) < len(before.entries):
        return ChangedPlace(after.entries[-1].id) if after.entries else ChangedPlace()
    return None


def _changed_words(before: Draft, after: Draft) -> BlockId | None:
    """The block whose edit came, went or changed; or the paragraph of the officer's own that did."""
    edits = set(before.edits) ^ set(after.edits)
    if edits:
        return min(edits, key=lambda each: (each.id.entry, each.id.phrase, each.id.language)).id
    old, new = ({each.id: each for each in draft.own} for draft in (before, after))
    for name, own in new.items():
        was = old.get(name)
        if was is None or was.text != own.text:
            welsh = was is not None and was.text.en == own.text.en
            return BlockId(own=name, language=Language.CY if welsh else Language.EN)
    gone = next((own for name, own in old.items() if name not in new), None)
    return gone.after if gone is not None else None
