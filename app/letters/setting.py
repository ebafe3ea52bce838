"""A message as a letter.

>>> from app.document import Block, HtmlStyle, Paragraph, Run
>>> said = Block((Paragraph((Run("Dear #customer"),)),))
>>> letter = letter_of("Letter", ((Language.EN, ()),), (said,), HtmlStyle())
>>> letter.sections[0].blocks[0].parts[0].runs[0].text
'Dear #customer'
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from app.document import Block, HtmlStyle, ItemList, Paragraph, Part, Run, Runs, run_text, runs_text
from app.document.plain import marker
from app.language import Language
from app.letters.model import (
    Letter,
    LetterSection,
    SetBlock,
    SetItem,
    SetList,
    SetParagraph,
    SetPart,
)

Subject = tuple[tuple[Language, Runs], ...]


def letter_of(
    title: str,
    subject: Subject,
    blocks: Iterable[Block],
    style: HtmlStyle,
    *,
    size: int | None = None,
    window: str = "",
) -> Letter:
    """Return the message as a letter.

    Args:
        title: of the file where the subject holds an answer: what kind of message it is.
        subject: in the order of the message; no runs where the channel has no subject.
        blocks: of the message.
        style: of its channel.
        size: points, in the place of the channel's.
        window: the slot whose words stand in the window of the envelope.

    Raises:
        ValueError: something in it is still to be filled in.
    """
    sections = tuple(
        _section(language, runs, said, window)
        for (language, runs), said in zip(subject, _by_language(blocks), strict=True)
    )
    return Letter(
        title=_public_title(subject) or title,
        language=sections[0].language,
        size=size or style.size,
        text_colour=style.text_colour,
        link_colour=style.link_colour,
        sections=sections,
    )


def _public_title(subject: Subject) -> str:
    """The subject, unless an answer stands in it: the properties of a file are read by more people than the file."""
    if any(run.source for _, runs in subject for run in runs):
        return ""
    said = (" ".join(runs_text(runs).split()) for _, runs in subject)
    return " | ".join(dict.fromkeys(each for each in said if each))


def _by_language(blocks: Iterable[Block]) -> list[list[Block]]:
    """The blocks before and after the separator of the two languages, which is none of the letter's words."""
    pieces: list[list[Block]] = [[]]
    for block in blocks:
        if block.separator:
            pieces.append([])
        else:
            pieces[-1].append(block)
    return pieces


def _section(language: Language, subject: Runs, blocks: list[Block], window: str) -> LetterSection:
    in_window = [block for block in blocks if window and block.origin.slot == window]
    return LetterSection(
        language=language,
        heading=_set_runs(subject),
        address=tuple(
            SetParagraph(_set_runs(part.runs))
            for block in in_window
            for part in block.parts
            if isinstance(part, Paragraph)
        ),
        blocks=tuple(
            SetBlock(block.language, tuple(_set_part(part) for part in block.parts))
            for block in blocks
            if block not in in_window
        ),
    )


def _set_runs(runs: Runs) -> Runs:
    return tuple(_set_run(run) for run in runs)


def _set_run(run: Run) -> Run:
    """The run as it is on paper: a link says where it leads, as in plain text."""
    if run.gap or run.unfinished:
        raise ValueError("what is still to be filled in can't be part of a letter")
    return msgspec.structs.replace(run, text=run_text(run), source="")


def _set_part(part: Part) -> SetPart:
    if isinstance(part, Paragraph):
        return SetParagraph(_set_runs(part.runs))
    return _nested(part, list(range(len(part.items))))


def _nested(part: ItemList, indices: list[int]) -> SetList:
    """The list of some neighbouring items: those that are deeper than the first are lists inside the one before."""
    depth = min(_depth(part, index) for index in indices)
    items: list[SetItem] = []
    marks: list[str] = []
    for heads, deeper in _groups(part, indices, depth):
        lists = (_nested(part, deeper),) if deeper else ()
        runs = _set_runs(part.items[heads[0]]) if heads else ()
        items.append(SetItem(runs, lists))
        marks.append(marker(part, heads[0]).strip() if heads else "")
    return SetList(tuple(items), () if all(mark in "-" for mark in marks) else tuple(_seen(marks)))


def _groups(
    part: ItemList, indices: list[int], depth: int
) -> Iterator[tuple[list[int], list[int]]]:
    """Yield each item of a depth with those inside it; the first may be missing where a list begins too deep."""
    head: list[int] = []
    deeper: list[int] = []
    for index in indices:
        if _depth(part, index) > depth:
            deeper.append(index)
            continue
        if head or deeper:
            yield head, deeper
        head, deeper = [index], []
    yield head, deeper


def _depth(part: ItemList, index: int) -> int:
    return part.marks[index].depth if part.marks else 1


def _seen(marks: list[str]) -> Iterator[str]:
    """Marks of a list of which some count: a bullet is a bullet."""
    return ("•" if mark == "-" else mark for mark in marks)
