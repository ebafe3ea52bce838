"""One text as the rules see it. What several rules need is worked out once, when it is first asked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate, islice, pairwise

from app.language import Language
from app.rules.date_places import DatePlace, dates_in
from app.rules.folding import folded, plain_of
from app.rules.kept import kept
from app.rules.known_spans import in_order, known_spans, name_spans
from app.rules.names import is_like_name, named_spans
from app.rules.patterns import Match, PatternSet, matches
from app.rules.sentences import sentence_spans
from app.rules.texts import Masked, Text

ATOM = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*|[^\w\s]|_")
"""A word of letters and figures, or one sign."""


_QUOTED = re.compile(
    r"“[^”\n]{1,300}”|\"[^\"\n]{1,300}\"|«[^»\n]{1,300}»|‘[^'\n]{1,300}'(?!\w)|(?<![\w'])'\w[^'\n]{0,300}'(?!\w)"
)


_CAPITALS_BEFORE = re.compile(r"(?<![^\W\d_])[A-ZŴŶ]{2,}[ ,]+\Z")
_CAPITALS_AFTER = re.compile(r"[ ,]+[A-ZŴŶ]{2,}(?![^\W\d_])")
_NEAR = 40


class Seen:
    """A text.

    Attributes:
        text: as it was given.
        names: names of people that stand in it.
        plain: what is compared: as long as the text, with straight apostrophes.
        excepted: for each rule, the stretches in which it finds nothing: where they begin, and how far those reach.
    """

    def __init__(self, text: Text, names: tuple[str, ...], patterns: PatternSet) -> None:
        self.text = text
        self.names = names
        self.plain = plain_of(text.text)
        self.excepted: dict[str, tuple[list[int], list[int]]] = {}
        self._patterns = patterns

    @property
    def language(self) -> Language:
        """The language that the text should be in."""
        return self.text.language

    @kept
    def folded(self) -> str:
        """The text in small letters."""
        return folded(self.plain)

    @kept
    def words(self) -> frozenset[str]:
        """The words and signs that stand in it, in small letters."""
        return frozenset(self.atoms[0])

    @kept
    def atoms(self) -> tuple[list[str], list[int], list[int]]:
        """The words and signs in order, in small letters; where each begins and ends."""
        spans = [each.span() for each in ATOM.finditer(self.folded)]
        folded = self.folded
        return (
            [folded[start:end] for start, end in spans],
            [start for start, _ in spans],
            [end for _, end in spans],
        )

    @kept
    def places(self) -> dict[tuple[str, ...], list[int]]:
        """Where each word or sign, and each two of them, stand among the atoms."""
        words = self.atoms[0]
        places: dict[tuple[str, ...], list[int]] = {}
        for index, word in enumerate(words):
            places.setdefault((word,), []).append(index)
        for index, pair in enumerate(pairwise(words)):
            places.setdefault(pair, []).append(index)
        return places

    @kept
    def beginnings(self) -> frozenset[tuple[str, ...]]:
        """The words and signs that stand in it, alone and with the next."""
        words = self.atoms[0]
        # Not by `places`, which most texts never need: this is asked of each.
        return frozenset(zip(words)) | frozenset(pairwise(words))

    @kept
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each sentence."""
        return sentence_spans(self.plain)

    @kept
    def _sentence_starts(self) -> frozenset[int]:
        return frozenset(start for start, _ in self.sentences)

    @kept
    def _sentence_ends(self) -> frozenset[int]:
        return frozenset(end for _, end in self.sentences)

    @kept
    def dates(self) -> tuple[DatePlace, ...]:
        """The dates that stand in it."""
        return tuple(dates_in(self.plain))

    @kept
    def masked(self) -> tuple[Masked, ...]:
        """What is known and isn't prose: as it was given, and by its form."""
        names = name_spans(self.text.text, self.names)
        named = named_spans(self.plain)
        return in_order((*self.text.masked, *known_spans(self.plain), *names, *named))

    @kept
    def _reach(self) -> list[int]:
        """How far the known spans reach, up to each of them: where a look through them may begin."""
        return list(accumulate((span.end for span in self.masked), max))

    @kept
    def _data(self) -> bytes:
        return self.plain.encode()

    @kept
    def fitting(self) -> frozenset[str]:
        """The patterns of the rule set that may fit somewhere."""
        return self._patterns.standing_in(self._data)

    def matches(self, pattern: str) -> Iterator[Match]:
        """Yield where a pattern of the rule set fits."""
        if pattern in self.fitting:
            yield from matches(pattern, self._data, self.plain)

    def is_masked(self, start: int, end: int, but: tuple[str, ...] = ()) -> bool:
        """Whether a stretch touches a known span, other than those of the kinds in `but`."""
        first = bisect_right(self._reach, start)
        for span in islice(self.masked, first, None):
            if span.start >= end:
                return False
            if span.end > start and span.what not in but:
                return True
        return False

    def is_inside(self, start: int, end: int, kinds: frozenset[str]) -> bool:
        """Whether a stretch lies wholly inside one known span of these kinds."""
        for span in islice(self.masked, bisect_right(self._reach, start), None):
            if span.start > start:
                return False
            if span.end >= end and span.what in kinds:
                return True
        return False

    @kept
    def _quoted(self) -> tuple[tuple[int, int], ...]:
        return tuple(found.span() for found in _QUOTED.finditer(self.plain))

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether a stretch lies between quotation marks: somebody else's words."""
        return any(one < start and end < two for one, two in self._quoted)

    def is_like_name(self, start: int, end: int) -> bool:
        """Whether a word is written as a name is: with one capital, within a sentence or before another capital."""
        return is_like_name(self.plain, start, end, begins_sentence=self.begins_sentence(start))

    def is_among_capitals(self, start: int, end: int) -> bool:
        """Whether a word in capitals has another beside it."""
        word = self.plain[start:end]
        return word.isupper() and (
            _CAPITALS_BEFORE.search(self.plain, max(0, start - _NEAR), start) is not None
            or _CAPITALS_AFTER.match(self.plain, end) is not None
        )

    def sentence_span(self, start: int, end: int) -> tuple[int, int]:
        """Where the sentence (or the sentences) that a stretch lies in begins and ends."""
        spans = self.sentences
        if not spans:
            return start, end
        first = spans[max(0, bisect_right(spans, start, key=lambda span: span[0]) - 1)]
        last = spans[max(0, bisect_right(spans, max(start, end - 1), key=lambda span: span[0]) - 1)]
        return min(start, first[0]), max(end, last[1])

    def sentence_of(self, start: int, end: int) -> str:
        """The text of the sentence (or the sentences) that a stretch lies in."""
        return self.text.text[slice(*self.sentence_span(start, end))]

    def ends_sentence(self, at: int) -> bool:
        """Whether a sentence ends there."""
        return at in self._sentence_ends

    def begins_sentence(self, at: int) -> bool:
        """Whether a sentence begins there."""
        return at in self._sentence_starts
