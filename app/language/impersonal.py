"""Welsh impersonal forms (`telir`, `cyhoeddwyd`): official Welsh is full of them, and dictionaries lack many.

They are made as grammars of Welsh have it: the stem of the verb with -ir, -er, -id, -wyd or -esid, of which all but
-wyd turn the last `a` of the stem into `e` (talodd, telir). A form is told by the past of the same verb, which
dictionaries have.
"""

from __future__ import annotations

from collections.abc import Iterator

_TURNING = ("ir", "er", "id", "esid")
_PLAIN = ("wyd",)
_SHORTEST = 2
"""A stem has so many letters; shorter words are rather misspelled."""


def past_forms(word: str) -> Iterator[str]:
    """Yield the past forms of the verbs that an impersonal form may be of; nothing for other words.

    >>> list(past_forms("telir"))
    ['telodd', 'teliodd', 'talodd', 'taliodd']
    """
    for ending in (*_TURNING, *_PLAIN):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _SHORTEST:
            continue
        yield from _past(stem)
        before, turned, after = stem.rpartition("e")
        if turned and ending in _TURNING:
            yield from _past(f"{before}a{after}")


def _past(stem: str) -> Iterator[str]:
    yield stem + "odd"
    # derbynnir, derbyniodd: before these endings the n of such verbs is doubled
    if stem.endswith("nn"):
        yield stem[:-1] + "iodd"
    elif not stem.endswith("n"):
        yield stem + "iodd"
