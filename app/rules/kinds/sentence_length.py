"""`sentence-length`: sentences with too many words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from app.rules.analysed_text import Seen
from app.rules.hits import Finder, Hit, TextFinder
from app.rules.own_keys import Own
from app.rules.rule import BaseRule
from app.rules.speller import Speller
from app.rules.texts import Facts
from app.source.kinds import Record
from app.source.problems import Problems
from app.source.scalar_kinds import Whole
from app.source.shapes import Field


class SentenceLengthRule(BaseRule, frozen=True, kw_only=True, tag="sentence-length"):
    """Finds sentences of more than `most` words."""

    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field("most", Whole(1), "So many words a sentence may have.", required=True),
    )
    VALUES: ClassVar[tuple[str, ...]] = ("count", "most")

    most: int = 25

    @classmethod
    def read_own(cls, record: Record, problems: Problems) -> Own | None:  # noqa: ARG003
        """Read the keys of the kind."""
        most = record.whole("most")
        return None if most is None else {"most": most}

    def finder(self, speller: Speller | None) -> Finder:  # noqa: ARG002
        """What finds its places."""
        return SentenceLengthFinder(self)


class SentenceLengthFinder(TextFinder):
    """Finds the places of one rule."""

    def __init__(self, rule: SentenceLengthRule) -> None:
        self._most = rule.most

    def find(self, seen: Seen, facts: Facts) -> Iterator[Hit]:  # noqa: ARG002
        """Yield each sentence that is too long."""
        for start, end in seen.sentences:
            if end - start <= 2 * self._most:
                continue  # so few letters can't hold so many words
            parts = seen.plain[start:end].split()
            if len(parts) > self._most:
                count = sum(part.isalnum() or any(map(str.isalnum, part)) for part in parts)
                if count > self._most:
                    yield Hit(start, end, (("count", count), ("most", self._most)))
