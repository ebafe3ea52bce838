"""Where sentences begin and end: enough to count their words and to bind a confirmation to them."""

from __future__ import annotations

import re

_ABBREVIATIONS = frozenset(
    [
        *("mr", "mrs", "ms", "dr", "miss", "prof", "rev", "st", "sgt", "capt", "col", "hon", "sir"),
        *("no", "nos", "ref", "tel", "ext", "dept", "govt", "approx", "inc", "ltd", "co", "vs"),
        *("e.g", "i.e", "eg", "ie", "cf", "a.m", "p.m", "am", "pm"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"),
        *("mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun"),
        *("parch", "h.y", "e.e", "ayyb", "ayb", "etc"),
    ]
)
"""A stop after these ends no sentence by itself: a title goes on, and the others mostly do."""

_TITLES = frozenset(["mr", "mrs", "ms", "dr", "prof", "rev", "st", "sgt", "capt", "parch"])

_ITEM = r"(?:[-*•·–o]|\(?[0-9]{1,3}[.)]|\(?[a-z][.)])[ \t]"
_BREAK = re.compile(rf"\n[ \t]*\n|\n(?=[ \t]*{_ITEM})|\n(?=[ \t]*$)")
_STOP = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’)\]]*(?=\s)")
_WORD_BEFORE = re.compile(r"[^\s(“‘\"]+\Z")
_NUMBER = re.compile(r"\(?(?:[0-9]{1,3}|[a-z])\Z", re.IGNORECASE)
_BULLET = re.compile(_ITEM)
LONGEST_WORD = 40


def sentence_spans(plain: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each sentence, without the blanks around it and the sign of a list item."""
    spans: list[tuple[int, int]] = []
    for start, end in _paragraphs(plain):
        begin = start
        for stop in _STOP.finditer(plain, start, end):
            if _ends_sentence(plain, begin, stop.start(), stop.end(), end):
                _add(plain, begin, stop.end(), spans)
                begin = stop.end()
        _add(plain, begin, end, spans)
    return tuple(spans)


def _paragraphs(plain: str) -> list[tuple[int, int]]:
    """Stretches that are a paragraph or a list item."""
    if "\n" not in plain:
        return [(0, len(plain))]
    borders = [0]
    for found in _BREAK.finditer(plain):
        borders += [found.start(), found.end()]
    borders.append(len(plain))
    return list(zip(borders[::2], borders[1::2], strict=True))


def _ends_sentence(plain: str, begin: int, stop: int, after: int, end: int) -> bool:
    if plain[stop] != ".":
        return True
    before = _WORD_BEFORE.search(plain, max(begin, stop - LONGEST_WORD), stop)
    if before is None:
        return True
    word = before.group().casefold()
    if word in _TITLES:
        return False
    if _NUMBER.match(word) and not plain[begin : before.start()].strip():
        return False  # “1. Send …”
    if len(word) == 1 and plain[before.start()].isupper():
        return False  # the initial of a name
    following = plain[after:end].lstrip()[:1]
    return not (word in _ABBREVIATIONS and (not following or not following.isupper()))


def _add(plain: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
    while start < end and plain[start].isspace():
        start += 1
    if bullet := _BULLET.match(plain, start, end):
        start = bullet.end()
    while start < end and plain[start].isspace():
        start += 1
    while end > start and plain[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))
