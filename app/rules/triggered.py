"""Which rules may find something in a text: told for all of them at once, since most find nothing in most texts."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Generic, TypeVar

from app.rules.analysed_text import Seen
from app.rules.hits import Triggers

T = TypeVar("T")


class Triggered(Generic[T]):
    """Rules in their order, by what must stand in a text for them to find anything."""

    def __init__(self, rules: Iterable[tuple[T, Triggers | None]]) -> None:
        self._rules: list[T] = []
        self._always: list[int] = []
        self._by_pattern: dict[Hashable, list[int]] = {}
        self._by_beginning: dict[Hashable, list[int]] = {}
        for index, (rule, triggers) in enumerate(rules):
            self._rules.append(rule)
            if triggers is None:
                self._always.append(index)
                continue
            for pattern in triggers.patterns:
                self._by_pattern.setdefault(pattern, []).append(index)
            for beginning in triggers.beginnings:
                self._by_beginning.setdefault(beginning, []).append(index)
        self._always_asked = [self._rules[index] for index in self._always]
        self._patterns = frozenset(self._by_pattern)
        self._beginnings = frozenset(self._by_beginning)

    def of(self, seen: Seen) -> Sequence[T]:
        """Return the rules that may find something, in their order."""
        # What no rule looks for isn't looked for.
        patterns = self._patterns and self._patterns & seen.fitting
        beginnings = self._beginnings and self._beginnings & seen.beginnings
        if not (patterns or beginnings):
            return self._always_asked
        which = set(self._always)
        for pattern in patterns:
            which.update(self._by_pattern[pattern])
        for beginning in beginnings:
            which.update(self._by_beginning[beginning])
        rules = self._rules
        return [rules[index] for index in sorted(which)]
