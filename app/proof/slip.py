"""Slips: what the owner of a pack got wrong and its reader accepts. Data, worded later in the reader's language."""

from __future__ import annotations

import msgspec

from app.findings import Severity
from app.language import Bilingual
from app.source.problems import Place


class Slip(msgspec.Struct, frozen=True):
    """One thing in a pack to mend, or to know.

    Attributes:
        place: where it is mended.
        code: its words are in `app.language.prose`: what is wrong, and what to do about it.
        severity: `must` (an officer could meet a message that is wrong) or `advise`.
        params: what the words mention; a value may be bilingual.
        wording: the pack's own words, where a rule of house style found it.
    """

    place: Place
    code: str
    severity: Severity = Severity.MUST
    params: tuple[tuple[str, str | int | Bilingual[str]], ...] = ()
    wording: Bilingual[str] | None = None


def slip_order(slip: Slip) -> tuple[Place, str, str]:
    """By file, line and column; at one place in a fixed order."""
    return slip.place, slip.code, str(slip.params)
