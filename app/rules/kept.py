"""What is worked out of a text when it is first asked for, and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class kept(Generic[T]):  # noqa: N801  # it stands as `property` does
    """As `functools.cached_property`, without the lock, which costs more than most of what is kept of a text."""

    def __init__(self, work: Callable[[Any], T]) -> None:
        self._work = work
        self._name = ""
        self.__doc__ = work.__doc__

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: Any, _owner: type | None = None) -> T:  # noqa: ANN401  # any may keep
        found = instance.__dict__[self._name] = self._work(instance)
        return found
