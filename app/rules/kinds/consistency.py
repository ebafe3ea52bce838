"""`consistency`: two spellings in one message, a text in the wrong language, a sign without its partner."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from app.language import Language
from app.rules.analysed_text import Seen
from app.rules.folding import folded, plain_of
from app.rules.hits import Finder, Hit, MessageFinder, MessageHit, TextFinder
from app.rules.own_keys import TEXTS, Own, one_of, texts
from app.rules.phrases import Phrases
from app.rules.rule import BaseRule
from app.rules.speller import Speller
from app.rules.texts import Facts
from app.source.kinds import Record
from app.source.problems import Problems
from app.source.scalar_kinds import Whole
from app.source.shapes import Field, Group, ListOf, Shape
from app.source.tree import Scalar

LANGUAGE = Shape(
    "marker-words",
    "Words that tell a language.",
    (
        Field("en", TEXTS, "English words that Welsh doesn’t have.", required=True),
        Field("cy", TEXTS, "Welsh words that English doesn’t have.", required=True),
    ),
)
KEYS = ("variants", "language", "pairs")


class ConsistencyRule(BaseRule, frozen=True, kw_only=True, tag="consistency"):
    """Finds what doesn't go together."""

    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field("variants", ListOf(TEXTS, 1), "Lists of spellings; one of each list may be used."),
        Field(
            "language", Group(LANGUAGE), "Marker words, to find sentences in the other language."
        ),
        Field("pairs", TEXTS, "Pairs of signs, such as ()."),
        Field("enough", Whole(1), "So many marker words make a sentence; otherwise 3."),
    )
    VALUES: ClassVar[tuple[str, ...]] = ("found", "fix", "other")

    variants: tuple[tuple[str, ...], ...] = ()
    en: tuple[str, ...] = ()
    cy: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()
    enough: int = 3

    @classmethod
    def read_own(cls, record: Record, problems: Problems) -> Own | None:
        """Read the keys of the kind."""
        if not one_of(record, KEYS, problems):
            return None
        pairs = record.scalars("pairs")
        for each in pairs:
            if len(each.text.strip()) != 2:
                problems.add(each.place, "not-a-pair", value=each.text)
                return None
        markers = record.record("language")
        return {
            "variants": tuple(
                tuple(each.text.strip() for each in group if isinstance(each, Scalar))
                for group in record.items("variants")
                if isinstance(group, tuple)
            ),
            "en": texts(markers, "en") if markers is not None else (),
            "cy": texts(markers, "cy") if markers is not None else (),
            "pairs": tuple(each.text.strip() for each in pairs),
            "enough": record.whole("enough") or 3,
        }

    def finder(self, speller: Speller | None) -> Finder:  # noqa: ARG002
        """What finds its places."""
        return consistency_finder(self)

    @property
    def of_words(self) -> bool:
        """Spellings are words; signs and languages aren't."""
        return bool(self.variants)

    @property
    def says_more(self) -> bool:
        """Another language's words need no word about their spelling."""
        return self.of_language or self.of_words

    @property
    def of_language(self) -> bool:
        """Whether marker words tell the language."""
        return bool(self.en)

    @property
    def always_mends(self) -> bool:
        """Only one spelling for another."""
        return bool(self.variants)


class Variants(MessageFinder):
    """Finds a spelling other than the one that the message used first."""

    def __init__(self, groups: tuple[tuple[str, ...], ...]) -> None:
        self._groups = [Phrases(group) for group in groups]

    def find_all(self, texts: Sequence[Seen], facts: Facts) -> Iterator[MessageHit]:  # noqa: ARG002
        """Yield each place with another spelling than the first."""
        for group in self._groups:
            first = ""
            for index, seen in enumerate(texts):
                for start, end, entry in group.find(seen):
                    first = first or entry
                    if entry != first:
                        yield MessageHit(index, Hit(start, end, (("other", first),), first))


