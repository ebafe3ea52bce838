"""A whole pack as a file for a translator."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from app.language import Language
from app.source.problems import Problem
from app.templates.pack_files import Files
from app.templates.reading import ReadPack
from app.translators.notes import NoteMaker
from app.translators.pack_texts import PackTexts, read_texts
from app.translators.reviewing import Reviews
from app.translators.units import State, Unit, fingerprint_of, with_ids
from app.translators.xliff_writing import write_xliff


class GivenOut(msgspec.Struct, frozen=True):
    """A file for a translator, and what it holds.

    Attributes:
        xliff: the file.
        units: how many texts stand in it, and how many of them are `initial`, `translated`, `reviewed`.
        aside: problems of files that aren't in it.
    """

    xliff: str
    units: int
    states: dict[str, int]
    aside: tuple[Problem, ...]


def give_out(files: Files, read: ReadPack, language: Language = Language.EN) -> GivenOut:
    """Return the texts of a pack as a file for a translator.

    Args:
        files: of the pack.
        read: the same, read.
        language: of the notes in it.
    """
    texts = read_texts(files, read.index.problems)
    notes, reviews = NoteMaker(texts, read, language), Reviews(read.reviewables)
    units = {
        file: tuple(_units(file, texts, reviews, notes))
        for file, inside in texts.texts.items()
        if inside
    }
    states: dict[str, int] = {}
    for each in units.values():
        for unit in each:
            states[unit.state] = states.get(unit.state, 0) + 1
    about = {file: notes.of_file(file) for file in units}
    xliff = write_xliff(read.index.info.id, units, about)
    return GivenOut(xliff, sum(states.values()), states, texts.aside)


def _units(file: str, texts: PackTexts, reviews: Reviews, notes: NoteMaker) -> Iterator[Unit]:
    for number, text in with_ids(texts.texts[file]):
        state: State = "translated"
        if text.awaiting:
            state = "initial"
        elif reviews.is_reviewed(text):
            state = "reviewed"
        yield Unit(number, text, state, fingerprint_of(text), notes.of_text(text))
