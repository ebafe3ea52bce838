"""The lines of a forwarding header, each known by the name of its field."""

from __future__ import annotations

import re

from app.document.hidden import HIDDEN
from app.formatting.header_labels import LABELS, Field

_FIELDS: dict[str, Field] = {
    label: field
    for field, languages in LABELS.items()
    for labels in languages.values()
    for label in labels
}
_SHORT = frozenset(label for label in _FIELDS if len(label) <= 2) - {"cc", "re"}
"""Names that are words, too: they count only among others that aren't."""
_LONGEST = 30
_LINE = re.compile(
    rf"[\s*_|#]*([^\W\d_][^:：\n@]{{0,{_LONGEST}}}?)[\s*_]*[:：](?!//)[\s*_]*(.*)", re.DOTALL
)


class FieldLine:
    """A line `From: Ann`, as it is known by its name."""

    __slots__ = ("field", "label", "value")

    def __init__(self, field: Field, label: str, value: str) -> None:
        self.field, self.label, self.value = field, label, value

    @property
    def short(self) -> bool:
        """Whether its name is a word like others."""
        return self.label in _SHORT


def bare(line: str) -> str:
    """A line as people see it: without marks that turn letters round or can't be seen, without signs of quoting."""
    if not line.isascii():
        line = HIDDEN.sub("", line.replace("\xa0", " ").replace("\u202f", " "))
    return line.replace("\t", " ").lstrip("> ").rstrip()


def field_line(line: str) -> FieldLine | None:
    """Read a line of a forwarding header; None where it is none.

    >>> field_line("*From:* Ann <ann@example.com>").value
    'Ann <ann@example.com>'
    """
    if ":" not in line and "：" not in line:
        return None
    found = _LINE.fullmatch(bare(line))
    if found is None:
        return None
    label = " ".join(found[1].casefold().split())
    field = _FIELDS.get(label) or _in_both(label)
    return FieldLine(field, label, found[2].strip(" *_")) if field else None


def field_named(label: str) -> Field | None:
    """The field that a label names; None for any other word."""
    return _FIELDS.get(label.casefold())


def _in_both(label: str) -> Field | None:
    """The field that a label names in two languages: *Oddi wrth / From*."""
    named = {_FIELDS.get(each.strip()) for each in re.split(r"[/|]", label)}
    return named.pop() if len(named) == 1 and "/" in label.replace("|", "/") else None
