"""A long list in pieces, each packed by itself: of thousands of things only the pieces are unpacked that are asked for.

They stand inside a part of a pack's file, whose digest is checked when it is opened. What a piece says is only known
when it is read: whoever reads it has to bear one that is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar

import msgspec

from app.deflated import deflated, inflated
from app.errors import AppError

T = TypeVar("T")
OPEN = 64
"""So many pieces are kept unpacked."""
MOST = 65_536
"""No piece holds more."""


class Pieces(msgspec.Struct, frozen=True, array_like=True):
    """A list as it is stored.

    Attributes:
        count: how many things are in it.
        size: how many of them are in each piece but the last.
        packed: each piece: a list, as msgpack, deflated.
    """

    count: int = 0
    size: int = 1
    packed: tuple[bytes, ...] = ()


def in_pieces(things: Sequence[Any], size: int) -> Pieces:
    """A list as it is stored, with `size` things in a piece."""
    starts = range(0, len(things), size)
    return Pieces(len(things), size, tuple(_packed(things[at : at + size]) for at in starts))


def in_changed_pieces(before: Pieces, was: Sequence[int], thing: Callable[[int], Any]) -> Pieces:
    """A list as it is stored, much of which is stored already: a piece that holds just the same isn't packed again.

    Args:
        before: the list that is stored.
        was: for each thing its place in that one; a negative number where it isn't there.
        thing: gives a thing by its place in the new list; it is asked only for those that are packed.
    """
    size = before.size
    pieces = []
    for start in range(0, len(was), size):
        stood = was[start : start + size]
        number = stood[0] // size
        if number >= 0 and list(stood) == list(
            range(number * size, min((number + 1) * size, before.count))
        ):
            pieces.append(before.packed[number])
        else:
            pieces.append(_packed([thing(start + at) for at in range(len(stood))]))
    return Pieces(len(was), size, tuple(pieces))


def _packed(things: Sequence[Any]) -> bytes:
    return deflated(msgspec.msgpack.encode(things))


class Unpacking(Sequence[T], Generic[T]):
    """The list, of which a piece is unpacked when something in it is asked for.

    Raises:
        AppError: `not-compiled`, when there are more or fewer pieces than it needs; so does each access to one that is
            damaged or of another length.
    """

    def __init__(self, pieces: Pieces, decode: Callable[[bytes], list[T]]) -> None:
        if not 0 < pieces.size <= MOST or len(pieces.packed) != -(-pieces.count // pieces.size):
            raise AppError("not-compiled")
        self._pieces, self._decode = pieces, decode
        self._open: dict[int, list[T]] = {}

    def __len__(self) -> int:
        return self._pieces.count

    def __getitem__(self, at: int) -> T:  # type: ignore[override]  # nobody asks for a slice
        piece, place = divmod(range(len(self))[at], self._pieces.size)
        found = self._open.get(piece)
        if found is None:
            if len(self._open) >= OPEN:
                self._open.clear()
            found = self._open[piece] = self.piece(piece)
        return found[place]

    def __iter__(self) -> Iterator[T]:
        """Yield each thing; no piece is kept for it."""
        for number in range(len(self._pieces.packed)):
            yield from self.piece(number)

    @property
    def unpacked(self) -> int:
        """How many pieces are kept unpacked."""
        return len(self._open)

    def piece(self, number: int) -> list[T]:
        """What is in a piece.

        Raises:
            AppError: `not-compiled`, where it isn't what was packed.
        """
        size = self._pieces.size
        try:
            things = self._decode(inflated(self._pieces.packed[number]))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise AppError("not-compiled") from error
        if len(things) != min(size, self._pieces.count - number * size):
            raise AppError("not-compiled")
        return things
