"""`markup`: looks of their own (bold, italics …), and signs that stand for them in plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from app.language import Bilingual, Language
from app.language.prose import look_words
from app.rules.analysed_text import Seen
from app.rules.hits import Finder, Hit, MessageFinder, MessageHit, TextFinder
from app.rules.own_keys import TEXTS, Own, one_of, texts
from app.rules.rule import BaseRule
from app.rules.speller import Speller
from app.rules.texts import STYLES, Facts
from app.source.kinds import Record
from app.source.problems import Problems
from app.source.scalar_kinds import Option
from app.source.shapes import Field, ListOf


class MarkupRule(BaseRule, frozen=True, kw_only=True, tag="markup"):
    """Finds stretches in a look of their own, and words between signs."""

    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field("styles", ListOf(Option(STYLES), 1), "Looks that are found."),
        Field("signs", TEXTS, "Signs around words in plain text, such as **."),
    )
    VALUES: ClassVar[tuple[str, ...]] = ("found", "fix", "style")

    styles: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()

    @classmethod
    def read_own(cls, record: Record, problems: Problems) -> Own | None:
        """Read the keys of the kind."""
        if not one_of(record, ("styles", "signs"), problems):
            return None
        styles = tuple(each for each in record.items("styles") if isinstance(each, str))
        return {"styles": styles, "signs": texts(record, "signs")}

    def finder(self, speller: Speller | None) -> Finder:  # noqa: ARG002
        """What finds its places."""
        return LookFinder(self.styles) if self.styles else SignFinder(self.signs)

    @property
    def always_mends(self) -> bool:
        """Signs are taken away; a look isn't in the text."""
        return not self.styles


class LookFinder(MessageFinder):
    """Finds looks: each once, where it is the look of several whole texts."""

    def __init__(self, styles: tuple[str, ...]) -> None:
        self._styles = frozenset(styles)

    def find_all(self, texts: Sequence[Seen], facts: Facts) -> Iterator[MessageHit]:  # noqa: ARG002
        """Yield each stretch with all that is its own there: “font Calibri, size 11”."""
        told: set[tuple[tuple[str, str], ...]] = set()
        for index, seen in enumerate(texts):
            for (start, end), looks in self._stretches(seen).items():
                if looks in told:
                    continue
                if not seen.plain[:start].strip() and not seen.plain[end:].strip():
                    told.add(looks)
                words = (look_words(looks, language) for language in Language)
                yield MessageHit(index, Hit(start, end, (("style", Bilingual(*words)),)))

    def _stretches(self, seen: Seen) -> dict[tuple[int, int], tuple[tuple[str, str], ...]]:
        """What is of its own in each stretch."""
        stretches: dict[tuple[int, int], tuple[tuple[str, str], ...]] = {}
        for styled in seen.text.styled:
            place = (styled.start, styled.end)
            if styled.style in self._styles and seen.plain[slice(*place)].strip():
                stretches[place] = (*stretches.get(place, ()), (styled.style, styled.detail))
        return stretches


class SignFinder(TextFinder):
    """Finds words between signs."""

    def __init__(self, signs: tuple[str, ...]) -> None:
        self._signs = frozenset(sign[0] for sign in signs)
        longest_first = "|".join(sorted(map(re.escape, signs), key=len, reverse=True))
        # A sign, at most 200 characters of one line that don't begin or end with a blank, the sign. Without a letter
        # between them the signs are a gap: “__/__/____”.
        self._between = re.compile(
            rf"(?<![\w*_])(?P<sign>{longest_first})(?=[^\n*_]{{0,202}}[^\W_])"
            rf"(?P<words>[^\s*_](?:[^\n*_]{{0,200}}[^\s*_])?)(?P=sign)(?![\w*_])"
        )

    def find(self, seen: Seen, facts: Facts) -> Iterator[Hit]:  # noqa: ARG002
        """Yield each stretch."""
        if any(sign in seen.plain for sign in self._signs):
            for found in self._between.finditer(seen.plain):
                words = seen.text.text[found.start("words") : found.end("words")]
                yield Hit(*found.span(), (("style", found["sign"]),), fix=words)
