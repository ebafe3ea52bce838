"""What reading an answer gives: its value, what it prints, and what is wrong with it."""

from __future__ import annotations

import msgspec

from app.expressions.value_kinds import Value
from app.findings import Severity
from app.language import Bilingual


class Trouble(msgspec.Struct, frozen=True):
    """What is wrong with an answer: the rule and what its words mention; `meant` is the answer without the slip."""

    rule: str
    params: tuple[tuple[str, str | int | Bilingual[str]], ...] = ()
    wording: Bilingual[str] | None = None
    severity: Severity = Severity.MUST
    meant: str = ""


class Reading(msgspec.Struct, frozen=True):
    """An answer, read.

    Attributes:
        value: in conditions; None (or an empty tuple) when unanswered or unusable.
        text: what prints, by language; only for questions whose answers print as they were typed.
        troubles: what is wrong with it.
    """

    value: Value
    text: Bilingual[str] = Bilingual("", "")
    troubles: tuple[Trouble, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether nothing is wrong that stops the copy."""
        return not self.troubles or all(
            trouble.severity is not Severity.MUST for trouble in self.troubles
        )


UNANSWERED = Reading(None)
NONE_TICKED = Reading(())
