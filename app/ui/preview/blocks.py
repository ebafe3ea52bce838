"""What the preview shows, as groups of lines: plain channels as the plain text, rich ones as they will look."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from app.compose.message import Message
from app.document import Block, ItemList, Part, Run, Runs
from app.document.plain import marker, run_text
from app.language import Language


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one look. `question` and `entry` tell where a gap is answered."""

    text: str
    link: bool = False
    gap: bool = False
    question: str = ""
    entry: str = ""


Role = Literal["", "say", "do"]
"""What the officer does with words of a script: says them, or does what they tell."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph on screen; an empty one is the blank line of plain text.

    Attributes:
        role: what is to be done with it; nothing in a message.
        opens: whether it is the first of those with this role.
        heading: whether it leads to a list of what is to be done, as its heading.
        yours: whether a paragraph in the officer's words begins with it.
        height: of the place that is kept free instead of words; 0 where there are words.
    """

    pieces: tuple[Piece, ...] = ()
    language: Language = Language.EN
    indented: bool = False
    role: Role = ""
    opens: bool = False
    heading: bool = False
    yours: bool = False
    height: int = 0

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class LineGroup:
    """Lines that are replaced together.

    Attributes:
        bulleted: empty, `-` or `1` (a list with signs or numbers).
        block: index of the message's block that says them, -1 between two blocks; not part of what is seen.
    """

    lines: tuple[Line, ...]
    bulleted: str = ""
    block: int = field(default=-1, compare=False)


def groups_of(message: Message, spoken: Collection[str] = ()) -> tuple[LineGroup, ...]:
    """Everything that the preview shows, in order; `spoken` are the slots of a script that are read out."""
    groups = _rich(message) if message.rich else _plain(message)
    return tuple(_with_roles(groups, message, spoken)) if spoken else groups


def with_yours(groups: tuple[LineGroup, ...], message: Message) -> tuple[LineGroup, ...]:
    """Mark where paragraphs in the officer's words begin."""
    if all(block.words == "approved" for block in message.blocks):
        return groups
    marked: list[LineGroup] = []
    before = -1
    for group in groups:
        begins = group.block >= 0 and group.block != before
        if begins and message.blocks[group.block].words != "approved":
            first, *others = group.lines
            marked.append(replace(group, lines=(replace(first, yours=True), *others)))
        else:
            marked.append(group)
        before = group.block
    return tuple(marked)


def with_place_kept(
    groups: tuple[LineGroup, ...], block: int, height: int
) -> tuple[LineGroup, ...]:
    """Keep a place free instead of what a block says."""
    kept: list[LineGroup] = []
    for group in groups:
        if group.block != block:
            kept.append(group)
        elif not kept or kept[-1].block != block:
            yours = group.lines[0].yours
            kept.append(LineGroup((Line(yours=yours, height=height),), block=block))
    return tuple(kept)


def _with_roles(
    groups: tuple[LineGroup, ...], message: Message, spoken: Collection[str]
) -> Iterator[LineGroup]:
    """What is read out, and what is to be done; a blank line between two of a kind belongs to both."""

    def role(group: LineGroup) -> Role:
        if group.block < 0:
            return ""
        return "say" if message.blocks[group.block].origin.slot in spoken else "do"

    last: Role = ""
    for place, group in enumerate(groups):
        own = role(group)
        if group.block < 0 and place + 1 < len(groups) and role(groups[place + 1]) == last:
            own = last
        heading = own == "do" and _leads_to_list(groups, place)
        first, *others = (replace(line, role=own, heading=heading) for line in group.lines)
        opens = own not in {"", last}
        yield replace(group, lines=(replace(first, opens=opens), *others))
        last = own or last if group.block < 0 else own


def _leads_to_list(groups: tuple[LineGroup, ...], place: int) -> bool:
    """Whether a list of the same block follows this group, which is none itself."""
    group, following = groups[place], groups[place + 1 : place + 2]
    if not following or group.block < 0 or following[0].block != group.block:
        return False
    return _is_list(following[0]) and not _is_list(group)


def _is_list(group: LineGroup) -> bool:
    return bool(group.bulleted) or group.lines[0].indented


def _plain(message: Message) -> tuple[LineGroup, ...]:
    """Lines whose text, joined by newlines, is exactly the message's plain text."""
    groups: list[LineGroup] = []
    for number, block in enumerate(message.blocks):
        if groups:
            groups.append(LineGroup((Line(),)))
        for index, part in enumerate(block.parts):
            tight = isinstance(part, ItemList) and index
            if index and (not tight or isinstance(block.parts[index - 1], ItemList)):
                groups.append(LineGroup((Line(),), block=number))
            groups.append(LineGroup(_plain_lines(part, block), block=number))
    return tuple(groups)


def _plain_lines(part: Part, block: Block) -> tuple[Line, ...]:
    if not isinstance(part, ItemList):
        return _lines(part.runs, block)
    lines: list[Line] = []
    for index, item in enumerate(part.items):
        first, *others = _lines(item, block)
        sign = Piece(marker(part, index))
        lines.append(Line((sign, *first.pieces), block.language, indented=True))
        lines += others
    return tuple(lines)


def _rich(message: Message) -> tuple[LineGroup, ...]:
    groups: list[LineGroup] = []
    for number, block in enumerate(message.blocks):
        for part in block.parts:
            if isinstance(part, ItemList):
                lines = [_joined(item, block) for item in part.items]
                groups.append(LineGroup(tuple(lines), "1" if part.ordered else "-", number))
            else:
                groups.append(LineGroup((_joined(part.runs, block),), block=number))
    return tuple(groups)


def _joined(runs: Runs, block: Block) -> Line:
    """One paragraph; a line break within it stays within it."""
    pieces = tuple(_piece(run, run.text.replace("\n", "\u2028"), block) for run in runs)
    return Line(pieces, block.language)


def _lines(runs: Runs, block: Block) -> tuple[Line, ...]:
    lines: list[list[Piece]] = [[]]
    for run in runs:
        for index, text in enumerate(run_text(run).split("\n")):
            if index:
                lines.append([])
            if text:
                lines[-1].append(_piece(run, text, block))
    return tuple(Line(tuple(pieces), block.language) for pieces in lines)


def _piece(run: Run, text: str, block: Block) -> Piece:
    entry = block.origin.entry if run.gap else ""
    return Piece(text, bool(run.link), run.gap, run.source if run.gap else "", entry)
