"""Plain text of a document: a blank line between paragraphs, `- ` bullets, a link's address once."""

from __future__ import annotations

from collections.abc import Iterator

from app.document.model import Block, ItemList, Part, Run, Runs


def run_text(run: Run) -> str:
    """Text of a run; a link's address follows in brackets unless the text already is the address."""
    if not run.link or shown_address(run.link) == shown_address(run.text):
        return run.text
    return f"{run.text} ({shown_address(run.link)})"


def shown_address(address: str) -> str:
    """An address as people read it: without the scheme and a final slash."""
    for scheme in ("mailto:", "tel:", "https://", "http://"):
        address = address.removeprefix(scheme)
    return address.removesuffix("/")


def runs_text(runs: Runs) -> str:
    """Text of runs, one after the other."""
    return "".join(run_text(run) for run in runs)


def marker(part: ItemList, index: int) -> str:
    """What stands before the item at `index` in plain text."""
    return f"{index + 1}. " if part.ordered else "- "


def _part_text(part: Part) -> str:
    if isinstance(part, ItemList):
        return "\n".join(
            marker(part, index) + runs_text(item) for index, item in enumerate(part.items)
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


def _between(before: Part, part: Part) -> str:
    """What parts two parts of a block: a list right after a paragraph belongs to it."""
    tight = isinstance(part, ItemList) and not isinstance(before, ItemList)
    return "\n" if tight else "\n\n"


def plain_text(blocks: tuple[Block, ...]) -> str:
    """Plain text of a whole document, without a newline at its end."""
    return "\n\n".join(block_text(block) for block in blocks)
