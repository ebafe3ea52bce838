"""Which templates are composed together: every pair that may be, and triples by a covering array.

Templates that are the same without their words (`outlines`) meet others in the same way, so one of each stands for all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from app.proof.together import may_stand_together
from app.templates.model import Head

CHUNK = 12
"""So many pairs or triples are one piece of work."""


class Chunk(msgspec.Struct, frozen=True):
    """Groups of templates to compose; `pairs` is how many pairs of templates these stand for."""

    groups: tuple[tuple[str, ...], ...]
    pairs: int


def groups_together(heads: Mapping[str, Head], outlines: Mapping[str, bytes]) -> Iterator[Chunk]:
    """Yield all that is to be composed together."""
    alike: dict[bytes, list[str]] = {}
    for name, outline in outlines.items():
        alike.setdefault(outline, []).append(name)
    kinds = list(alike.values())
    yield from _chunks(list(_pairs(heads, kinds)))
    first = [heads[each[0]] for each in kinds]
    yield from _chunks([(each, 0) for each in _triples(first)])


def _chunks(found: list[tuple[tuple[str, ...], int]]) -> Iterator[Chunk]:
    for start in range(0, len(found), CHUNK):
        part = found[start : start + CHUNK]
        yield Chunk(tuple(group for group, _ in part), sum(pairs for _, pairs in part))


def _pairs(
    heads: Mapping[str, Head], kinds: list[list[str]]
) -> Iterator[tuple[tuple[str, ...], int]]:
    for number, ones in enumerate(kinds):
        for others in kinds[number + 1 :]:
            if may_stand_together(heads[ones[0]], heads[others[0]]):
                yield (ones[0], others[0]), len(ones) * len(others)
        if len(ones) > 1 and may_stand_together(heads[ones[0]], heads[ones[1]]):
            yield (ones[0], ones[1]), len(ones) * (len(ones) - 1) // 2
        if heads[ones[0]].repeat:
            yield (ones[0], ones[0]), len(ones)


def _triples(heads: list[Head]) -> Iterator[tuple[str, ...]]:
    """Three places, and in any two of them every two templates of a channel once: a Latin square."""
    seen: set[tuple[str, ...]] = set()
    for channel in dict.fromkeys(name for head in heads for name in head.channels):
        here = [head for head in heads if channel in head.channels]
        for first, one in enumerate(here):
            for second, other in enumerate(here):
                three = (one, other, here[(first + second) % len(here)])
                names = tuple(head.id for head in three)
                if len(set(names)) == len(names) and names not in seen and _agree(three):
                    seen.add(names)
                    yield names


def _agree(three: tuple[Head, Head, Head]) -> bool:
    pairs = ((0, 1), (0, 2), (1, 2))
    return all(may_stand_together(three[one], three[other]) for one, other in pairs) and any(
        all(channel in head.channels for head in three) for channel in three[0].channels
    )
