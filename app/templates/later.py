"""A sequence whose things are made when the first of them is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, overload

T_co = TypeVar("T_co", covariant=True)


class Later(Sequence[T_co]):
    """Equal to any sequence of the same things; how many there are is known before they are made."""

    def __init__(self, length: int, make: Callable[[], Sequence[T_co]]) -> None:
        self._length = length
        self._make = make
        self._made: Sequence[T_co] | None = None

    def __len__(self) -> int:
        return self._length

    @property
    def _all(self) -> Sequence[T_co]:
        if self._made is None:
            self._made = self._make()
        return self._made

    @overload
    def __getitem__(self, at: int) -> T_co: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T_co]: ...
    def __getitem__(self, at: int | slice) -> T_co | Sequence[T_co]:
        return self._all[at]

    def __iter__(self) -> Iterator[T_co]:
        return iter(self._all)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))
