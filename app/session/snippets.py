"""What a text must be like to be kept as a snippet: of nobody in particular, and in house style.

>>> from app.session.snippets import personal_in
>>> [(each.kind, each.words, each.refused) for each in personal_in("Dear Ann, ring me.", lambda _: True)]
[('name', 'Ann', False)]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Literal

import msgspec

from app.findings import Finding, Severity
from app.formatting.foreign import from_plain
from app.language import Language
from app.language.dates import MONTHS
from app.rules.date_places import WEEKDAYS, dates_in
from app.rules.first_names import FIRST_NAMES
from app.rules.known_spans import known_spans
from app.rules.names import is_like_name, named_spans
from app.rules.sentences import sentence_spans
from app.rules.texts import Facts, Looked
from app.templates.pack import Channel

Kind = Literal["name", "birth", "date", "reference", "email", "number", "address"]
Check = Callable[[Looked], Iterable[Finding]]
"""Gives what isn't in house style in a text."""

_REFUSED: frozenset[Kind] = frozenset(("birth", "reference", "email"))
_LEAST_DIGITS = 6
"""Fewer are the number of a letter or a form, which is everybody's."""
_OFFICIAL = re.compile(
    r"@(?:[\w-]+\.)*gov\.(?:uk|wales)\Z|@(?:[\w-]+\.)*llyw\.cymru\Z", re.IGNORECASE
)
_SERVICE = re.compile(r"\(?0\)?[38]|\+44 ?\(?0?\)?[38]")
"""What numbers of services begin with: 03 and 08."""
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_BIRTH = re.compile(
    r"\b(?:d\.?o\.?b\b|birth|born|g?anwyd|enedigaeth|ng?eni|g?eni)[^.!?\n]{0,40}\Z", re.IGNORECASE
)
_NATIONAL_INSURANCE = re.compile(r"\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b", re.IGNORECASE)
_TITLE_GAP = 2
"""At most so many signs stand between a title and the name: “Mrs. J”."""
_DAYS_AND_MONTHS = frozenset(
    name.casefold() for language in Language for name in (*MONTHS[language], *WEEKDAYS[language])
)
_ORDER = tuple(Severity)


class Personal(msgspec.Struct, frozen=True):
    """Words that look like somebody's own.

    Attributes:
        kind: what they look like.
        words: they themselves.
        refused: nothing but one person's can look so; else the officer is asked.
    """

    kind: Kind
    words: str
    refused: bool = False


def personal_in(text: str, knows: Callable[[str], bool]) -> tuple[Personal, ...]:
    """Return what of a text looks like a person's own, in order, each once.

    Args:
        text: what is to be kept.
        knows: tells whether a word in small letters is an ordinary word.
    """
    found = [*_by_form(text), *_dates(text), *_names(text, knows)]
    found.sort(key=lambda each: each[0])
    return tuple(dict.fromkeys(each for _, each in found))


def _by_form(text: str) -> Iterator[tuple[int, Personal]]:
    """What is known by its form: numbers, addresses, references."""
    for insurance in _NATIONAL_INSURANCE.finditer(text):
        yield insurance.start(), _personal("reference", insurance.group())
    for span in known_spans(text):
        words = text[span.start : span.end]
        match span.what:
            case "email" if not _OFFICIAL.search(words):
                yield span.start, _personal("email", words)
            case "number" if not _SERVICE.match(words):
                yield span.start, _personal("number", words)
            case "reference" if sum(map(str.isdigit, words)) >= _LEAST_DIGITS:
                yield span.start, _personal("reference", words)
            case "address":
                yield span.start, _personal("address", words)


def _dates(text: str) -> Iterator[tuple[int, Personal]]:
    for place in dates_in(text):
        birth = _BIRTH.search(text, 0, place.start) is not None
        if birth or place.year is not None:
            yield (
                place.start,
                _personal("birth" if birth else "date", text[place.start : place.end]),
            )


def _names(text: str, knows: Callable[[str], bool]) -> Iterator[tuple[int, Personal]]:
    """Names by what stands before them, and words with a capital that are no ordinary words, or are first names."""
    covered: list[tuple[int, int]] = []
    for span in named_spans(text):
        covered.append((span.start, span.end))
        yield span.start, _personal("name", text[span.start : span.end])
    begins = {start for start, _ in sentence_spans(text)}
    for found in _WORD.finditer(text):
        start, end = found.span()
        if any(first <= start < last or 0 < first - end <= _TITLE_GAP for first, last in covered):
            continue  # of a name that was found, or its title
        word = found.group().removesuffix("'s").removesuffix("’s").casefold()
        if word in _DAYS_AND_MONTHS or not is_like_name(
            text, start, end, begins_sentence=start in begins
        ):
            continue
        if word in FIRST_NAMES or not knows(word):
            yield start, _personal("name", found.group())


def _personal(kind: Kind, words: str) -> Personal:
    return Personal(kind, words, kind in _REFUSED)


def snippet_channels(channels: Iterable[Channel]) -> tuple[Channel, ...]:
    """The channels that a paragraph of the officer's own may go to."""
    return tuple(each for each in channels if each.sent and each.own_paragraphs)


def snippet_findings(
    text: str, language: Language, channels: Iterable[Channel], today: date, check: Check
) -> tuple[Finding, ...]:
    """Return what isn't in house style wherever the text may go, each place and rule once, as strictly as anywhere.

    What concerns a message as a whole is left out: a snippet is none.

    Args:
        text: the snippet, in one language.
        language: which.
        channels: where it may go.
        today: the day for rules about dates.
        check: finds what is wrong in a text.

    Returns:
        Findings in the order of the text; places are code points in its paragraphs.
    """
    strictest: dict[tuple[str, int | None, int, int], Finding] = {}
    for channel in channels:
        taken = from_plain(text, Facts(today, channel.id, channel.sent), language)
        for finding in (*check(taken.looked), *taken.hidden()):
            if finding.where.block is None:
                continue
            key = (finding.rule, finding.where.block, finding.start, finding.end)
            before = strictest.get(key)
            if before is None or _strictness(finding) < _strictness(before):
                strictest[key] = finding
    return tuple(
        sorted(strictest.values(), key=lambda each: (each.where.block or 0, each.start, each.end))
    )


def _strictness(finding: Finding) -> int:
    return _ORDER.index(finding.severity)


class SnippetJudge(msgspec.Struct, frozen=True):
    """Says what stands against a text that is to be kept.

    Attributes:
        channels: where it may go.
        today: the day on which it is kept.
        check: finds what isn't in house style.
        knows: tells whether a word in small letters is an ordinary word, of either language.
    """

    channels: tuple[Channel, ...]
    today: date
    check: Check
    knows: Callable[[str], bool]

    def findings(self, text: str, language: Language) -> tuple[Finding, ...]:
        """What isn't in house style."""
        return snippet_findings(text, language, self.channels, self.today, self.check)

    def mended(self, text: str, language: Language, finding: Finding) -> str:
        """The text with the fix of a finding."""
        return from_plain(text, Facts(self.today), language).mended((finding,))

    def personal(self, *texts: str) -> tuple[Personal, ...]:
        """What looks like a person's own, each once."""
        found = (each for text in texts for each in personal_in(text, self.knows))
        return tuple(dict.fromkeys(found))
