"""Text in both languages on one line: `English | Welsh`."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from app.source.problems import Problems
from app.source.quoting import entry_as_text, quote, with_comment
from app.source.tree import Mapping, Scalar, part_of

# A tag ends before the next one begins: then each character is looked at once, however many are left open.
_INSIDE = r"(?:(?!\{\{|\{%|\}\}|%\}).)*"
_TAG = re.compile(rf"\{{\{{{_INSIDE}\}}\}}|\{{%{_INSIDE}%\}}", re.DOTALL)
_DIVIDER = re.compile(r"(?:(?<=\s)|^)\|(?=\s|$)")


def divide(scalar: Scalar, lead: str, problems: Problems) -> dict[str, Scalar] | None:
    """Divide a line at its ` | ` into `en` and `cy`; a half that isn't there is a problem, and not in it.

    Args:
        scalar: the line. A `|` inside `{{ … }}` is a filter and divides nothing.
        lead: what stands before it, to show a mended line.
        problems: what is wrong is noted here.

    Returns:
        The halves, or None when it can't be divided.
    """
    if scalar.comment:
        mended = lead + quote(with_comment(scalar))
        problems.add(scalar.place, "hash-after-text", mended=mended)
        return None
    if "\n" in scalar.text.rstrip("\n"):
        problems.add(scalar.place, "lines-in-pair")
        return None
    bars = list(dividers(scalar.text))
    if len(bars) > 1:
        problems.add(scalar.locate(bars[1]), "bars-in-pair", found=len(bars))
        return None
    if not bars:
        problems.add(scalar.place, "missing-language", which="cy", mended=_spaced(scalar, lead))
        return {"en": scalar}
    bar = bars[0]
    halves = {"en": part_of(scalar, 0, bar), "cy": part_of(scalar, bar + 1, len(scalar.text))}
    for language, half in halves.items():
        if not half.text:
            problems.add(half.place, "missing-language", which=language)
    return {language: half for language, half in halves.items() if half.text}


def pair_as_text(node: Mapping, keys: Container[str]) -> str:
    """Return the line `English | Welsh` that a colon has turned into a group, or nothing; `keys` begin no text."""
    text = entry_as_text(node)
    if not text or node.entries[0].key.text in keys:
        return ""
    return text if next(dividers(text), None) is not None else ""


def dividers(text: str) -> Iterator[int]:
    """Yield where a ` | ` stands in a text; what is inside tags doesn't count."""
    if "|" in text:
        yield from (found.start() for found in _DIVIDER.finditer(_masked(text)))


def _masked(text: str) -> str:
    return _TAG.sub(lambda tag: "-" * len(tag[0]), text)


def _spaced(scalar: Scalar, lead: str) -> str:
    """The line with blanks round its `|`, where that is all that is wrong."""
    masked = _masked(scalar.text)
    bar = masked.find("|")
    english, welsh = scalar.text[:bar].rstrip(), scalar.text[bar + 1 :].lstrip()
    if masked.count("|") != 1 or not english or not welsh:
        return ""
    line = f"{english} | {welsh}"
    return lead + (quote(line) if scalar.style == "double" else line)