class OtherLanguage(TextFinder):
    """Finds sentences of which enough words are the other language's, and few their own."""

    _word = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
    _title = re.compile(r"(?<!\w)([A-ZŴŶ]\w{0,30})((?: [a-z]{1,3}){1,3})(?= [A-ZŴŶ]\w)")
    """“Right of Abode”, “Certificate of Entitlement to the …”."""
    _quoted = re.compile(r"“[^”\n]{1,200}”|‘[^'\n]{1,200}'|\"[^\"\n]{1,200}\"")

    def __init__(self, rule: ConsistencyRule) -> None:
        words = {Language.EN: rule.en, Language.CY: rule.cy}
        self._markers = {
            language: frozenset(folded(plain_of(word)) for word in words[language])
            for language in Language
        }
        self._enough = rule.enough

    def find(self, seen: Seen, facts: Facts) -> Iterator[Hit]:  # noqa: ARG002
        """Yield each run of such sentences."""
        others = self._markers[seen.language.other]
        if not others & seen.words:
            return
        prose = self._prose(seen)
        begins = ends = -1
        for start, end in seen.sentences:
            if not self._is_other(seen, prose, (start, end), goes_on=begins >= 0):
                if begins >= 0:
                    yield Hit(begins, ends)
                begins = -1
                continue
            begins = start if begins < 0 else begins
            ends = end
        if begins >= 0:
            yield Hit(begins, ends)

    def _prose(self, seen: Seen) -> str:
        """The text in small letters without what is quoted and without the small words of titles, as long as it was."""

        def without(found: re.Match[str]) -> str:
            return found[1] + " " * len(found[2]) if found.lastindex else " " * len(found[0])

        def without_small(found: re.Match[str]) -> str:
            return found[0] if seen.begins_sentence(found.start()) else without(found)

        return folded(self._title.sub(without_small, self._quoted.sub(without, seen.plain)))

    def _is_other(
        self, seen: Seen, prose: str, sentence: tuple[int, int], *, goes_on: bool
    ) -> bool:
        """Whether a sentence is in the other language; after one that is, a word less will do."""
        own = other = every = 0
        for found in self._word.finditer(prose, *sentence):
            if seen.is_masked(*found.span()):
                continue
            word = found.group()
            every += 1
            own += self._is_marker(word, seen.language)
            other += self._is_marker(word, seen.language.other)
        enough = 1 if goes_on else self._enough
        return other >= enough and other > 2 * own and 4 * other >= every

    def _is_marker(self, word: str, language: Language) -> bool:
        """Whether a word tells its language; in Welsh also with what leans on it: “enw’r”."""
        markers = self._markers[language]
        return word in markers or (language is Language.CY and word.partition("'")[0] in markers)


class Pairs(TextFinder):
    """Finds an opening sign without its closing one, and the other way round, in one paragraph."""

    def __init__(self, pairs: tuple[str, ...]) -> None:
        self._pairs = [(pair[0], pair[1]) for pair in pairs]

    def find(self, seen: Seen, facts: Facts) -> Iterator[Hit]:  # noqa: ARG002
        """Yield each sign without a partner."""
        for opening, closing in self._pairs:
            text = seen.text.text
            if opening not in text and closing not in text:
                continue
            for at in _alone(text, opening, closing):
                yield Hit(at, at + 1)


def _alone(text: str, opening: str, closing: str) -> list[int]:
    if opening == closing:
        places = [
            at
            for at, sign in enumerate(text)
            if sign == opening and not text[at - 1 : at].isdigit()  # inches
        ]
        return places[-1:] if len(places) % 2 else []
    waiting: list[int] = []
    alone: list[int] = []
    for at, sign in enumerate(text):
        if sign == opening:
            # “the ‘90s”, “‘tis”
            if not (sign == "‘" and _SHORTENED.match(text, at + 1)):
                waiting.append(at)
        elif sign == closing and not _is_in_word(text, at):
            if waiting:
                waiting.pop()
            elif not (_closes_nothing(text, at) or _numbers_an_item(text, at)):
                alone.append(at)
    return alone + waiting


def _closes_nothing(text: str, at: int) -> bool:
    """Whether a sign is no bracket and no mark: “the parents’ names”, “the ’80s”, “5’ 10”, “;)”."""
    if text[at] in "’'":
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        return before.isalnum() or after.isdigit() or (after.isalpha() and not before.strip())
    if text[at] in '”"':
        return text[at - 1 : at].isdigit()
    return _SMILES.search(text, max(0, at - 2), at + 1) is not None


_SMILES = re.compile(r"[:;]-?\)\Z")
_SHORTENED = re.compile(r"[0-9]|(?:tis|twas|em|til|cause)\b", re.IGNORECASE)
_ITEM_SIGN = re.compile(r"(?<![^\s,;:])(?:[0-9]{1,2}|[a-zA-Z]|i{1,3}|iv|vi?)\Z")


def _is_in_word(text: str, at: int) -> bool:
    """Whether a closing quotation mark is an apostrophe: “don’t”, “’r”."""
    return text[at] in "’'" and text[at + 1 : at + 2].isalpha()


def _numbers_an_item(text: str, at: int) -> bool:
    """Whether a bracket belongs to the sign of an item: “a) …”, “1) …”."""
    sign = _ITEM_SIGN.search(text, max(0, at - 3), at)
    return text[at] == ")" and sign is not None


def consistency_finder(rule: ConsistencyRule) -> Finder:
    """Return what finds the places of one rule."""
    if rule.variants:
        return Variants(rule.variants)
    return Pairs(rule.pairs) if rule.pairs else OtherLanguage(rule)
