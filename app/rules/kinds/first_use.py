"""`first-use`: acronyms that must be explained where they first stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from app.rules.analysed_text import Seen
from app.rules.capitals import is_before_first_name, is_surname
from app.rules.hits import Finder, Hit, MessageFinder, MessageHit
from app.rules.initials import is_short_for
from app.rules.own_keys import TEXTS, Own, texts
from app.rules.rule import BaseRule
from app.rules.speller import Speller
from app.rules.texts import Facts
from app.source.kinds import Record
from app.source.problems import Problems
from app.source.shapes import Field

_ACRONYM = re.compile(r"(?<![\w.'/&-])([A-ZŴŶÂÊÎÔÛ]{2,6})(s?)(?![\w/&-]|\.\w)")
_CAPITALS_BEFORE = re.compile(r"[A-Z]{2,}[ ,.;:!?]+\Z")
_CAPITALS_AFTER = re.compile(r"[ ,.;:!?]+[A-Z]{2,}(?!\w)")
_EXPLAINED_AFTER = re.compile(r"s? \([^()\n]{4,80}\)|s?,? (?:which )?(?:stands for|means|sef) ")
_OPENED = re.compile(r"[^\W\d_]\s*\((?:the |yr? )?\Z")
_TITLE_BEFORE = re.compile(r"\b(?:Mr|Mrs|Ms|Mx|Miss|Dr|Rev|Prof|Sir|Lady|Lord)\.? \Z")
WIDEST = 40


class FirstUseRule(BaseRule, frozen=True, kw_only=True, tag="first-use"):
    """Finds an acronym at its first place, unless it is known or explained there."""

    FIELDS: ClassVar[tuple[Field, ...]] = (Field("known", TEXTS, "Acronyms that everybody knows."),)
    VALUES: ClassVar[tuple[str, ...]] = ("found",)

    known: tuple[str, ...] = ()

    @classmethod
    def read_own(cls, record: Record, problems: Problems) -> Own | None:  # noqa: ARG003
        """Read the keys of the kind."""
        return {"known": texts(record, "known")}

    def finder(self, speller: Speller | None) -> Finder:
        """What finds its places."""
        return FirstUseFinder(self, speller)

    @property
    def of_words(self) -> bool:
        """It is about words."""
        return True

    @property
    def is_weak(self) -> bool:
        """It says only that an acronym isn't known."""
        return True


class FirstUseFinder(MessageFinder):
    """Finds the places of one rule."""

    def __init__(self, rule: FirstUseRule, speller: Speller | None = None) -> None:
        self._known = frozenset(rule.known)
        self._speller = speller

    def find_all(self, texts: Sequence[Seen], facts: Facts) -> Iterator[MessageHit]:  # noqa: ARG002
        """Yield each acronym once, where it first stands without being explained."""
        seen_before = set(self._known)
        for index, seen in enumerate(texts):
            for found in _ACRONYM.finditer(seen.plain):
                acronym = found[1]
                if acronym in seen_before or f"{acronym}{found[2]}" in self._known:
                    continue
                start, end = found.span()
                if seen.is_masked(start, end) or _is_shouting(seen.plain, start, end):
                    continue
                if self._is_surname(seen, start, end):
                    continue
                seen_before.add(acronym)
                if not _is_explained(seen.plain, found.start(1), found.end(1)):
                    yield MessageHit(index, Hit(start, end))

    def _is_surname(self, seen: Seen, start: int, end: int) -> bool:
        """Whether a title or a first name stands beside it: “Mr REES”, “Ann REES”, “REES, Ann”."""
        speller = self._speller

        def is_ordinary(word: str) -> bool:
            return speller is None or speller.knows(word.lower(), seen.language)

        before = _TITLE_BEFORE.search(seen.plain, max(0, start - WIDEST), start)
        return (
            before is not None
            or is_surname(seen, start, is_ordinary)
            or is_before_first_name(seen, start, end, is_ordinary)
        )


def _is_shouting(plain: str, start: int, end: int) -> bool:
    """Whether it stands among words in capitals: that is another rule's matter."""
    before = _CAPITALS_BEFORE.search(plain, max(0, start - WIDEST), start)
    return before is not None or _CAPITALS_AFTER.match(plain, end) is not None


def _is_explained(plain: str, start: int, end: int) -> bool:
    """“Full Name (FN)”, “Full Name (the FN, in …)”, “Full Name – FN”, or “FN (full name)”."""
    opened = _OPENED.search(plain, max(0, start - WIDEST), start)
    named_before = opened is not None and plain[end : end + 1] in (")", ",", ";", ":")
    return (
        named_before
        or _EXPLAINED_AFTER.match(plain, end) is not None
        or is_short_for(plain, start, end)
    )
