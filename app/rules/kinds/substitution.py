"""`substitution`: words with what to write instead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from app.rules.analysed_text import Seen
from app.rules.hits import Finder, Hit, TextFinder, Triggers
from app.rules.own_keys import CASE, SHORTENED, Own
from app.rules.phrases import Phrases
from app.rules.rule import BaseRule
from app.rules.short_forms import end_with_stop, goes_on
from app.rules.speller import Speller
from app.rules.texts import Facts
from app.source.kinds import Record
from app.source.problems import Problems
from app.source.scalar_kinds import Token, Wording
from app.source.shapes import Field, MapOf
from app.source.tree import Scalar


class SubstitutionRule(BaseRule, frozen=True, kw_only=True, tag="substitution"):
    """Finds words and mends them. `swap` holds what is found, and what to write."""

    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            "swap", MapOf(Wording(), Token()), "What is found, and what to write.", required=True
        ),
        SHORTENED,
        CASE,
    )
    VALUES: ClassVar[tuple[str, ...]] = ("found", "fix")

    swap: tuple[tuple[str, str], ...] = ()
    case: bool = False
    shortened: bool = False

    @classmethod
    def read_own(cls, record: Record, problems: Problems) -> Own | None:
        """Read the keys of the kind."""
        table = record.table("swap")
        swap = tuple(
            (found.strip(), fix.text.strip())
            for found, fix in table.items()
            if isinstance(fix, Scalar) and found.strip()
        )
        for found, fix in swap:
            if found == fix:
                problems.add(table.key_places.get(found, record.place), "swap-the-same", word=found)
        return (
            {"swap": swap, "case": record.flag("case"), "shortened": record.flag("shortened")}
            if swap
            else None
        )

    def finder(self, speller: Speller | None) -> Finder:  # noqa: ARG002
        """What finds its places."""
        return SubstitutionFinder(self)

    @property
    def leaves_quotes(self) -> bool:
        """Short forms in quotation marks are another's words, or a name."""
        return self.shortened

    @property
    def of_words(self) -> bool:
        """It is about words."""
        return True


class SubstitutionFinder(TextFinder):
    """Finds the places of one rule."""

    def __init__(self, rule: SubstitutionRule) -> None:
        self._phrases = Phrases((found for found, _ in rule.swap), exact=rule.case)
        self._fixes = dict(rule.swap)
        self._shortened = rule.shortened

    @property
    def triggers(self) -> Triggers:
        """Its entries."""
        return Triggers(beginnings=self._phrases.beginnings)

    def find(self, seen: Seen, facts: Facts) -> Iterator[Hit]:  # noqa: ARG002
        """Yield each place with its mend."""
        for start, word_end, entry in self._phrases.find(seen):
            fix = self._fixes[entry]
            end = end_with_stop(seen.plain, word_end, fix) if self._shortened else word_end
            found = seen.text.text[start:end]
            fix = _written(fix, found, entry, seen, start)
            is_own = end == word_end and found.endswith(".") and not goes_on(seen.plain, end)
            if is_own and seen.ends_sentence(end) and fix[-1:] not in ".!?":
                fix += "."  # the stop of “etc.” is the sentence’s too
            if fix != found:
                yield Hit(start, end, fix=fix)


def _written(fix: str, found: str, entry: str, seen: Seen, start: int) -> str:
    """The mend with a capital, or among words in capitals in capitals, where the words had that it is for."""
    if found != entry and fix.isalpha() and seen.is_among_capitals(start, start + len(found)):
        return fix.upper()
    if _wants_capital(found, entry) or (found[:1].isupper() and seen.begins_sentence(start)):
        return fix[:1].upper() + fix[1:]
    return fix


def _wants_capital(found: str, entry: str) -> bool:
    """Whether only the capital at the beginning differs from the entry: “Ppt” for “ppt”."""
    return found[:1].isupper() and not entry[:1].isupper() and found[1:] == found[1:].lower()
