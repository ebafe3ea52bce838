"""Plain text of a document: a blank line between paragraphs, `- ` bullets, a link's address once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.document.model import Block, ItemList, Part, Run, Runs


def run_text(run: Run) -> str:
    """Text of a run; a link's address follows in brackets unless the text already is the address."""
    if not run.link or is_address(run.text, run.link):
        return run.text
    return f"{run.text} ({shown_address(run.link)})"


def is_address(text: str, link: str) -> bool:
    """Whether the words of a link are its address: of a number to call, the same figures."""
    if link.startswith("tel:"):
        return _figures(text) == _figures(link)
    return shown_address(text) == shown_address(link)


def shown_address(address: str) -> str:
    """An address as people read it: without the scheme, a final slash, and what a mail is filled in with."""
    if address.startswith("mailto:"):
        return address.removeprefix("mailto:").partition("?")[0]
    for scheme in ("tel:", "https://", "http://"):
        address = address.removeprefix(scheme)
    return address.removesuffix("/")


def _figures(number: str) -> str:
    """A number as it is dialled in the UK."""
    figures = "".join(each for each in number if each.isdigit() or each == "+")
    return re.sub(r"^(?:\+|00)440?", "0", figures)


def runs_text(runs: Runs) -> str:
    """Text of runs, one after the other."""
    if len(runs) == 1 and not runs[0].link:
        return runs[0].text
    return "".join([run_text(run) if run.link else run.text for run in runs])


def marker(part: ItemList, index: int) -> str:
    """What stands before the item at `index` in plain text."""
    if not part.marks:
        return f"{index + 1}. " if part.ordered else "- "
    mark = part.marks[index]
    sign = (mark.text or f"{number_of(part, index)}.") if mark.ordered else "-"
    return f"{_DEEPER * (mark.depth - 1)}{sign} "


_DEEPER = "  "
"""What stands before an item of a list within a list, for each depth."""


def number_of(part: ItemList, index: int) -> int:
    """What a marked item has counted to; one more than the last of its depth where it doesn't say."""
    depth, counted = part.marks[index].depth, 0
    for mark in reversed(part.marks[: index + 1]):
        if mark.depth < depth or (mark.depth == depth and not mark.ordered):
            break
        if mark.depth == depth:
            if mark.number is not None:
                return mark.number + counted
            counted += 1
    return counted


def _part_text(part: Part) -> str:
    if isinstance(part, ItemList):
        if not (part.marks or part.ordered):
            return "\n".join([f"- {runs_text(item)}" for item in part.items])
        return "\n".join(
            [marker(part, index) + runs_text(item) for index, item in enumerate(part.items)]
        )
    return runs_text(part.runs)


def block_text(block: Block) -> str:
    """Plain text of one block. Positions in findings are code points of this text."""
    pieces: list[str] = []
    for index, part in enumerate(block.parts):
        if index:
            pieces.append(_between(block.parts[index - 1], part))
        pieces.append(_part_text(part))
    return "".join(pieces)


def located_runs(block: Block) -> Iterator[tuple[Run, int, int]]:
    """Yield each run of a block with its start and end in the block's plain text."""
    position = 0
    for index, part in enumerate(block.parts):
        if index:
            position += len(_between(block.parts[index - 1], part))
        items = part.items if isinstance(part, ItemList) else (part.runs,)
        for number, runs in enumerate(items):
            if isinstance(part, ItemList):
                position += len(marker(part, number)) + (1 if number else 0)
            for run in runs:
                length = len(run_text(run))
                yield run, position, position + length
                position += length


def prints_answers(block: Block) -> bool:
    """Whether any of it isn't the pack's own wording."""
    for part in block.parts:
        for runs in part.items if isinstance(part, ItemList) else (part.runs,):
            for run in runs:
                if run.source:
                    return True
    return False


def _between(before: Part, part: Part) -> str:
    """What parts two parts of a block: a list right after a paragraph belongs to it."""
    tight = isinstance(part, ItemList) and not isinstance(before, ItemList)
    return "\n" if tight else "\n\n"


def plain_text(blocks: tuple[Block, ...]) -> str:
    """Plain text of a whole document, without a newline at its end."""
    return "\n\n".join(block_text(block) for block in blocks)
