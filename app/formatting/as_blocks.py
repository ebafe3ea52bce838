"""A text from elsewhere as blocks with the stretches that look their own way: what `lint` and the editor take."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from app.document import Block, HtmlStyle, Paragraph, Part, Run, Runs, located_runs
from app.formatting.changes import Tally
from app.formatting.colours import colour_of, is_blue, is_dark, is_light, is_red
from app.formatting.flattening import FlatItem, flattened
from app.formatting.house_lists import item_list
from app.formatting.rich import Look, RichBlock, RichParagraph, RichRun
from app.language import Language


class OwnLook(msgspec.Struct, frozen=True, order=True):
    """A stretch in a look of its own.

    Attributes:
        block: index of the block.
        start, end: code points in the block's plain text.
        style: `bold`, `italic`, `underline`, `strike`, `red`, `colour`, `size` or `font`.
        detail: which size in points, or which font.
    """

    block: int
    start: int
    end: int
    style: str
    detail: str = ""


class LookedBlocks(msgspec.Struct, frozen=True):
    """Blocks, and the looks of their own in order of their places."""

    blocks: tuple[Block, ...]
    looks: tuple[OwnLook, ...]


def as_blocks(
    rich: Sequence[RichBlock], style: HtmlStyle | None = None, language: Language | None = None
) -> LookedBlocks:
    """Make blocks: a paragraph each, with the list that follows it; or a list alone.

    Args:
        rich: what was read.
        style: how the channel looks, which other looks are told from; None for the usual one.
        language: of all of it; None where it tells itself, and English where it doesn't.
    """
    gathering = _Gathering(style or HtmlStyle(), language)
    for flat in flattened(tuple(rich), Tally()):
        if isinstance(flat, RichParagraph):
            gathering.add_paragraph(flat)
        else:
            gathering.add_list(flat)
    gathering.finish()
    return LookedBlocks(tuple(gathering.blocks), tuple(sorted(gathering.looks)))


class _Gathering:
    """Takes paragraphs and lists one after the other."""

    def __init__(self, style: HtmlStyle, language: Language | None) -> None:
        self.blocks: list[Block] = []
        self.looks: list[OwnLook] = []
        self._style = style
        self._language = language
        self._lead: RichParagraph | None = None

    def add_paragraph(self, paragraph: RichParagraph) -> None:
        """Add a paragraph."""
        self.finish()
        self._lead = paragraph

    def add_list(self, items: list[FlatItem]) -> None:
        """Add a list; it belongs to the paragraph right before it."""
        said = [item.said for item in items]
        if self._lead is not None and self._spoken(self._lead) is not self._spoken(said[0]):
            self.finish()
        lead = [] if self._lead is None else [self._lead]
        self._lead = None
        parts: list[Part] = [Paragraph(_runs(each)) for each in lead]
        runs = [msgspec.structs.replace(item, runs=_runs(item.said)) for item in items]
        self._add_block([*parts, item_list(runs)], lead + said)

    def finish(self) -> None:
        """Add the last paragraph."""
        if self._lead is not None:
            lead, self._lead = self._lead, None
            self._add_block([Paragraph(_runs(lead))], [lead])

    def _spoken(self, paragraph: RichParagraph) -> Language:
        tag = paragraph.language[:2].lower()
        told = Language(tag) if tag in set(Language) else Language.EN
        return self._language or told

    def _add_block(self, parts: list[Part], gathered: list[RichParagraph]) -> None:
        block = Block(tuple(parts), self._spoken(gathered[0]))
        placed = ((run, start) for run, start, _ in located_runs(block))
        for paragraph in gathered:
            self._add_looks(paragraph, placed)
        self.blocks.append(block)

    def _add_looks(self, paragraph: RichParagraph, placed: Iterator[tuple[Run, int]]) -> None:
        """Add the looks of one paragraph or item; its runs are the next ones of the block."""
        place = _Places(paragraph, placed)
        whole = paragraph.text
        for start, end, (style, detail) in _stretches(paragraph, self._style):
            text = whole[start:end]
            if text.strip():
                first = start + len(text) - len(text.lstrip())
                last = end - len(text) + len(text.rstrip()) - 1
                span = (place.of(first), place.of(last) + 1)
                self.looks.append(OwnLook(len(self.blocks), *span, style, detail))


def _by_link(paragraph: RichParagraph) -> Iterator[tuple[str, str]]:
    """Yield the texts with their links, those of one link as one."""
    gathered: list[str] = []
    link = ""
    for run in paragraph.runs:
        if gathered and run.link != link:
            yield "".join(gathered), link
            gathered = []
        link = run.link
        gathered.append(run.text)
    if gathered:
        yield "".join(gathered), link


def _runs(paragraph: RichParagraph) -> Runs:
    return tuple(Run(text, link) for text, link in _by_link(paragraph))


class _Places:
    """Where the characters of a paragraph are in its block: links print their addresses too, items their bullets."""

    def __init__(self, paragraph: RichParagraph, placed: Iterator[tuple[Run, int]]) -> None:
        self._starts: list[int] = []
        self._shifts: list[int] = []
        start = 0
        for text, _ in _by_link(paragraph):
            _, position = next(placed)
            self._starts.append(start)
            self._shifts.append(position - start)
            start += len(text)

    def of(self, position: int) -> int:
        """The place in the block of a position in the paragraph."""
        return position + self._shifts[bisect_right(self._starts, position) - 1]


# --- looks


def _stretches(
    paragraph: RichParagraph, style: HtmlStyle
) -> Iterator[tuple[int, int, tuple[str, str]]]:
    """Yield each stretch in a look of its own as long as it goes on, with the sizes or fonts that it has."""
    begun: dict[str, tuple[int, dict[str, None]]] = {}
    position = 0
    for run in paragraph.runs:
        if run.text.strip():
            looks = dict(_own_looks(run, style))
            for look in [each for each in begun if each not in looks]:
                begins, details = begun.pop(look)
                yield begins, position, (look, "/".join(details))
            for look, detail in looks.items():
                begun.setdefault(look, (position, {}))[1][detail] = None
        position += len(run.text)
    for look, (begins, details) in begun.items():
        yield begins, position, (look, "/".join(details))


_SAME_SIZE = 0.3
"""Points that nobody sees: 16px and 12pt may differ by rounding."""


def _own_looks(run: RichRun, style: HtmlStyle) -> Iterator[tuple[str, str]]:
    """Yield what differs from the channel's style, and what it is instead; a link may be underlined and blue."""
    look = run.look
    for name in ("bold", "italic", "strike"):
        if getattr(look, name):
            yield name, ""
    if look.underline and not run.link:
        yield "underline", ""
    if look.colour and not _is_usual(look, style, link=bool(run.link)):
        yield "red" if is_red(look.colour) else "colour", ""
    elif look.highlight and not is_light(look.highlight):
        yield "colour", ""
    if look.size_pt is not None and abs(look.size_pt - style.size) > _SAME_SIZE:
        yield "size", f"{look.size_pt:g}"
    if look.font and look.font.lower() != style.font.partition(",")[0].strip(" '\"").lower():
        yield "font", look.font


def _is_usual(look: Look, style: HtmlStyle, *, link: bool) -> bool:
    if is_dark(look.colour) or look.colour == colour_of(style.text_colour):
        return True
    # Programs have each their own blue for links.
    return link and (look.colour == colour_of(style.link_colour) or is_blue(look.colour))
