"""The header that a mail program writes over a forwarded or answered mail: its lines, and how surely it is one."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from app.formatting.header_labels import Field
from app.formatting.resend.attributions import attribution_at
from app.formatting.resend.labels import FieldLine, field_line, field_named
from app.formatting.resend.leaves import MailLine
from app.formatting.resend.separators import is_dashed, is_words_between_dashes, separator_of

_MOST_LINES = 60
_STARTS: frozenset[Field] = frozenset(("from", "subject", "date", "to"))
_TIME = re.compile(r"\d{1,2}[:.h]\d{2}")
_YEAR = re.compile(r"(?:19|20)\d{2}|\d[/.-]\d{2}\b")
_IN_ONE = re.compile(
    r"(?:^|\s)\*?(from|oddi wrth|von|de|van)\s?:\*?\s.{3,300}?\s\*?(sent|date|anfonwyd|"
    r"dyddiad|gesendet|datum|envoyé|to|at|an|à)\s?:\*?\s.{3,400}?"
    r"\s\*?(subject|pwnc|testun|betreff|objet|onderwerp)\s?:",
    re.IGNORECASE,
)

_BETWEEN_FIELDS = re.compile(r"\s\*?(oddi wrth|[^\W\d_]{1,12})\s?:\*?\s", re.IGNORECASE)


class Header(msgspec.Struct, frozen=True):
    """A forwarding header, with the line before it that announces it.

    Attributes:
        start, end: its lines, from the first to before the last.
        fields: what it says, the first value of each field.
        sure: it is certain that a program wrote it.
        kind: `forward` where it says so; else `original`.
    """

    start: int
    end: int
    fields: dict[Field, str]
    sure: bool
    kind: str = "original"


def headers_in(lines: Sequence[MailLine]) -> tuple[Header, ...]:
    """Every header of a document, in order."""
    found: list[Header] = []
    at = 0
    while at < len(lines):
        header = _header_at(lines, at)
        if header is None:
            at += 1
            continue
        found.append(header)
        at = header.end
    return tuple(found)


def _header_at(lines: Sequence[MailLine], at: int) -> Header | None:
    line = lines[at]
    if line.blank:
        return None
    announced = separator_of(line.bare)
    if announced:
        return _announced(lines, at, announced)
    if is_words_between_dashes(line.bare) and (header := _in_any_language(lines, at)):
        return header
    return _block_at(lines, at, at, "") or _attribution(lines, at, at, marked=False)


def _in_any_language(lines: Sequence[MailLine], at: int) -> Header | None:
    """A header below words between dashes: its fields' names needn't be known."""
    start = at + 1
    while start < len(lines) and lines[start].blank and start < at + 4:
        start += 1
    if start >= len(lines):
        return None
    if known := _block_at(lines, start, at, "original"):
        return known
    end = start
    while end < len(lines) and _ANY_FIELD.fullmatch(lines[end].bare) and end - start < _MOST_LINES:
        if end > start + 1 and lines[end].first and not lines[start + 1].first:
            break
        end += 1
    found = lines[start:end]
    if len(found) < _FEWEST_UNKNOWN or not any("@" in line.bare for line in found):
        return None
    return Header(at, end, {"more": found[0].bare}, sure=True)


_ANY_FIELD = re.compile(r"[\s*_|]*[^\W\d_][^:：\n]{0,30}[:：][\s*_]*\S.*")
_FEWEST_UNKNOWN = 3


def _announced(lines: Sequence[MailLine], at: int, announced: str) -> Header | None:
    """The header that a separator announces, or the separator alone."""
    start = at + 1
    kind = announced
    while start < len(lines) and start <= at + 4:
        more = separator_of(lines[start].bare)
        if not lines[start].blank and not more:
            break
        kind = more if more not in ("", "rule") else kind
        start += 1
    dashed = any(is_dashed(each.bare) for each in lines[at:start])
    if start < len(lines):
        marked = kind != "rule"
        header = _block_at(lines, start, at, kind) or _attribution(lines, start, at, marked=marked)
        if header is not None:
            return header
    if kind == "rule":
        return None
    return Header(at, at + 1, {}, sure=dashed, kind="forward" if kind == "forward" else "original")


def _attribution(lines: Sequence[MailLine], at: int, start: int, *, marked: bool) -> Header | None:
    found = attribution_at(lines, at, marked=marked)
    if found is None:
        return None
    kind = "forward" if marked else "original"
    return Header(start, at + found.count, {"from": found.text}, found.sure, kind)


def _block_at(lines: Sequence[MailLine], at: int, start: int, announced: str) -> Header | None:
    """A block of fields from the line at `at` on."""
    first = field_line(lines[at].bare)
    if first is None or first.field not in _STARTS:
        return None
    if _IN_ONE.search(lines[at].bare):
        return _in_one_line(lines, at, start)
    reader = _BlockReader(lines, at)
    reader.read()
    strength = _strength(reader, announced, introduced=_is_introduced(lines, start))
    if strength is None:
        return None
    kind = "forward" if announced == "forward" else "original"
    return Header(start, reader.end, reader.values(), strength, kind)


def _in_one_line(lines: Sequence[MailLine], at: int, start: int) -> Header:
    """A header whose fields stand behind each other; certain where it is a paragraph of its own."""
    line = lines[at]
    pieces = _BETWEEN_FIELDS.split(f" {line.bare}")
    values: dict[Field, str] = {}
    for label, value in zip(pieces[1::2], pieces[2::2], strict=False):
        if field := field_named(label):
            values.setdefault(field, value.strip())
    alone = line.first and (at + 1 == len(lines) or lines[at + 1].first)
    told = "@" in line.bare and _TIME.search(values.get("date", "")) is not None
    return Header(start, at + 1, values, sure=alone and told and not _is_introduced(lines, start))


class _BlockReader:
    """Takes the lines of a block: fields, what they are folded over, blank lines where every field has one."""

    def __init__(self, lines: Sequence[MailLine], at: int) -> None:
        self._lines = lines
        self.at = self.end = at
        self.found: list[FieldLine] = []
        self._spaced = False

    def read(self) -> None:
        """Read as far as the block goes."""
        while self.end < len(self._lines) and self.end - self.at < _MOST_LINES:
            if not self._take(self._lines[self.end]):
                return

    def values(self) -> dict[Field, str]:
        """The first value of each field."""
        values: dict[Field, str] = {}
        for each in self.found:
            values.setdefault(each.field, each.value.strip())
        return values

    @property
    def kinds(self) -> set[Field]:
        """The fields that there are."""
        return {each.field for each in self.found}

    def _take(self, line: MailLine) -> bool:
        """Take a line; false where the block ends before it."""
        if line.blank:
            return self._take_blank()
        field = field_line(line.bare)
        if self._parts(line):
            return False
        if field is not None and self._fits(field):
            self._spaced = self._spaced or (line.first and bool(self.found))
            self.found.append(field)
            self.end += 1
            return True
        if not self.found or not self._continues(line, field):
            return False
        last = self.found[-1]
        last.value = f"{last.value} {line.bare.strip()}".strip()
        self.end += 1
        return True

    def _parts(self, line: MailLine) -> bool:
        """Whether a paragraph begins that is none of the header's: its fields share one, or each has its own."""
        return (
            line.first and len(self.found) > 1 and not self._spaced and bool(self.found[-1].value)
        )

    def _take_blank(self) -> bool:
        """Blank lines within a block stand between all of its fields."""
        place = self.end
        while place < len(self._lines) and self._lines[place].blank and place - self.end < 3:
            place += 1
        following = field_line(self._lines[place].bare) if place < len(self._lines) else None
        if following is None or not self._fits(following):
            return False
        if len(self.found) > 1 and not self._spaced:
            return False
        if following.short and self.found[-1].value:
            return False
        self._spaced = True
        self.end = place
        return True

    def _fits(self, field: FieldLine) -> bool:
        """Whether a field can belong to this header: each stands there once."""
        return field.field in ("more", "cc") or field.field not in self.kinds

    def _continues(self, line: MailLine, field: FieldLine | None) -> bool:
        last = self.found[-1]
        if (
            field is not None
            and field.field in self.kinds
            and not line.text.startswith((" ", "\t"))
        ):
            return False
        if not last.value:
            return len(line.bare) < 300
        if line.text.startswith((" ", "\t")) and not line.first:
            return True
        if last.field in ("to", "cc", "from"):
            if last.value.endswith((",", ";")) or last.value.count("<") > last.value.count(">"):
                return True
            return not line.first and line.bare.lstrip().startswith(("<", "[mailto:"))
        return False


