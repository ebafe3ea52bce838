"""Reads words that officers see: labels, hints, titles; and what all wording is held against."""

from __future__ import annotations

from app.language import Bilingual
from app.source.halves import dividers
from app.source.kinds import Record
from app.source.problems import Problems
from app.source.tree import Scalar
from app.templates.model import AWAITING


def is_awaiting(text: str) -> bool:
    """Whether a text says that it awaits translation, however it is written."""
    return text.strip().rstrip(".").casefold() == AWAITING


def read_label(
    record: Record | None, problems: Problems, *, approved: bool
) -> Bilingual[str] | None:
    """Read words for the officer in both languages; Welsh that awaits translation shows the English."""
    if record is None:
        return None
    en, cy = record.scalar("en"), record.scalar("cy")
    if en is None or cy is None:
        return None
    check_bars(en, problems)
    check_bars(cy, problems)
    english, welsh = _one_line(en.text), _one_line(cy.text)
    if is_awaiting(english):
        problems.add(en.place, "missing-language", which="en")
    if is_awaiting(welsh):
        if approved:
            problems.add(cy.place, "awaiting-in-approved")
        welsh = english
    return Bilingual(english, welsh)


def check_bars(scalar: Scalar, problems: Problems) -> None:
    """A ` | ` inside the text of one language was meant to divide two, or would be printed."""
    for bar in dividers(scalar.text):
        problems.add(scalar.locate(bar), "bar-in-text")


def _one_line(text: str) -> str:
    return " ".join(text.split())
