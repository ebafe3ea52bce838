"""The text of one paragraph with what house style keeps of each character, so that it can be changed in places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import NamedTuple, TypeVar, cast

from app.document import Run, Runs

_Key = TypeVar("_Key")


class KeptLook(NamedTuple):
    """What is kept of a character's looks.

    Attributes:
        why: why it is still to be changed or removed; empty where it isn't.
    """

    bold: bool = False
    italic: bool = False
    link: str = ""
    why: frozenset[str] = frozenset()


class Patch(NamedTuple):
    """Other words for a stretch; `before` are those that stand there."""

    start: int
    end: int
    text: str
    kind: str
    before: str = ""


class StyledText:
    """Text and looks, a character each."""

    def __init__(self, pieces: Iterable[tuple[str, KeptLook]] = ()) -> None:
        self.text = ""
        self.kept: list[KeptLook] = []
        texts: list[str] = []
        for text, kept in pieces:
            texts.append(text)
            self.kept.extend([kept] * len(text))
        self.text = "".join(texts)

    def edited(self, edits: Iterable[Patch]) -> StyledText:
        """Put other words in; they look like the first character that they replace. In order, none overlapping."""
        done = 0
        texts: list[str] = []
        kept: list[KeptLook] = []
        for start, end, text, *_ in edits:
            texts += (self.text[done:start], text)
            kept += self.kept[done:start]
            kept += [self.kept[min(start, len(self.kept) - 1)]] * len(text)
            done = end
        texts.append(self.text[done:])
        kept += self.kept[done:]
        changed = StyledText()
        changed.text, changed.kept = "".join(texts), kept
        return changed

    def mark(self, start: int, end: int, why: str) -> None:
        """Say why a stretch is still to be changed or removed; not of the white space at its ends."""
        said = self.text[start:end]
        start += len(said) - len(said.lstrip())
        for at in range(start, start + len(said.strip())):
            self.kept[at] = self.kept[at]._replace(why=self.kept[at].why | {why})

    def part(self, start: int, end: int) -> StyledText:
        """A stretch of it, without white space at its ends."""
        said = self.text[start:end]
        start += len(said) - len(said.lstrip())
        end = start + len(said.strip())
        taken = StyledText()
        taken.text, taken.kept = self.text[start:end], self.kept[start:end]
        return taken

    def spans(self, key: Callable[[KeptLook], object]) -> Iterator[tuple[int, int, object]]:
        """Yield start, end and key of each stretch for which the key is the same, where it holds."""
        for start, end, value in self._stretches(key):
            if value:
                yield start, end, value

    def runs(self) -> Runs:
        """As runs of a document."""
        runs: list[Run] = []
        for start, end, (bold, italic, link, unfinished) in self._stretches(_look):
            text = self.text[start:end]
            runs.append(Run(text, link, bold=bold, italic=italic, unfinished=unfinished))
        return tuple(runs)

    def _stretches(self, key: Callable[[KeptLook], _Key]) -> Iterator[tuple[int, int, _Key]]:
        """Yield start, end and key of each stretch for which the key is the same."""
        position = begun = 0
        before: _Key | None = None
        # First by the looks themselves, which is quick: a text has far fewer of them than characters.
        for kept, group in groupby(self.kept):
            value = key(kept)
            if position and value != before:
                yield begun, position, cast("_Key", before)
                begun = position
            before = value
            position += len(list(group))
        if position:
            yield begun, position, cast("_Key", before)


def _look(kept: KeptLook) -> tuple[bool, bool, str, bool]:
    return kept.bold, kept.italic, kept.link, bool(kept.why)
