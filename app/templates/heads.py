"""The heads of a compiled pack, each read when it is asked for: of ten thousand a window shows a few dozen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, ValuesView

import msgspec

from app.errors import AppError
from app.templates.model import Head

_decode = msgspec.msgpack.Decoder(Head).decode


class Heads(Mapping[str, Head]):
    """Heads by their ids, as they were stored.

    One that is asked for is kept; going through all of them keeps none, so that they never stand in memory together.
    """

    def __init__(self, stored: Mapping[str, msgspec.Raw]) -> None:
        self._stored = stored
        self._ids = tuple(stored)
        self._read: dict[str, Head] = {}

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __contains__(self, template_id: object) -> bool:
        return template_id in self._stored

    def __getitem__(self, template_id: str) -> Head:
        """A head. Raises KeyError; AppError `not-compiled`."""
        found = self._read.get(template_id)
        if found is None:
            found = self._read[template_id] = _head(self._stored[template_id])
        return found

    def at(self, number: int) -> Head:
        """The head of a number: that of its place among all. Raises as `[]` does."""
        return self[self._ids[number]]

    def __eq__(self, other: object) -> bool:
        """As they are stored, so that comparing reads none."""
        if isinstance(other, Heads) and self._stored == other._stored:
            return True
        return super().__eq__(other)

    __hash__ = None  # type: ignore[assignment]

    def id_at(self, number: int) -> str:
        """The id of a number."""
        return self._ids[number]

    def values(self) -> ValuesView[Head]:
        """Every head, in order; each is read as it is come to. Raises AppError `not-compiled`."""
        return _Values(self)

    def each(self) -> Iterator[Head]:
        """Yield what `values` goes through."""
        for name, stored in self._stored.items():
            yield self._read.get(name) or _head(stored)


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
