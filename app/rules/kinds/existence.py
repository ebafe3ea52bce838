"""`existence`: words that shouldn't stand there, a word twice in a row, or words in capitals."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from app.language import Language
from app.rules.analysed_text import Seen
from app.rules.capitals import shouted
from app.rules.hits import Finder, Hit, TextFinder, Triggers
from app.rules.own_keys import CASE, TEXTS, Own, one_of, texts
from app.rules.phrases import Phrases
from app.rules.rule import BaseRule
from app.rules.speller import Speller
from app.rules.texts import Facts
from app.source.kinds import Record
from app.source.problems import Problems
from app.source.shapes import Field, Flag, Whole


class ExistenceRule(BaseRule, frozen=True, kw_only=True, tag="existence"):
    """Finds words; with `doubled`, a word that is repeated at once; with `capitals`, so many words in capitals.

    Known spans, exceptions and, where there is a dictionary, what it doesn't know in small letters are no words in
    capitals, and don't end a run of them.
    """

    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field("words", TEXTS, "Words, or runs of words, that are found."),
        Field("doubled", Flag(), "Finds a word that stands twice in a row."),
        Field("capitals", Whole(1), "Finds so many words in a row in capitals, or more."),
        CASE,
    )
    VALUES: ClassVar[tuple[str, ...]] = ("found", "fix")

    words: tuple[str, ...] = ()
    doubled: bool = False
    capitals: int = 0
    case: bool = False

    @classmethod
    def read_own(cls, record: Record, problems: Problems) -> Own | None:
        """Read the keys of the kind."""
        if not one_of(record, ("words", "doubled", "capitals"), problems):
            return None
        return {
            "words": texts(record, "words"),
            "doubled": record.flag("doubled"),
            "capitals": record.whole("capitals") or 0,
            "case": record.flag("case"),
        }

    def finder(self, speller: Speller | None) -> Finder:
        """What finds its places."""
        return ExistenceFinder(self, speller)

    @property
    def of_words(self) -> bool:
        """Words in capitals are about how words look, and not which they are."""
        return self.capitals == 0

    @property
    def says_more(self) -> bool:
        """A word in capitals need not be explained as an acronym too."""
        return True

    @property
    def sees_known_spans(self) -> bool:
        """Words in capitals are told from known spans one by one."""
        return self.capitals > 0 or super().sees_known_spans

    @property
    def needs_speller(self) -> bool:
        """A single word in capitals is told from a name by the dictionary alone."""
        return self.capitals == 1

    @property
    def always_mends(self) -> bool:
        """Only a word twice in a row has a mend."""
        return self.doubled


class ExistenceFinder(TextFinder):
    """Finds the places of one rule."""

    def __init__(self, rule: ExistenceRule, speller: Speller | None = None) -> None:
        self._speller = speller
        self._phrases = Phrases(rule.words, exact=rule.case)
        self._doubled = rule.doubled
        self._capitals = rule.capitals
        self._exceptions = Phrases(rule.exceptions)

    @property
    def triggers(self) -> Triggers | None:
        """Its words; a word twice, or in capitals, may be any."""
        if self._doubled or self._capitals:
            return None
        return Triggers(beginnings=self._phrases.beginnings)

    def find(self, seen: Seen, facts: Facts) -> Iterator[Hit]:  # noqa: ARG002
        """Yield each place."""
        if self._doubled:
            yield from _doubled(seen)
        if self._capitals:
            yield from self._shouted(seen)
        for start, end, _ in self._phrases.find(seen):
            yield Hit(start, end)

    def _shouted(self, seen: Seen) -> Iterator[Hit]:
        excepted = [(start, end) for start, end, _ in self._exceptions.find(seen)]

        def is_ordinary(word: str) -> bool:
            return self._is_ordinary(word.lower(), seen.language)

        for (start, end), count in shouted(seen, excepted, is_ordinary):
            if count >= self._capitals and (count > 1 or self._speller is not None):
                yield Hit(start, end)

    def _is_ordinary(self, small: str, language: Language) -> bool:
        """Whether a word in capitals is in a dictionary: “PLEASE”, but not the name in “ANN JONES”."""
        if self._speller is None:
            return True
        # Of several words any may be the other language’s; a single one mustn’t be its chance likeness.
        languages = Language if self._capitals > 1 else (language,)
        return any(self._speller.knows(small, each) for each in languages)


def _doubled(seen: Seen) -> Iterator[Hit]:
    words, starts, ends = seen.atoms
    if len(words) == len(seen.words):
        return
    skip = -1
    for one, other in pairwise(range(len(words))):
        word = words[one]
        if one == skip or word != words[other] or not word.isalpha():
            continue
        between = seen.plain[ends[one] : starts[other]]
        if between.isspace() and _stands_alone(seen, one, other) and not _is_name(seen, one, other):
            yield Hit(starts[one], ends[other], fix=seen.text.text[starts[one] : ends[one]])
            skip = other


def _is_name(seen: Seen, one: int, other: int) -> bool:
    """Both with a capital within a sentence: “Mr Ali Ali”."""
    _, starts, _ = seen.atoms
    capitals = seen.plain[starts[one]].isupper() and seen.plain[starts[other]].isupper()
    return capitals and not seen.begins_sentence(starts[one])


def _stands_alone(seen: Seen, one: int, other: int) -> bool:
    """Neither is a part of a word with a hyphen or an apostrophe."""
    _, starts, ends = seen.atoms
    before, after = starts[one] - 1, ends[other]
    plain = seen.plain
    return not (before >= 0 and plain[before] in "-'") and plain[after : after + 1] not in (
        "-",
        "'",
    )
