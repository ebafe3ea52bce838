"""What is remembered of the message before: only digests of its names and references, never the words themselves.

A name of the last customer in the message to this one is the worst slip there is. To find it, nothing of the last
message needs to stay: digests under a key of this run of the app tell whether the same words stand here.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

import msgspec

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
MOST_WORDS = 6
"""Words of the longest name that is remembered."""
SHORTEST = 4
"""Letters of the shortest name or reference worth a warning."""


class Previous(msgspec.Struct, frozen=True):
    """Names and references of the previous message, as digests by their number of words.

    Attributes:
        key: of the digests; by chance for each run of the app, and kept nowhere.
    """

    key: bytes = b""
    digests: frozenset[tuple[int, bytes]] = frozenset()

    def also(self, values: Iterable[str]) -> Previous:
        """Remember these values too."""
        digests = {
            (len(words), self._digest(words))
            for value in values
            if 0 < len(words := _words(value)) <= MOST_WORDS and len("".join(words)) >= SHORTEST
        }
        return Previous(self.key, self.digests | digests)

    def and_of(self, other: Previous) -> Previous:
        """Remember what another one remembers too."""
        return Previous(self.key, self.digests | other.digests)

    def emptied(self) -> Previous:
        """Remember nothing, under the same key."""
        return Previous(self.key)

    def found_in(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Those stretches of the texts that say what the previous message said, as they stand here."""
        if not self.digests:
            return ()
        counts = sorted({count for count, _ in self.digests}, reverse=True)
        return tuple(dict.fromkeys(each for text in texts for each in self._in(text, counts)))

    def _in(self, text: str, counts: list[int]) -> Iterator[str]:
        words = list(_WORD.finditer(text))
        for count in counts:
            for first in range(len(words) - count + 1):
                part = words[first : first + count]
                said = [each[0].casefold() for each in part]
                if (count, self._digest(said)) in self.digests:
                    yield text[part[0].start() : part[-1].end()]

    def _digest(self, words: list[str]) -> bytes:
        return hashlib.blake2b(" ".join(words).encode(), key=self.key, digest_size=16).digest()


def _words(value: str) -> list[str]:
    return [each[0].casefold() for each in _WORD.finditer(value)]
