"""What a search needs, as a part to be stored, and back: for each word, in which templates it is, and where there."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

import msgspec

from app.errors import AppError
from app.templates.heads import Heads
from app.templates.model import Head
from app.templates.pack import PackIndex
from app.templates.pieces import Pieces, Unpacking, in_changed_pieces, in_pieces
from app.templates.search import TemplateSearch, TreeOrder
from app.templates.stored_tree import (
    StoredFolder,
    TitlesAbove,
    folder_tree,
    numbers_in_order,
    stored_folder,
)
from app.templates.word_places import (
    CHANGED,
    ChangedPlaces,
    Places,
    WordPlaces,
    bits_of,
    numbers_of,
)

SEARCH = "search"
IN_A_PIECE = 32
"""Of so many words it is unpacked together where they are: a typed letter or two begin some such pieces."""
_BEGINNINGS = 1, 2
"""Of so many letters: more begin few words."""
_NUMBERS, _BITS = b"n", b"b"


class _StoredSearch(msgspec.Struct, frozen=True, array_like=True):
    """Words in order, and for each what it costs to be found with the templates that have it there.

    Templates have the number of their place in the tree, which is stored with it; so are those of each kind of
    channels. Where a letter or two begin many words, all their places are there together, for the first keys of a
    search.
    """

    count: int
    words: list[str]
    places: Pieces
    tree: StoredFolder
    channels: list[tuple[tuple[str, ...], bytes]]
    beginnings: list[str]
    begun: Pieces


_Folded = dict[int, bytes]
_decode_places = msgspec.msgpack.Decoder(list[_Folded]).decode


class FoldedPlaces(WordPlaces):
    """Unfolds the places of a word when they are asked for: most words never are.

    What can't be read of a damaged part is nowhere; `is_sound` tells whether all can be.

    Attributes:
        words: in their order.
        stored: as they stand in the pack's file.
        beginnings: a letter or two that begin many words, with their numbers in `begun`.
        begun: where the words of these are, as it stands in the file.
    """

    def __init__(self, stored: _StoredSearch) -> None:
        self.words, self.stored, self.begun = stored.words, stored.places, stored.begun
        self.beginnings = {form: number for number, form in enumerate(stored.beginnings)}
        self._stored = Unpacking(stored.places, _decode_places)
        self._begun = Unpacking(stored.begun, _decode_places)
        self._most = (1 << stored.count) - 1

    def is_sound(self) -> bool:
        """Whether everything can be read."""
        try:
            return all(sum(1 for _ in each) == len(each) for each in (self._stored, self._begun))
        except AppError:
            return False

    def folded(self, at: int) -> _Folded:
        """Where a word is, as it is stored."""
        return _read(self._stored, at)

    def __len__(self) -> int:
        return len(self._stored)

    def __getitem__(self, at: int) -> Places:  # type: ignore[override]  # nobody asks for a slice
        return self._unfolded(self.folded(at))

    def _unfolded(self, folded: _Folded) -> Places:
        return {cost: _unfolded(data) & self._most for cost, data in folded.items()}

    def __iter__(self) -> Iterator[Places]:
        return map(self.__getitem__, range(len(self)))

    def beginning(self, form: str, words: range) -> Places:
        """Where any word is that begins with a form; for a letter or two of many words that is stored."""
        place = self.beginnings.get(form)
        return self.together(words) if place is None else self._unfolded(_read(self._begun, place))

    def together(self, words: Iterable[int]) -> Places:
        """Where any of these words is: a few letters begin dozens, and their numbers are unfolded together."""
        places: Places = {}
        numbers: dict[int, list[bytes]] = {}
        for each in words:
            for cost, data in self.folded(each).items():
                if data[:1] == _BITS:
                    places[cost] = places.get(cost, 0) | _unfolded(data)
                else:
                    # Without half a number, which only a damaged one has.
                    numbers.setdefault(cost, []).append(data[1 : len(data) - (len(data) + 1) % 2])
        for cost, some in numbers.items():
            places[cost] = places.get(cost, 0) | _of_numbers(b"".join(some))
        return {cost: bits & self._most for cost, bits in places.items()}


def search_part(search: TemplateSearch) -> bytes:
    """The part of a search."""
    words, places = search.known
    beginnings, begun = _stored_beginnings(words, places)
    numbers = {name: number for number, name in enumerate(search.index.heads)}
    channels = [(each, _folded(bits)) for each, bits in search.channels.items()]
    return msgspec.msgpack.encode(
        _StoredSearch(
            len(search.heads),
            list(words),
            _stored_places(places),
            stored_folder(search.tree, numbers),
            channels,
            beginnings,
            begun,
        )
    )


def _stored_places(places: WordPlaces) -> Pieces:
    """Where words are, as it is stored; what stands in the pack's file already is taken from there as it is."""
    before = places.before if isinstance(places, ChangedPlaces) else None
    if not isinstance(places, ChangedPlaces) or not isinstance(before, FoldedPlaces):
        return in_pieces([_folded_places(each) for each in places], IN_A_PIECE)
    was = places.was

    def folded(at: int) -> _Folded:
        stays = was[at] != CHANGED
        return before.folded(was[at]) if stays else _folded_places(places[at])

    return in_changed_pieces(before.stored, was, folded)


