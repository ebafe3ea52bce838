"""Changes of an email that is put in house style: its fields marked, removed, left; words of it replaced.

Each takes parts and returns parts. A field is told by its number among the unfinished stretches.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from app.document import ItemList, Paragraph, Part, Run, Runs
from app.formatting.fields import patterns_in, places, stretches
from app.formatting.styled_text import KeptLook, Patch, StyledText

Parts = tuple[Part, ...]
_RED = frozenset({"red"})
_AROUND = re.compile(r"(?<=\s) +| +(?=[.,;:!?)\n])|(?<=[(\n]) +|^\s+|\s+$")
"""What is left of the white space round words that went."""


def marked(parts: Parts, left: Iterable[str]) -> Parts:
    """What is to be filled in by its words (`[name]`, `XXXX`) is unfinished, however it was typed.

    Args:
        parts: the text.
        left: words that were left, with a reason; they stay as they are.
    """
    stay = set(left)

    def mark(runs: Runs) -> Runs:
        text = styled(runs)
        found = [
            each for each in patterns_in(text.text) if text.text[each[0] : each[1]] not in stay
        ]
        for start, end, why in found:
            text.mark(start, end, why)
        return text.runs() if found else runs

    return _changed(parts, lambda _, runs: mark(runs))


def without_field(parts: Parts, number: int) -> Parts:
    """Take a field away, and the paragraph or item that says nothing without it.

    Raises:
        IndexError: there is no such field.
    """

    def remove(text: StyledText, start: int, end: int) -> StyledText:
        before = text.text[start - 1 : start]
        text = text.edited([Patch(start, end, "", "")])
        # Only at the place itself: what is elsewhere was typed so.
        spaces = [
            Patch(*found.span(), "", "")
            for found in _AROUND.finditer(text.text)
            if found.start() <= start <= found.end() and (found.end() > start or before.isspace())
        ]
        return text.edited(spaces[:1])

    return _at_field(parts, number, remove)


def left_as_it_is(parts: Parts, number: int) -> Parts:
    """Let a field's words stand, black. Raises IndexError where there is no such field."""

    def blacken(text: StyledText, start: int, end: int) -> StyledText:
        for at in range(start, end):
            text.kept[at] = text.kept[at]._replace(why=frozenset())
        return text

    return _at_field(parts, number, blacken)


def with_replaced(
    parts: Parts, place: tuple[int, int | None], start: int, end: int, words: str
) -> Parts:
    """Put other words at a place, as a mend does.

    Args:
        parts: the text.
        place: index of a part, and of the item where it is a list.
        start: code points in the words there.
        end: likewise.
        words: what comes instead; empty takes them out.
    """

    def replace(at: tuple[int, int | None], runs: Runs) -> Runs:
        if at != place:
            return runs
        return styled(runs).edited([Patch(start, end, words, "")]).runs()

    return _changed(parts, replace)


def styled(runs: Runs) -> StyledText:
    """Runs as text that can be changed in places."""
    return StyledText(
        (
            run.text,
            KeptLook(run.bold, run.italic, run.link, _RED if run.unfinished else frozenset()),
        )
        for run in runs
    )


def _at_field(
    parts: Parts, number: int, change: Callable[[StyledText, int, int], StyledText]
) -> Parts:
    """Change the paragraph or item of a field. Raises IndexError where there is no such field."""
    found = [
        ((part, item), start, end)
        for part, item, runs in places(parts)
        for start, end, _ in stretches(runs)
    ]
    place, start, end = found[number]

    def at(here: tuple[int, int | None], runs: Runs) -> Runs:
        return change(styled(runs), start, end).runs() if here == place else runs

    return _changed(parts, at)


def _changed(parts: Parts, change: Callable[[tuple[int, int | None], Runs], Runs]) -> Parts:
    """The parts with other runs; those that say nothing then go."""
    return tuple(_made(parts, change))


def _made(parts: Parts, change: Callable[[tuple[int, int | None], Runs], Runs]) -> Iterator[Part]:
    for index, part in enumerate(parts):
        if not isinstance(part, ItemList):
            runs = change((index, None), part.runs)
            if _says_something(runs) or not _says_something(part.runs):
                yield part if runs == part.runs else Paragraph(runs)
            continue
        items = [change((index, number), item) for number, item in enumerate(part.items)]
        kept = [at for at, item in enumerate(items) if _says_something(item)]
        if len(kept) == len(items) or not any(map(_says_something, part.items)):
            yield msgspec.structs.replace(part, items=tuple(items))
        elif kept:
            marks = tuple(part.marks[at] for at in kept) if part.marks else ()
            yield msgspec.structs.replace(part, items=tuple(items[at] for at in kept), marks=marks)


def _says_something(runs: Iterable[Run]) -> bool:
    return any(run.text.strip() for run in runs)
