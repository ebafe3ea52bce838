"""What a case note says of the officer's own words in a message: what stands in place of what, and what was added."""

from __future__ import annotations

from collections.abc import Iterator

from app.compose.composing import Composition
from app.compose.edits import approved_text, current_text
from app.compose.officer_text import plain_of
from app.compose.said import Placed
from app.document import Block, BlockId, ItemList, Origin, Paragraph, Run, Runs
from app.language import Language
from app.language.prose import note_words

_SHOWN = 100
"""Characters of a paragraph that tell which it is: the message itself is in the system."""


def changes_note(composition: Composition, language: Language) -> Block | None:
    """The paragraph of a note that names them, in the note's language; None where there is nothing to name."""
    items = tuple(_items(composition, language))
    if not items:
        return None
    lead = Paragraph((Run(note_words("changed", {}, language)),))
    slot = "changes"
    return Block((lead, ItemList(items)), language, Origin(slot=slot, id=BlockId(phrase=slot)))


def _items(composition: Composition, language: Language) -> Iterator[Runs]:
    """Each edit and each paragraph once: in the note's language where it is there, else in the other."""
    named: dict[BlockId, Placed] = {}
    for each in sorted(composition.placed, key=lambda each: each.block.language is not language):
        if each.block.words != "approved":
            named.setdefault(each.block.origin.id.anywhere, each)
    for each in named.values():
        words = {"words": _beginning(current_text(each))}
        if each.own is None:
            words["approved"] = _beginning(approved_text(each))
        yield (Run(note_words("added" if each.own is not None else "in-place", words, language)),)


def _beginning(text: str) -> str:
    words = plain_of(text[: _SHOWN * 4])
    return f"{words[:_SHOWN].rstrip()}…" if len(words) > _SHOWN else words
