"""Where a position of a block's plain text stands in the preview: the line of the block, and the place in it.

A plain channel shows the plain text itself. A rich one shows lists without their signs, links without their address
and a line break within its paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.document import Block, ItemList, block_text, located_runs
from app.ui.state.utf16 import to_qt


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text that is shown in one piece.

    Attributes:
        line: number of the line among those of its block.
        at: where it begins in that line, as Qt counts.
        start, end: in the block's plain text, in code points.
        text: what is shown of it.
    """

    line: int
    at: int
    start: int
    end: int
    text: str


def shown(block: Block, *, rich: bool) -> tuple[Stretch, ...]:
    """The stretches that the preview shows of a block, in order."""
    return tuple(_rich(block) if rich else _plain(block))


def place_of(
    stretches: tuple[Stretch, ...], position: int, *, end: bool = False
) -> tuple[int, int]:
    """Line and place of a position of the plain text.

    Args:
        stretches: of the block.
        position: in code points; what isn't shown (a sign, an address) stands at the nearest text.
        end: it ends something, and belongs to the text before it.
    """
    best = stretches[0]
    for each in stretches:
        if each.start < position or (each.start == position and not end):
            best = each
    inside = min(max(position - best.start, 0), len(best.text))
    return best.line, best.at + to_qt(best.text, inside)


def _plain(block: Block) -> Iterator[Stretch]:
    at = 0
    for number, line in enumerate(block_text(block).split("\n")):
        yield Stretch(number, 0, at, at + len(line), line)
        at += len(line) + 1


def _rich(block: Block) -> Iterator[Stretch]:
    places = located_runs(block)
    line = 0
    for part in block.parts:
        for runs in part.items if isinstance(part, ItemList) else (part.runs,):
            at = 0
            for _ in runs:
                run, start, end = next(places)
                yield Stretch(line, at, start, end, run.text)
                at += to_qt(run.text, len(run.text))
            line += 1