def _strength(reader: _BlockReader, announced: str, *, introduced: bool) -> bool | None:
    """True where a program wrote the block, false where it may have, None where it is just words."""
    values, kinds = reader.values(), reader.kinds
    plain = {each.field for each in reader.found if not each.short}
    if "from" not in kinds or not plain:
        return None
    addressed = any("@" in values.get(field, "") for field in ("from", "to", "cc"))
    date = values.get("date", "")
    dated, timed = bool(_YEAR.search(date)), bool(_TIME.search(date))
    starts = len(kinds & _STARTS)
    if announced in ("forward", "original") and (starts >= 2 or addressed):
        return True
    full = {"from", "date", "subject"} <= kinds and (addressed or (timed and "to" in kinds))
    ruled = announced == "rule"
    if full and (timed or (dated and (ruled or "to" in kinds))):
        return ruled or not introduced
    if starts >= 3 and addressed and (dated or "subject" in kinds):
        return not introduced
    return False if starts >= 2 and (addressed or dated) else None


def _is_introduced(lines: Sequence[MailLine], start: int) -> bool:
    """Whether words lead up to it with a colon: somebody quotes it in words of their own."""
    above = next(
        (each for each in reversed(lines[max(0, start - 4) : start]) if not each.blank), None
    )
    return above is not None and above.bare.endswith(":") and field_line(above.bare) is None
