"""A message to a customer can be read at the age of eleven, and no sentence of it is long.

`python -m tests.unit.shipped_pack.test_shipped_reading_age` prints the figures of every message within bounds.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from statistics import median, quantiles

import msgspec
import pytest

from app.compose.composing import Composition
from app.compose.draft import Draft
from app.document import ItemList, runs_text
from app.language import MessageLanguage
from app.templates.model import Phrase
from tests.unit.shipped_pack.filling import shipped
from tests.unit.shipped_pack.reachable import MORNING, each_way, first_way, pairs, start
from tests.unit.shipped_pack.reading_age import WORD, reading_age, sentences, syllables

OLDEST = 11
MOST_WORDS = 25
FRAME = {"greeting", "sign-off"}

SYLLABLES = {
    1: "we sent please changed asked name form months through fee",
    2: "passport needed photo details people mother’s receive title pages being",
    3: "document copier evidence period official completed",
    4: "original application certificate identity information",
    5: "nationality possibility international",
}


@pytest.mark.parametrize(
    ("word", "count"), [(word, count) for count, row in SYLLABLES.items() for word in row.split()]
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_reading_age_of_a_known_text() -> None:
    # 6 words and 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59, and five years.
    assert reading_age(["The cat sat on the mat."]) == pytest.approx(3.55)


def test_links_addresses_and_names_are_no_reading() -> None:
    said = "Dear Ann Rees. Read www.gov.uk/passports. Write to help@example.com. www.gov.uk"
    assert [WORD.findall(each) for each in sentences(said)] == [
        ["Dear"],
        ["Read"],
        ["Write", "to"],
    ]


def to_customers(*, whole: bool) -> Iterator[tuple[str, Draft]]:
    """Each message by the template it is of: of one with each answer, and of two templates.

    Args:
        whole: below each radio button everything is tried again.
    """
    pack = shipped()
    written = {
        name: head
        for name, head in pack.index.heads.items()
        if any(pack.channel(each).sent for each in head.channels)
    }
    for name in written:
        for draft in each_way(pack, start(name), deep=whole):
            yield name, draft
    for one, other in pairs(pack):
        if one in written:
            yield f"{one} and another", first_way(pack, start(one, other))


def reads(draft: Draft, language: MessageLanguage) -> tuple[str, ...]:
    """The sentences of a message, with each item of a list as one; without what is prescribed."""
    said = msgspec.structs.replace(draft, language=language)
    found: list[str] = []
    for placed in Composition(shipped(), said, MORNING).placed:
        phrase = placed.said.phrase if placed.said is not None else None
        if isinstance(phrase, Phrase) and (phrase.prescribed or phrase.slot in FRAME):
            continue
        for part in placed.block.parts:
            for runs in part.items if isinstance(part, ItemList) else (part.runs,):
                found += _sentences(runs_text(runs))
    return tuple(found)


@cache
def _sentences(text: str) -> tuple[str, ...]:
    return tuple(sentences(text))


def ages(*, whole: bool) -> dict[str, list[float]]:
    """The reading ages of the English messages of each template, each message once."""
    found: dict[str, dict[tuple[str, ...], float]] = {}
    for name, draft in to_customers(whole=whole):
        if read := reads(draft, MessageLanguage.EN):
            found.setdefault(name, {})[read] = reading_age(read)
    return {name: list(by_words.values()) for name, by_words in found.items()}


def long_sentences(*, whole: bool) -> set[str]:
    """Those that have too many words, in both languages; a colon ends one here as it does before a list."""
    return {
        part
        for _, draft in to_customers(whole=whole)
        for language in (MessageLanguage.EN, MessageLanguage.CY)
        for each in reads(draft, language)
        for part in each.split(": ")
        if len(WORD.findall(part)) > MOST_WORDS
    }


def test_half_of_the_messages_can_be_read_at_eleven() -> None:
    by_template = ages(whole=False)
    assert median(age for each in by_template.values() for age in each) <= OLDEST
    # Templates of which there are many messages don't hide the others.
    assert median(map(median, by_template.values())) <= OLDEST


def test_no_sentence_is_long() -> None:
    assert not long_sentences(whole=False)


def _figures() -> Iterator[str]:
    by_template = ages(whole=True)
    every = [age for each in by_template.values() for age in each]
    low, middle, high = quantiles(every, n=4)
    yield f"{len(every)} different messages of {len(by_template)} kinds"
    yield f"reading age: median {middle:.2f}"
    yield f"a quarter up to {low:.1f}, three up to {high:.1f}, highest {max(every):.1f}"
    yield f"median of the templates: {median(map(median, by_template.values())):.1f}"
    yield f"sentences of more than {MOST_WORDS} words: {len(long_sentences(whole=True))}"
    yield "hardest to read, by median:"
    hardest = sorted(by_template.items(), key=lambda each: -median(each[1]))[:15]
    yield from (f"  {median(each):.1f} {name}" for name, each in hardest)


if __name__ == "__main__":
    print("\n".join(_figures()))  # noqa: T201
