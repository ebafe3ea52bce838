"""Whether a short form stands beside the words that it is short for."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SMALL = frozenset(
    [
        "of",
        "and",
        "the",
        "for",
        "in",
        "to",
        "on",
        "a",
        "an",
        "y",
        "yr",
        "a'r",
        "o'r",
        "i'r",
        "ar",
        "i",
        "o",
    ]
)
"""Words whose first letters a short form may leave out."""
_WIDEST = 180
_AFTER = re.compile(r"\)? ?[(–—-]? ?")


def is_short_for(plain: str, start: int, end: int) -> bool:
    """Whether the words before or after a short form begin with its letters: “General Register Office – GRO”.

    Args:
        plain: the text.
        start: where the short form begins.
        end: where it ends.
    """
    letters = plain[start:end].upper()
    before = plain[max(0, start - _WIDEST) : start].rstrip(" (–—-,“'\"")
    return _begin_with(_WORD.findall(before), letters, last=True) or _begin_with(
        _WORD.findall(plain, _after(plain, end), end + _WIDEST), letters, last=False
    )


def _after(plain: str, end: int) -> int:
    found = _AFTER.match(plain, end)
    return end if found is None else found.end()


def _begin_with(words: list[str], letters: str, *, last: bool) -> bool:
    """Whether the last (or the first) words begin with letters, whether or not small ones among them count."""
    for counted in (words, [word for word in words if word.lower() not in _SMALL]):
        beside = counted[-len(letters) :] if last else counted[: len(letters)]
        if len(letters) > 1 and "".join(word[0] for word in beside).upper() == letters:
            return True
    return False
