"""Texts that patterns fit: made from the patterns themselves, so that no mend goes untried."""

from __future__ import annotations

from collections.abc import Iterator
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from app.rules.folding import plain_of
from app.rules.patterns import matches

_SIGNS = {c.CATEGORY_SPACE: " ", c.CATEGORY_DIGIT: "5"}
_PICKS = (0, -1)


def samples(pattern: str) -> list[str]:
    """Texts that a pattern fits: with the first and with the last of what it leaves open."""
    tree = _parser.parse(pattern.replace("\\x{9D}", "\x9d").replace("\\p{L}", "a-z"))
    made = ("".join(_written(tree, pick)) for pick in _PICKS)
    return [text for text in dict.fromkeys(made) if _fits(pattern, plain_of(text))]


def _fits(pattern: str, plain: str) -> bool:
    return any(matches(pattern, plain.encode(), plain))


def _written(tree: Any, pick: int) -> Iterator[str]:  # noqa: ANN401
    """The signs of one text that a parsed pattern fits."""
    for what, value in tree:
        if what is c.LITERAL:
            yield chr(value)
        elif what is c.NOT_LITERAL:
            yield "a" if value != ord("a") else "b"
        elif what is c.ANY:
            yield "a"
        elif what is c.IN:
            yield _one_of(value, pick)
        elif what in (c.MAX_REPEAT, c.MIN_REPEAT):
            least, most, inner = value
            for _ in range(least if pick == 0 else min(most, least + 1)):
                yield from _written(inner, pick)
        elif what is c.SUBPATTERN:
            yield from _written(value[3], pick)
        elif what is c.BRANCH:
            yield from _written(value[1][pick], pick)


def _one_of(signs: Any, pick: int) -> str:  # noqa: ANN401
    """One sign of a set."""
    if signs[0][0] is c.NEGATE:
        return "a"
    what, value = signs[pick]
    if what is c.RANGE:
        return chr(value[pick])
    return _SIGNS.get(value, "a") if what is c.CATEGORY else chr(value)
