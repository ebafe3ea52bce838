"""A finding about a pack's own wording, with where it is written."""

from __future__ import annotations

import msgspec

from app.findings import Finding
from app.source.problems import Place


class WordingFinding(msgspec.Struct, frozen=True):
    """One place where a pack's wording breaks a rule of the pack."""

    place: Place
    finding: Finding
