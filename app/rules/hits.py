"""What a kind of rule finds in a text, before it becomes a finding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from app.language import Bilingual
from app.rules.analysed_text import Seen
from app.rules.texts import Facts

Value = str | int | Bilingual[str]


class Hit(NamedTuple):
    """One place.

    Attributes:
        start, end: code points of the text.
        values: what the rule's words mention besides `{found}` and `{fix}`.
        fix: what to put there; None where there is no one mend.
    """

    start: int
    end: int
    values: tuple[tuple[str, Value], ...] = ()
    fix: str | None = None


class MessageHit(NamedTuple):
    """A hit of a rule that looks at several texts: the text by its index, or the message as a whole.

    `fact` is what the officer's word is bound to where there is no text.
    """

    text: int | None
    hit: Hit
    fact: str = ""


class Triggers(NamedTuple):
    """What must stand in a text for a rule to find anything in it.

    Attributes:
        patterns: any of these patterns of the rule set fits,
        beginnings: or an entry may begin: its first word, or its first two.
    """

    patterns: frozenset[str] = frozenset()
    beginnings: frozenset[tuple[str, ...]] = frozenset()


class TextFinder:
    """Finds the places of one rule in one text."""

    @property
    def triggers(self) -> Triggers | None:
        """What it looks for, where that can be told of all rules at once; a text without it needn't be looked at."""
        return None

    def find(self, seen: Seen, facts: Facts) -> Iterable[Hit]:
        """Yield the places, in any order; the caller drops those that don't count."""
        raise NotImplementedError

    def forget(self) -> None:
        """Forget what is kept of texts and facts; most keep nothing."""


class MessageFinder:
    """Finds the places of one rule in all texts of one language together."""

    def find_all(self, texts: Sequence[Seen], facts: Facts) -> Iterable[MessageHit]:
        """Yield the places; where a text is named, the caller drops those that don't count."""
        raise NotImplementedError


Finder = TextFinder | MessageFinder
