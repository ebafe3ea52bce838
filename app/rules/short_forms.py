"""The stop after a shortened word: its own in the middle of a sentence, and the sentence's at its end."""

from __future__ import annotations

import re

_GOES_ON = re.compile(
    r" ?[a-zß-ÿŵŷ,;:)£€$–—(&/]"  # “the dept. of”, “approx. £30”
    r"| [^\s]*[0-9]"  # “5 Oct. 2026”, “no. AB1”
    r"| [A-Z]{2,}\b"  # “incl. VAT”
)
NEVER_LAST = frozenset(
    [
        *("including", "excluding", "about", "against", "for", "of", "with", "because", "from"),
        *("especially", "namely", "example", "is", "commencing", "beginning", "ending"),
        *("cynnwys", "fel", "enghraifft", "yw"),
    ]
)
"""A sentence doesn’t end with these, so that a stop after what was short for them isn’t its end."""


def goes_on(plain: str, after: int) -> bool:
    """Whether a sentence goes on after a stop, as what follows tells: a small letter, a figure, a comma."""
    return _GOES_ON.match(plain, after) is not None


def end_with_stop(plain: str, end: int, mend: str) -> int:
    """Return where a shortened word ends: after its stop, where the sentence goes on after that.

    Args:
        plain: the text.
        end: where the word ends.
        mend: what is written instead.
    """
    if plain[end : end + 1] != ".":
        return end
    after = end + 1
    if goes_on(plain, after):
        return after
    is_last = mend.rpartition(" ")[2] not in NEVER_LAST
    return end if is_last or not plain[after : after + 2].strip() else after
