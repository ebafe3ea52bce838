"""Where the characters of a scalar stand in the file: found by laying its text along the lines."""

from __future__ import annotations

import re

from app.source.events import ScalarEvent
from app.source.problems import Place
from app.source.text import Source
from app.source.tree import Run, Scalar

_STYLES = {"'": "single", '"': "double", "|": "literal", ">": "folded"}
_COMMENT = re.compile(r"[ \t]+(#.*)")
_SINGLE = re.compile(r"''|.")
_DOUBLE = re.compile(r"\\(?:x..|u.{4}|U.{8}|.)|.")


def make_scalar(event: ScalarEvent, source: Source) -> Scalar:
    """Return the scalar with its place, its comment and the places of its characters."""
    style = _STYLES.get(event.style or "", "plain")
    text, start, end = event.value, event.start_mark, event.end_mark
    if event.tag is not None or event.anchor is not None:
        # Refused anyway, and the event begins where the tag does, not the text.
        return Scalar(text, source.place(start.line, start.column), style, "", None)
    if style == "plain":
        comment = _find_comment(source.line(end.line), end.column)
        place = source.place(start.line, start.column)
        if start.line == end.line:
            return Scalar(text, place, style, comment)
        return Scalar(text, place, style, comment, _lay(text, _plain_pieces(event, source), source))
    if style in ("single", "double"):
        place = source.place(start.line, start.column + 1)
        return Scalar(text, place, style, "", _lay_quoted(event, style, source))
    if style == "literal":
        runs = _lay_literal(event, source)
    else:
        runs = _lay(text, _folded_pieces(event, source), source)
    return Scalar(text, _begin(runs, event, source), style, "", runs)


def _find_comment(line: str, column: int) -> str:
    found = _COMMENT.match(line, column)
    return found[1].rstrip() if found else ""


def _begin(runs: tuple[Run, ...] | None, event: ScalarEvent, source: Source) -> Place:
    if runs:
        return Place(source.file, runs[0][1], runs[0][2])
    return source.place(event.start_mark.line, event.start_mark.column)


def _run(offset: int, line: int, column: int, source: Source) -> Run:
    place = source.place(line, column)
    return (offset, place.line, place.column)


def _lay_literal(event: ScalarEvent, source: Source) -> tuple[Run, ...] | None:
    """Each line of the text is a line of the file, without its indentation."""
    runs, offset = [], 0
    pieces = event.value.removesuffix("\n").split("\n") if event.value else []
    for number, piece in enumerate(pieces, event.start_mark.line + 1):
        line = source.line(number)
        if not line.endswith(piece):
            return None
        runs.append(_run(offset, number, len(line) - len(piece), source))
        offset += len(piece) + 1
    return tuple(runs) or None


Piece = tuple[str, int, int]
"""What a line gives to the text, with its line and column."""


def _plain_pieces(event: ScalarEvent, source: Source) -> list[Piece]:
    start, end = event.start_mark, event.end_mark
    pieces = []
    for number in range(start.line, end.line + 1):
        line = source.line(number)
        column = start.column if number == start.line else len(line) - len(line.lstrip(" \t"))
        last = end.column if number == end.line else len(line)
        pieces.append((line[column:last].rstrip(" \t"), number, column))
    return pieces


def _folded_pieces(event: ScalarEvent, source: Source) -> list[Piece]:
    pieces = []
    for number in range(event.start_mark.line + 1, event.end_mark.line + 1):
        line = source.line(number)
        piece = line.strip(" \t")
        pieces.append((piece, number, len(line) - len(line.lstrip(" \t"))))
    return pieces


def _lay(text: str, pieces: list[Piece], source: Source) -> tuple[Run, ...] | None:
    """Lay the lines along the text; between them it has only blanks and line breaks."""
    runs: list[Run] = []
    offset, left = 0, len(text.rstrip())
    for piece, line, column in pieces:
        if not piece or offset >= left:
            continue
        found = text.find(piece, offset)
        if found < 0 or text[offset:found].strip():
            return None
        if not runs and found:
            runs.append(_run(0, line, max(0, column - found), source))
        runs.append(_run(found, line, column, source))
        offset = found + len(piece)
    return tuple(runs) if runs and offset >= left else None


def _lay_quoted(event: ScalarEvent, style: str, source: Source) -> tuple[Run, ...] | None:
    """After each escape the characters stand further right."""
    start, end = event.start_mark, event.end_mark
    if start.line != end.line:
        return None
    inside = source.line(start.line)[start.column + 1 : end.column - 1]
    if len(inside) == len(event.value):
        return ()
    column = start.column + 1
    runs = [_run(0, start.line, column, source)]
    tokens = (_SINGLE if style == "single" else _DOUBLE).findall(inside)
    for offset, token in enumerate(tokens, 1):
        column += len(token)
        if len(token) > 1:
            runs.append(_run(offset, start.line, column, source))
    return tuple(runs) if len(tokens) == len(event.value) else None
