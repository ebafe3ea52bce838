"""Characters that a font can't show. On paper a box would stand in their place, and nobody would know the name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator

from app.document import Run, Runs
from app.errors import AppError
from app.letters.model import Letter, LetterSection, SetList, SetPart

_INVISIBLE = re.compile(
    "[\n\t\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]"
)
"""What is never drawn, whether a font has it or not."""
_MOST = 10
"""Characters that are named; what else is missing is shown by then."""
_AROUND = 20
"""Letters before and after the character that show where it stands."""


def hold_glyphs(letter: Letter, shown: Container[int]) -> None:
    """Hold that everything in the letter can be drawn.

    Args:
        letter: the letter.
        shown: code points that the font has.

    Raises:
        AppError: `letter-glyphs`, with the `characters` and the `words` about the first.
    """
    missing: dict[str, str] = {}
    for text in _texts(letter):
        for position, cluster in _clusters(text):
            if not _is_shown(cluster, shown):
                around = text[max(0, position - _AROUND) : position + len(cluster) + _AROUND]
                missing.setdefault(cluster, " ".join(around.split()))
    if missing:
        named = ", ".join(_named(cluster) for cluster in list(missing)[:_MOST])
        raise AppError("letter-glyphs", characters=named, words=next(iter(missing.values())))


def _named(cluster: str) -> str:
    """A character as it is, and by its number: on a screen it may be a box, too."""
    numbers = " ".join(f"U+{ord(each):04X}" for each in cluster)
    return f"‘{cluster}’ ({numbers})" if cluster.isprintable() else numbers


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Yield each letter with the marks on it, and where it stands."""
    start = 0
    for position in range(1, len(text) + 1):
        if position == len(text) or not unicodedata.combining(text[position]):
            yield start, text[start:position]
            start = position


def _is_shown(cluster: str, shown: Container[int]) -> bool:
    """Whether a font has a letter whole, or each of its parts, which is then put together."""
    drawn = _INVISIBLE.sub("", cluster)
    if all(ord(each) in shown for each in drawn):
        return True
    return any(
        all(ord(each) in shown for each in unicodedata.normalize(form, drawn))
        for form in ("NFC", "NFD")
    )


def _texts(letter: Letter) -> Iterator[str]:
    yield letter.title
    for section in letter.sections:
        for runs in _runs_of(section):
            yield "".join(run.text for run in runs)


def _runs_of(section: LetterSection) -> Iterator[Runs]:
    yield section.heading
    yield from _runs_of_parts(section.address)
    for block in section.blocks:
        yield from _runs_of_parts(block.parts)


def _runs_of_parts(parts: Iterable[SetPart]) -> Iterator[Runs]:
    for part in parts:
        if isinstance(part, SetList):
            for item in part.items:
                yield item.runs
                yield from _runs_of_parts(item.lists)
            yield tuple(Run(mark) for mark in part.marks)
        else:
            yield part.runs
