"""Changes words in a file and nothing else: comments, layout and quoting stay as they are.

Each text is written in the form in which it stood, as long as that can hold the new words; otherwise in quotes, or
below a `|`. Quotes that the old words needed and the new ones don't go, so that what is changed back is as it was.
What was written is read again, and whatever would say anything but what was meant isn't written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import msgspec
import yaml

from app.source.events import ParserMark
from app.source.locating import make_scalar
from app.source.problems import Place, Problems
from app.source.quoting import double_quote, quote
from app.source.reading import read_yaml
from app.source.text import Source
from app.source.tree import Scalar
from app.source.walking import scalars_in

_BOM = b"\xef\xbb\xbf"
_BREAK = re.compile(r"\r\n|\r|\n")
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_PLAIN = re.compile(
    r"(?![-?:] |[-?:]\Z|---|\.\.\.)[^\s,\[\]{}#&*!|>'\"%@`](?:(?!: |:\Z| #)[^\n])*(?<!\s)"
)
_QUOTE = re.compile(r"[\\'\"]")
_IN_FLOW = re.compile(r"[,\[\]{}]")
_VALUE_LEAD = re.compile(r"(?P<before>[ \t]*(?:- +)*)[\w-]+:[ \t]+")
_BLOCKS = ("literal", "folded")


class WordChange(msgspec.Struct, frozen=True):
    """New words in the place of a part of a text.

    Attributes:
        scalar: the text, as it was read from the file.
        start, end: the part of it, in code points.
        words: what is to stand there; keys with their texts, where a group takes the place of the whole.
    """

    scalar: Scalar
    start: int
    end: int
    words: str | tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """The whole text, changed."""
        words = self.words if isinstance(self.words, str) else ""
        return self.scalar.text[: self.start] + words + self.scalar.text[self.end :]

    @property
    def said(self) -> tuple[str, ...]:
        """What the file says in its place."""
        if isinstance(self.words, str):
            return (self.text,)
        return tuple(each for entry in self.words for each in entry)


class _Edit(msgspec.Struct, frozen=True, order=True):
    """Lines and columns from 0."""

    start: tuple[int, int]
    end: tuple[int, int]
    text: str


class _Span(msgspec.Struct, frozen=True):
    """Where a text stands in the file, with its quotes or its sign."""

    start: ParserMark
    end: ParserMark
    flow: bool

    @property
    def edges(self) -> tuple[tuple[int, int], tuple[int, int]]:
        return (self.start.line, self.start.column), (self.end.line, self.end.column)


def rewrite(
    data: bytes, file: str, changes: Iterable[WordChange]
) -> tuple[bytes, tuple[WordChange, ...]]:
    """Return the file with changed words, and the changes that can't be made in it.

    Args:
        data: what is in the file; it was read without a problem.
        file: its name.
        changes: at most one for each part of a text.
    """
    wanted = tuple(changes)
    together = _rewritten(data, file, wanted)
    if together is not None:
        return together, ()
    made: list[WordChange] = []
    failed: list[WordChange] = []
    for each in wanted:
        # One by one: most can be made, and those that can't are told.
        fits = _rewritten(data, file, (*made, each)) is not None
        (made if fits else failed).append(each)
    return _rewritten(data, file, made) or data, tuple(failed)


def lines_after(
    before: bytes, after: bytes, file: str, changes: Iterable[WordChange]
) -> dict[Place, range]:
    """Return the lines on which changed texts stand now, by the places where they stood.

    Args:
        before: what was in the file.
        after: what `rewrite` made of it.
        file: its name.
        changes: those that were made.
    """
    said = {each.scalar.place: len(each.said) for each in changes}
    old, new = (read_yaml(data, file, Problems()) for data in (before, after))
    now = scalars_in(new) if new is not None else iter(())
    lines: dict[Place, range] = {}
    for scalar in scalars_in(old) if old is not None else ():
        texts = list(islice(now, said.get(scalar.place, 1)))
        if scalar.place in said and texts:
            last = texts[-1]
            end = max(last.place.line, last.locate(len(last.text)).line)
            lines[scalar.place] = range(texts[0].place.line, end + 1)
    return lines


def _rewritten(data: bytes, file: str, changes: Sequence[WordChange]) -> bytes | None:
    """The file with the changes; None where it would say something else than it should."""
    mark = _BOM if data.startswith(_BOM) else b""
    text = data.removeprefix(_BOM).decode("utf-8")
    source = Source(text, file)
    spans = _spans(source)
    edits = []
    for change in changes:
        span = spans.get(change.scalar.place)
        if span is None:
            return None
        edits.append(_edit(change, span, source))
    changed = mark + _apply(text, edits).encode()
    return changed if _says(changed, file, _expected(data, file, changes)) else None


def _spans(source: Source) -> dict[Place, _Span]:
    spans: dict[Place, _Span] = {}
    flows: list[bool] = []
    for event in yaml.parse(source.join(), Loader=_LOADER):
        match event:
            case yaml.CollectionStartEvent():
                flows.append(bool(event.flow_style))
            case yaml.CollectionEndEvent():
                flows.pop()
            case yaml.ScalarEvent():
                place, span = _span(event, source, flow=any(flows))
                spans[place] = span
    return spans


def _span(event: Any, source: Source, *, flow: bool) -> tuple[Place, _Span]:  # noqa: ANN401  # PyYAML leaves marks open
    place = make_scalar(event, source).place
    return place, _Span(event.start_mark, event.end_mark, flow)


# --- one change


def _edit(change: WordChange, span: _Span, source: Source) -> _Edit:
    style = change.scalar.style
    if not isinstance(change.words, str):
        return _group(change.words, span, source)
    if style in _BLOCKS:
        return _in_block(change, span, source)
    one_line = span.start.line == span.end.line and change.scalar.runs is not None
    other = _in_other_form(change, span, source)
    if other is not None:
        return _Edit(*span.edges, other)
    escape = _ESCAPES[style]
    if one_line:
        places = (change.scalar.locate(each) for each in (change.start, change.end))
        start, end = ((each.line - 1, each.column - 1) for each in places)
        return _Edit(start, end, escape(change.words))
    sign = {"plain": "", "single": "'", "double": '"'}[style]
    return _Edit(*span.edges, sign + escape(change.text) + sign)


def _in_other_form(change: WordChange, span: _Span, source: Source) -> str | None:
    """A text that can't stand in the form in which it stood, or needs its quotes no more; None for all others."""
    style = change.scalar.style
    if style == "plain":
        fits = _fits_plain(change.text, flow=span.flow)
        return None if fits else _quoted(change.text, span, source)
    if _needs_quotes_no_more(change, flow=span.flow):
        return change.text
    return double_quote(change.text) if style == "single" and "\n" in change.text else None


