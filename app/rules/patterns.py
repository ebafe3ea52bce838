"""Patterns of rules: RE2's, which takes linear time whatever a rule's author writes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

MAX_LENGTH = 1_000
"""Code points in one pattern."""
MAX_MEMORY = 1 << 20
"""Bytes of one compiled pattern; a repetition of repetitions would take more."""
SET_MEMORY = 1 << 26
LONGEST_CACHE = 512
SETS = 2
"""Those of the rules as they are and as they were: when a pack is read anew, mostly only its wording is another."""


class Match(NamedTuple):
    """A place that a pattern fits, in code points; `groups` are its parts in brackets."""

    start: int
    end: int
    groups: tuple[str, ...]


class PatternError(Exception):
    """RE2 refuses the pattern; the message is its reason."""


def straight(source: str) -> str:
    """A pattern for texts whose apostrophes are straight."""
    return source.replace("’", "'")


@lru_cache(LONGEST_CACHE)
def compiled(source: str) -> Any:  # noqa: ANN401  # re2 has no types
    """Return the compiled pattern, for bytes.

    Raises:
        PatternError: RE2 refuses it.
    """
    import re2  # noqa: PLC0415  # a start without a check needs none

    options = re2.Options()
    options.log_errors = False
    options.max_mem = MAX_MEMORY
    try:
        return re2.compile(straight(source).encode(), options)
    except re2.error as error:
        reason = error.args[0] if error.args else b""
        words = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
        raise PatternError(words) from error


def matches(source: str, data: bytes, plain: str) -> Iterator[Match]:
    """Yield where a pattern fits. Empty fits don't count, nor borders in the middle of a word with ŵ."""
    by_word = r"\b" in source
    ascii_only = len(data) == len(plain)
    for found in compiled(source).finditer(data):
        start, end = found.span()
        if start == end:
            continue
        if not ascii_only:
            end = len(data[:end].decode("utf-8", "ignore"))
            start = len(data[:start].decode("utf-8", "ignore"))
            if by_word and (splits_word(plain, start) or splits_word(plain, end)):
                continue
        groups = tuple((each or b"").decode("utf-8", "replace") for each in found.groups())
        yield Match(start, end, groups)


def splits_word(plain: str, at: int) -> bool:
    """Whether RE2 took a place for the border of a word only because it doesn't know a letter such as ŵ."""
    around = plain[max(0, at - 1) : at + 1] if at > 0 else ""
    return len(around) == 2 and around.isalnum() and not around.isascii()


_MOST_REPEATED = 50
_REPETITION = re.compile(r"(?<!\\)\{(\d+)(?:,(\d*))?\}")


def _counts_far(source: str) -> bool:
    """Whether a pattern counts so far that a set with it takes a hundred times as long for each text."""
    figures = (figure for found in _REPETITION.finditer(source) for figure in found.groups())
    return any(int(figure) > _MOST_REPEATED for figure in figures if figure)


class PatternSet:
    """All patterns of a rule set: one pass tells which of them may fit somewhere in a text."""

    def __init__(self, sources: Iterable[str]) -> None:
        every = tuple(dict.fromkeys(sources))
        self._apart = frozenset(source for source in every if _counts_far(source))
        self._sources = tuple(source for source in every if source not in self._apart)
        self._set: Any = None
        self._all: frozenset[str] = frozenset()
        try:
            self._set = compiled_set(self._sources)
        except PatternError:
            # Reading refuses so many; of a compiled pack from elsewhere each is searched for by itself.
            self._all = frozenset(source for source in every if _is_sound(source))

    def standing_in(self, data: bytes) -> frozenset[str]:
        """Return the patterns that may fit somewhere; of those that count far none is asked until it's needed."""
        if self._set is None:
            return self._all
        found = self._set.Match(data) or ()
        return self._apart.union([self._sources[index] for index in found])


@lru_cache(SETS)
def pattern_set(sources: tuple[str, ...]) -> PatternSet:
    """Return the set of these patterns; the last ones are remembered."""
    return PatternSet(sources)


def _is_sound(source: str) -> bool:
    try:
        compiled(source)
    except PatternError:
        return False
    return True


def compiled_set(sources: Sequence[str]) -> Any:  # noqa: ANN401  # re2 has no types
    """Return the set of these patterns, which tells in one pass which of them fit.

    Raises:
        PatternError: together they would take too much memory, or RE2 refuses one.
    """
    import re2  # noqa: PLC0415  # a start without a check needs none

    options = re2.Options()
    options.log_errors = False
    options.max_mem = SET_MEMORY
    together = re2.Set.SearchSet(options)
    try:
        for source in sources:
            together.Add(straight(source).encode())
        together.Compile()
    except re2.error as error:
        raise PatternError(str(error)) from error
    return together
