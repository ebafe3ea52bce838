"""From a finding in the message to the officer's own words in a block, and those as its fix would have them."""

from __future__ import annotations

import msgspec

from app.compose.message import Message
from app.compose.officer_text import text_of
from app.document import Block, ItemList, Paragraph, Part, Run, Runs, located_runs
from app.findings import Finding


class EditPlace(msgspec.Struct, frozen=True):
    """A stretch of an edited block, or of a paragraph of the officer's own.

    Attributes:
        block: index of the block in the message.
        start, end: code points of the block's plain text.
        text: what stands there.
    """

    block: int
    start: int
    end: int
    text: str


def edit_place_of(message: Message, finding: Finding) -> EditPlace | None:
    """Where the officer wrote what a finding is about; None where it isn't within one run of their words."""
    index = finding.where.block
    if index is None or not 0 <= index < len(message.blocks) or finding.end <= finding.start:
        return None
    block = message.blocks[index]
    if block.words == "approved":
        return None
    for run, start, _ in located_runs(block):
        # The address after a link's words isn't among them.
        if start <= finding.start and finding.end <= start + len(run.text) and not run.gap:
            text = run.text[finding.start - start : finding.end - start]
            return EditPlace(index, finding.start, finding.end, text)
    return None


def mended_text(block: Block, place: EditPlace, text: str) -> str:
    """The words of a block, as an edit is written, with others in this place."""
    mended: list[Run] = []
    for run, start, _ in located_runs(block):
        words = run.text
        if start <= place.start and place.end <= start + len(words):
            words = words[: place.start - start] + text + words[place.end - start :]
        mended.append(msgspec.structs.replace(run, text=words))
    return text_of(_with_runs(block.parts, mended))


def _with_runs(parts: tuple[Part, ...], runs: list[Run]) -> tuple[Part, ...]:
    """The parts with other runs, one for each, in order."""
    left = iter(runs)

    def others(old: Runs) -> Runs:
        return tuple(next(left) for _ in old)

    return tuple(
        ItemList(tuple(others(item) for item in part.items), part.ordered)
        if isinstance(part, ItemList)
        else Paragraph(others(part.runs))
        for part in parts
    )
