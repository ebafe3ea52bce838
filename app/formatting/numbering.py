"""What stands before the items of lists: signs, and numbers in figures, letters and Roman figures."""

from __future__ import annotations

import re

DECIMAL, LOWER_ALPHA, UPPER_ALPHA = "decimal", "lower-alpha", "upper-alpha"
LOWER_ROMAN, UPPER_ROMAN = "lower-roman", "upper-roman"

_COUNTING = re.compile(
    r"[(\[]?((?:\d{1,4}|[A-Za-z]{1,9})(?:[.](?:\d{1,4}|[A-Za-z]{1,2}))*)[.)\]:]?"
)
_MARKED = re.compile(r"[(\[]|[.)\]:]$|^\d+$|\d\.\d")
_ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_STEPS = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def number_of(marker: str, before: int | None = None) -> int | None:
    """What a marker has counted to; None for a sign.

    Args:
        marker: such as `1.`, `(b)`, `iv.`, `2.1`: of several numbers the last one counts.
        before: the number of the item before it, which tells the letter `i` from the Roman figure.
    """
    marker = marker.strip()
    found = _COUNTING.fullmatch(marker)
    if found is None or not _MARKED.search(marker):
        return None
    last = found[1].rpartition(".")[2]
    if last.isdecimal():
        return int(last)
    letters = last.lower()
    read = {_letters(letters), _roman(letters)} - {None}
    if before is not None and before + 1 in read:
        return before + 1
    if before is None and _roman(letters) == 1:
        return 1
    return _letters(letters) or _roman(letters)


def _letters(text: str) -> int | None:
    """Count from a to z, then aa, bb and so on, as Word counts."""
    if len(set(text)) != 1:
        return None
    return ord(text[0]) - ord("a") + 1 + 26 * (len(text) - 1)


def _roman(text: str) -> int | None:
    if not text or not _ROMAN.fullmatch(text):
        return None
    values = [_VALUES[each] for each in text]
    following = [*values[1:], 0]
    return sum(-one if one < two else one for one, two in zip(values, following, strict=True))


def numeral(number: int, style: str) -> str:
    """A number as a list shows it; figures where the style has no sign for it.

    Args:
        number: any.
        style: a CSS `list-style-type`.
    """
    if style in (LOWER_ALPHA, UPPER_ALPHA) and number > 0:
        letters = ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord("a") + rest) + letters
        return letters.upper() if style == UPPER_ALPHA else letters
    if style in (LOWER_ROMAN, UPPER_ROMAN) and 0 < number < 4000:
        figures = ""
        for value, sign in _STEPS:
            times, number = divmod(number, value)
            figures += sign * times
        return figures.upper() if style == UPPER_ROMAN else figures
    return f"{number:02}" if style == "decimal-leading-zero" else str(number)
