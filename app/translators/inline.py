r"""A text as words and what is locked between them: values, parts of an `if`, links, breaks, signs of a list.

What is locked is never taken from a translator's file: it is numbered here, and only the numbers come back.

    >>> [each if isinstance(each, str) else each.data for each in words_and_locks("We {{ also }} need\nit: [a](tel:1)")]
    ['We ', '{{ also }}', ' need it: ', '[', 'a', '](tel:1)']
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

import msgspec

from app.templates.linking import ADDRESS

LockKind = Literal["value", "if", "elif", "else", "endif", "opens", "closes", "address", "break"]
_TAG = r"\{\{(?:(?!\{\{|\}\}).)*\}\}|\{%(?:(?!\{%|%\}).)*%\}|\{\w+\}"
"""Also `{found}`, as messages of rules mention what they found."""
_ITEM = r"(?:[-*+]|\d{1,9}[.)])[ \t]+"
_TOKEN = re.compile(
    rf"(?P<tag>{_TAG})"
    rf"|(?P<break>[ \t]*\\\n[ \t]*|[ \t]{{2,}}\n[ \t]*(?=\S)"
    rf"|[ \t]*\n(?:[ \t]*\n)+[ \t]*(?:{_ITEM})?|[ \t]*\n[ \t]*{_ITEM}|\A{_ITEM})"
    r"|\[(?P<words>[^\[\]\n]*)\](?P<address>\([^()\s]*\))"
    rf"|(?P<bare>{ADDRESS.pattern})",
    re.DOTALL,
)
_BLANKS = re.compile(r"[ \t\r\n]+")
"""Not the blank that keeps two words on one line."""
_STATEMENT = re.compile(r"\{%\s*(\w*)")
STATEMENTS: tuple[LockKind, ...] = ("if", "elif", "else", "endif")


class Lock(msgspec.Struct, frozen=True):
    """Something between the words that nobody translates.

    Attributes:
        data: as it stands in the text.
        kind: what it is; `opens` and `closes` are the two ends of a link with words of its own.
    """

    data: str
    kind: LockKind


Piece: TypeAlias = str | Lock
Pieces = tuple[Piece, ...]


def words_and_locks(text: str) -> Pieces:
    """Return the words of a text, with single blanks, and what is locked."""
    return tuple(_joined(_pieces(text.strip())))


def written(pieces: Iterable[Piece]) -> str:
    """Return the text that pieces make."""
    return "".join(each if isinstance(each, str) else each.data for each in pieces)


def locks_of(pieces: Iterable[Piece]) -> tuple[Lock, ...]:
    """Return what is locked, in its order."""
    return tuple(each for each in pieces if isinstance(each, Lock))


def same_locks(one: Iterable[Lock], other: Iterable[Lock]) -> bool:
    """Whether two texts hold the same: the parts of an `if` and breaks in one order, all else in any."""
    one, other = tuple(one), tuple(other)
    fixed = [[each.data for each in locks if _is_fixed(each)] for locks in (one, other)]
    return fixed[0] == fixed[1] and Counter(one) == Counter(other)


def lost_and_added(
    wanted: Iterable[Lock], found: Iterable[Lock]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what isn't there of what should be, and what is there besides."""
    should, there = (Counter(each.data for each in locks) for locks in (wanted, found))
    return tuple((should - there).elements()), tuple((there - should).elements())


def words_only(text: str) -> str:
    """Return a text with single blanks, however its lines are broken: what two texts are compared by."""
    return written(words_and_locks(text))


def laid_as(text: str, before: str) -> str:
    """Return a text laid out as another was, where it has the same breaks; what is the same stays as it is written."""
    pieces, old_pieces = _between_breaks(text), _between_breaks(before)
    breaks = [_break(each) for each in pieces[1::2]]
    if breaks != [_break(each) for each in old_pieces[1::2]]:
        return text
    laid = [
        old if number % 2 or words_only(old) == words_only(new) else new
        for number, (new, old) in enumerate(zip(pieces, old_pieces, strict=True))
    ]
    return "".join(laid)


def _between_breaks(text: str) -> list[str]:
    """The text between its breaks, and these: every second piece is one."""
    pieces, end = [], 0
    for found in _TOKEN.finditer(text):
        if found["break"] is not None:
            pieces += [text[end : found.start()], found[0]]
            end = found.end()
    return [*pieces, text[end:]]


def _is_fixed(lock: Lock) -> bool:
    return lock.kind in STATEMENTS or lock.kind == "break"


def _pieces(text: str) -> Iterator[Piece]:
    end = 0
    for found in _TOKEN.finditer(text):
        yield text[end : found.start()]
        end = found.end()
        if found["tag"] is not None:
            yield Lock(_BLANKS.sub(" ", found["tag"]), _kind_of_tag(found["tag"]))
        elif found["break"] is not None:
            yield Lock(_break(found["break"]), "break")
        elif found["bare"] is not None:
            yield Lock(found["bare"], "address")
        else:
            yield Lock("[", "opens")
            yield found["words"]
            yield Lock(f"]{found['address']}", "closes")
    yield text[end:]


def _kind_of_tag(tag: str) -> LockKind:
    found = _STATEMENT.match(tag)
    word = found[1] if found else ""
    return next((each for each in STATEMENTS if each == word), "value")


def _break(text: str) -> str:
    """A break in one form: a new line, a new paragraph, or the beginning of an item."""
    if "\\" in text:
        return "\\\n"
    item = text.rsplit("\n", 1)[-1].strip()
    if "\n" not in text:
        return f"{item} "
    lines = "\n\n" if text.count("\n") > 1 else "\n"
    return lines + (f"{item} " if item else "") if item or lines == "\n\n" else "  \n"


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Words with single blanks; none at a break, where they mean nothing."""
    kept = [each if isinstance(each, Lock) else _BLANKS.sub(" ", each) for each in pieces]
    for number, each in enumerate(kept):
        if isinstance(each, str):
            before, after = kept[number - 1] if number else None, kept[number + 1 : number + 2]
            if number == 0 or (isinstance(before, Lock) and before.kind == "break"):
                each = each.lstrip(" ")  # noqa: PLW2901  # the piece as it is told
            if not after or (isinstance(after[0], Lock) and after[0].kind == "break"):
                each = each.rstrip(" ")  # noqa: PLW2901
            if each:
                yield each
        else:
            yield each
