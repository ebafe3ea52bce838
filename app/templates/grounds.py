"""What wording rests on: the guidance, a source that is still to be confirmed, and whether anyone may change it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from app.expressions.names import OFFICE_ENTRIES
from app.language import Bilingual
from app.source.kinds import Record
from app.templates.context import PackReading
from app.templates.model import Basis, Phrase
from app.templates.wording_shapes import GUIDANCE_LINE

FIXED_ENTRIES = frozenset(OFFICE_ENTRIES) - {"greeting", "sign_off"}
"""Entries of the office that say a deadline, an address, a contact or what we do: fixed, as they stand."""


def read_basis(record: Record) -> Basis | None:
    """Read `guidance`: a group, or in one word its line, or the section."""
    group = record.record("guidance")
    if group is not None:
        return Basis(group.text("line"), group.text("section"), group.text("words"))
    written = record.text("guidance")
    if not written:
        return None
    is_line = re.fullmatch(GUIDANCE_LINE.pattern, written)
    return Basis(line=written) if is_line else Basis(section=written)


def guidance_words(basis: Basis | None) -> str:
    """Where the guidance speaks of something, for people: the section, or else the line."""
    return "" if basis is None else basis.section or basis.line


def with_grounds(phrase: Phrase, record: Record, reading: PackReading) -> Phrase:
    """The phrase with what its author says of its grounds."""
    return msgspec.structs.replace(
        phrase,
        fixed=record.flag("fixed") or bool(phrase.prescribed),
        basis=read_basis(record),
        to_confirm=reading.label(record, "to_confirm"),
    )


def facts_of(
    own: Bilingual[str] | None, phrases: Iterable[Phrase | None]
) -> tuple[Bilingual[str], ...]:
    """The sources that are still to be confirmed, each once."""

    def found() -> Iterator[Bilingual[str] | None]:
        yield own
        yield from (phrase.to_confirm for phrase in phrases if phrase is not None)

    return tuple(dict.fromkeys(each for each in found() if each is not None))
