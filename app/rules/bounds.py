"""How much text one check looks at: more than any message, and a bound on the time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import msgspec

from app.findings import Finding, Severity, Where
from app.rules.texts import Masked, Owned, Styled, Text

MOST = 20_000
"""Code points of one text."""
MOST_IN_ALL = 100_000
"""Code points of all texts of one check."""

Stretch = TypeVar("Stretch", Owned, Masked, Styled)


def bounded_texts(texts: Sequence[Text]) -> tuple[list[Text], tuple[Finding, ...]]:
    """Return the texts, cut where they are too long; with one finding that says so."""
    left = MOST_IN_ALL
    bounded: list[Text] = []
    first_cut: Text | None = None
    for text in texts:
        most = min(MOST, left)
        left -= min(most, len(text.text))
        if len(text.text) > most:
            first_cut = first_cut or text
            bounded.append(_cut(text, most))
        else:
            bounded.append(text)
    return bounded, () if first_cut is None else (_too_much(first_cut),)


def _too_much(text: Text) -> Finding:
    return Finding(
        "too-much-to-check",
        Severity.ADVISE,
        Where(part=text.part, block=text.block, language=text.language),
        params=(("most", MOST),),
    )


def _cut(text: Text, most: int) -> Text:
    return msgspec.structs.replace(
        text,
        text=text.text[:most],
        owned=_within(text.owned, most),
        masked=_within(text.masked, most),
        styled=_within(text.styled, most),
    )


def _within(stretches: Sequence[Stretch], most: int) -> tuple[Stretch, ...]:
    return tuple(
        msgspec.structs.replace(each, end=min(each.end, most))
        for each in stretches
        if each.start < most
    )
