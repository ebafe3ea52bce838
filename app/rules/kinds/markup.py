"""`markup`: looks of their own (bold, italics …), and signs that stand for them in plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from app.rules.analysed_text import Seen
from app.rules.hits import Finder, Hit, TextFinder
from app.rules.own_keys import TEXTS, Own, texts
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
        if not (record.wrote("styles") or record.wrote("signs")):
            problems.add(record.place, "one-of-keys", allowed="styles, signs")
            return None
        styles = tuple(each for each in record.items("styles") if isinstance(each, str))
        return {"styles": styles, "signs": texts(record, "signs")}

    def finder(self, speller: Speller | None) -> Finder:  # noqa: ARG002
        """What finds its places."""
        return MarkupFinder(self)

    @property
    def always_mends(self) -> bool:
        """Signs are taken away; a look isn’t in the text."""
        return not self.styles


class MarkupFinder(TextFinder):
    """Finds the places of one rule."""

    def __init__(self, rule: MarkupRule) -> None:
        self._styles = frozenset(rule.styles)
        self._signs = frozenset(sign[0] for sign in rule.signs)
        longest_first = sorted(map(re.escape, rule.signs), key=len, reverse=True)
        signs = "|".join(longest_first)
        # A sign, at most 200 characters of one line that don't begin or end with a blank, the sign.
        self._between = re.compile(
            rf"(?<![\w*_])(?P<sign>{signs})(?P<words>[^\s*_](?:[^\n*_]{{0,200}}[^\s*_])?)(?P=sign)(?![\w*_])"
        )

    def find(self, seen: Seen, facts: Facts) -> Iterator[Hit]:  # noqa: ARG002
        """Yield each stretch."""
        for styled in seen.text.styled:
            if styled.style in self._styles and seen.plain[styled.start : styled.end].strip():
                yield Hit(styled.start, styled.end, (("style", styled.style),))
        if self._signs and any(sign in seen.plain for sign in self._signs):
            for found in self._between.finditer(seen.plain):
                words = seen.text.text[found.start("words") : found.end("words")]
                yield Hit(*found.span(), (("style", found["sign"]),), fix=words)
