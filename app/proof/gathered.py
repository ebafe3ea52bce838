"""Advice of which there is much: told as a number, unless each is to be settled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from app.proof.slip import Slip

GATHERED = ("unused-term", "welsh-unreviewed")


def gather(slips: Iterable[Slip]) -> tuple[list[Slip], dict[str, int]]:
    """Return the slips that are told each by itself, and the number of those that aren't, by their codes.

    >>> from app.source.problems import Place
    >>> unused = Slip(Place("glossary.yaml", 3), "unused-term")
    >>> gather([unused, unused])
    ([], {'unused-term': 2})
    """
    told = list(slips)
    numbers = Counter(each.code for each in told if each.code in GATHERED)
    kept = [each for each in told if each.code not in GATHERED]
    return kept, dict(sorted(numbers.items()))
