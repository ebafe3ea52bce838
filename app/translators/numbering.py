"""Numbers what is locked in a text, the same thing alike in both languages; the numbers are all that leaves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

import msgspec

from app.translators.inline import Lock, Piece, words_and_locks


class LockMark(msgspec.Struct, frozen=True):
    """Stands for something locked: at one point, or at the beginning or end of a link with words."""

    id: str
    end: bool = False


Inline: TypeAlias = tuple[str | LockMark, ...]


class Locked(msgspec.Struct, frozen=True):
    """What a number stands for; `closes` is the other end of a link."""

    lock: Lock
    closes: Lock | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What makes two of them the same."""
        return self.lock.data, self.closes.data if self.closes is not None else ""


class Numbered(msgspec.Struct, frozen=True):
    """A text in both languages with its numbers.

    Attributes:
        target: None while the Welsh isn't written.
        locked: what each number stands for, first those of the English.
    """

    source: Inline
    target: Inline | None
    locked: dict[str, Locked]


class UnknownMarkError(Exception):
    """A number that stands for nothing, or the end of something that didn't begin."""


def number_texts(english: str, welsh: str | None) -> Numbered:
    """Number both languages of a text. The same texts give the same numbers whenever that is done."""
    locked: dict[str, Locked] = {}
    source = _numbered(words_and_locks(english), locked, [])
    target = None
    if welsh is not None:
        target = _numbered(words_and_locks(welsh), locked, list(locked))
    return Numbered(source, target, locked)


def put_back(inline: Iterable[str | LockMark], locked: dict[str, Locked]) -> str:
    """Return the text that a translation makes with what its numbers stand for.

    Raises:
        UnknownMarkError: for numbers that nothing was given.
    """
    text: list[str] = []
    opened: list[str] = []
    for each in inline:
        if isinstance(each, str):
            text.append(each)
            continue
        found = locked.get(each.id)
        if found is None or (each.end and each.id not in opened):
            raise UnknownMarkError(each.id)
        if each.end:
            opened.remove(each.id)
            text.append(found.closes.data if found.closes is not None else "")
        else:
            text.append(found.lock.data)
            if found.closes is not None:
                opened.append(each.id)
    if opened:
        raise UnknownMarkError(opened[0])
    return "".join(text)


def _numbered(pieces: Iterable[Piece], locked: dict[str, Locked], free: list[str]) -> Inline:
    """The pieces with numbers; `free` are those given to the other language and not to this one yet."""
    inline: list[str | LockMark] = []
    open_id = ""
    for piece, closes in _with_ends(tuple(pieces)):
        if isinstance(piece, str):
            inline.append(piece)
        elif piece.kind == "closes":
            inline.append(LockMark(open_id, end=True))
        else:
            wanted = Locked(piece, closes)
            number = next((each for each in free if locked[each].key == wanted.key), "")
            if number:
                free.remove(number)
            else:
                number = str(len(locked) + 1)
                locked[number] = wanted
            if closes is not None:
                open_id = number
            inline.append(LockMark(number))
    return tuple(inline)


def _with_ends(pieces: tuple[Piece, ...]) -> Iterator[tuple[Piece, Lock | None]]:
    """Each piece with the end that belongs to it: links don't stand in each other."""
    for number, piece in enumerate(pieces):
        closes = None
        if isinstance(piece, Lock) and piece.kind == "opens":
            later = (each for each in pieces[number:] if isinstance(each, Lock))
            closes = next(each for each in later if each.kind == "closes")
        yield piece, closes
