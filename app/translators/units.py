"""Texts of a pack as units of a translator's file: whole phrases, with ids that stay while the pack is edited."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from app.templates.fingerprints import fingerprint
from app.templates.written_texts import WrittenText
from app.translators.inline import words_only
from app.translators.numbering import Numbered, number_texts

State = Literal["initial", "translated", "reviewed", "final"]
REVIEWED: tuple[State, ...] = ("reviewed", "final")
_NO_TOKEN = re.compile(r"[^A-Za-z0-9._:-]")
WHOLE = "text"
"""What a text is called that is all of its file."""


class UnitNote(msgspec.Struct, frozen=True):
    """Something that a translator should know of a unit."""

    category: str
    text: str


class Unit(msgspec.Struct, frozen=True):
    """One text on its way to a translator.

    Attributes:
        id: unique in its file.
        exported: the fingerprint of the Welsh as it stands in the pack.
    """

    id: str
    text: WrittenText
    state: State
    exported: str
    notes: tuple[UnitNote, ...] = ()

    @property
    def numbered(self) -> Numbered:
        """Both languages with what is locked in them."""
        welsh = None if self.text.awaiting else self.text.cy.text
        return number_texts(self.text.en.text, welsh)


def fingerprint_of(text: WrittenText) -> str:
    """Stands for the Welsh as it is, however its lines are broken."""
    return fingerprint((words_only(text.cy.text),))


def file_token(file: str) -> str:
    """The path of a file as an id: XLIFF allows no slash in one."""
    return _NO_TOKEN.sub("_", file.replace("/", ":"))


def with_ids(texts: Iterable[WrittenText]) -> Iterator[tuple[str, WrittenText]]:
    """Yield the texts of one file with their ids."""
    seen: set[str] = set()
    for text in texts:
        token = _NO_TOKEN.sub("_", ".".join(text.path)) or WHOLE
        number = 1
        wanted = token
        while token in seen:
            number += 1
            token = f"{wanted}:{number}"
        seen.add(token)
        yield token, text
