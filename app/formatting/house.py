"""A text from elsewhere in house style (guidance L845 to L851): what is kept of its looks, and what was changed.

Kept: words, links, bold, italics (until somebody says otherwise), lists with their depths and numbers. All else goes,
and is told. What is red, or otherwise still to be filled in, becomes an unfinished field, never black text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from app.document import USUAL_SIZE, ItemList, Paragraph, Part, Run, Runs
from app.formatting.changes import HouseChange, Tally
from app.formatting.fields import Unfinished, fields_of, in_order
from app.formatting.flattening import FlatItem, flattened, parted_quote
from app.formatting.house_lists import item_lists
from app.formatting.house_text import house_texts, quoted_texts
from app.formatting.rich import RichBlock, RichDocument, RichParagraph, paragraphs_of
from app.formatting.styled_text import StyledText
from app.formatting.two_languages import told_by_words
from app.language import Language

Italics = Literal["keep", "upright"]


class HouseChoices(msgspec.Struct, frozen=True):
    """What house style leaves to whoever writes: the size in points, and whether italics stay (guidance L847)."""

    size: int = USUAL_SIZE
    italics: Italics = "keep"


class Housed(msgspec.Struct, frozen=True):
    """A text in house style.

    Attributes:
        parts: the text.
        changes: what was changed, each kind once; then what its source left out.
        fields: what is still to be changed or removed, in order.
        italics: in how many places the source has italics.
        quoted: an earlier email at its end; set apart, and neither checked nor changed.
    """

    parts: tuple[Part, ...]
    changes: tuple[HouseChange, ...] = ()
    fields: tuple[Unfinished, ...] = ()
    italics: int = 0
    quoted: tuple[Part, ...] = ()


DEFAULT = HouseChoices()
_OF_SOURCE = {"hidden": "hidden-text"}
"""Kinds of notes of a source that are called otherwise among changes."""


def housed(document: RichDocument, choices: HouseChoices = DEFAULT) -> Housed:
    """Put a text in house style. Doing it twice is doing it once; no word is lost and none is added."""
    own, quoted = parted_quote(document.blocks)
    house = _House(choices, told_by_words(" ".join(each.text for each in paragraphs_of(own))))
    parts = tuple(house.parts(own))
    if house.italics:
        kind = "italics-upright" if choices.italics == "upright" else "italics-kept"
        house.tally.add(kind, count=house.italics)
    apart = tuple(
        Paragraph(text.runs())
        for paragraph in paragraphs_of(quoted)
        for text in quoted_texts(paragraph)
    )
    if apart:
        house.tally.add("quoted")
    told = (
        HouseChange(_OF_SOURCE.get(e.kind, e.kind), e.count, words=e.words) for e in document.told
    )
    changes = (*house.tally.changes(), *told)
    return Housed(parts, changes, fields_of(parts, house.known), house.italics, apart)


def upright(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """A text without italics."""
    return tuple(_upright(part) for part in parts)


def _upright(part: Part) -> Part:
    if isinstance(part, ItemList):
        return msgspec.structs.replace(part, items=tuple(map(_upright_runs, part.items)))
    return Paragraph(_upright_runs(part.runs))


def _upright_runs(runs: Runs) -> Runs:
    return _joined(msgspec.structs.replace(run, italic=False) for run in runs)


class _House:
    """Puts blocks in house style, and counts what it changes.

    Attributes:
        italics: places with italics in the source.
        known: why each unfinished field is one, by its words.
    """

    def __init__(self, choices: HouseChoices, language: Language) -> None:
        self._choices = choices
        self._language = language
        self.tally = Tally()
        self.italics = 0
        self.known: dict[str, tuple[str, ...]] = {}

    def parts(self, blocks: tuple[RichBlock, ...]) -> Iterator[Part]:
        """Yield paragraphs and lists in reading order."""
        for flat in flattened(blocks, self.tally):
            if isinstance(flat, RichParagraph):
                yield from (Paragraph(text.runs()) for text in self._texts(flat))
            else:
                items = [done for item in flat if (done := self._item(item)).runs]
                if items:
                    yield from item_lists(items)

    def _item(self, item: FlatItem) -> FlatItem:
        texts = [text.runs() for text in self._texts(item.said, of_item=True)]
        return msgspec.structs.replace(item, runs=texts[0] if texts else ())

    def _texts(self, paragraph: RichParagraph, *, of_item: bool = False) -> Iterator[StyledText]:
        size, language = self._choices.size, self._language
        for text in house_texts(paragraph, size, language, self.tally, of_item=of_item):
            if paragraph.heading:
                text.kept = [each._replace(bold=True) for each in text.kept]
            self.italics += sum(1 for _ in text.spans(lambda kept: kept.italic))
            if self._choices.italics == "upright":
                text.kept = [each._replace(italic=False) for each in text.kept]
            self._remember(text)
            yield text

    def _remember(self, text: StyledText) -> None:
        for start, end, _ in text.spans(lambda kept: bool(kept.why)):
            words = text.text[start:end]
            why = {reason for kept in text.kept[start:end] for reason in kept.why}
            self.known[words] = in_order(frozenset(why | set(self.known.get(words, ()))))


def _joined(runs: Iterable[Run]) -> Runs:
    """The runs; those that look the same and follow each other are one."""
    joined: list[Run] = []
    for run in runs:
        if joined and msgspec.structs.replace(joined[-1], text=run.text) == run:
            joined[-1] = msgspec.structs.replace(run, text=joined[-1].text + run.text)
        else:
            joined.append(run)
    return tuple(joined)