def _stored_beginnings(words: Sequence[str], places: WordPlaces) -> tuple[list[str], Pieces]:
    """What begins many words, and where these are; likewise with what stands in the file already."""
    numbers = {form: some for form, some in _by_beginning(words) if len(some) > IN_A_PIECE}
    beginnings = list(numbers)

    def folded(at: int) -> _Folded:
        return _folded_places(places.together(numbers[beginnings[at]]))

    before = places.before if isinstance(places, ChangedPlaces) else None
    if not isinstance(places, ChangedPlaces) or not isinstance(before, FoldedPlaces):
        return beginnings, in_pieces([folded(at) for at in range(len(beginnings))], 1)
    stood = dict(_by_beginning(before.words))
    was = [
        before.beginnings.get(form, CHANGED)
        if list(places.was[some.start : some.stop]) == list(stood.get(form, ()))
        else CHANGED
        for form, some in numbers.items()
    ]
    return beginnings, in_changed_pieces(before.begun, was, folded)


def _by_beginning(words: Sequence[str]) -> Iterator[tuple[str, range]]:
    """Each letter, and each two, that begin words, with the numbers of these: they are in order."""
    for length in _BEGINNINGS:
        start = 0
        for form, begun in groupby(words, itemgetter(slice(length))):
            numbers = range(start, start + sum(1 for _ in begun))
            start = numbers.stop
            if len(form) == length:
                yield form, numbers


def _folded_places(places: Places) -> _Folded:
    # In order, so that it is the same whether all was taken in at once or one change after another.
    return {cost: _folded(places[cost]) for cost in sorted(places)}


def read_search_part(data: bytes, index: PackIndex, *, checked: bool = True) -> TemplateSearch:
    """Return the search of a part.

    Args:
        data: the part.
        index: of the same pack.
        checked: everything in it is looked at; else `is_sound_search` has to be asked before what is found counts.

    Raises:
        AppError: `not-compiled`, when it isn't what it should be.
    """
    try:
        stored = msgspec.msgpack.decode(data, type=_StoredSearch)
        order = numbers_in_order(stored.tree)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise AppError("not-compiled") from error
    heads = index.heads
    if (
        len(stored.words) != stored.places.count
        or len(stored.beginnings) != stored.begun.count
        or not isinstance(heads, Heads)
        or stored.count != len(heads)
        or len(order) != len(heads)
        or sorted(order) != list(range(len(heads)))
    ):
        raise AppError("not-compiled")
    places = FoldedPlaces(stored)
    if checked and not places.is_sound():
        raise AppError("not-compiled")
    return TemplateSearch(
        index,
        known=(stored.words, places),
        shown=TreeOrder(
            folder_tree(stored.tree, heads),
            _InOrder(heads, order),
            {kind: _unfolded(bits) for kind, bits in stored.channels},
            lambda: TitlesAbove(stored.tree, heads),
        ),
    )


def is_sound_search(search: TemplateSearch) -> bool:
    """Whether all that was stored of a search can be read."""
    _, places = search.known
    return not isinstance(places, FoldedPlaces) or places.is_sound()


class _InOrder(Sequence[Head]):
    """Heads by their places in the tree; each is read when it is asked for."""

    def __init__(self, heads: Heads, order: list[int]) -> None:
        self._heads, self._order = heads, order

    def __len__(self) -> int:
        return len(self._order)

    def __getitem__(self, at: int) -> Head:  # type: ignore[override]  # nobody asks for a slice
        return self._heads.at(self._order[at])

    def __iter__(self) -> Iterator[Head]:
        return map(self.__getitem__, range(len(self)))


def _read(stored: Unpacking[_Folded], at: int) -> _Folded:
    """What is stored at a place; nothing where that is damaged."""
    try:
        return stored[at]
    except AppError:
        return {}


def _folded(bits: int) -> bytes:
    """Templates in as few bytes as they need: each a bit, or where they are few the number of each."""
    length = (bits.bit_length() + 7) // 8
    if 2 * bits.bit_count() >= length:
        return _BITS + bits.to_bytes(length, "little")
    # Two bytes for each: a pack has no more files.
    numbers = tuple(numbers_of(bits))
    return _NUMBERS + struct.pack(f"<{len(numbers)}H", *numbers)


def _unfolded(data: bytes) -> int:
    if data[:1] == _BITS:
        return int.from_bytes(data[1:], "little")
    return _of_numbers(data[1 : len(data) - (len(data) + 1) % 2])


def _of_numbers(data: bytes) -> int:
    numbers = struct.unpack(f"<{len(data) // 2}H", data)
    return bits_of(numbers)
