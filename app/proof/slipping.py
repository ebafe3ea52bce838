"""Makes slips: which are advice, and which of these count for a strict check."""

from __future__ import annotations

from app.findings import Severity
from app.language import Bilingual
from app.proof.slip import Slip
from app.source.problems import Place

STRICT = frozenset({"fact-to-confirm", "welsh-unreviewed"})
"""Advice that is a must where the check is strict."""

ADVISED = STRICT | {
    "always-true",
    "branch-never-said",
    "empty-paragraph",
    "form-never-said",
    "max-too-large",
    "min-beside-exclusive",
    "unlike-length",
    "unused-choices",
    "unused-phrase",
    "unused-question",
    "unused-term",
}
"""What no customer meets."""

MOST_QUOTED = 60
"""Characters of a text that are quoted in a slip."""


def slip(place: Place, code: str, **params: str | int | Bilingual[str]) -> Slip:
    """Return a slip, as strict as its code is."""
    severity = Severity.ADVISE if code in ADVISED else Severity.MUST
    return Slip(place, code, severity, tuple(params.items()))


def quoted(text: str) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= MOST_QUOTED else f"{line[: MOST_QUOTED - 1].rstrip()}…"
