"""Dashes of lists that are missing, glued to what follows, in another column, or too many."""

from __future__ import annotations

import re

from app.source.fault import Fault
from app.source.quoting import PAIR_KEYS
from app.source.text import Source

_GLUED = re.compile(r"(?P<indent>\s*)-(?P<entry>[\w-]+:(?:\s.*|))")
_ENTRY = re.compile(r"\s*(?P<dash>- +)?(?P<key>[\w-]+): *(?P<value>.*)")


def find_dash_fault(number: int, source: Source) -> Fault | None:
    """Return the mistake with a dash at which a line, or one above it, shows that it isn't where it should be."""
    above = _above(number, source)
    if above is None:
        return None
    return (
        _glued(above, source)
        or _glued(number, source)
        or _missing(number, above, source)
        or _elsewhere(number, above, source)
        or _too_many(number, above, source)
    )


def _glued(number: int, source: Source) -> Fault | None:
    found = _GLUED.fullmatch(source.line(number))
    if found is None:
        return None
    mended = f"- {found['entry'].rstrip()}"
    return Fault(source.place(number, len(found["indent"])), "no-space-after-dash", mended=mended)


def _missing(number: int, above: int, source: Source) -> Fault | None:
    """Among entries with a dash, one that begins without."""
    line, before = source.line(number), source.line(above)
    entry = _ENTRY.fullmatch(before)
    if entry is None or entry["dash"] or not entry["value"]:
        return None
    indent = _indent(before)
    if line.lstrip().startswith("- "):
        alike = _indent(line) == indent
    else:
        alike = _indent(line) > indent and _dashes_below(number, indent, source) > 0
    if not alike:
        return None
    mended = f"- {before.strip()}"
    return Fault(source.place(above, indent), "no-dash", mended=mended)


def _elsewhere(number: int, above: int, source: Source) -> Fault | None:
    """An item further to the left or right than those below it."""
    line, before = source.line(number), source.line(above)
    if not (line.lstrip().startswith("- ") and before.lstrip().startswith("- ")):
        return None
    column = _indent(line)
    if _indent(before) == column or not _dashes_below(number + 1, column, source):
        return None
    return Fault(source.place(above, _indent(before)), "wrong-indent")


def _too_many(number: int, above: int, source: Source) -> Fault | None:
    """A dash before the first language of a pair."""
    entry, other = _ENTRY.fullmatch(source.line(above)), _ENTRY.fullmatch(source.line(number))
    if entry is None or other is None or not entry["dash"] or other["dash"]:
        return None
    if entry["key"] not in PAIR_KEYS or other["key"] not in PAIR_KEYS:
        return None
    if _indent(source.line(number)) != _indent(source.line(above)):
        return None
    mended = f"{entry['key']}: {entry['value']}"
    return Fault(source.place(above, _indent(source.line(above))), "stray-dash", mended=mended)


def _dashes_below(number: int, indent: int, source: Source) -> int:
    """How many items begin in a column, before anything that stands further to the left."""
    found = 0
    for below in range(number, len(source.lines)):
        line = source.line(below)
        if line.strip() and _indent(line) < indent:
            break
        found += _indent(line) == indent and line.lstrip().startswith("- ")
    return found


def _above(number: int, source: Source) -> int | None:
    """The nearest line above that says something."""
    for above in range(number - 1, -1, -1):
        line = source.line(above).strip()
        if line and not line.startswith("#"):
            return above
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
