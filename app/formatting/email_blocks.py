"""An email that is put in house style as blocks of a message, and as the rules look at it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from app.document import Block, ItemList, Part, block_text, located_runs
from app.formatting.fields import patterns_in
from app.formatting.foreign import address_spans
from app.formatting.two_languages import in_both, told_by_words
from app.language import Language, MessageLanguage
from app.rules.texts import Facts, Looked, Masked, Text


class EmailPlace(NamedTuple):
    """A stretch of a paragraph or an item: indexes of part and item, and code points of its text."""

    part: int
    item: int | None
    start: int
    end: int


def blocks_of(parts: tuple[Part, ...], language: MessageLanguage) -> tuple[Block, ...]:
    """The parts as blocks: a paragraph each, with the list that follows it."""
    grouped = [tuple(parts[index] for index in indexes) for indexes in groups(parts)]
    blocks = tuple(Block(each, language.parts[0]) for each in grouped)
    if language is not MessageLanguage.BOTH:
        return blocks
    return tuple(
        msgspec.structs.replace(block, language=text.language)
        for block, text in zip(blocks, _told(blocks), strict=True)
    )


def _told(blocks: tuple[Block, ...]) -> list[Text]:
    """The text of each block in its language: a border parts the two, or small words tell; else as before it."""
    texts = in_both([Text(block_text(each)) for each in blocks])
    if any(each.language is Language.CY for each in texts):
        return texts
    language = Language.EN
    told: list[Text] = []
    for text in texts:
        language = told_by_words(text.text, language)
        told.append(msgspec.structs.replace(text, language=language))
    return told


def groups(parts: tuple[Part, ...]) -> list[list[int]]:
    """Indexes of the parts that each block has."""
    found: list[list[int]] = []
    for index, part in enumerate(parts):
        alone = isinstance(part, ItemList) and found and len(found[-1]) == 1
        if alone and not isinstance(parts[found[-1][0]], ItemList):
            found[-1].append(index)
        else:
            found.append([index])
    return found


def block_of_part(parts: tuple[Part, ...], part: int) -> int:
    """Index of the block that a part stands in."""
    return next(at for at, indexes in enumerate(groups(parts)) if part in indexes)


def language_of(blocks: tuple[Block, ...]) -> MessageLanguage:
    """The language of an email, told by its small words: Welsh, English, or both."""
    lengths = dict.fromkeys(Language, 0)
    for text in _told(blocks):
        lengths[text.language] += len(text.text)
    if lengths[Language.CY] <= sum(lengths.values()) * _FEW:
        return MessageLanguage.EN
    welsh = lengths[Language.EN] <= sum(lengths.values()) * _FEW
    return MessageLanguage.CY if welsh else MessageLanguage.BOTH


_FEW = 0.25
"""Of a text: names, addresses and headings tell no language."""


def looked_at(blocks: tuple[Block, ...], facts: Facts, left: Iterable[str]) -> Looked:
    """What the rules look at: the words that aren't fields.

    Args:
        blocks: the email.
        facts: of it.
        left: words that were left, with a reason: what they ask to be filled in stays.
    """
    stay = frozenset(left)
    return Looked(
        tuple(
            Text(block_text(block), block.language, block=index, masked=_masked(block, stay))
            for index, block in enumerate(blocks)
        ),
        facts,
        "foreign",
    )


def _masked(block: Block, stay: frozenset[str]) -> tuple[Masked, ...]:
    text = block_text(block)
    unfinished = [(start, end) for run, start, end in located_runs(block) if run.unfinished]
    kept = [(start, end) for start, end, _ in patterns_in(text) if stay and text[start:end] in stay]
    gaps = [Masked(start, end, "gap") for start, end in (*unfinished, *kept)]
    links = [
        each
        for each in address_spans(block)
        if not any(each.start < gap.end and gap.start < each.end for gap in gaps)
    ]
    return tuple(sorted((*gaps, *links), key=lambda each: each.start))


def place_of(
    parts: tuple[Part, ...], blocks: tuple[Block, ...], block: int, start: int, end: int
) -> EmailPlace | None:
    """Where in the parts a stretch of a block's plain text stands; None where it isn't within one run's words.

    Args:
        parts: the email.
        blocks: what `blocks_of` makes of it.
        block: index of one of them.
        start: code points in its plain text.
        end: likewise.
    """
    containers = list(_containers(parts, groups(parts)[block]))
    lengths: dict[tuple[int, int | None], int] = dict.fromkeys(containers, 0)
    runs = iter(located_runs(blocks[block]))
    for at in containers:
        for _ in range(_count(parts, at)):
            run, begins, _ = next(runs)
            if begins <= start and end <= begins + len(run.text):
                first = lengths[at] + start - begins
                return EmailPlace(*at, first, first + end - start)
            lengths[at] += len(run.text)
    return None


def in_block(parts: tuple[Part, ...], block: int, place: EmailPlace) -> tuple[int, int]:
    """Start and end, code points in a block's plain text, of a stretch of its parts: what `place_of` turns round."""
    blocks = Block(tuple(parts[index] for index in groups(parts)[block]))
    runs = iter(located_runs(blocks))
    start = end = 0
    for at in _containers(parts, groups(parts)[block]):
        position = 0
        for _ in range(_count(parts, at)):
            run, begins, _ = next(runs)
            if at == (place.part, place.item):
                if position <= place.start < position + len(run.text):
                    start = begins + place.start - position
                if position < place.end <= position + len(run.text):
                    end = begins + place.end - position
            position += len(run.text)
    return start, end


def _containers(parts: tuple[Part, ...], indexes: list[int]) -> Iterator[tuple[int, int | None]]:
    for index in indexes:
        part = parts[index]
        if isinstance(part, ItemList):
            yield from ((index, number) for number in range(len(part.items)))
        else:
            yield index, None


def _count(parts: tuple[Part, ...], at: tuple[int, int | None]) -> int:
    part = parts[at[0]]
    runs = part.items[at[1] or 0] if isinstance(part, ItemList) else part.runs
    return len(runs)