def _single(words: str) -> str:
    return words.replace("'", "''")


def _double(words: str) -> str:
    return double_quote(words)[1:-1]


_ESCAPES: dict[str, Callable[[str], str]] = {
    "plain": str,
    "single": _single,
    "double": _double,
}


def _fits_plain(text: str, *, flow: bool) -> bool:
    return bool(_PLAIN.fullmatch(text)) and not (flow and _IN_FLOW.search(text))


def _needs_quotes_no_more(change: WordChange, *, flow: bool) -> bool:
    """Whether only the words before had to be quoted: where they stood as they are, quotes are their author's wish."""
    if _fits_plain(change.scalar.text, flow=flow) or _QUOTE.search(change.text):
        return False
    return _fits_plain(change.text, flow=flow)


def _quoted(text: str, span: _Span, source: Source) -> str:
    """A text that can't stand as it is: of one line in quotes, of several below a `|`."""
    lead = None if span.flow else _lead(span, source)
    if "\n" not in text:
        return quote(text)
    if lead is None:
        return double_quote(text)
    indent = " " * (len(lead["before"]) + 2)
    return "|" + "".join(f"\n{indent}{line}" if line else "\n" for line in text.split("\n"))


def _lead(span: _Span, source: Source) -> re.Match[str] | None:
    """The key before a value, where nothing else stands before it on its line."""
    return _VALUE_LEAD.fullmatch(source.line(span.start.line)[: span.start.column])


def _group(words: tuple[tuple[str, str], ...], span: _Span, source: Source) -> _Edit:
    """Several entries below the key, or in braces where it stands in some itself."""
    lead = None if span.flow else _lead(span, source)
    entries = [f"{key}: {quote(text)}" for key, text in words]
    start, end = span.edges
    if lead is None:
        return _Edit(start, end, f"{{{', '.join(entries)}}}")
    indent = " " * (len(lead["before"]) + 2)
    after_colon = (start[0], len(lead[0].rstrip()))
    return _Edit(after_colon, end, "".join(f"\n{indent}{each}" for each in entries))


def _in_block(change: WordChange, span: _Span, source: Source) -> _Edit:
    """New lines below the sign; what is the same stays, and so do the blank lines after it."""
    first = span.start.line + 1
    filled = [each for each in range(first, len(source.lines)) if source.line(each).strip()]
    indent = _indent(source.line(filled[0])) if filled else 0
    inside = []
    for number in filled:
        if _indent(source.line(number)) < indent or number > span.end.line:
            break
        inside.append(number)
    last = inside[-1] if inside else first
    lines = change.text.rstrip("\n").split("\n")
    if change.scalar.style == "folded":
        lines = list(_unfolded(lines))
    written = "\n".join(" " * indent + line if line else "" for line in lines)
    return _Edit((first, 0), (last, len(source.line(last))), written)


def _unfolded(lines: Iterable[str]) -> Iterator[str]:
    """Below a `>` a line break is written as an empty line."""
    for number, line in enumerate(lines):
        if number:
            yield ""
        if line:
            yield line


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


# --- the file


def _apply(text: str, edits: Iterable[_Edit]) -> str:
    starts = [0, *(found.end() for found in _BREAK.finditer(text))]
    breaks = _BREAK.search(text)
    newline = breaks[0] if breaks else "\n"
    for edit in sorted(edits, reverse=True):
        start, end = (starts[line] + column for line, column in (edit.start, edit.end))
        text = text[:start] + edit.text.replace("\n", newline) + text[end:]
    return text


def _expected(data: bytes, file: str, changes: Iterable[WordChange]) -> list[str]:
    root = read_yaml(data, file, Problems())
    changed: dict[Place, list[WordChange]] = {}
    for each in changes:
        changed.setdefault(each.scalar.place, []).append(each)
    expected: list[str] = []
    for scalar in scalars_in(root) if root is not None else ():
        said = [each.said for each in changed.get(scalar.place, ())]
        expected += said[0] if said else (scalar.text,)
    return [each.strip() for each in expected]


def _says(data: bytes, file: str, expected: list[str]) -> bool:
    problems = Problems()
    root = read_yaml(data, file, problems)
    if root is None or problems:
        return False
    return [each.text.strip() for each in scalars_in(root)] == expected
