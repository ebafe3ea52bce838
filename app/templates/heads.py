"""The heads of a compiled pack, each read when it is asked for: of ten thousand a window shows a few dozen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, ValuesView
from functools import cached_property

import msgspec

from app.errors import AppError
from app.templates.model import Head
from app.templates.pieces import Pieces, Unpacking, in_changed_pieces, in_pieces

IN_A_PIECE = 32
"""So many heads are unpacked together."""
IDS_IN_A_PIECE = 16_384
"""Who asks for one asks for all of them."""
_decode = msgspec.msgpack.Decoder(Head).decode
_decode_heads = msgspec.msgpack.Decoder(list[msgspec.Raw]).decode
_decode_ids = msgspec.msgpack.Decoder(list[str]).decode


class StoredHeads(msgspec.Struct, frozen=True, array_like=True):
    """Heads as they are stored, and their ids beside them: in most starts nobody asks for these."""

    ids: Pieces = Pieces()
    heads: Pieces = Pieces()


def stored_heads(heads: Mapping[str, Head], before: Heads | None = None) -> StoredHeads:
    """Heads as they are stored; those that were read of what was stored `before` are taken from there as they are."""
    all_heads = list(heads.values())
    ids = in_pieces(list(heads), IDS_IN_A_PIECE)
    if before is None:
        return StoredHeads(ids, in_pieces(all_heads, IN_A_PIECE))
    was = list(map(before.place_of, all_heads))
    return StoredHeads(ids, in_changed_pieces(before.stored.heads, was, all_heads.__getitem__))


class Heads(Mapping[str, Head]):
    """Heads by their ids, as they were stored.

    One that is asked for is kept; going through all of them keeps none, so that they never stand in memory together.

    Attributes:
        stored: as they stand in the pack's file.

    Raises:
        AppError: `not-compiled`, when ids and heads aren't as many; later, when something is asked of what is damaged.
    """

    def __init__(self, stored: StoredHeads) -> None:
        self.stored = stored
        self._pieces = Unpacking(stored.heads, _decode_heads)
        self._listed = Unpacking(stored.ids, _decode_ids)
        if len(self._pieces) != len(self._listed):
            raise AppError("not-compiled")
        self._read: dict[int, Head] = {}
        self._known: dict[str, int] = {}

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        return tuple(self._listed)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        numbers = {template_id: number for number, template_id in enumerate(self._ids)}
        if len(numbers) != len(self):
            raise AppError("not-compiled")
        return numbers

    def __len__(self) -> int:
        return len(self._pieces)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __contains__(self, template_id: object) -> bool:
        return template_id in self._known or template_id in self._numbers

    def __getitem__(self, template_id: str) -> Head:
        """A head. Raises KeyError; AppError `not-compiled`."""
        return self.at(self.number(template_id))

    def at(self, number: int) -> Head:
        """The head of a number: that of its place among all. Raises as `[]` does."""
        found = self._read.get(number)
        if found is None:
            found = self._read[number] = _head(self._pieces[number])
            self._known[found.id] = number
        return found

    def place_of(self, head: Head) -> int:
        """The number of a head that was read here; -1 for any other."""
        number = self._known.get(head.id, -1)
        return number if self._read.get(number) is head else -1

    def number(self, template_id: str) -> int:
        """The number of a head. Raises as `[]` does."""
        known = self._known.get(template_id)
        return self._numbers[template_id] if known is None else known

    def __eq__(self, other: object) -> bool:
        """As they are stored, so that comparing reads none."""
        if isinstance(other, Heads) and self.stored == other.stored:
            return True
        return super().__eq__(other)

    __hash__ = None  # type: ignore[assignment]

    def values(self) -> ValuesView[Head]:
        """Every head, in order; each is read as it is come to. Raises AppError `not-compiled`."""
        return _Values(self)

    def each(self) -> Iterator[Head]:
        """Yield what `values` goes through."""
        for number, stored in enumerate(self._pieces):
            yield self._read.get(number) or _head(stored)


class _Values(ValuesView[Head]):
    def __init__(self, heads: Heads) -> None:
        super().__init__(heads)
        self._heads = heads

    def __iter__(self) -> Iterator[Head]:
        return self._heads.each()


def _head(stored: msgspec.Raw) -> Head:
    try:
        return _decode(stored)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise AppError("not-compiled") from error
