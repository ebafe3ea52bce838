"""Typed text made safe to print: composed Unicode, no control or bidirectional characters.

A hidden character could turn the words round it about, or break a case note; it never carries meaning in a name or a
reference. What the officer typed is kept in the draft; only what is printed is cleaned, and a finding says so.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from app.document.hidden import HIDDEN

_BREAKS = re.compile("\r\n?|[\u2028\u2029]")


def clean_line(text: str) -> str:
    """Clean an answer of one line: white space becomes single spaces."""
    return " ".join(_cleaned(text).split())


def clean_lines(text: str) -> str:
    """Clean an answer of several lines: white space at the ends and runs of empty lines go."""
    lines = [" ".join(line.split()) for line in _cleaned(text).split("\n")]
    return re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def has_hidden(text: str) -> bool:
    """Whether cleaning takes characters away that can't be seen."""
    return HIDDEN.search(text) is not None


def _cleaned(text: str) -> str:
    return unicodedata.normalize("NFC", HIDDEN.sub("", _BREAKS.sub("\n", text)))


class Places:
    """Leads from stretches of a cleaned text to the text as it was given. All are code points.

    Args:
        given: as the officer typed it.
        cleaned: what cleaning made of it.
    """

    def __init__(self, given: str, cleaned: str) -> None:
        self._given = given
        self._cleaned = cleaned
        self._coming = _letters(given)
        self._letters: list[tuple[int, int]] = []

    def in_given(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a stretch stands in the text as given; None where no letter of it was typed."""
        if self._given[:end] == self._cleaned[:end]:
            return start, end
        stretch = self._cleaned[start:end]
        first = _count(self._cleaned[:start])
        after = first + _count(stretch)
        # One more, to know where the white space after it ends.
        self._letters += islice(self._coming, max(0, after + 1 - len(self._letters)))
        letters = self._letters
        if first == after or after > len(letters):
            return None
        # White space at its ends goes with it.
        begins = letters[first - 1][1] if stretch[0].isspace() and first else letters[first][0]
        follows = stretch[-1].isspace() and after < len(letters)
        return begins, letters[after][0] if follows else letters[after - 1][1]


def _count(text: str) -> int:
    """How many characters aren't white space."""
    return len("".join(text.split()))


def _letters(given: str) -> Iterator[tuple[int, int]]:
    """Start and end of what each character of the cleaned text was made of; white space aside."""
    at = 0
    while at < len(given):
        end = at + 1
        while end < len(given) and unicodedata.combining(given[end]):
            end += 1
        for letter in _cleaned(given[at:end]):
            if not letter.isspace():
                yield at, end
        at = end
