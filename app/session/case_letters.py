"""The letters that tell open cases apart."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from string import ascii_uppercase


def free_letter(taken: frozenset[str]) -> str:
    """The first letter that isn't taken."""
    return next(each for each in _letters() if each not in taken)


def _letters() -> Iterator[str]:
    """A to Z, then AA, AB and on."""
    for length in itertools.count(1):
        yield from ("".join(each) for each in itertools.product(ascii_uppercase, repeat=length))
