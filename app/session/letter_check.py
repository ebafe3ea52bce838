"""What a Word document holds besides this customer's letter, before it is made a PDF (guidance L893–L917).

What nobody sees on the page can be told for certain. Whose details stand in the visible text can't: they are listed,
and somebody has to read it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from app.formatting.rich import RichDocument, SourceKind, SourceNote, paragraphs_of
from app.formatting.word.traces import CUSTOM, PROPERTIES
from app.session.snippets import personal_in

_TRACKED = ("insertions", "deletions", "tracked-formats")
_PROPERTIES = (*(name for names in PROPERTIES.values() for name in names), CUSTOM)
_LOOKED_AT = ("comments", "hidden", "headers", "text-boxes", "footnotes", "embedded", "pictures")


class Leftover(msgspec.Struct, frozen=True):
    """One kind of what may be of somebody else.

    Attributes:
        kind: `tracked`, one of the notes of the source, `properties`, `names`, or `details` that stand in the text.
        count: how many.
        words: what they say; of properties, pairs of name and value.
    """

    kind: str
    count: int
    words: tuple[str, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()


def is_letter_file(document: RichDocument | None) -> bool:
    """Whether it is a Word document, which may be a letter."""
    return document is not None and document.source is SourceKind.DOCX


def leftovers(document: RichDocument, knows: Callable[[str], bool]) -> tuple[Leftover, ...]:
    """Return what is in a document besides its text, and what of its text looks like somebody's own.

    Args:
        document: what was read.
        knows: tells whether a word in small letters is an ordinary word.
    """
    return (*_beside(document), *_in_the_text(document, knows))


def _beside(document: RichDocument) -> Iterator[Leftover]:
    told = {note.kind: note for note in (*document.told, *document.traces)}
    tracked = [told[kind] for kind in _TRACKED if kind in told]
    if tracked:
        yield Leftover("tracked", sum(each.count for each in tracked), _words_of(tracked))
    for kind in _LOOKED_AT:
        if kind in told:
            yield Leftover(kind, told[kind].count, told[kind].words)
    properties = tuple(
        (kind, value) for kind in _PROPERTIES if kind in told for value in told[kind].words
    )
    if properties:
        yield Leftover("properties", len(properties), properties=properties)


def _words_of(notes: list[SourceNote]) -> tuple[str, ...]:
    return tuple(word for note in notes for word in note.words)


def _in_the_text(document: RichDocument, knows: Callable[[str], bool]) -> Iterator[Leftover]:
    found: dict[str, None] = {}
    details: dict[str, None] = {}
    for paragraph in paragraphs_of(document.blocks):
        for each in personal_in(paragraph.text, knows):
            (found if each.kind == "name" else details).setdefault(" ".join(each.words.split()))
    if found:
        yield Leftover("names", len(found), tuple(found))
    if details:
        yield Leftover("details", len(details), tuple(details))
